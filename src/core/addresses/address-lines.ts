/** The letters of libaddressinput's formats. */
export type FieldLetter = 'N' | 'O' | 'A' | 'D' | 'C' | 'S' | 'Z' | 'X';

interface Token {
  readonly letter?: FieldLetter;
  readonly text: string;
}

/** `%Z %C%n%S` → a list of tokens per line. */
function tokens(format: string): readonly (readonly Token[])[] {
  return format.split('%n').map((line) => {
    const found: Token[] = [];
    for (const part of line.split(/(%[A-Z])/)) {
      if (part === '') continue;
      if (/^%[A-Z]$/.test(part)) found.push({ letter: part.charAt(1) as FieldLetter, text: '' });
      else found.push({ text: part });
    }
    return found;
  });
}

/**
 * Fills a format with field texts. Text between two fields is dropped when either is empty, so that no lonely comma
 * or postcode prefix is printed; a field of several lines (the street) keeps them.
 */
export function fillFormat(
  format: string,
  fields: Readonly<Partial<Record<FieldLetter, readonly string[]>>>,
): string[] {
  const lines: string[] = [];
  for (const line of tokens(format)) lines.push(...fillLine(line, fields));
  return lines;
}

function fillLine(
  line: readonly Token[],
  fields: Readonly<Partial<Record<FieldLetter, readonly string[]>>>,
): string[] {
  if (line.length > 0 && line.every((token) => token.letter === undefined)) {
    return [line.map((token) => token.text).join('')];
  }
  const parts: string[] = [''];
  let between = '';
  for (const token of line) {
    if (token.letter === undefined) {
      between += token.text;
      continue;
    }
    const values = (fields[token.letter] ?? []).filter((value) => value !== '');
    const [first, ...rest] = values;
    if (first !== undefined) {
      const before = parts[parts.length - 1] ?? '';
      parts[parts.length - 1] = join(before, between, first);
      parts.push(...rest);
    }
    // A separator belongs to its two neighbours; a word ("PR") stays whatever is missing beside it.
    between = first === undefined && /[\p{L}\p{N}]/u.test(between) && parts[0] !== '' ? between : '';
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function join(before: string, between: string, value: string): string {
  // Sellers often type the prefix themselves: `FI-00100`, `〒154-0023`.
  const prefix = between.trim();
  if (prefix !== '' && /[\p{L}〒]/u.test(prefix) && value.toUpperCase().startsWith(prefix.toUpperCase())) {
    return before + between.slice(0, between.indexOf(prefix)) + value;
  }
  const separator = before === '' ? between.replace(/^[\s,-]+/, '') : between;
  // Formats of scripts without spaces put areas side by side; Latin text in them needs one.
  const glue =
    separator === '' &&
    /[\p{Script=Latin}\p{Script=Hangul}\d]$/u.test(before) &&
    /^[\p{Script=Latin}\p{Script=Hangul}]/u.test(value)
      ? ' '
      : '';
  return before + glue + separator + value;
}
