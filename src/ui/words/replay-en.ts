import { plural } from '../words.ts';

/** Words of `orders review --replay`. */
export const REPLAY_EN = {
  head: (
    orders: number,
    date: string,
    zone: string,
    then: boolean,
    now: string,
    same: number,
    differ: number,
  ) =>
    `${plural(orders, 'order')} imported on ${date} (${zone}), reviewed with ${then ? 'the rules of that day' : 'today’s rules'} as of ${now}: ${same} the same, ${differ} different. Nothing was changed.`,
  more: (orders: number) => `… and ${orders} more; all of them with --json`,
};
