import type { FittedBlock } from './fit.ts';
import type { Item, Page } from './page.ts';
import { type Dpi, onGrid, type Paper } from './paper.ts';
import type { ReadyText, TextSetter } from './text-setter.ts';

export interface TextStyle {
  readonly size: number;
  readonly heavy?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly white?: boolean;
}

/** Two dots of a label printer of 203 dpi, in points: one dot breaks up on a worn thermal head. */
const LEAST_LINE = (2 * 72) / 203;

/** Half the height of capitals and digits, as a part of the type size: to centre text on a line. */
const HALF_CAPITAL = 0.357;

/** Collects the items of one page. All lengths in points from the top left corner; rules and boxes on the dot grid. */
export class Canvas {
  readonly items: Item[] = [];
  readonly #fixed: (readonly Item[])[] = [];
  readonly #dpi: Dpi;

  constructor(
    readonly setter: TextSetter,
    readonly paper: Paper,
  ) {
    this.#dpi = paper.dpi;
  }

  /** Width of a line in points. */
  width(text: ReadyText, style: TextStyle): number {
    return (this.setter.width(text, style.heavy ?? false) * style.size) / 1000;
  }

  /** One line, its capitals centred between `top` and `top + height`; `x` is its left end, right end or middle. */
  line(text: ReadyText, x: number, top: number, height: number, style: TextStyle): void {
    if (text === '') return;
    const heavy = style.heavy ?? false;
    const runs = this.setter.runs(text, heavy);
    if (runs.length === 0) return;
    const align = style.align ?? 'left';
    const left = align === 'left' ? x : x - this.width(text, style) / (align === 'right' ? 1 : 2);
    const y = top + height / 2 + HALF_CAPITAL * style.size;
    this.items.push({
      kind: 'text',
      x: left,
      y,
      size: style.size,
      runs,
      heavy,
      ...(style.white ? { white: true } : {}),
    });
  }

  /** A fitted block of lines; lines that continue another are indented by `indent` ems. */
  block(block: FittedBlock, x: number, top: number, leading: number, indent = 0): void {
    let y = top;
    for (const line of block.lines) {
      const size = block.size * line.scale;
      const left = line.continued ? x + indent * size : x;
      this.line(line.text, left, y, size * leading, { size, heavy: line.heavy });
      y += size * leading;
    }
  }

  /** A filled rectangle. */
  fill(x: number, y: number, width: number, height: number): void {
    this.items.push({ kind: 'box', ...this.#snapped(x, y, width, height) });
  }

  /** An outline; `line` is its weight in points, drawn inside. */
  frame(x: number, y: number, width: number, height: number, line: number): void {
    this.items.push({ kind: 'box', ...this.#snapped(x, y, width, height), line: this.#weight(line) });
  }

  /** A horizontal rule. */
  rule(x: number, y: number, width: number, weight: number): void {
    const { x: left, y: top, width: wide } = this.#snapped(x, y, width, 0);
    this.items.push({ kind: 'box', x: left, y: top, width: wide, height: this.#weight(weight) });
  }

  /** A line of `line` points through the points, or (without `line`) the area inside them. */
  path(points: readonly (readonly [number, number])[], style: { line?: number } = {}): void {
    const line = style.line === undefined ? {} : { line: Math.max(style.line, LEAST_LINE) };
    this.items.push({ kind: 'path', points, ...line });
  }

  /** Items that another page has at the same place. */
  again(items: readonly Item[]): void {
    for (const item of items) this.items.push(item);
    this.#fixed.push(items);
  }

  page(): Page {
    const { width, height } = this.paper;
    return { width, height, items: this.items, fixed: this.#fixed };
  }

  /** A weight in points as whole dots, two of a label printer at least, whatever the paper was meant for. */
  #weight(points: number): number {
    return Math.max(
      onGrid(points, this.#dpi),
      (Math.ceil((LEAST_LINE * this.#dpi) / 72 - 1e-6) * 72) / this.#dpi,
    );
  }

  #snapped(x: number, y: number, width: number, height: number) {
    const left = onGrid(x, this.#dpi);
    const top = onGrid(y, this.#dpi);
    return {
      x: left,
      y: top,
      width: onGrid(x + width, this.#dpi) - left,
      height: onGrid(y + height, this.#dpi) - top,
    };
  }
}
