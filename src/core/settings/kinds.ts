import { parseAmount } from '../orders/money.ts';

/** How the value of a setting is read: strictly, from JSON or from a word on the command line. */
export interface Kind {
  /** What may stand there, by example and free of any language: `true | false`. */
  readonly expected: string;
  /** The value as kept, or undefined when it does not fit. */
  readonly read: (value: unknown) => unknown;
  /** What a text of the command line says, for `read` to judge. */
  readonly fromText: (text: string) => unknown;
  /** Words it may be, for naming the nearest. */
  readonly words?: () => readonly string[];
}

const asIs = (text: string): unknown => text;

export const flag: Kind = {
  expected: 'true | false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  fromText: (text) => FLAGS[text.trim().toLowerCase()] ?? text,
};
const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** A whole number from 0 to a thousand million. */
export const count: Kind = {
  expected: '0 … 1000000000',
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9 ? value : undefined,
  fromText: (text) => (/^\d{1,10}$/.test(text.trim()) ? Number(text) : text),
};

export function choice(...words: string[]): Kind {
  return {
    expected: words.join(' | '),
    read: (value) =>
      typeof value === 'string'
        ? words.find((word) => word.toLowerCase() === value.toLowerCase())
        : undefined,
    fromText: asIs,
    words: () => words,
  };
}

/** Words out of a known set, e.g. payment states. */
export function choices(words: () => readonly string[], expected: string): Kind {
  return {
    expected,
    read(value) {
      if (!Array.isArray(value)) return undefined;
      return value.every((word) => words().includes(word)) ? [...new Set(value)] : undefined;
    },
    fromText: (text) => listFrom(text, /[,|\s]+/),
    words,
  };
}

/** Free texts; on the command line parted by `|`, since notes and addresses hold commas. */
export const texts: Kind = {
  expected: '["…", "…"]',
  read: (value) =>
    Array.isArray(value) && value.every((text) => typeof text === 'string' && text.length <= 500)
      ? value
      : undefined,
  fromText: (text) => listFrom(text, /\||\n/),
};

/** A decimal amount of one currency, kept as text; `off` = no threshold. JSON numbers are taken as written. */
export function amount(currency: string): Kind {
  return {
    expected: '300 | 299.99 | off',
    read(value) {
      if (value === 'off') return value;
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string') return undefined;
      const minor = parseAmount(text, currency);
      return minor === undefined || minor < 0 ? undefined : text;
    },
    fromText: (text) => text.trim().toLowerCase(),
  };
}

/** Decimal amounts by name (a SKU): a JSON object, or `MUG-1=9.90 | CUP=4` on the command line. */
export const amounts: Kind = {
  expected: '{ "MUG-1": "9.90" }',
  read(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).map(([name, given]) => [name.trim(), String(given)] as const);
    const right = entries.every(([name, text]) => name !== '' && /^\d{1,10}(?:\.\d{1,4})?$/.test(text));
    return right ? Object.fromEntries(entries) : undefined;
  },
  fromText(text) {
    if (text.trim() === '') return {};
    const pairs = text.split('|').map((pair) => /^(.*?)=([^=]*)$/s.exec(pair));
    if (!pairs.every((pair) => pair !== null)) return text;
    return Object.fromEntries(pairs.map((pair) => [pair[1]?.trim(), pair[2]?.trim()]));
  },
};

/** An address of the web, as short as a QR code on a card wants it. */
export const website: Kind = {
  expected: 'https://shop.example',
  read: (value) =>
    typeof value === 'string' && (value === '' || /^https?:\/\/[^\s<>"]{3,200}$/.test(value))
      ? value
      : undefined,
  fromText: (text) => text.trim(),
};

/** Name of a template; whether there is one is seen where it is used. */
export const templateName: Kind = {
  expected: 'label-4x6 | packing-slip …',
  read: (value) =>
    typeof value === 'string' && /^(?:[a-z0-9][a-z0-9_-]{0,60})?$/i.test(value) ? value : undefined,
  fromText: (text) => text.trim(),
};

export const country: Kind = code(/^(?:[A-Z]{2})?$/, 'US | DE | CN …');
export const currency: Kind = code(/^(?:[A-Z]{3})?$/, 'USD | EUR | CNY …');
export const language: Kind = {
  ...code(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'en | zh'),
  fromText: asIs,
};

export const timeZone: Kind = {
  expected: 'Europe/Berlin | America/New_York | UTC …',
  read: (value) => (typeof value === 'string' && (value === '' || isZone(value)) ? value : undefined),
  fromText: (text) => text.trim(),
  words: () => Intl.supportedValuesOf('timeZone'),
};

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function code(shape: RegExp, expected: string): Kind {
  return {
    expected,
    read: (value) => (typeof value === 'string' && shape.test(value) ? value : undefined),
    fromText: (text) => text.trim().toUpperCase(),
  };
}

/** `a, b` or, where it starts like one, a JSON list; '' is the empty list. */
function listFrom(text: string, between: RegExp): unknown {
  if (text.trimStart().startsWith('[')) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
