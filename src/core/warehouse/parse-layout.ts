import type { Node } from 'yaml';
import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import { aisleKey, parsePattern } from './bin-pattern.ts';
import { ASSUMED } from './derive-layout.ts';
import type { CrossAisle, DoorPlan, LayoutPlan } from './layout-plan.ts';
import { NUMBERINGS } from './layout-plan.ts';
import { parseOneWay } from './parse-one-way.ts';
import { crossAislesOf, positions } from './store.ts';
import { YamlReader } from './yaml-node.ts';

const KEYS = [
  'name',
  'bin',
  'unit',
  'aisles',
  'aisleSpacing',
  'bays',
  'firstBay',
  'bayLength',
  'bayNumbering',
  'crossAisles',
  'start',
  'end',
  'overrides',
  'blocked',
  'oneWay',
  'noTurn',
  'places',
  'location',
] as const;

const MOST_AISLES = 500;

/** A seller's layout file, or all that is wrong with it, each with its line. Its keys: docs/layout.md. */
export function parseLayout(text: string, file: string): LayoutPlan | readonly Problem[] {
  const yaml = new YamlReader(file);
  const nodes = yaml.read(text, KEYS);
  if (!nodes) return yaml.problems;
  const plan = new LayoutParser(yaml, nodes).plan();
  return yaml.problems.length > 0 ? yaml.problems : plan;
}

class LayoutParser {
  readonly #yaml: YamlReader;
  readonly #nodes: ReadonlyMap<string, Node>;
  #aisles: readonly string[] = [];
  #crossAisles: readonly CrossAisle[] = ['front', 'back'];

  constructor(yaml: YamlReader, nodes: ReadonlyMap<string, Node>) {
    this.#yaml = yaml;
    this.#nodes = nodes;
  }

