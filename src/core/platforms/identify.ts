import type { Problem } from '../problem.ts';
import { normaliseName } from '../text/clean.ts';
import { namesFound } from '../text/names-found.ts';
import { recogniseTrackingHeader } from '../tracking/tracking-header.ts';
import type { ExportFormat } from './export-format.ts';
import type { Header } from './header.ts';

export type Identified = { readonly format: ExportFormat } | { readonly problem: Problem };

/**
 * Which format a header is of: exact known sets of column names, never the file name. Two candidates or none is a
 * problem that names the columns found, the nearest format and what it lacks.
 */
export function identify(formats: readonly ExportFormat[], header: Header, file: string): Identified {
  const has = (name: string) => header.index.has(normaliseName(name));
  const matching = best(formats.filter((format) => format.signatures.some((set) => set.every(has))));
  if (matching.length > 1) {
    const facts = { formats: matching.map((format) => format.id).join(', ') };
    return { problem: { code: 'file/ambiguous-format', severity: 'error', file, line: header.line, facts } };
  }
  const format = matching[0];
  if (!format) return { problem: unknownFormat(formats, header, file) };
  if (!format.open) {
    const facts = {
      format: format.id,
      platform: format.platform,
      kind: format.kind,
      ...(format.instead !== undefined && { instead: format.instead }),
    };
    return { problem: { code: 'file/not-orders', severity: 'error', file, line: header.line, facts } };
  }
  const missing = format.needed.map(alternatives).filter((names) => !names.some(has));
  if (missing.length > 0) {
    const facts = {
      format: format.id,
      missing: missing.map((names) => names.join(' / ')).join(', '),
      found: namesFound(header.names),
    };
    return { problem: { code: 'file/missing-columns', severity: 'error', file, line: header.line, facts } };
  }
  return { format };
}

function unknownFormat(formats: readonly ExportFormat[], header: Header, file: string): Problem {
  let best: { format: ExportFormat; share: number; missing: string[] } | undefined;
  for (const format of formats) {
    const needed = format.needed.map((names) => alternatives(names)[0] ?? '');
    for (const set of [...format.signatures, needed].filter((names) => names.length > 0)) {
      const missing = set.filter((name) => !header.index.has(normaliseName(name)));
      const share = 1 - missing.length / set.length;
      if (share > (best?.share ?? 0)) best = { format, share, missing };
    }
  }
  const nearest: Record<string, string> = best
    ? { nearest: best.format.id, missing: best.missing.join(', ') }
    : {};
  const likely = likelyCommand(formats, header);
  return {
    code: 'file/unknown-format',
    severity: 'error',
    file,
    line: header.line,
    facts: { found: namesFound(header.names), ...nearest, ...(likely !== undefined && { likely }) },
  };
}

/** The command that reads such a file, where another than an import of orders was meant. */
function likelyCommand(formats: readonly ExportFormat[], header: Header): string | undefined {
  if (!formats.some(({ kind }) => kind === 'orders')) return 'stock import';
  return 'columns' in recogniseTrackingHeader(header.names) ? 'tracking import' : undefined;
}

function alternatives(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

/** A plain stock file has few columns, which richer formats have too: it counts only alone. */
function best(matching: readonly ExportFormat[]): readonly ExportFormat[] {
  const named = matching.filter((format) => format.platform !== 'plain');
  return named.length > 0 ? named : matching;
}
