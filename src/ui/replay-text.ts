import { fitWidth } from './text-width.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

interface Replay {
  readonly date: string;
  readonly zone: string;
  readonly now: string;
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

/** What today's rules would have made of a day's imports. */
export function replayText(replay: Replay, columns: number): string {
  const { date, zone, now, reviewed, same, differ } = replay;
  const head = `${plural(reviewed, 'order')} imported on ${date} (${zone}), reviewed with today’s rules as of ${now}: ${same} the same, ${differ.length} different. Nothing was changed.\n`;
  const lines = differ.slice(0, MOST).map((one) => {
    const rules = [...one.appeared.map((rule) => `+${rule}`), ...one.gone.map((rule) => `-${rule}`)].join(
      ', ',
    );
    const line = `  ${visible(one.order)}  ${one.before} → ${one.after}  ${visible(rules)}`;
    return `${fitWidth(line.trimEnd(), columns)}\n`;
  });
  const more = differ.length > MOST ? `  … and ${differ.length - MOST} more; all of them with --json\n` : '';
  return head + lines.join('') + more;
}
