import type { Item, Page } from '../documents/page.ts';
import { type Dpi, onGrid } from '../documents/paper.ts';
import type { Sheet } from './template.ts';

/** Puts labels side by side on sheets, row by row from the top left one. */
export class SheetFiller {
  #items: Item[] = [];
  #next: number;
  #filled = false;

  /** `startAt`: the first label that is still on the sheet, from 1. */
  constructor(
    private readonly sheet: Sheet,
    private readonly dpi: Dpi,
    startAt = 1,
  ) {
    this.#next = startAt - 1;
  }

  /** The sheet when this label filled it. */
  add(label: Page): Page | undefined {
    const { columns, rows, left, top, across, down } = this.sheet;
    // Whole dots, so that bars stay on the printer's grid.
    const x = onGrid(left + (this.#next % columns) * across, this.dpi);
    const y = onGrid(top + Math.floor(this.#next / columns) * down, this.dpi);
    for (const item of label.items) this.#items.push(moved(item, x, y));
    this.#filled = true;
    this.#next++;
    return this.#next >= columns * rows ? this.end() : undefined;
  }

  /** What is left of the last sheet. */
  end(): Page | undefined {
    if (!this.#filled) return undefined;
    const page = { width: this.sheet.width, height: this.sheet.height, items: this.#items };
    this.#items = [];
    this.#next = 0;
    this.#filled = false;
    return page;
  }
}

function moved(item: Item, x: number, y: number): Item {
  if (item.kind === 'path') return { ...item, points: item.points.map(([left, top]) => [left + x, top + y]) };
  if (item.kind !== 'bars' && item.kind !== 'modules') return { ...item, x: item.x + x, y: item.y + y };
  const dots = (points: number): number => Math.round((points * item.dpi) / 72);
  return { ...item, x: item.x + dots(x), y: item.y + dots(y) };
}
