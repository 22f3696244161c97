/** How many characters of a beginning are looked at: enough that hardly any text shares one by chance. */
export const BEGINNING = 3;
/** Ends a beginning after which anything may follow. */
const ANY = '\0';

/**
 * How the texts that a pattern matches from their start can begin: strings of up to BEGINNING characters, shorter where
 * anything may follow. '' = with anything. Reads the forms our word lists use: literals, `\b \w \d .`, classes,
 * groups `(?:…|…)` and the quantifiers `? * + {m,n}`; everything else counts as "anything".
 */
export function beginnings(pattern: string): ReadonlySet<string> {
  const reader = { pattern, at: 0 };
  const found = readAlternatives(reader);
  return new Set([...found].map((text) => text.replace(ANY, '')));
}

interface Reader {
  readonly pattern: string;
  at: number;
}

type Texts = ReadonlySet<string>;

const EMPTY: Texts = new Set(['']);
const ANYTHING: Texts = new Set([ANY]);

function readAlternatives(reader: Reader): Texts {
  const found = new Set<string>();
  for (;;) {
    for (const text of readSequence(reader)) found.add(text);
    if (reader.pattern[reader.at] !== '|') return found;
    reader.at++;
  }
}

function readSequence(reader: Reader): Texts {
  const { pattern } = reader;
  let texts = EMPTY;
  while (reader.at < pattern.length && pattern[reader.at] !== '|' && pattern[reader.at] !== ')') {
    if (texts !== EMPTY && isComplete(texts)) skipSequence(reader);
    else texts = joined(texts, readRepeated(reader));
  }
  return texts;
}

/** Nothing that follows can change these. */
function isComplete(texts: Texts): boolean {
  for (const text of texts) if (text.length < BEGINNING && !text.endsWith(ANY)) return false;
  return true;
}

/** To the next `|` or `)` of this level. */
function skipSequence(reader: Reader): void {
  const { pattern } = reader;
  for (let depth = 0; reader.at < pattern.length; reader.at++) {
    const character = pattern[reader.at];
    if (character === '\\') reader.at++;
    else if (character === '[') reader.at = pattern.indexOf(']', reader.at);
    else if (character === '(') depth++;
    else if (depth === 0 && (character === '|' || character === ')')) return;
    else if (character === ')') depth--;
  }
}

function readRepeated(reader: Reader): Texts {
  const piece = readPiece(reader);
  const sign = readSign(reader);
  if (sign === '') return piece;
  if (sign === '?') return new Set([...piece, '']);
  let texts = EMPTY;
  for (let times = 0; times < BEGINNING; times++) texts = new Set([...joined(piece, texts), '']);
  return sign === '*' ? texts : joined(piece, texts);
}

/** The quantifier here, as the nearest of `? * +`; '' for none. A lazy one repeats as often. */
function readSign(reader: Reader): string {
  const { pattern } = reader;
  let sign = pattern.charAt(reader.at);
  if (sign === '{') {
    sign = pattern.charAt(reader.at + 1) === '0' ? '*' : '+';
    reader.at = pattern.indexOf('}', reader.at);
  } else if (sign !== '?' && sign !== '*' && sign !== '+') return '';
  reader.at++;
  if (pattern.charAt(reader.at) === '?') reader.at++;
  return sign;
}

function readPiece(reader: Reader): Texts {
  const { pattern } = reader;
  const character = pattern.charAt(reader.at++);
  if (character === '(') {
    const isPlain = pattern.startsWith('?:', reader.at);
    if (isPlain) reader.at += 2;
    const texts = readAlternatives(reader);
    reader.at++;
    return isPlain ? texts : ANYTHING;
  }
  if (character === '[') {
    const end = pattern.indexOf(']', reader.at);
    const inside = pattern.slice(reader.at, end);
    reader.at = end + 1;
    return /[\\^-]/.test(inside) ? ANYTHING : new Set(inside);
  }
  if (character === '\\') return pattern.charAt(reader.at++) === 'b' ? EMPTY : ANYTHING;
  return character === '.' || character === '$' ? ANYTHING : new Set([character]);
}

/** Every text of the first followed by every text of the second, cut to what is looked at. */
function joined(first: Texts, second: Texts): Texts {
  const found = new Set<string>();
  for (const head of first) {
    if (head.endsWith(ANY) || head.length >= BEGINNING) found.add(head);
    else for (const tail of second) found.add(cut(head + tail));
  }
  return found;
}

function cut(text: string): string {
  return text.length > BEGINNING ? text.slice(0, BEGINNING) : text;
}
