import type { Problem } from '../problem.ts';
import { BLOCKING_CODES, SOFTENABLE_CODES } from '../review/codes.ts';
import { FileReader } from './file-reader.ts';
import type { RulesNode } from './node.ts';
import { ownCode } from './own-code.ts';
import {
  type OwnAction,
  type OwnRule,
  type RulesFile,
  type Switch,
  THRESHOLD_KEYS,
  type Thresholds,
} from './rules-file.ts';

const SWITCHES: readonly Switch[] = ['off', 'tell', 'hold'];
const PARTS = ['switch', 'thresholds', 'rules'];
const RULE_KEYS = ['name', 'when', 'then', 'because'];
const ACTIONS = ['hold', 'tell', 'tag', 'note', 'channel'];
const LONGEST_TEXT = 200;

/**
 * Checks a rules file. Every fault is a problem with its line and column and, where a word was mistyped, the nearest
 * right one: `rules/unknown-field`, `rules/unknown-key`, `rules/unknown-rule`, `rules/unknown-operator`,
 * `rules/bad-value`, `rules/bad-pattern`, `rules/missing`, `rules/same-name`, `rules/not-softened`. With any the file
 * is not to be used.
 */
export function parseRulesFile(
  root: RulesNode | undefined,
  file: string,
): { rules: RulesFile; problems: readonly Problem[] } {
  const reader = new FileReader(file);
  const switches: Record<string, Switch> = {};
  const thresholds: Thresholds[] = [];
  const rules: OwnRule[] = [];
  for (const { key, node } of root === undefined ? [] : reader.entries(root, PARTS)) {
    if (key === 'switch') readSwitches(reader, node, switches);
    else
      for (const item of reader.items(node, key))
        if (key === 'thresholds') reader.add(thresholds, readThresholds(reader, item));
        else reader.add(rules, readRule(reader, item));
  }
  sameNames(reader, rules);
  return { rules: { switches, thresholds, rules }, problems: reader.problems };
}

function readSwitches(reader: FileReader, node: RulesNode, switches: Record<string, Switch>): void {
  for (const { key, keyPlace, node: value } of reader.entries(node)) {
    const code = key.toUpperCase();
    if ((BLOCKING_CODES as readonly string[]).includes(code)) reader.say('rules/not-softened', keyPlace, key);
    else if (!SOFTENABLE_CODES.includes(code))
      reader.unknown('rules/unknown-rule', keyPlace, key, SOFTENABLE_CODES);
    else {
      const word = reader.text(value, key);
      // YAML reads `off` as text here: scalars come as written.
      const found = SWITCHES.find((one) => one === word.toLowerCase());
      if (found) switches[code] = found;
      else reader.bad(value, key, word, SWITCHES.join(' | '), SWITCHES);
    }
  }
}

function readThresholds(reader: FileReader, node: RulesNode): Thresholds | undefined {
  const entries = reader.entries(node, ['when', 'switch', ...THRESHOLD_KEYS]);
  if (entries.length === 0) return undefined;
  const when = entries.find(({ key }) => key === 'when');
  if (!when) reader.say('rules/missing', node.place, 'when');
  const conditions = when ? reader.conditions(when.node) : [];
  const settings: Record<string, unknown> = {};
  const switches: Record<string, Switch> = {};
  for (const entry of entries)
    if (entry.key === 'switch') readSwitches(reader, entry.node, switches);
    else if (entry.key !== 'when') reader.setting(entry, settings);
  return { place: node.place, when: conditions, settings, switches };
}

function readRule(reader: FileReader, node: RulesNode): OwnRule | undefined {
  const entries = new Map(reader.entries(node, RULE_KEYS).map((entry) => [entry.key, entry.node]));
  const before = reader.problems.length;
  for (const key of ['name', 'when', 'then'])
    if (!entries.has(key)) reader.say('rules/missing', node.place, key);
  if (reader.problems.length > before) return undefined;
  const nameNode = entries.get('name')!;
  const name = reader.text(nameNode, 'name');
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))
    reader.bad(nameNode, 'name', name, 'letters, digits, spaces, . _ - (at most 60)');
  const because = entries.has('because') ? reader.text(entries.get('because')!, 'because') : '';
  const when = reader.conditions(entries.get('when')!);
  const then = readAction(reader, entries.get('then')!);
  return { name, place: node.place, when, then, because: because.slice(0, LONGEST_TEXT) };
}

/** `then: hold`, or `then: { hold: true, tag: fragile, note: …, channel: … }` and any of them. */
function readAction(reader: FileReader, node: RulesNode): OwnAction {
  if (node.kind === 'text') {
    if (node.text === 'hold' || node.text === 'tell') return { does: node.text };
    reader.bad(node, 'then', node.text, 'hold | tell | { tag: … } | { note: … } | { channel: … }', [
      'hold',
      'tell',
    ]);
    return { does: 'hold' };
  }
  let does: 'hold' | 'tell' = 'tell';
  const texts: Record<string, string> = {};
  for (const { key, node: value } of reader.entries(node, ACTIONS)) {
    const text = reader.text(value, key);
    if (key === 'hold' || key === 'tell') {
      if (text !== 'true' && text !== 'false') reader.bad(value, key, text, 'true | false');
      else if (key === 'hold' && text === 'true') does = 'hold';
    } else if (text === '' || text.length > LONGEST_TEXT) reader.bad(value, key, text, '1 … 200 characters');
    else texts[key] = text;
  }
  return { does, ...texts };
}

function sameNames(reader: FileReader, rules: readonly OwnRule[]): void {
  const first = new Map<string, OwnRule>();
  for (const rule of rules) {
    const before = first.get(ownCode(rule.name));
    if (before) reader.say('rules/same-name', rule.place, rule.name, { other: String(before.place.line) });
    else first.set(ownCode(rule.name), rule);
  }
}
