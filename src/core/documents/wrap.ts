import type { ReadyText, TextSetter } from './text-setter.ts';

const NOT_FIRST = /^[\p{M}、。，．・：；？！）」』】〕》〉”’…ー々,.;:!?)\]}%]$/u;
const NOT_LAST = /^[（「『【〔《〈“‘([{¥￥$#]$/u;

/** Scripts written without spaces: a line may end after any of their characters. */
const isIdeographic = (c: number): boolean =>
  (c >= 0x2e80 && c <= 0xa4cf) ||
  (c >= 0xac00 && c <= 0xd7a3) ||
  (c >= 0xf900 && c <= 0xfaff) ||
  (c >= 0xff00 && c <= 0xffef) ||
  // Not beyond: a Devanagari syllable (devanagari.ts) is part of a word.
  (c >= 0x20000 && c < 0x40000);

function mayBreak(before: number, after: number): boolean {
  if (before === 0x2d || before === 0x2f || before === 0x2c || before === 0x3b || before === 0x5f)
    return true;
  if (!isIdeographic(before) && !isIdeographic(after)) return false;
  return !NOT_FIRST.test(String.fromCodePoint(after)) && !NOT_LAST.test(String.fromCodePoint(before));
}

/**
 * Breaks a text into lines no wider than `most` (thousandths of the type size): at spaces, after hyphens, between
 * ideographs; a word wider than a line is broken inside. Nothing is lost but the spaces at the breaks.
 * Undefined when not even one character fits.
 */
export function wrap(
  text: ReadyText,
  setter: TextSetter,
  heavy: boolean,
  most: number,
): ReadyText[] | undefined {
  if (setter.width(text, heavy) <= most) return [text];
  const lines: ReadyText[] = [];
  const push = (from: number, to: number): void => {
    lines.push(text.slice(from, to).trim() as ReadyText);
  };
  let from = 0;
  let width = 0;
  let breakAt = 0;
  let widthAtBreak = 0;
  let before = 0x20;
  for (let at = 0; at < text.length; ) {
    const c = text.codePointAt(at) ?? 0;
    const length = c > 0xffff ? 2 : 1;
    const advance = setter.advance(c, heavy);
    if (at > from && (before === 0x20 ? c !== 0xd7 : mayBreak(before, c))) {
      // (a "×" stays with the number before it)
      breakAt = at;
      widthAtBreak = width;
    }
    if (c !== 0x20 && width + advance > most) {
      if (breakAt <= from) {
        if (at === from) return undefined;
        breakAt = at;
        widthAtBreak = width;
      }
      push(from, breakAt);
      from = breakAt;
      width -= widthAtBreak;
      if (width + advance > most) {
        // Only a forced break right here helps: take the character to a line of its own.
        if (at > from) {
          push(from, at);
          from = at;
          width = 0;
        }
        if (advance > most) return undefined;
      }
      breakAt = from;
    }
    width += advance;
    before = c;
    at += length;
  }
  push(from, text.length);
  return lines.filter((line) => line !== '');
}
