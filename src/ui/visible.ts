/**
 * Text from an export, made harmless for a terminal: escapes, control characters, line breaks and marks that turn
 * the writing direction become visible signs, so that a name can neither move the cursor nor reorder a line.
 */
export function visible(text: string): string {
  return HARMFUL.test(text) ? text.replace(EACH, sign) : text;
}

/** As `visible`, but line breaks stay: for notes that are shown as a paragraph. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n|\r|\n|\u2028|\u2029/).map(visible);
}

/** C0 and C1 controls, DEL, bidi controls, line and paragraph separators, byte order mark, lone surrogates. */
const CLASS = '[\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]';
const LONE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const HARMFUL = new RegExp(`${CLASS}|${LONE}`);
const EACH = new RegExp(`${CLASS}|${LONE}`, 'g');

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x09) return '⇥';
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return '⏎';
  // Unicode's control pictures: ␛ for the escape character.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code < 0xa0) return `\\x${code.toString(16)}`;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
