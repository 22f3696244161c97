import type { Run } from './page.ts';

const TONE_MARK = /[\u0e48-\u0e4c]/;
const UPPER_VOWEL = /[\u0e31\u0e34-\u0e37\u0e47\u0e4d]/;
const SARA_AM = '\u0e33';
/** Thousandths of the type size: the tone mark clears a vowel sign of the same column in Noto Sans Thai. */
const RISE = 190;

/**
 * A Thai text as runs in which a tone mark above a vowel sign (ที่, น้ำ) is raised: in the face both sit at the same
 * height and would print on top of each other.
 */
export function thaiRuns(text: string): Run[] {
  const runs: Run[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const above = UPPER_VOWEL.test(text.charAt(i - 1)) || text.charAt(i + 1) === SARA_AM;
    if (!TONE_MARK.test(character) || !above) {
      plain += character;
      continue;
    }
    if (plain !== '') runs.push({ face: 'thai', text: plain });
    runs.push({ face: 'thai', text: character, rise: RISE });
    plain = '';
  }
  if (plain !== '') runs.push({ face: 'thai', text: plain });
  return runs;
}
