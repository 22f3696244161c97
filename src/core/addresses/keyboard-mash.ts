import { hasMoreThanWords } from '../text/letters.ts';
import { fold } from './normalise.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', 'qsdfghjklm', 'yxcvbnm'];
const RUN = 4;
const LONGEST = 80;
/** Letters that sound as one: Schwarzstraße has no five consonants in a row. */
const ONE_SOUND = /sch|str|ghts|ght|ch|sh|th|ck|ng|ph|tz|cz|sz|rz|dz|gh|st/g;
/** Runs of keys so common that four are enough. */
const COMMON_RUN = /^(?:asdf|qwer|zxcv|hjkl|uiop|fdsa|rewq|qwert|poiu|lkjh)/;

/**
 * True when every word of the text is letters without sense: a repeated group, a walk along a row of keys, letters of
 * the home row only, or consonants no language puts together.
 *
 * @param strict also by its sound; towns and people are called Karlskrona and Mtskheta, so not for them.
 */
export function mashed(text: string, strict = true): boolean {
  if (text.length > LONGEST || hasMoreThanWords(text)) return false;
  const words = fold(text)
    .split(/[\s,;.]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 4) return false;
  if (!words.every((word) => /^[a-z;]+$/.test(word))) return false;
  const long = words.filter((word) => word.length >= 4);
  return long.length > 0 && long.length >= words.length - 1 && long.every((word) => isMash(word, strict));
}

function isMash(word: string, strict: boolean): boolean {
  return isRepeated(word) || isKeyRun(word) || (strict && (isHomeRow(word) || isUnspeakable(word)));
}

/** aaaa, asdasd, dfgdfgdfg, jhgfjhgf */
function isRepeated(word: string): boolean {
  if (/^(.)\1{3,}$/.test(word)) return true;
  // `Wagga`, `Bora Bora` and `Pago Pago` repeat too, but as a syllable of consonant and vowel, twice at most.
  const group = /^(.{2,5}?)\1+(?:.{0,2})$/.exec(word)?.[1];
  if (group === undefined || word.length < 6) return false;
  const times = Math.floor(word.length / group.length);
  return (
    times >= 3 || !/[aeiouy]/.test(group) || isKeyRun(group + group.slice(0, 2)) || isHomeRow(group + group)
  );
}

/** Four neighbouring keys in a row: asdf, hjkl, qwer, poiu. */
function isKeyRun(word: string): boolean {
  let covered = 0;
  for (let i = 0; i + RUN <= word.length; i++) {
    const part = word.slice(i, i + RUN);
    const back = [...part].reverse().join('');
    if (ROWS.some((row) => row.includes(part) || row.includes(back)))
      covered = Math.max(covered, RUN) + (covered ? 1 : 0);
  }
  // "property" has a run (rope… no), "were" none: a real word is hardly ever covered by half.
  return covered >= RUN && covered * 2 > word.length && (word.length > RUN || COMMON_RUN.test(word));
}

/** afhsg, dajasldf: nothing but the home row, and not spoken as syllables. */
function isHomeRow(word: string): boolean {
  if (word.length < 5 || !/^[asdfghjkl;]+$/.test(word)) return false;
  const vowels = word.match(/a/g)?.length ?? 0;
  if (vowels === 0) return true;
  const odd =
    /[sdfghjkl]{4}|[fgjkh][dfgjkl]|[dfglk][jhf]|j[^a]|[sdgl]f|fd|fs|dg|gd|gk|kg|kd|hs|hd|hk|hl|hg|lg[jkh]|sj|ldf|sg|jl|^(?:[sd][dfgj]|gk|kf|fj|lk|gf|hk|ld|gl[^a])|aa|[^a]{2}[fjgh]$|[fjdg]$/.test(
      word,
    );
  return odd && (vowels / word.length < 0.45 || /aa|aja|afa|aga/.test(word));
}

/** tknxn ktdkst: too many consonants in a row, or hardly a vowel. */
function isUnspeakable(word: string): boolean {
  const plain = word.replace(/;/g, '');
  const vowels = plain.match(/[aeiouy]/g)?.length ?? 0;
  if (plain.length >= 4 && vowels === 0)
    return !/^(?:nth|sth|blvd|bldg|bldgs|plz|str|pkwy|brdg|cntr|grnd|mtn|mnt|strs|hbf|gmbh|ctr|pct|rds|sqft|wtc|ccl|flr|flrs|fl|rm|ste|st|nr)$/.test(
      plain,
    );
  if (/[bcdfghjklmnpqrstvxzS]{5,}/.test(plain.replace(ONE_SOUND, 'S'))) return true;
  const sounds = plain.replace(ONE_SOUND, 'S').length;
  return sounds >= 7 && vowels / sounds < 0.15;
}
