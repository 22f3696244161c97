interface Place {
  /** Both from 1; columns in UTF-16 units, as editors count them. */
  readonly line: number;
  readonly column: number;
}

export type JsonText =
  | {
      readonly value: unknown;
      /** Where each key stands, by its dotted path; of a key given twice the second, also in `twice`. */
      readonly places: ReadonlyMap<string, Place>;
      readonly twice: readonly string[];
    }
  | { readonly place: Place; readonly found: string };

/**
 * Parses JSON (RFC 8259) and remembers where keys stand, so that a wrong setting is named with line and column;
 * `JSON.parse` tells neither in the same way on every Node.
 */
export function parseJsonText(text: string): JsonText {
  const places = new Map<string, Place>();
  const twice: string[] = [];
  let at = 0;

  const skip = () => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
  };
  const take = (token: string) => {
    if (text[at] !== token) throw new Misplaced(at);
    at += 1;
  };
  const token = (pattern: RegExp): unknown => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new Misplaced(at);
    const start = at;
    at += match[0].length;
    try {
      return JSON.parse(match[0]);
    } catch {
      throw new Misplaced(start);
    }
  };
  const members = (close: string, read: () => void) => {
    at += 1;
    skip();
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (;;) {
      read();
      skip();
      if (text[at] === close) break;
      take(',');
      skip();
    }
    at += 1;
  };
  const value = (path: string, depth: number): unknown => {
    if (depth > 64) throw new Misplaced(at);
    skip();
    if (text[at] === '{') {
      const entries: [string, unknown][] = [];
      members('}', () => {
        const start = at;
        const key = token(STRING) as string;
        const inner = path === '' ? key : `${path}.${key}`;
        if (places.has(inner) && !inner.includes('[]')) twice.push(inner);
        places.set(inner, placeOf(text, start));
        skip();
        take(':');
        entries.push([key, value(inner, depth + 1)]);
      });
      return Object.fromEntries(entries);
    }
    if (text[at] === '[') {
      const items: unknown[] = [];
      members(']', () => items.push(value(`${path}[]`, depth + 1)));
      return items;
    }
    return token(text[at] === '"' ? STRING : WORD);
  };

  try {
    const whole = value('', 0);
    skip();
    if (at < text.length) throw new Misplaced(at);
    return { value: whole, places, twice };
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    return { place: placeOf(text, error.at), found: [...text.slice(error.at, error.at + 2)][0] ?? '' };
  }
}

const STRING = /"(?:[^"\\\u0000-\u001F]|\\.)*"/y;
const WORD = /[^\s,:[\]{}"]+/y;

class Misplaced extends Error {
  constructor(readonly at: number) {
    super();
  }
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - start + 1 };
}
