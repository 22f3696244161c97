import type { Problem } from '../problem.ts';
import { isUnknownArabicLetter } from './arabic.ts';
import type { ParcelLabel } from './parcel.ts';
import { printableLines } from './printable.ts';
import { hasRightToLeft } from './right-to-left.ts';
import { scriptOf } from './script.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';

/** The texts of a label made ready, each looked at for characters that cannot be printed. */
export interface LabelText {
  readonly shopName: ReadyText;
  readonly from: readonly ReadyText[];
  readonly to: readonly ReadyText[];
  readonly orders: readonly ReadyText[];
  readonly note: readonly ReadyText[];
  readonly lines: readonly { readonly quantity: number; readonly sku: ReadyText; readonly name: ReadyText }[];
  readonly place: ReadyText;
  readonly batch: ReadyText;
  readonly service: ReadyText;
}

const filled = (lines: readonly string[]): ReadyText[] => lines.map(readyText).filter((line) => line !== '');

export function labelText(label: ParcelLabel): LabelText {
  return {
    shopName: readyText(label.shopName),
    from: filled(label.from),
    to: filled(label.to),
    orders: filled(label.orders),
    note: filled(printableLines(label.note ?? '')),
    lines: label.lines.map((line) => ({
      quantity: line.quantity,
      sku: readyText(line.sku),
      name: readyText([line.name, line.variant].filter((part) => part !== '').join(' · ')),
    })),
    place: readyText(`${label.position}/${label.of}`),
    batch: readyText(label.batch),
    service: readyText([label.carrier, label.channel].filter((part) => part).join(' · ')),
  };
}

/** `label/no-glyph` and `label/script-not-supported` for every field that holds such characters. */
export function glyphProblems(label: ParcelLabel, text: LabelText, setter: TextSetter): Problem[] {
  if (isPrintable(text, setter)) return [];
  const goods = label.lines.flatMap((line) => [line.sku, line.name, line.variant]);
  const fields: [string, readonly ReadyText[], readonly string[]][] = [
    ['to', text.to, label.to],
    ['from', [text.shopName, ...text.from], [label.shopName, ...label.from]],
    ['orders', text.orders, label.orders],
    ['note', text.note, [label.note ?? '']],
    ['lines', text.lines.flatMap((line) => [line.sku, line.name]), goods],
    ['batch', [text.batch], [label.batch]],
    ['carrier', [text.service], [label.carrier ?? '', label.channel ?? '']],
  ];
  const problems: Problem[] = [];
  for (const [field, lines, given] of fields) {
    for (const line of lines) {
      const missing = setter.missing(line);
      const unjoined = hasRightToLeft(line) ? Array.from(line).filter(isUnknownArabicLetter) : [];
      if (missing.length === 0 && unjoined.length === 0) continue;
      const characters = [...new Set([...missing, ...unjoined])];
      const script = characters.map(scriptOf).find((name) => name !== undefined);
      problems.push({
        code: script === undefined ? 'label/no-glyph' : 'label/script-not-supported',
        severity: 'error',
        value: given.find((each) => characters.some((character) => each.includes(character))) ?? line,
        facts: {
          ...labelFacts(label, field),
          characters: characters.map(named).join(' '),
          ...(script === undefined ? {} : { script }),
        },
      });
    }
  }
  return problems;
}

/** The quick answer for nearly every label: nothing to complain of. */
function isPrintable(text: LabelText, setter: TextSetter): boolean {
  const good = (line: ReadyText): boolean =>
    setter.covers(line) && (!hasRightToLeft(line) || !Array.from(line).some(isUnknownArabicLetter));
  return (
    text.to.every(good) &&
    text.from.every(good) &&
    text.orders.every(good) &&
    text.note.every(good) &&
    text.lines.every((line) => good(line.sku) && good(line.name)) &&
    good(text.shopName) &&
    good(text.batch) &&
    good(text.service)
  );
}

/** What every problem of a label tells: which parcel, which orders, which field. */
export function labelFacts(label: ParcelLabel, field: string): Record<string, string> {
  return { parcel: label.parcel, order: label.orders.join(' '), field };
}

/** A character with its code: `𠮷 (U+20BB7)`; a lone surrogate has no character to show. */
export function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0xd800 && code <= 0xdfff ? hex : `${character} (${hex})`;
}