  plan(): LayoutPlan {
    const need = (key: string, example: string) => {
      if (!this.#nodes.has(key)) this.#yaml.say('missing', undefined, key, { key, example });
    };
    need('aisles', 'aisles: A..F');
    need('bays', 'bays: 12');
    const pattern = this.#text('bin', '{aisle}-{bay}[-{level}]');
    if (!parsePattern(pattern)) this.#bad('bin', pattern, '{aisle} and {bay}, as in {aisle}-{bay}[-{level}]');
    this.#aisles = this.#readAisles();
    const numbering = this.#choice('bayNumbering', NUMBERINGS, 'single');
    const base = {
      pattern,
      unit: this.#text('unit', 'm'),
      aisles: this.#aisles,
      spacing: this.#spacing(),
      bays: this.#number('bays', 1, 1, 9999, true),
      firstBay: this.#number('firstBay', 1, 0, 9999, true),
      bayLength: this.#number('bayLength', ASSUMED.bayLength, 0.001, 10_000),
      numbering,
      overrides: this.#overrides(),
      places: this.#places(),
    };
    if (base.firstBay > base.bays) this.#bad('firstBay', String(base.firstBay), `at most bays, ${base.bays}`);
    this.#crossAisles = this.#readCrossAisles();
    const first: DoorPlan = { aisle: aisleKey(this.#aisles[0] ?? ''), crossAisle: 0 };
    const start = this.#door('start') ?? first;
    const location = this.#nodes.has('location') ? this.#text('location', '') : undefined;
    const name = this.#nodes.has('name') ? this.#text('name', '') : undefined;
    const plan: LayoutPlan = {
      ...base,
      crossAisles: this.#crossAisles,
      start,
      end: this.#door('end') ?? start,
      blocked: this.#blocked(),
      oneWay: parseOneWay(this.#yaml, this.#nodes.get('oneWay'), this.#aisles, (side) =>
        this.#crossAisle(side),
      ),
      noTurn: this.#noTurn(),
      ...(location !== undefined && { location }),
      ...(name !== undefined && { name }),
    };
    if (this.#yaml.problems.length === 0) this.#checkOrder(plan);
    return plan;
  }

  #checkOrder(plan: LayoutPlan): void {
    const ys = crossAislesOf(plan);
    const late = plan.crossAisles.some(
      (cross) => typeof cross === 'object' && 'afterBay' in cross && cross.afterBay >= positions(plan),
    );
    if (late || ys.some((y, i) => i > 0 && y <= (ys[i - 1] ?? 0)))
      this.#bad('crossAisles', ys.join(', '), `distances that rise, between front and back (${ys.at(-1)})`);
  }

  #readAisles(): string[] {
    const node = this.#nodes.get('aisles');
    if (!node) return [];
    const list = this.#yaml.list(node);
    const text = this.#yaml.text(node) ?? '';
    const names = list ? list.map((item) => this.#yaml.text(item) ?? '') : range(text);
    const keys = names.map(aisleKey);
    const fault =
      names.length === 0 || names.length > MOST_AISLES || keys.includes('')
        ? text
        : names.find((_, at) => keys.indexOf(keys[at] ?? '') < at);
    if (fault !== undefined)
      this.#bad('aisles', fault, 'A..F, 1..12 or a list of different names, left to right');
    return names;
  }

  #spacing(): number[] {
    const gaps = Math.max(0, this.#aisles.length - 1);
    const node = this.#nodes.get('aisleSpacing');
    const list = node && this.#yaml.list(node);
    if (!node || !list)
      return Array(gaps).fill(this.#number('aisleSpacing', ASSUMED.aisleSpacing, 0.001, 10_000));
    if (list.length !== gaps)
      this.#bad('aisleSpacing', `${list.length} numbers`, `${gaps}: one from each aisle to the next`);
    return list.map((item) => this.#yaml.number(item, 'aisleSpacing', 0.001, 10_000) ?? 1);
  }

  #readCrossAisles(): CrossAisle[] {
    const node = this.#nodes.get('crossAisles');
    if (!node) return ['front', 'back'];
    const expected = '[front, {afterBay: 6, width: 1.5}, back]';
    const cross = (this.#yaml.list(node) ?? []).map((item): CrossAisle | undefined => {
      const word = this.#yaml.text(item);
      if (word === 'front' || word === 'back') return word;
      if (!this.#yaml.isMap(item)) return undefined;
      const keys = this.#yaml.entries(item, ['afterBay', 'width', 'at'], 'crossAisles');
      const number = (key: string, whole: boolean) => {
        const own = keys.get(key);
        return own && this.#yaml.number(own, key, 0, 100_000, whole);
      };
      const [afterBay, width, at] = [number('afterBay', true), number('width', false), number('at', false)];
      if (at !== undefined && afterBay === undefined) return { at };
      return afterBay === undefined ? undefined : { afterBay, width: width ?? 0 };
    });
    const inner = cross.slice(1, -1);
    const whole = cross.length >= 2 && cross[0] === 'front' && cross.at(-1) === 'back';
    if (!whole || inner.some((one) => typeof one !== 'object')) {
      this.#bad('crossAisles', this.#yaml.text(node) ?? '', expected);
      return ['front', 'back'];
    }
    return cross as CrossAisle[];
  }

  #door(key: string): DoorPlan | undefined {
    const node = this.#nodes.get(key);
    if (!node) return undefined;
    const text = this.#yaml.text(node) ?? '';
    const [, side = '', name = ''] = /^(\S+(?: \d+)?) of (.+)$/.exec(text) ?? [];
    const crossAisle = this.#crossAisle(side);
    if (crossAisle !== undefined && this.#knows(name)) return { aisle: aisleKey(name), crossAisle };
    this.#bad(key, text, `front of ${this.#aisles[0] ?? 'A'}, back of …, cross 1 of …`);
    return undefined;
  }

  /** `front`, `back`, or `cross n`: the nth between them, from the front. */
  #crossAisle(word: string): number | undefined {
    if (word === 'front') return 0;
    if (word === 'back') return -1;
    const number = Number(/^cross ?(\d+)$/.exec(word)?.[1] ?? 0);
    return number >= 1 && number <= this.#crossAisles.length - 2 ? number : undefined;
  }

  #overrides(): LayoutPlan['overrides'] {
    const found = new Map<string, { bays?: number; closed?: 'front' | 'back' }>();
    const node = this.#nodes.get('overrides');
    if (!node) return found;
    for (const [name, own] of this.#yaml.entries(node, undefined, 'overrides')) {
      if (!this.#knows(name)) {
        this.#yaml.bad(own, 'overrides', name, 'an aisle', nearest(name, this.#aisles));
        continue;
      }
      const entry: { bays?: number; closed?: 'front' | 'back' } = {};
      for (const [key, value] of this.#yaml.entries(own, ['bays', 'front', 'back'], `overrides.${name}`)) {
        const text = this.#yaml.text(value) ?? '';
        if (key === 'bays')
          entry.bays = this.#yaml.number(value, `overrides.${name}.bays`, 1, 9999, true) ?? 1;
        else if (text !== 'closed' || entry.closed !== undefined)
          this.#yaml.bad(value, `overrides.${name}.${key}`, text, 'closed, at one end at most');
        else entry.closed = key as 'front' | 'back';
      }
      found.set(aisleKey(name), entry);
    }
    return found;
  }

  #blocked(): LayoutPlan['blocked'] {
    const node = this.#nodes.get('blocked');
    return (node ? (this.#yaml.list(node) ?? [node]) : []).flatMap((item) => {
      const [side = '', from = '', to = ''] = (this.#yaml.list(item) ?? []).map(
        (w) => this.#yaml.text(w) ?? '',
      );
      const crossAisle = this.#crossAisle(side);
      const keys = this.#aisles.map(aisleKey);
      const [a, b] = [keys.indexOf(aisleKey(from)), keys.indexOf(aisleKey(to))];
      if (crossAisle !== undefined && a >= 0 && b >= 0 && Math.abs(a - b) === 1)
        return [{ crossAisle, aisle: aisleKey(from), next: aisleKey(to) }];
      this.#yaml.bad(item, 'blocked', [side, from, to].join(', '), '[back, C, D]: two aisles side by side');
      return [];
    });
  }

  #noTurn(): LayoutPlan['noTurn'] {
    const node = this.#nodes.get('noTurn');
    return (node ? (this.#yaml.list(node) ?? [node]) : []).flatMap((item) => {
      const name = this.#yaml.text(item) ?? '';
      if (this.#knows(name)) return [aisleKey(name)];
      this.#yaml.bad(item, 'noTurn', name, 'an aisle', nearest(name, this.#aisles));
      return [];
    });
  }

  #places(): LayoutPlan['places'] {
    const found = new Map<string, { aisle: string; along: number }>();
    const node = this.#nodes.get('places');
    if (!node) return found;
    for (const [bin, value] of this.#yaml.entries(node, undefined, 'places')) {
      const [aisle, along] = this.#yaml.list(value) ?? [];
      const name = (aisle && this.#yaml.text(aisle)) ?? '';
      const distance = along && this.#yaml.number(along, `places.${bin}`, 0, 100_000);
      if (!this.#knows(name))
        this.#yaml.bad(value, `places.${bin}`, name, '[aisle, distance from the front]');
      else if (distance !== undefined) found.set(bin, { aisle: aisleKey(name), along: distance });
    }
    return found;
  }

  #knows(name: string): boolean {
    return this.#aisles.some((own) => aisleKey(own) === aisleKey(name));
  }

  #text(key: string, otherwise: string): string {
    const node = this.#nodes.get(key);
    if (!node) return otherwise;
    const text = this.#yaml.text(node);
    if (text === undefined || text === '') this.#bad(key, '', 'a text');
    return text ?? otherwise;
  }

