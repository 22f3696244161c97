import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUILT_IN_MAPPINGS } from '../../core/mapping/built-in.ts';
import { draftMapping } from '../../core/mapping/draft-mapping.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';
import { parseMapping } from '../../core/mapping/parse-mapping.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import { carrierTable } from '../files/carrier-table.ts';
import { bytesOf } from '../files/look.ts';
import { inputFile } from './input-file.ts';

/** A seller's mapping file; a relative path starts at `cwd`. Throws Stop (exit 2) with every fault in it. */
export function loadMapping(path: string, cwd: string): Mapping {
  const place = resolve(cwd, path);
  if (!existsSync(place)) throw new Stop('mapping/missing', { file: path }, 2);
  const mapping = parseMapping(Buffer.from(bytesOf(place)).toString('utf8'), path);
  if ('id' in mapping) return mapping;
  const first = mapping[0];
  throw new Stop(
    first?.code ?? 'mapping/empty',
    { ...first?.facts, file: path, ...(first?.line !== undefined && { line: String(first.line) }) },
    2,
    mapping,
  );
}

/** A table nobody knows: the row that looks like its header, and those below it. */
export interface UnknownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows at a file's beginning among which its header is looked for. */
const HEAD_ROWS = 10;

/** A csv or a workbook's first sheet with the row that fills most cells as its header. */
export async function unknownTable(path: string, cwd: string): Promise<UnknownTable | Problem> {
  const input = inputFile(path, cwd);
  if ('code' in input) return input;
  const table = await carrierTable(bytesOf(input.path), path, {});
  if ('code' in table) return table;
  const rows = table.rows.map(({ cells }) => cells);
  const filled = rows.slice(0, HEAD_ROWS).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const at = filled.indexOf(Math.max(...filled));
  return { header: rows[at] ?? [], rows: rows.slice(at + 1) };
}

/** The text of a first mapping for a file nobody knows, from its header. */
export function draftFor({ header }: UnknownTable): string {
  return draftMapping(
    header,
    BUILT_IN_MAPPINGS.map(({ mapping }) => mapping),
  );
}
