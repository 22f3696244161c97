import type { PickList, PickRow, PickTote } from '../documents/pick-list.ts';
import type { PickListWords } from '../documents/pick-list-words.ts';
import type { SheetText } from '../documents/sheet-text.ts';
import type { ReadyText, TextSetter } from '../documents/text-setter.ts';
import { Stop } from '../problem.ts';
import type { Condition } from '../templates/expression.ts';
import { placeData, rowData } from './list-data.ts';
import type { ListTemplate, ListType, Said } from './list-template.ts';

/** A line ready to be set. */
export interface SetLine {
  readonly text: ReadyText;
  readonly size: number;
  readonly heavy: boolean;
}

/** What all parts of a list are laid out with; `data` is what its texts look at. */
export class ListSetting {
  readonly left: number;
  readonly right: number;
  readonly data: Record<string, unknown>;
  readonly #rows = new Map<PickRow, Readonly<Record<string, unknown>>>();

  constructor(
    readonly list: PickList,
    readonly template: ListTemplate,
    readonly words: PickListWords,
    readonly text: SheetText,
    readonly setter: TextSetter,
    data: Readonly<Record<string, unknown>>,
  ) {
    this.left = template.margin;
    this.right = template.width - template.margin;
    this.data = { ...data };
  }

  get width(): number {
    return this.right - this.left;
  }

  /** The text filled in. Throws Stop (exit 2) when its Liquid cannot be worked out. */
  say({ text, line }: Said): string {
    const value = text(this.data);
    if (typeof value === 'string') return value;
    throw this.#stop(line, value.fault);
  }

  holds(condition: Condition | true | undefined, line: number): boolean {
    if (condition === undefined || condition === true) return condition === true;
    const value = condition(this.data);
    if (typeof value === 'boolean') return value;
    throw this.#stop(line, value.fault);
  }

  /** Whether a block or a column is wanted at all. */
  wants({ when, unless, line }: { when?: Condition; unless?: Condition; line: number }): boolean {
    return (when === undefined || this.holds(when, line)) && !this.holds(unless, line);
  }

  /** A text filled in and wrapped; `facts` say where it stands. */
  lines(what: Said & ListType, width: number, facts: Readonly<Record<string, string>> = {}): SetLine[] {
    const value = this.say(what);
    if (value === '') return [];
    const heavy = this.holds(what.bold, what.line);
    const { size } = what;
    const lines: SetLine[] = [];
    for (const part of value.includes('\n') ? value.split('\n') : [value])
      for (const text of this.text.lines(this.text.ready(part, facts), width, size, heavy))
        lines.push({ text, size, heavy });
    return lines;
  }

  /** What the texts of a row look at; widths are measured before rows are set, so it is asked for twice. */
  rowData(row: PickRow): Readonly<Record<string, unknown>> {
    const known = this.#rows.get(row) ?? rowData(row, this.words);
    this.#rows.set(row, known);
    return known;
  }

  /** A text of a parcel's place, wrapped. */
  ofPlace(what: Said & ListType, tote: PickTote, width: number): SetLine[] {
    this.data['parcel'] = placeData(tote, this.words);
    return this.lines(what, width, { parcel: tote.parcel });
  }

  #stop(line: number, reason: string): Stop {
    return new Stop('template/bad-expression', { file: this.template.name, line: String(line), reason }, 2);
  }
}
