/**
 * Texts of which every match of a pattern has at least one in it; none when the pattern promises nothing. A text without
 * any of them need not be matched, nor the pattern compiled. Reads the forms our word lists use: literals, classes,
 * groups, lookaround (which promises nothing) and quantifiers.
 */
export function needles(pattern: string): readonly string[] {
  return readAlternatives({ pattern, at: 0 });
}

interface Reader {
  readonly pattern: string;
  at: number;
}

type Needles = readonly string[];

const NONE: Needles = [];

/** What one alternative promises, another need not: together they promise one of both. */
function readAlternatives(reader: Reader): Needles {
  const found: Needles[] = [];
  for (;;) {
    found.push(readSequence(reader));
    if (reader.pattern[reader.at] !== '|') break;
    reader.at++;
  }
  return found.includes(NONE) ? NONE : [...new Set(found.flat())];
}

/** The best that any part of a sequence promises: long texts are rare ones. */
function readSequence(reader: Reader): Needles {
  const { pattern } = reader;
  let best = NONE;
  let literal = '';
  const offer = (promised: Needles) => {
    if (worth(promised) > worth(best)) best = promised;
  };
  const endLiteral = () => {
    if (literal !== '') offer([literal]);
    literal = '';
  };
  while (reader.at < pattern.length && pattern[reader.at] !== '|' && pattern[reader.at] !== ')') {
    const piece = readPiece(reader);
    const sign = readSign(reader);
    if (piece === 'nothing') continue;
    if (sign === 'any') endLiteral();
    else if (typeof piece === 'string') {
      literal += piece.slice(1);
      if (sign === 'some') endLiteral();
    } else {
      endLiteral();
      offer(piece);
    }
  }
  endLiteral();
  return best;
}

function worth(promised: Needles): number {
  const shortest = Math.min(...promised.map((text) => text.length));
  return promised.length === 0 ? 0 : shortest - promised.length / 1000;
}

/** How often the piece before may stand: `once`, `some` for once or more, `any` for perhaps not at all. */
function readSign(reader: Reader): 'once' | 'some' | 'any' {
  const { pattern } = reader;
  const sign = pattern.charAt(reader.at);
  if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return 'once';
  const isSome = sign === '+' || (sign === '{' && pattern.charAt(reader.at + 1) !== '0');
  if (sign === '{') reader.at = pattern.indexOf('}', reader.at);
  reader.at++;
  if (pattern.charAt(reader.at) === '?') reader.at++;
  return isSome ? 'some' : 'any';
}

/** `=x` for a literal, `nothing` for what takes no room, else what the piece promises. */
function readPiece(reader: Reader): Needles | 'nothing' | `=${string}` {
  const { pattern } = reader;
  const character = pattern.charAt(reader.at++);
  if (character === '(') return readGroup(reader);
  if (character === '[') {
    const end = pattern.indexOf(']', reader.at);
    const inside = pattern.slice(reader.at, end);
    reader.at = end + 1;
    return /[\\^-]/.test(inside) ? NONE : [...inside];
  }
  if (character === '\\') {
    const escaped = pattern.charAt(reader.at++);
    if (escaped === 'b') return 'nothing';
    if (!/[a-z\d]/i.test(escaped)) return `=${escaped}`;
    if (escaped === 'p' || escaped === 'P') reader.at = pattern.indexOf('}', reader.at) + 1;
    return NONE;
  }
  if (character === '^' || character === '$') return 'nothing';
  return character === '.' ? NONE : `=${character}`;
}

function readGroup(reader: Reader): Needles | 'nothing' {
  const isAround = /^\?<?[=!]/.test(reader.pattern.slice(reader.at, reader.at + 3));
  if (isAround) reader.at += reader.pattern.charAt(reader.at + 1) === '<' ? 3 : 2;
  else if (reader.pattern.startsWith('?:', reader.at)) reader.at += 2;
  const promised = readAlternatives(reader);
  reader.at++;
  return isAround ? 'nothing' : promised;
}
