import type { Canvas } from '../documents/canvas.ts';
import type { Picture, Squares } from '../documents/page.ts';
import type { Paper } from '../documents/paper.ts';
import type { ParcelLabel } from '../documents/parcel.ts';
import type { ReadyText, TextSetter } from '../documents/text-setter.ts';
import { spelledOut, unprintable } from '../documents/unprintable.ts';
import type { Problem } from '../problem.ts';
import type { Condition, Expression } from './expression.ts';
import type { ParcelData } from './parcel-data.ts';
import type { Block, Plan, Template } from './template.ts';

/** A block measured: how much room it takes and how it is drawn. All in points. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** Type size a text was set in. */
  readonly size?: number;
  /** The same line by line, for sheets that go on: a text may run over the end of a page. */
  readonly parts?: () => readonly Placed[];
  /** `width` is what the block was given, for its alignment. */
  draw(canvas: Canvas, x: number, y: number, width: number): void;
}

/** What a template needs from outside, found before the first parcel is laid out. */
export interface Means {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly qr?: (text: string) => Squares | undefined;
  readonly dataMatrix?: (text: string) => Squares | undefined;
}

/** Measures one block; undefined when it is left out or was refused (then `problems` says why). */
export type Measure = (block: Block, at: Surroundings, width: number, height?: number) => Placed | undefined;

/** One parcel on its way to paper. */
export class Surroundings {
  problems: Problem[] = [];
  /** What stands on paper otherwise than it was meant to. */
  warnings: Problem[] = [];
  plan: Plan['values'] = {};
  /** White letters on a filled box. */
  white = false;

  constructor(
    readonly label: ParcelLabel,
    readonly data: ParcelData,
    readonly setter: TextSetter,
    readonly paper: Paper,
    readonly means: Means,
    readonly template: Template,
    readonly measure: Measure,
  ) {}

  /** Whether a block is wanted at all. */
  wants(block: Pick<Block, 'when' | 'unless'> & { readonly name?: string }): boolean {
    if (block.when && !this.holds(block.when, block.name)) return false;
    return !(block.unless && this.holds(block.unless, block.name));
  }

  holds(condition: Condition | true | undefined, name = ''): boolean {
    if (condition === undefined || condition === true) return condition === true;
    const value = condition(this.data);
    if (typeof value === 'boolean') return value;
    this.refuse('label/expression', name, value.fault);
    return false;
  }

  text(expression: Expression, name: string): string {
    const value = expression(this.data);
    if (typeof value === 'string') return value;
    this.refuse('label/expression', name, value.fault);
    return '';
  }

  /**
   * The text as it can be set. A carrier must be able to read a label, so characters that cannot be printed refuse it
   * (undefined); on slips and cards, which people read, their codes take their place.
   */
  printable(text: ReadyText, name: string): ReadyText | undefined {
    const found = unprintable(text, this.setter);
    if (found === undefined) return text;
    if (this.isStrict) {
      this.refuse(found.code, name, text, found.facts);
      return undefined;
    }
    this.warn('slip/no-glyph', name, text, found.facts);
    return spelledOut(text, this.setter);
  }

  get isStrict(): boolean {
    return this.template.kind === 'label';
  }

  warn(code: string, field: string, value: string, facts: Readonly<Record<string, string>> = {}): void {
    const told = this.#told(code, 'warning', field, value, facts);
    // Tables are set twice, to measure and to draw.
    const same = this.warnings.some(
      (other) => other.code === code && other.facts?.['field'] === field && other.value === told.value,
    );
    if (!same) this.warnings.push(told);
  }

  /** Says why the parcel cannot be printed with this template. */
  refuse(code: string, field: string, value: string, facts: Readonly<Record<string, string>> = {}): void {
    this.problems.push(this.#told(code, 'error', field, value, facts));
  }

  #told(
    code: string,
    severity: Problem['severity'],
    field: string,
    value: string,
    facts: Readonly<Record<string, string>>,
  ): Problem {
    const { parcel, orders } = this.label;
    const told = { parcel, order: orders.join(' '), field, ...facts };
    return { code, severity, value: value.slice(0, 200), facts: told };
  }
}
