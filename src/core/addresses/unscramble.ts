/** The bytes Windows-1252 writes as characters above U+00FF. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

/**
 * The text behind UTF-8 that was read as Latin-1 or Windows-1252 (`MÃ¼ller` → `Müller`), undefined when the text is no
 * such thing. Real text hardly ever is: its accented letters would have to form valid UTF-8 sequences.
 */
export function unscramble(text: string): string | undefined {
  const bytes: number[] = [];
  let beyondAscii = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const byte = code <= 0xff ? code : WINDOWS_1252[char];
    if (byte === undefined) return mostlyScrambled(text);
    if (byte >= 0x80) beyondAscii++;
    bytes.push(byte);
  }
  if (beyondAscii < 2) return undefined;
  return decodeUtf8(bytes) ?? mostlyScrambled(text);
}

/** A line cut or changed on its way still holds whole scrambled letters: `Ã¼`, `å¹¿`. */
function mostlyScrambled(text: string): string | undefined {
  const mended = text.replace(/[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g, (part) => {
    const bytes: number[] = [];
    for (const char of part)
      bytes.push((char.codePointAt(0) ?? 0) <= 0xff ? char.charCodeAt(0) : (WINDOWS_1252[char] ?? 0));
    return decodeUtf8(bytes) ?? part;
  });
  return mended === text ? undefined : mended;
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    const length =
      first < 0x80 ? 1 : first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length === 0 || first >= 0xf5 || i + length > bytes.length) return undefined;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    text += String.fromCodePoint(code);
    i += length;
  }
  return text;
}
