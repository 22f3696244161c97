import type { ExportFormat } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import type { Hooks } from './hooks.ts';
import { openMapped } from './mapped-reader.ts';
import { type Mapping, neededFields } from './mapping.ts';

/** A format whose files a mapping describes; `hooks` where a platform does more than that. */
export function mappedFormat(mapping: Mapping, hooks?: (header: Header) => Hooks): ExportFormat {
  return {
    id: mapping.id,
    platform: mapping.platform,
    kind: 'orders',
    signatures: mapping.signatures,
    needed: neededFields(mapping.rows).flatMap((field) => {
      if (mapping.constants[field] !== undefined) return [];
      return [mapping.columns[field] ?? [field]];
    }),
    ...(mapping.encodings && { encodings: mapping.encodings }),
    ...(mapping.quoted === false && { quoted: false }),
    ...(mapping.formulaCells === true && { formulaCells: true }),
    open: (header, context, sink) => openMapped(mapping, header, context, sink, hooks?.(header)),
  };
}
