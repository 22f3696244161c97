/**
 * A text cell of a file for people, made harmless: a spreadsheet would run it as a formula. A quote goes in front
 * (OWASP, CSV injection) when any line of the cell begins with `=`, `+`, `-`, `@`, a tab or a carriage return, full-width
 * signs included, after any spaces and invisible marks. Never for files that a platform reads.
 */
export function forPeople(text: string): string {
  return STARTS.test(text) ? `'${text}` : text;
}

const STARTS =
  /(?:^|[\r\n\u0085\u2028\u2029])[\s\u00A0\p{Cf}\p{Zs}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
