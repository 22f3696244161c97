import type { Problem } from '../problem.ts';
import { readShopSetting } from '../settings/read-settings.ts';
import { nearest } from '../text/nearest.ts';
import type { Condition } from './condition.ts';
import type { Place, RulesEntry, RulesNode } from './node.ts';
import { parseCondition } from './parse-condition.ts';
import type { ThresholdKey } from './rules-file.ts';

/** Reads the nodes of a rules file and keeps what is wrong with them. */
export class FileReader {
  readonly problems: Problem[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  say(code: string, place: Place, value: string, facts: Readonly<Record<string, string>> = {}): void {
    const { line, column } = place;
    const told = { code, severity: 'error', file: this.#file, line, column: String(column) } as const;
    this.problems.push({ ...told, value: value.slice(0, 200), facts });
  }

  unknown(code: string, place: Place, key: string, known: readonly string[]): void {
    const near = nearest(key, known);
    this.say(code, place, key, {
      key,
      known: known.join(', '),
      ...(near !== undefined && { nearest: near }),
    });
  }

  bad(node: RulesNode, key: string, value: string, expected: string, words: readonly string[] = []): void {
    const near = nearest(value, words);
    this.say('rules/bad-value', node.place, value, {
      key,
      expected,
      ...(near !== undefined && { nearest: near }),
    });
  }

  /** The entries of a map whose keys are known; others are problems. An empty part has none. */
  entries(node: RulesNode, known?: readonly string[]): readonly RulesEntry[] {
    if (node.kind === 'text' && node.text === '') return [];
    if (node.kind !== 'map') {
      this.bad(node, known?.join(', ') ?? '', node.kind === 'text' ? node.text : '- …', 'key: value');
      return [];
    }
    return node.entries.filter(({ key, keyPlace }) => {
      if (known === undefined || known.includes(key)) return true;
      this.unknown('rules/unknown-key', keyPlace, key, known);
      return false;
    });
  }

  items(node: RulesNode, key: string): readonly RulesNode[] {
    if (node.kind === 'text' && node.text === '') return [];
    if (node.kind === 'list') return node.items;
    this.bad(node, key, node.kind === 'text' ? node.text : 'key: …', '- …');
    return [];
  }

  text(node: RulesNode, key: string): string {
    if (node.kind === 'text') return node.text.trim();
    this.bad(node, key, node.kind === 'list' ? '- …' : 'key: …', 'a word or text');
    return '';
  }

  /** One condition, or a list of them that all have to fit. */
  conditions(node: RulesNode): readonly Condition[] {
    const nodes = node.kind === 'list' ? node.items : [node];
    const found: Condition[] = [];
    for (const one of nodes) {
      const text = this.text(one, 'when');
      if (one.kind !== 'text') continue;
      const condition = parseCondition(text);
      if (!('code' in condition)) found.push(condition);
      else {
        const { line, column } = one.place;
        this.say(condition.code, { line, column: column + condition.at }, condition.value, condition.facts);
      }
    }
    if (nodes.length === 0) this.bad(node, 'when', '', 'country is BR');
    return found;
  }

  /** A key of the settings, read as strictly as the settings file is. */
  setting({ key, node }: RulesEntry, into: Record<string, unknown>): void {
    const problems: Problem[] = [];
    const value = readShopSetting(key as ThresholdKey, plain(node), problems);
    for (const { value: wrong = '', facts } of problems)
      this.say('rules/bad-value', node.place, wrong, {
        key,
        expected: facts?.['expected'] ?? facts?.['nearest'] ?? '',
      });
    if (value !== undefined) into[key] = value;
  }

  add<T>(list: T[], item: T | undefined): void {
    if (item !== undefined) list.push(item);
  }
}

/** A node as settings take it: whole numbers as numbers, all else as text. */
function plain(node: RulesNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, node: inner }) => [key, text(inner)]));
  return /^\d{1,10}$/.test(node.text) ? Number(node.text) : node.text;
}

function text(node: RulesNode): unknown {
  return node.kind === 'text' ? node.text : plain(node);
}
