/** A platform may have several columns for notes: none of them is lost. */
export function noteOf(notes: readonly string[]): string {
  return notes.length === 1 ? withoutQuote(notes[0] ?? '') : notes.map(withoutQuote).join('\n');
}

/** Taobao writes remarks with an apostrophe before them, as spreadsheets do to keep text as text. */
function withoutQuote(value: string): string {
  return value.startsWith("'") ? value.slice(1) : value;
}
