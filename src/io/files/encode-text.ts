/** Encodings of upload files besides UTF-8, which Node itself writes. */
export type OldEncoding = 'gb18030' | 'shift_jis';

/** Text in an old encoding; iconv-lite is loaded only for it. Characters it has none for must not be in the text. */
export async function encodeText(text: string, encoding: OldEncoding): Promise<Uint8Array> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.encode(text, encoding);
}

/**
 * Says of a text whether the encoding has every character of it: encoded, and decoded strictly by Node, it is the same.
 * So a yen sign, which Shift_JIS writers and readers take for a backslash, is not let through.
 */
export async function encodableIn(encoding: OldEncoding): Promise<(text: string) => boolean> {
  const { default: iconv } = await import('iconv-lite');
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (text) => {
    try {
      return decoder.decode(iconv.encode(text, encoding)) === text;
    } catch {
      return false;
    }
  };
}
