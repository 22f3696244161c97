import { eastAsianWidth } from 'get-east-asian-width';
import { graphemes } from './graphemes.ts';

/** Columns a text takes on a terminal: Chinese and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const segment of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** The text cut to a number of columns, never inside a character, with `…` where something is missing. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const segment of graphemes(text)) {
    const own = graphemeWidth(segment);
    if (width + own > columns - 1) break;
    cut += segment;
    width += own;
  }
  return columns < 1 ? '' : `${cut}…`;
}

/** The text followed by spaces up to a number of columns. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Lines of at most so many columns, broken at spaces and between wide characters; a longer word is broken inside. */
export function wrapWords(text: string, columns: number): string[] {
  const limit = Math.max(2, columns);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const close = () => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  for (const piece of pieces(text)) {
    const own = displayWidth(piece);
    if (width > 0 && width + displayWidth(piece.trimEnd()) > limit) close();
    if (displayWidth(piece.trimEnd()) <= limit) {
      line += piece;
      width += own;
      continue;
    }
    for (const segment of graphemes(piece)) {
      const wide = graphemeWidth(segment);
      if (width + wide > limit) close();
      line += segment;
      width += wide;
    }
  }
  if (line !== '' || lines.length === 0) close();
  return lines;
}

/** A text of several lines, each of at most so many columns. */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapWords(line, columns))
    .join('\n');
}

/** Words with the space after them; wide characters each alone. */
function pieces(text: string): string[] {
  return (
    text.match(
      /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|[^\s\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]+\s*|\s+/gu,
    ) ?? []
  );
}

function graphemeWidth(segment: string): number {
  const code = segment.codePointAt(0) ?? 0;
  if (code < 0x300)
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad ? 0 : /\uFE0F/.test(segment) ? 2 : 1;
  if (NO_WIDTH.test(segment)) return 0;
  if (segment.includes('\uFE0F') || EMOJI.test(segment)) return 2;
  return eastAsianWidth(code);
}

/** Characters of one column that never join with another: Latin, usual punctuation, arrows. Splitting costs far more. */
const NARROW = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2193]*$/;
/** Only marks, joiners and other signs that take no room. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const EMOJI = /\p{Emoji_Presentation}/u;
