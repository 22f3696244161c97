/**
 * Code 128 by ISO/IEC 15417: sets B and C, check character modulo 103, stop pattern.
 * Each digit of a pattern is the width in modules of a bar or a space, in turn.
 */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
const STOP = [2, 3, 3, 1, 1, 1, 2];
const START_B = 104;
const START_C = 105;
const TO_B = 100;
const TO_C = 99;

/**
 * Widths in modules: bar, space, bar … without quiet zones; undefined when the text is empty or not printable ASCII.
 */
export function code128(text: string): number[] | undefined {
  const values = code128Values(text);
  if (values === undefined) return undefined;
  let check = values[0] ?? 0;
  for (let i = 1; i < values.length; i++) check += i * (values[i] ?? 0);
  values.push(check % 103);
  const widths = new Array<number>(values.length * 6 + STOP.length);
  let at = 0;
  for (const value of values)
    for (let i = 0; i < 6; i++) widths[at++] = PATTERNS.charCodeAt(value * 6 + i) - 48;
  for (const width of STOP) widths[at++] = width;
  return widths;
}

/** Start character and data characters, the shorter of set B and set C used stretch by stretch. */
function code128Values(text: string): number[] | undefined {
  if (text === '' || !/^[\x20-\x7e]*$/.test(text)) return undefined;
  const digitsAt = (at: number): number => {
    let end = at;
    while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    return end - at;
  };
  const values: number[] = [];
  let set: 'B' | 'C' | '' = '';
  let at = 0;
  while (at < text.length) {
    const digits = digitsAt(at);
    const whole = digits === text.length;
    // A pair saves a character; entering and leaving C costs one each: worth it from 4 digits at an end, 6 inside.
    const atAnEnd = at === 0 || at + digits === text.length;
    const worth = set === 'C' ? digits >= 2 : (whole && digits === 2) || digits >= (atAnEnd ? 4 : 6);
    if (worth) {
      // An odd count in the middle of B starts one digit later, so that it ends on a pair.
      if (set === 'B' && digits % 2 === 1) values.push(text.charCodeAt(at++) - 32);
      if (set !== 'C') values.push(set === '' ? START_C : TO_C);
      set = 'C';
      for (let pairs = digitsAt(at) >> 1; pairs > 0; pairs--, at += 2)
        values.push(Number(text.slice(at, at + 2)));
    } else {
      if (set !== 'B') values.push(set === '' ? START_B : TO_B);
      set = 'B';
      values.push(text.charCodeAt(at++) - 32);
    }
  }
  return values;
}
