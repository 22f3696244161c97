/**
 * A text cell of a file for people, made harmless: a spreadsheet would run it as a formula. A quote goes in front
 * (OWASP, CSV injection) when any line of the cell begins with `=`, `+`, `-`, `@`, a tab or a carriage return, full-width
 * signs included, after any spaces and invisible marks. Control characters and marks that turn the direction of writing are
 * left out: a terminal that shows the file would obey them. Never for files that a platform reads.
 */
export function forPeople(text: string): string {
  const shown = text.replace(CONTROLS, '');
  return STARTS.test(shown) ? `'${shown}` : shown;
}

/** All but tab and line ends. */
const CONTROLS = /(?![\t\n\r\u0085])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const STARTS =
  /(?:^|[\r\n\u0085\u2028\u2029])[\s\u00A0\p{Cf}\p{Zs}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
