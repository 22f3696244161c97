import { type OrderState, STATES } from '../core/orders/state.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { STATUS_EN } from './words/status-en.ts';
import { grouped } from './words.ts';

export interface Status {
  readonly counts: Readonly<Record<OrderState, number>>;
  readonly pulls: readonly { readonly parcel: string; readonly batch: string }[];
  /** Tracking numbers not exported yet. */
  readonly waiting: number;
  /** A batch that is not printed yet. */
  readonly openBatch: string | undefined;
  readonly workspace: string;
}

/** Where the day stands, and the command to type next. */
export function statusText(status: Status): { readonly text: string; readonly next: string } {
  const words = book('status', STATUS_EN);
  const next = nextCommand(status);
  const states = STATES.filter((state) => status.counts[state] > 0);
  if (states.length === 0)
    return {
      text: `${words.noOrders(visible(status.workspace))}\n${book('common', COMMON_EN).next(next)}\n${words.theDay}\n`,
      next,
    };
  const width = Math.max(...states.map((state) => grouped(status.counts[state]).length));
  const rows = states.map(
    (state) =>
      `${grouped(status.counts[state]).padStart(width)}  ${state.padEnd(8)}  ${words.meaning[state]}\n`,
  );
  const pulls = status.pulls.map(({ parcel, batch }) => `${words.pull(parcel, batch)}\n`);
  const waiting = status.waiting > 0 ? `${words.waiting(status.waiting)}\n` : '';
  return {
    text: `${rows.join('')}${pulls.join('')}${waiting}${book('common', COMMON_EN).next(next)}\n`,
    next,
  };
}

/** The earliest step of the day that has something to do. */
function nextCommand({ counts, waiting, openBatch }: Status): string {
  if (counts.new > 0 || counts.held > 0) return 'orders review';
  if (waiting > 0) return 'orders tracking export';
  if (openBatch !== undefined) return `orders print ${openBatch}`;
  if (counts.approved > 0) return 'orders batch';
  if (counts.printed + counts.packed > 0)
    return `orders tracking import <${book('common', COMMON_EN).carrierFile}>`;
  return `orders import <${book('common', COMMON_EN).exportFile}>`;
}
