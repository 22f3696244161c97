import { cleanText, fold } from '../addresses/normalise.ts';
import { editDistance } from './edit-distance.ts';
import { GIVEN_NAMES } from './given-names.ts';

/** A recipient's name taken apart. */
export interface Person {
  /** Folded words without titles, sorted: `Tran, Kevin` and `Mr Kevin Tran` give the same. */
  readonly words: readonly string[];
  /** The words as one text: equal keys are the same name. */
  readonly key: string;
}

const TITLES = new Set(
  'mr mrs ms miss mister mx dr prof sir madam herr frau hr fr monsieur madame mme mlle m sr sra srta senor senora don dona dott sig signor signora dhr mevr mw pan pani ing dipl'.split(
    ' ',
  ),
);
const CJK_TITLE = /(?:先生|女士|小姐|太太|同学|老师|様|さん|さま|殿|氏|님|씨)$/u;
/** Scripts that write a name in so few characters that one other character is another person. */
const SHORT_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const PLAIN = /^[\x20-\x7e]*$/;

export function parsePerson(name: string): Person {
  const clean = fold(cleanText(name).replace(CJK_TITLE, ''));
  if (!PLAIN.test(clean) && SHORT_SCRIPT.test(clean)) {
    const key = clean.replace(/[^\p{L}\p{N}]+/gu, '');
    return { words: key === '' ? [] : [key], key };
  }
  const words = clean
    .replace(/['’`´]/g, '')
    .split(PLAIN.test(clean) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))
    .sort();
  return { words, key: words.join(' ') };
}

/**
 * `exact` for the same words, `similar` for a slip of the pen, an initial or a middle name more; undefined for other
 * people and for empty names. Two different given names (John, Joan) are two people however alike they look.
 */
export function sameName(a: Person, b: Person, slack = 1): 'exact' | 'similar' | undefined {
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  if (a.key === b.key) return 'exact';
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (SHORT_SCRIPT.test(short.key) || SHORT_SCRIPT.test(long.key)) return undefined;
  if (short.key.replace(/ /g, '') === long.key.replace(/ /g, '')) return 'similar';
  if (short.words.length < 2 && long.words.length > 1) return undefined;
  return pairsUp(short.words, long.words, slack) ? 'similar' : undefined;
}

/** Every word of the shorter name has a partner of its own in the longer; one of them letter by letter. */
function pairsUp(short: readonly string[], long: readonly string[], slack: number): boolean {
  const left = [...long];
  let whole = 0;
  let slips = 0;
  const unpaired: string[] = [];
  for (const word of short) {
    const at = left.indexOf(word);
    if (at === -1) unpaired.push(word);
    else {
      if (word.length > 1) whole++;
      left.splice(at, 1);
    }
  }
  for (const word of unpaired) {
    const at = left.findIndex((other) => isInitial(word, other) || isSlip(word, other, slack));
    const other = left[at];
    if (other === undefined) return false;
    if (!isInitial(word, other)) slips++;
    left.splice(at, 1);
  }
  return whole >= 1 || slack > 1 ? slips <= slack : short.length === 1 && long.length === 1 && slips === 1;
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

function isSlip(a: string, b: string, slack: number): boolean {
  if (a.length < 3 || b.length < 3 || /\d/.test(a + b) || (GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b)))
    return false;
  // One letter for another in a short name is another name (Ada, Ida); one doubled or dropped is a slip.
  if (a.length === b.length && a.length < SHORTEST_CHANGED && !isSwap(a, b)) return false;
  return editDistance(a, b, slack) <= slack;
}

const SHORTEST_CHANGED = 5;

function isSwap(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
