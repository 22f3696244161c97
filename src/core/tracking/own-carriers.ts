import type { Problem } from '../problem.ts';
import type { Carrier } from './carrier.ts';
import { CARRIERS } from './data/carriers.ts';

/**
 * The seller's own carriers from a parsed file in the form of templates/carriers/carriers.yaml. `shapes` may be plain
 * patterns or `{ shape, source, year }`. An entry that cannot be used is a problem and left out.
 * @param entries the parsed YAML or JSON: a list
 */
export function readOwnCarriers(
  entries: unknown,
  file?: string,
): { readonly carriers: readonly Carrier[]; readonly problems: readonly Problem[] } {
  const carriers: Carrier[] = [];
  const problems: Problem[] = [];
  const refuse = (value: string, reason: string): void => {
    problems.push({
      code: 'carriers/bad-entry',
      severity: 'error',
      ...(file === undefined ? {} : { file }),
      value: value.slice(0, 80),
      facts: { reason },
    });
  };
  if (entries === null || entries === undefined) return { carriers, problems };
  if (!Array.isArray(entries)) {
    refuse(typeof entries, 'not-a-list');
    return { carriers, problems };
  }
  for (const entry of entries as unknown[]) {
    const read = readEntry(entry);
    if ('carrier' in read) carriers.push(read.carrier);
    else refuse(read.value, read.reason);
  }
  return { carriers, problems };
}

type Read = { readonly carrier: Carrier } | { readonly value: string; readonly reason: string };

function readEntry(entry: unknown): Read {
  if (typeof entry !== 'object' || entry === null) return { value: String(entry), reason: 'not-an-entry' };
  const { code, name, aliases = [], shapes = [], s10 } = entry as Record<string, unknown>;
  if (typeof code !== 'string' || !/^[a-z0-9_]+$/.test(code)) return { value: String(code), reason: 'code' };
  const known = CARRIERS.find((carrier) => carrier.code === code)?.name;
  const called = name ?? known;
  if (typeof called !== 'string' || called.trim() === '') return { value: code, reason: 'name' };
  if (!isTexts(aliases)) return { value: code, reason: 'aliases' };
  if (s10 !== undefined && (typeof s10 !== 'string' || !/^[A-Z]{2}$/.test(s10)))
    return { value: code, reason: 's10' };
  const patterns = Array.isArray(shapes) ? (shapes as unknown[]).map(patternOf) : [undefined];
  const bad = patterns.findIndex((pattern) => pattern === undefined || !isPattern(pattern));
  if (bad >= 0) return { value: patterns[bad] ?? code, reason: 'shapes' };
  return {
    carrier: {
      code,
      name: called,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(s10 === undefined ? {} : { s10 }),
      ...(patterns.length > 0 ? { shapes: patterns as string[] } : {}),
    },
  };
}

function patternOf(shape: unknown): string | undefined {
  const pattern =
    typeof shape === 'object' && shape !== null ? (shape as Record<string, unknown>)['shape'] : shape;
  // The data's own tables write anchors; matching adds its own.
  return typeof pattern === 'string' ? pattern.replace(/^\^|\$$/g, '') : undefined;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(`^(?:${pattern})$`);
    return pattern !== '';
  } catch {
    return false;
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