  #number(key: string, otherwise: number, least: number, most: number, whole = false): number {
    const node = this.#nodes.get(key);
    return (node && this.#yaml.number(node, key, least, most, whole)) ?? otherwise;
  }

  #choice<T extends string>(key: string, words: readonly T[], otherwise: T): T {
    const text = this.#text(key, otherwise);
    if ((words as readonly string[]).includes(text)) return text as T;
    this.#yaml.bad(this.#nodes.get(key) as Node, key, text, words.join(', '), nearest(text, words));
    return otherwise;
  }

  #bad(key: string, value: string, expected: string): void {
    const node = this.#nodes.get(key);
    if (node) this.#yaml.bad(node, key, value, expected);
    else this.#yaml.say('bad-value', undefined, value, { key, expected });
  }
}

/** `A..F`, `1..12`, `01..12`; a name alone is one aisle. */
function range(text: string): string[] {
  const [, from = '', to = ''] = /^(\w+)\s*\.\.\s*(\w+)$/.exec(text) ?? [];
  if (from === '') return text === '' || text.includes('..') ? [] : [text];
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const count = Number(to) - Number(from) + 1;
    if (count < 1 || count > MOST_AISLES) return [];
    return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'));
  }
  if (!/^[A-Za-z]$/.test(from) || !/^[A-Za-z]$/.test(to)) return [];
  const count = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return count < 1
    ? []
    : Array.from({ length: count }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i));
}
