import { toMillis, toUtc } from '../../core/orders/instant.ts';
import { Stop } from '../../core/problem.ts';

/** The one clock: instants in UTC, whole seconds. `ORDERS_NOW` fixes it for tests and replays. */
export function createClock(env: Readonly<Record<string, string | undefined>>): () => string {
  const fixed = env['ORDERS_NOW'];
  if (fixed === undefined || fixed === '') return () => toUtc(Date.now());
  const millis = toMillis(fixed);
  if (Number.isNaN(millis)) throw new Stop('usage/bad-time', { flag: 'ORDERS_NOW', value: fixed }, 2);
  const instant = toUtc(millis);
  return () => instant;
}
