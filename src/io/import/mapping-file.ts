import { existsSync } from 'node:fs';
import { BUILT_IN_MAPPINGS } from '../../core/mapping/built-in.ts';
import { draftMapping } from '../../core/mapping/draft-mapping.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';
import { parseMapping } from '../../core/mapping/parse-mapping.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import { readTable } from '../../core/reading/read-table.ts';
import { bytesOf } from '../files/look.ts';

/** A seller's mapping file. Throws Stop (exit 2) with every fault in it. */
export function loadMapping(path: string): Mapping {
  if (!existsSync(path)) throw new Stop('mapping/missing', { file: path }, 2);
  const mapping = parseMapping(Buffer.from(bytesOf(path)).toString('utf8'), path);
  if ('id' in mapping) return mapping;
  const first = mapping[0];
  throw new Stop(
    first?.code ?? 'mapping/empty',
    { ...first?.facts, file: path, ...(first?.line !== undefined && { line: String(first.line) }) },
    2,
    mapping,
  );
}

/** The text of a first mapping for a file nobody knows, from its header. */
export function draftFor(path: string): string | Problem {
  const table = readTable(bytesOf(path), path);
  if ('code' in table) return table;
  return draftMapping(
    table.rows[0]?.cells ?? [],
    BUILT_IN_MAPPINGS.map(({ mapping }) => mapping),
  );
}
