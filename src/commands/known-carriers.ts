import { Stop } from '../core/problem.ts';
import type { OwnCarriers } from '../core/tracking/own-carriers.ts';
import { loadOwnCarriers } from '../io/files/own-carriers.ts';

/** The seller's own carriers. Throws Stop (exit 2) when the file cannot be used: nothing is sent on a half-read table. */
export async function knownCarriers(workspace: string): Promise<OwnCarriers> {
  const own = await loadOwnCarriers(workspace);
  const [first] = own.problems;
  if (!first) return own;
  const { code, file = '', value = '', line, facts } = first;
  const place = { file, value, ...(line !== undefined && { line: String(line) }) };
  throw new Stop(code, { ...facts, ...place }, 2, own.problems);
}
