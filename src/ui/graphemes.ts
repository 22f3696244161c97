const WINDOW = 128;

let segmenter: Intl.Segmenter | undefined;

/**
 * The characters of a text as people count them: 👩‍👩‍👧 and é are one each.
 *
 * Node's segmenter goes through the whole text again for each character it gives, so that a buyer's note of 100,000
 * characters took half a minute. It is given windows; the last character of a window may go on, and opens the next.
 */
export function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let from = 0;
  while (from < text.length) {
    const found = Array.from(segmenter.segment(text.slice(from, from + WINDOW)), ({ segment }) => segment);
    if (from + WINDOW < text.length && found.length > 1) found.pop();
    for (const grapheme of found) {
      yield grapheme;
      from += grapheme.length;
    }
  }
}
