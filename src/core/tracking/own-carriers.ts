import type { Problem } from '../problem.ts';
import type { Carrier } from './carrier.ts';
import type { OwnWords } from './carrier-word.ts';
import { CARRIERS } from './data/carriers.ts';

/** What a seller's file adds to the carriers we know. */
export interface OwnCarriers {
  readonly carriers: readonly Carrier[];
  readonly words: readonly OwnCarrierWords[];
  readonly problems: readonly Problem[];
}

/** The words that platforms want for one carrier, by platform or table: `{ tiktok-us: USPS, shopify: USPS }`. */
export interface OwnCarrierWords {
  /** Code, name and other spellings of the carrier. */
  readonly names: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

/**
 * The seller's own carriers from a parsed file in the form of templates/carriers/carriers.yaml. `shapes` may be plain
 * patterns or `{ shape, source, year }`; `words` says what a platform calls the carrier. An entry that cannot be used is
 * a problem and left out.
 * @param entries the parsed YAML or JSON: a list
 */
export function readOwnCarriers(entries: unknown, file?: string): OwnCarriers {
  const carriers: Carrier[] = [];
  const words: OwnCarrierWords[] = [];
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
  if (entries === null || entries === undefined) return { carriers, words, problems };
  if (!Array.isArray(entries)) {
    refuse(typeof entries, 'not-a-list');
    return { carriers, words, problems };
  }
  for (const entry of entries as unknown[]) {
    const read = readEntry(entry);
    if ('reason' in read) {
      refuse(read.value, read.reason);
      continue;
    }
    const { carrier } = read;
    carriers.push(carrier);
    if (read.words)
      words.push({ names: [carrier.code, carrier.name, ...(carrier.aliases ?? [])], words: read.words });
  }
  return { carriers, words, problems };
}

/** The seller's words in one table, the platform's own name standing for all its tables. */
export function ownWordsFor(words: readonly OwnCarrierWords[], table: string, platform: string): OwnWords {
  const found: Record<string, string> = {};
  for (const entry of words) {
    const word = entry.words[table] ?? entry.words[platform];
    if (word !== undefined) for (const name of entry.names) found[name] ??= word;
  }
  return found;
}

type Read =
  | { readonly carrier: Carrier; readonly words?: Readonly<Record<string, string>> }
  | { readonly value: string; readonly reason: string };

function readEntry(entry: unknown): Read {
  if (typeof entry !== 'object' || entry === null) return { value: String(entry), reason: 'not-an-entry' };
  const { code, name, aliases = [], shapes = [], s10, words } = entry as Record<string, unknown>;
  if (typeof code !== 'string' || !/^[a-z0-9_]+$/.test(code)) return { value: String(code), reason: 'code' };
  const known = CARRIERS.find((carrier) => carrier.code === code)?.name;
  const called = name ?? known;
  if (typeof called !== 'string' || called.trim() === '') return { value: code, reason: 'name' };
  if (!isTexts(aliases)) return { value: code, reason: 'aliases' };
  if (s10 !== undefined && (typeof s10 !== 'string' || !/^[A-Z]{2}$/.test(s10)))
    return { value: code, reason: 's10' };
  if (words !== undefined && !isWords(words)) return { value: code, reason: 'words' };
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
    ...(words === undefined ? {} : { words }),
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

const isWords = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string' && text.trim() !== '');

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
