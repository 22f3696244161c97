import { LIMITS } from '../csv/limits.ts';
import type { ExportFormat, ReadContext, RowReader, Sink } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import { identify } from '../platforms/identify.ts';
import type { Problem } from '../problem.ts';

export interface ReadOptions extends ReadContext {
  /** The seller's word for the platform: a file of another one is refused. */
  readonly platform?: string;
  /** A faster check than core's own, where the caller has one (node:buffer). */
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
  /** Bytes as text of one character each, where the caller has a copy for it (latin1 of node:buffer). */
  readonly pack?: (bytes: Uint8Array) => string;
  /** Import the whole rows of a file whose end was cut off. */
  readonly keepWholeRows?: boolean;
}

/** The file as a whole cannot be read; the problem says why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Which format a header is of; refuses an empty, too wide, unknown or other platform's file. */
export function recogniseHeader(
  formats: readonly ExportFormat[],
  header: Header,
  options: ReadOptions,
): ExportFormat {
  const { file, platform } = options;
  if (header.index.size === 0) throw new Refused({ code: 'file/empty', severity: 'error', file });
  if (header.names.length > LIMITS.columns)
    throw new Refused({
      code: 'file/too-many-columns',
      severity: 'error',
      file,
      facts: { limit: String(LIMITS.columns) },
    });
  const identified = identify(formats, header, file);
  if ('problem' in identified) throw new Refused(identified.problem);
  const { format } = identified;
  if (platform !== undefined && platform !== format.platform)
    throw new Refused({
      code: 'file/other-platform',
      severity: 'error',
      file,
      facts: { wanted: platform, found: format.platform },
    });
  return format;
}

/** Opens the format's reader: refuses half of a pair, tells columns that are there twice. */
export function openFormat(
  format: ExportFormat,
  header: Header,
  options: ReadOptions,
  sink: Sink,
): RowReader | undefined {
  const { file } = options;
  if ((format.kind === 'stock' || format.kind === 'products') && !sink.stock)
    throw new Refused({
      code: 'file/not-orders',
      severity: 'error',
      file,
      line: header.line,
      facts: { format: format.id, platform: format.platform, kind: format.kind },
    });
  const half = halfOfPair(format, options, sink);
  if (half) throw new Refused(half);
  for (const name of header.repeated)
    sink.tell({ code: 'file/repeated-column', severity: 'warning', file, line: header.line, column: name });
  return format.open?.(header, options, sink);
}

/** A file that tells half of its orders is not read without the other (faults.md F15). */
function halfOfPair(format: ExportFormat, context: ReadContext, sink: Sink): Problem | undefined {
  if (!format.pairsWith) return undefined;
  if (format.kind === 'items' ? sink.item : context.items) return undefined;
  return {
    code: 'file/half-of-a-pair',
    severity: 'error',
    file: context.file,
    facts: { format: format.id, kind: format.kind, other: format.pairsWith.join(', ') },
  };
}

/** Above the limit a file is refused rather than read slowly. */
export function tooManyRows(file: string): Refused {
  return new Refused({
    code: 'file/too-many-rows',
    severity: 'error',
    file,
    facts: { limit: String(LIMITS.rows) },
  });
}
