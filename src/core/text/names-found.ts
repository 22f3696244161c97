/** The first twelve names of a header, each cut at 30 characters, for a message. */
export function namesFound(header: readonly string[]): string {
  const names = header.map((name) => name.trim()).filter((name) => name !== '');
  const shown = names.slice(0, 12).map((name) => (name.length > 30 ? `${name.slice(0, 29)}…` : name));
  return shown.join(', ') + (names.length > 12 ? ` … (${names.length} columns)` : '');
}
