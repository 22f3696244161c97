import type { Problem } from '../problem.ts';
import type { Place, RulesNode } from '../rules-file/node.ts';
import { nearest } from '../text/nearest.ts';
import {
  type Condition,
  type Expression,
  type LiquidEngine,
  type Parsed,
  plainCondition,
  plainExpression,
} from './expression.ts';
import type { Width } from './template.ts';
import { MOST } from './template-keys.ts';

const MM = 72 / 25.4;
const NUMBER = /^-?\d{1,4}(?:\.\d{1,4})?$/;

/** Reads the nodes of a template file; what is wrong is kept with its place. */
export class TemplateReader {
  readonly problems: Problem[] = [];
  /** A text asked for Liquid and no engine was given. */
  needsLiquid = false;
  /** Fields that may be named here; tables add theirs. */
  fields: readonly string[];

  constructor(
    private readonly file: string,
    private readonly liquid: LiquidEngine | undefined,
    fields: readonly string[],
  ) {
    this.fields = fields;
  }

  say(code: string, place: Place, value: string, facts: Readonly<Record<string, string>> = {}): void {
    const { line, column } = place;
    const told = { code, severity: 'error', file: this.file, line, column: String(column) } as const;
    this.problems.push({ ...told, value: value.slice(0, 200), facts });
  }

  bad(node: RulesNode, key: string, expected: string, words: readonly string[] = []): void {
    const value = node.kind === 'text' ? node.text : node.kind === 'list' ? '- …' : 'key: …';
    const near = nearest(value, words);
    this.say('template/bad-value', node.place, value, {
      key,
      expected,
      ...(near !== undefined && { nearest: near }),
    });
  }

  /** The entries of a map whose keys are known, by key; others are problems. */
  map(node: RulesNode, what: string, known: readonly string[]): Map<string, RulesNode> {
    const found = new Map<string, RulesNode>();
    if (node.kind !== 'map') {
      this.bad(node, what, known.join(', '));
      return found;
    }
    for (const { key, keyPlace, node: value } of node.entries) {
      if (known.includes(key)) found.set(key, value);
      else {
        const near = nearest(key, known);
        this.say('template/unknown-key', keyPlace, key, {
          key,
          what,
          known: known.join(', '),
          ...(near !== undefined && { nearest: near }),
        });
      }
    }
    return found;
  }

  list(node: RulesNode | undefined, key: string, most: number): readonly RulesNode[] {
    if (node === undefined) return [];
    if (node.kind === 'list' && node.items.length <= most) return node.items;
    this.bad(node, key, `- … (1 … ${most})`);
    return [];
  }

  text(node: RulesNode | undefined, key: string): string {
    if (node === undefined) return '';
    if (node.kind === 'text' && node.text.length <= MOST.text) return node.text;
    this.bad(node, key, `a text of at most ${MOST.text} characters`);
    return '';
  }

  /** A number between bounds. */
  number(node: RulesNode | undefined, key: string, least: number, most: number, otherwise: number): number {
    if (node === undefined) return otherwise;
    const value = node.kind === 'text' && NUMBER.test(node.text.trim()) ? Number(node.text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.bad(node, key, `${least} … ${most}`);
    return otherwise;
  }

  /** Millimetres as points. */
  mm(node: RulesNode | undefined, key: string, otherwise: number, most: number = MOST.paper): number {
    return this.number(node, key, 0, most, otherwise / MM) * MM;
  }

  /** A width: millimetres, a part (`36%`), `auto` or `rest`. */
  width(node: RulesNode | undefined): Width | undefined {
    if (node === undefined) return undefined;
    const word = node.kind === 'text' ? node.text.trim() : '';
    if (word === 'auto') return { auto: true };
    if (word === 'rest') return { rest: true };
    const part = /^(\d{1,3})\s*%$/.exec(word)?.[1];
    if (part !== undefined && Number(part) >= 1 && Number(part) <= 100) return { part: Number(part) / 100 };
    if (!/^\d/.test(word) || word.endsWith('%')) {
      this.bad(node, 'width', '25 | 30% | auto | rest', ['auto', 'rest']);
      return undefined;
    }
    return { points: this.mm(node, 'width', 0) };
  }

  flag(node: RulesNode | undefined, key: string, otherwise: boolean): boolean {
    if (node === undefined) return otherwise;
    const word = node.kind === 'text' ? node.text.trim() : '';
    if (['yes', 'true'].includes(word)) return true;
    if (['no', 'false'].includes(word)) return false;
    this.bad(node, key, 'yes | no');
    return otherwise;
  }

  choice<T extends string>(node: RulesNode | undefined, key: string, words: readonly T[], otherwise: T): T {
    if (node === undefined) return otherwise;
    const word = node.kind === 'text' ? node.text.trim() : '';
    const found = words.find((each) => each === word);
    if (found !== undefined) return found;
    this.bad(node, key, words.join(' | '), words);
    return otherwise;
  }

  expression(node: RulesNode | undefined, key: string): Expression {
    const source = this.text(node, key);
    return this.#compiled(node, source, source, plainExpression(source), 0) ?? (() => '');
  }

  condition(node: RulesNode | undefined, key: string): Condition | undefined {
    if (node === undefined) return undefined;
    const source = this.text(node, key).trim();
    const wrapped = `{% if ${source} %}1{% endif %}`;
    const run = this.#compiled<Expression | Condition>(
      node,
      source,
      wrapped,
      plainCondition(source),
      '{% if '.length,
    );
    return (data) => {
      const value = run?.(data) ?? false;
      return typeof value === 'object' || typeof value === 'boolean' ? value : value === '1';
    };
  }

  /** `yes`, `no` or a condition. */
  bold(node: RulesNode | undefined, key: string): Condition | true | undefined {
    const word = node?.kind === 'text' ? node.text.trim() : '';
    if (['yes', 'true'].includes(word)) return true;
    return ['no', 'false'].includes(word) ? undefined : this.condition(node, key);
  }

  #compiled<T>(
    node: RulesNode | undefined,
    source: string,
    program: string,
    plain: Parsed<T> | undefined,
    before: number,
  ): T | Expression | undefined {
    if (node === undefined) return undefined;
    if (plain !== undefined) {
      this.#check(plain.reads, node, source);
      return plain.run;
    }
    if (this.liquid === undefined) {
      this.needsLiquid = true;
      return undefined;
    }
    const compiled = this.liquid.compile(program);
    if ('fault' in compiled) {
      const { line, column } = node.place;
      const first = compiled.line === 1;
      const place = {
        line: line + compiled.line - 1,
        column: first ? Math.max(column, column + compiled.column - 1 - before) : compiled.column,
      };
      this.say('template/bad-expression', place, source, { reason: compiled.fault });
      return undefined;
    }
    this.#check(compiled.reads, node, source);
    return compiled.run;
  }

  #check(reads: readonly string[], node: RulesNode, source: string): void {
    for (const field of new Set(reads)) {
      const known = this.fields;
      // `orders[0].name`, `line_items.first.sku`: a list's own words are Liquid's business.
      if (known.includes(field) || known.some((each) => each.startsWith(`${field}.`))) continue;
      if (field.startsWith('line_items.') || field.startsWith('line_items[')) continue;
      const near = nearest(field, known, Math.max(2, Math.floor(field.length / 2)));
      const at = Math.max(0, source.indexOf(field));
      const { line, column } = node.place;
      this.say('template/unknown-field', { line, column: column + (source.includes('\n') ? 0 : at) }, field, {
        field,
        ...(near !== undefined && { nearest: near }),
      });
    }
  }
}
