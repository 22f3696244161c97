import { book } from './language.ts';
import { stateWord } from './state-word.ts';
import { fitWidth } from './text-width.ts';
import { visible } from './visible.ts';
import { REPLAY_EN } from './words/replay-en.ts';

interface Replay {
  readonly date: string;
  readonly zone: string;
  readonly now: string;
  readonly rules: 'today' | 'then';
  readonly reviewed: number;
  readonly same: number;
  readonly differ: readonly {
    readonly shop: string;
    readonly order: string;
    readonly before: string;
    readonly after: string;
    readonly appeared: readonly string[];
    readonly gone: readonly string[];
  }[];
}

/** Orders shown before "and n more". */
const MOST = 50;

/** What the rules of today, or of that day, make of a day's imports. */
export function replayText(replay: Replay, columns: number): string {
  const { date, zone, now, rules, reviewed, same, differ } = replay;
  const words = book('replay', REPLAY_EN);
  const head = `${words.head(reviewed, date, zone, rules === 'then', now, same, differ.length)}\n`;
  const lines = differ.slice(0, MOST).map((one) => {
    const changes = [...one.appeared.map((rule) => `+${rule}`), ...one.gone.map((rule) => `-${rule}`)].join(
      ', ',
    );
    const line = `  ${visible(one.order)}  ${stateWord(one.before)} → ${stateWord(one.after)}  ${visible(changes)}`;
    return `${fitWidth(line.trimEnd(), columns)}\n`;
  });
  const more = differ.length > MOST ? `  ${words.more(differ.length - MOST)}\n` : '';
  return head + lines.join('') + more;
}
