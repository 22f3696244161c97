import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { isTimeZone } from '../orders/dates-zone.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import { MAPPED_FLAG_NAMES, type MappedFlag } from './mapped-flags.ts';
import {
  type Columns,
  FIELDS,
  type Field,
  type Mapping,
  MEANINGS,
  type Meaning,
  neededFields,
} from './mapping.ts';
import { DATE_STYLES, fieldKey, MAPPED_ENCODINGS, MAPPING_KEYS, ROWS } from './mapping-keys.ts';

/** A mapping file larger than this is none. */
const LONGEST = 256 * 1024;

/**
 * A seller's mapping file. Every fault is a problem with its line; nothing is guessed.
 * @param text the YAML
 * @param file its name, for problems
 */
export function parseMapping(text: string, file: string): Mapping | readonly Problem[] {
  return new MappingParser(file).parse(text);
}

class MappingParser {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #problems: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  parse(text: string): Mapping | readonly Problem[] {
    if (text.length > LONGEST) return [{ code: 'mapping/too-long', severity: 'error', file: this.#file }];
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      uniqueKeys: true,
      maxAliasCount: 0,
    } as object);
    for (const error of document.errors)
      this.#say('mapping/syntax', undefined, error.message.split('\n')[0] ?? '', {}, error.pos[0]);
    const root = document.contents;
    if (this.#problems.length > 0) return this.#problems;
    if (!isMap(root)) return [{ code: 'mapping/empty', severity: 'error', file: this.#file }];
    const nodes = this.#entries(root as Node, MAPPING_KEYS, 'mapping/unknown-key');
    const one = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
      const node = nodes.get(key);
      if (!node) return otherwise;
      const value = this.#text(node, key);
      if ((allowed as readonly string[]).includes(value)) return value as T;
      this.#say('mapping/bad-value', node, value, { key, expected: allowed.join(', ') });
      return otherwise;
    };
    const flag = (key: string): boolean | undefined => {
      const value = one(key, ['true', 'false', ''], '');
      return value === '' ? undefined : value === 'true';
    };
    const rows = one('rows', ROWS, 'line');
    const columns = this.#columns(nodes.get('columns'));
    const constants = this.#constants(nodes.get('constants'));
    for (const field of neededFields(rows))
      if (!columns[field] && constants[field] === undefined)
        this.#say('mapping/missing', nodes.get('columns'), fieldKey(field), {
          key: `columns.${fieldKey(field)}`,
        });
    const platform = nodes.has('platform') ? this.#text(nodes.get('platform'), 'platform') : 'mapped';
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(platform))
      this.#say('mapping/bad-value', nodes.get('platform'), platform, {
        key: 'platform',
        expected: 'a-z, 0-9, -',
      });
    const zone = nodes.has('time-zone') ? this.#text(nodes.get('time-zone'), 'time-zone') : undefined;
    if (zone !== undefined && !isTimeZone(zone))
      this.#say('mapping/bad-value', nodes.get('time-zone'), zone, {
        key: 'time-zone',
        expected: 'Europe/Berlin',
      });
    const recognise = nodes.get('recognise');
    const words = this.#words(nodes.get('status-words'));
    const refundWords = this.#words(nodes.get('refund-words'));
    const orderId = nodes.has('order-id') ? this.#pattern(nodes.get('order-id')) : undefined;
    const flags = this.#flags(nodes.get('flags'));
    const quoted = flag('quotes');
    const formulaCells = flag('formula-cells');
    const texts = (key: string) => (nodes.has(key) ? this.#list(nodes.get(key), key) : undefined);
    const encodings = texts('encodings');
    for (const name of encodings ?? [])
      if (!(MAPPED_ENCODINGS as readonly string[]).includes(name))
        this.#say('mapping/bad-value', nodes.get('encodings'), name, {
          key: 'encodings',
          expected: MAPPED_ENCODINGS.join(', '),
        });
    const [blanks, footers, attributes] = [texts('blank-cells'), texts('footers'), texts('attributes')];
    const mapping: Mapping = {
      id: nodes.has('id') ? this.#text(nodes.get('id'), 'id') : `${platform}-mapped`,
      platform,
      signatures: recognise ? this.#sets(recognise) : ownSignatures(rows, columns),
      rows,
      columns,
      constants,
      dates: one('dates', DATE_STYLES, 'told-by-file'),
      ...(zone !== undefined && { timeZone: zone }),
      decimal: one('decimal', ['point', 'comma'], 'point') === 'comma' ? ',' : '.',
      ...(words && { words }),
      ...(refundWords && { refundWords }),
      ...(flags && { flags }),
      ...(attributes && { attributes }),
      ...(blanks && { blanks }),
      ...(footers && { footers: footers.map((footer) => footer.toLowerCase()) }),
      ...(encodings && { encodings: encodings as NonNullable<Mapping['encodings']> }),
      ...(quoted === false && { quoted }),
      ...(formulaCells === true && { formulaCells }),
      ...(orderId !== undefined && { orderId }),
    };
    return this.#problems.length > 0 ? this.#problems : mapping;
  }

  #columns(node: Node | undefined): Columns {
    const columns: Partial<Record<Field, readonly string[]>> = {};
    if (!node) this.#say('mapping/missing', undefined, 'columns', { key: 'columns' });
    for (const [key, value] of this.#entries(node, FIELDS.map(fieldKey), 'mapping/unknown-field')) {
      const names = isSeq(value) ? this.#list(value, key) : [this.#text(value, key)];
      const field = fieldOf(key);
      if (field && names.length > 0) columns[field] = names;
    }
    return columns;
  }

  #constants(node: Node | undefined): Mapping['constants'] {
    const constants: Partial<Record<Field, string>> = {};
    for (const [key, value] of this.#entries(node, FIELDS.map(fieldKey), 'mapping/unknown-field')) {
      const field = fieldOf(key);
      if (field) constants[field] = this.#text(value, key);
    }
    return constants;
  }

  #words(node: Node | undefined): Readonly<Record<string, Meaning>> | undefined {
    if (!node) return undefined;
    const words: Record<string, Meaning> = {};
    for (const [word, value] of this.#entries(node, undefined, '')) {
      const meaning = this.#text(value, word);
      if ((MEANINGS as readonly string[]).includes(meaning)) words[word] = meaning as Meaning;
      else this.#say('mapping/bad-value', value, meaning, { key: word, expected: MEANINGS.join(', ') });
    }
    return words;
  }

  /** `gift: Gift wrap`, or `risk-high: { column: Fraud, is: [high, check] }`. */
  #flags(node: Node | undefined): readonly MappedFlag[] | undefined {
    if (!node) return undefined;
    return [...this.#entries(node, MAPPED_FLAG_NAMES, 'mapping/unknown-field')].flatMap(([key, value]) => {
      const flag = MAPPED_FLAG_NAMES.find((name) => name === key);
      if (!flag) return [];
      if (!isMap(value)) return [{ flag, columns: this.#list(value, key) }];
      const parts = this.#entries(value, ['column', 'is'], 'mapping/unknown-key');
      if (!parts.has('column')) this.#say('mapping/missing', value, key, { key: `flags.${key}.column` });
      const columns = this.#list(parts.get('column'), 'column');
      return [
        parts.has('is') ? { flag, columns, words: this.#list(parts.get('is'), 'is') } : { flag, columns },
      ];
    });
  }

  #sets(node: Node): string[][] {
    if (isSeq(node) && node.items.every((item) => isSeq(item)))
      return node.items.map((item) => this.#list(item as Node, 'recognise')).filter((set) => set.length > 0);
    return [this.#list(node, 'recognise')];
  }

  /** Patterns that could take for ever on a long cell are not taken. */
  #pattern(node: Node | undefined): string | undefined {
    const pattern = this.#text(node, 'order-id');
    try {
      new RegExp(pattern, 'u');
      if (pattern.length <= 200 && !/[+*}]\)*[+*{]/.test(pattern)) return pattern;
    } catch {
      // Said below.
    }
    this.#say('mapping/bad-value', node, pattern, {
      key: 'order-id',
      expected: 'a regular expression without nested repeats',
    });
    return undefined;
  }

  #entries(node: Node | undefined, allowed: readonly string[] | undefined, code: string): Map<string, Node> {
    const found = new Map<string, Node>();
    if (!node) return found;
    if (!isMap(node)) {
      this.#say('mapping/bad-value', node, '', { expected: 'key: value' });
      return found;
    }
    for (const pair of node.items) {
      const keyNode = pair.key as Node;
      const key = isScalar(keyNode) ? String(keyNode.value) : '';
      if (allowed && !allowed.includes(key)) {
        const near = nearest(key, allowed);
        this.#say(code, keyNode, key, near === undefined ? {} : { nearest: near });
      } else if (pair.value === null) this.#say('mapping/bad-value', keyNode, '', { key });
      else found.set(key, pair.value as Node);
    }
    return found;
  }

  #list(node: Node | undefined, key: string): string[] {
    if (node && isSeq(node)) return node.items.map((item) => this.#text(item as Node, key));
    return node ? [this.#text(node, key)] : [];
  }

  #text(node: Node | undefined, key: string): string {
    if (node && isScalar(node) && node.value !== null && typeof node.value !== 'object')
      return typeof node.source === 'string' && typeof node.value !== 'string'
        ? node.source
        : String(node.value);
    this.#say('mapping/bad-value', node, '', { key });
    return '';
  }

  #say(
    code: string,
    node: Node | undefined,
    value: string,
    facts: Record<string, string>,
    offset?: number,
  ): void {
    const at = offset ?? node?.range?.[0];
    const where = at === undefined ? undefined : this.#lines.linePos(at);
    this.#problems.push({
      code,
      severity: 'error',
      file: this.#file,
      ...(where && where.line > 0 && { line: where.line }),
      value: value.slice(0, 80),
      facts: { ...facts, ...(where && where.col > 0 && { character: String(where.col) }) },
    });
  }
}

function fieldOf(key: string): Field | undefined {
  return FIELDS.find((field) => fieldKey(field) === key);
}

/** Without `recognise`, the columns of the needed fields tell the file, each under any of its names. */
function ownSignatures(rows: Mapping['rows'], columns: Columns): string[][] {
  let sets: string[][] = [[]];
  for (const field of neededFields(rows)) {
    const names = columns[field];
    if (names) sets = sets.flatMap((set) => names.slice(0, 10).map((name) => [...set, name]));
  }
  return sets;
}
