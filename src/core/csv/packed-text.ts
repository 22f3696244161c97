/**
 * UTF-8 as text with one character for each byte ("packed"): made by a plain copy, half as long in memory as text with
 * a single foreign letter in it, and searched the same way, because delimiters, quotes and line breaks are ASCII. Only
 * the cells that hold more than ASCII are decoded.
 */

const PIECE = 8192;
const LONG = 64;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function pack(bytes: Uint8Array): string {
  let packed = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    packed += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return packed;
}

/** The bytes a packed text stands for. */
function packedBytes(packed: string): Uint8Array {
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  return bytes;
}

/** The text of packed, valid UTF-8. */
export function unpack(packed: string): string {
  // The decoder is fast but slow to start: short cells are decoded here.
  if (packed.length > LONG) return decoder.decode(packedBytes(packed));
  const codes: number[] = [];
  for (let at = 0; at < packed.length; ) {
    const first = packed.charCodeAt(at++);
    if (first < 0x80) {
      codes.push(first);
      continue;
    }
    let code = first >= 0xf0 ? first & 0x07 : first >= 0xe0 ? first & 0x0f : first & 0x1f;
    for (let more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1; more > 0; more--)
      code = (code << 6) | (packed.charCodeAt(at++) & 0x3f);
    codes.push(code);
  }
  return String.fromCodePoint(...codes);
}
