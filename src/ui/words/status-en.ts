import type { OrderState } from '../../core/orders/state.ts';
import { plural } from '../words.ts';

/** Words of `orders` alone. */
export const STATUS_EN = {
  noOrders: (workspace: string) => `No orders yet in ${workspace}.`,
  theDay: 'The day: import → review → batch → print → tracking. See `orders --help`.',
  pull: (parcel: string, batch: string) =>
    `Pull parcel ${parcel} of batch ${batch}: its order changed after printing.`,
  waiting: (numbers: number) => `${plural(numbers, 'tracking number')} not exported yet.`,
  meaning: {
    new: 'not reviewed yet',
    held: 'waiting for a person',
    blocked: 'must not ship',
    approved: 'ready for a batch',
    batched: 'in a batch, not printed',
    printed: 'label printed',
    packed: 'packed',
    shipped: 'number sent to the platform',
    closed: 'done',
  } satisfies Record<OrderState, string>,
};
