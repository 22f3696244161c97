import { mappedFormat } from '../../core/mapping/mapped-format.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';
import type { ExportFormat, Sink } from '../../core/platforms/export-format.ts';
import { FORMATS } from '../../core/platforms/formats.ts';
import type { Problem } from '../../core/problem.ts';
import { ExportReader, type ReadOptions, Refused } from '../../core/reading/export-reader.ts';
import { sniffContainer } from '../../core/text/decode.ts';
import { bytesOf } from '../files/look.ts';
import { readHead } from '../files/read-head.ts';
import type { InputFile } from './input-file.ts';

/** What a file was found to be. */
export interface Recognised {
  readonly format: ExportFormat;
  readonly encoding: string;
  /** What the file calls its shop; absent where it does not say, or its beginning tells of several. */
  readonly shopName?: string;
}

const HEAD_BYTES = 128 * 1024;

/** The formats to look for: a seller's own mapping, else all that are known. */
export function formatsFor(mapping: Mapping | undefined): readonly ExportFormat[] {
  return mapping ? [mappedFormat(mapping)] : FORMATS;
}

/** Which format a file is of, from its beginning; the problem if it is of none. */
export async function recognise(
  input: InputFile,
  options: { readonly platform?: string; readonly mapping?: Mapping },
): Promise<Recognised | Problem> {
  const formats = formatsFor(options.mapping);
  const reading: ReadOptions = {
    shop: '',
    file: input.name,
    scattered: new Set<string>(),
    items: NO_ITEMS,
    ...(options.platform !== undefined && !options.mapping && { platform: options.platform }),
  };
  const head = readHead(input.path, HEAD_BYTES);
  const names = new Set<string>();
  const sink: Sink = { ...SINK, shopName: (name) => name !== '' && names.add(name) };
  try {
    if (sniffContainer(head) === 'xlsx') {
      const { recogniseXlsx } = await import('../xlsx/read-xlsx.ts');
      const { format } = await recogniseXlsx(bytesOf(input.path), formats, reading, sink);
      return { format, encoding: 'xlsx', ...onlyName(names) };
    }
    const reader = new ExportReader(formats, reading, sink);
    const found = feed(reader, head);
    return found
      ? { ...found, ...onlyName(names) }
      : { code: 'file/empty', severity: 'error', file: input.name };
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

function onlyName(names: ReadonlySet<string>): { readonly shopName?: string } {
  const [name, another] = names;
  return name === undefined || another !== undefined ? {} : { shopName: name };
}

function feed(reader: ExportReader, head: Uint8Array): Recognised | undefined {
  try {
    reader.feed(head);
    if (!reader.recognised) reader.finish();
  } catch (error) {
    // Known by its header; what is wrong further down is said when it is read.
    if (!(error instanceof Refused && reader.recognised)) throw error;
  }
  return reader.recognised;
}

const nothing = () => {};
const SINK: Sink = {
  order: nothing,
  reject: nothing,
  tell: nothing,
  refuse: nothing,
  scattered: nothing,
  item: nothing,
  dateOrder: nothing,
};
const NO_ITEMS = { take: () => undefined, reject: nothing };
