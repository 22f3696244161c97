import { type OrderState, STATES } from '../core/orders/state.ts';
import { visible } from './visible.ts';
import { grouped, plural } from './words.ts';

export interface Status {
  readonly counts: Readonly<Record<OrderState, number>>;
  readonly pulls: readonly { readonly parcel: string; readonly batch: string }[];
  /** Tracking numbers not exported yet. */
  readonly waiting: number;
  /** A batch that is not printed yet. */
  readonly openBatch: string | undefined;
  readonly workspace: string;
}

const MEANING: Readonly<Record<OrderState, string>> = {
  new: 'not reviewed yet',
  held: 'waiting for a person',
  blocked: 'must not ship',
  approved: 'ready for a batch',
  batched: 'in a batch, not printed',
  printed: 'label printed',
  packed: 'packed',
  shipped: 'number sent to the platform',
  closed: 'done',
};

/** Where the day stands, and the command to type next. */
export function statusText(status: Status): { readonly text: string; readonly next: string } {
  const next = nextCommand(status);
  const states = STATES.filter((state) => status.counts[state] > 0);
  if (states.length === 0)
    return {
      text: `No orders yet in ${visible(status.workspace)}.\nNext: ${next}\nThe day: import → review → batch → print → tracking. See \`orders --help\`.\n`,
      next,
    };
  const width = Math.max(...states.map((state) => grouped(status.counts[state]).length));
  const rows = states.map(
    (state) => `${grouped(status.counts[state]).padStart(width)}  ${state.padEnd(8)}  ${MEANING[state]}\n`,
  );
  const pulls = status.pulls.map(
    ({ parcel, batch }) => `Pull parcel ${parcel} of batch ${batch}: its order changed after printing.\n`,
  );
  const waiting =
    status.waiting > 0 ? `${plural(status.waiting, 'tracking number')} not exported yet.\n` : '';
  return { text: `${rows.join('')}${pulls.join('')}${waiting}Next: ${next}\n`, next };
}

/** The earliest step of the day that has something to do. */
function nextCommand({ counts, waiting, openBatch }: Status): string {
  if (counts.new > 0 || counts.held > 0) return 'orders review';
  if (waiting > 0) return 'orders tracking export';
  if (openBatch !== undefined) return `orders print ${openBatch}`;
  if (counts.approved > 0) return 'orders batch';
  if (counts.printed + counts.packed > 0) return 'orders tracking import <carrier file>';
  return 'orders import <export file>';
}
