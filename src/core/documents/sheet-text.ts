import type { Problem } from '../problem.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';
import { missingLetters, named, spelledOut } from './unprintable.ts';
import { wrap } from './wrap.ts';

/**
 * Text for lists people read in the shop: a character without a glyph does not hold the list back, it is printed as
 * its code `[U+1F9FF]` and reported.
 */
export class SheetText {
  readonly problems: Problem[] = [];

  constructor(
    private readonly setter: TextSetter,
    private readonly code: string,
  ) {}

  /** The text ready to be set; `facts` say where it stands. */
  ready(text: string, facts: Readonly<Record<string, string>>): ReadyText {
    const ready = readyText(text);
    const missing = missingLetters(ready, this.setter);
    if (missing.length === 0) return ready;
    this.problems.push({
      code: this.code,
      severity: 'warning',
      value: text,
      facts: { ...facts, characters: missing.map(named).join(' ') },
    });
    return spelledOut(ready, this.setter);
  }

  /** The text broken into lines of `width` points at `size`. */
  lines(text: ReadyText, width: number, size: number, heavy = false): ReadyText[] {
    if (text === '') return [];
    return wrap(text, this.setter, heavy, (width / size) * 1000) ?? [text];
  }
}
