import { Stop } from '../core/problem.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Reading } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';

/** The batch of that name; unknown → Stop naming the nearest. */
export async function findBatch(ledger: Reading, name: string): Promise<Batch> {
  const batch = name === '' ? undefined : await ledger.batch(name);
  if (batch) return batch;
  const names = (await ledger.batches()).map((other) => other.name);
  const near = nearest(name, names) ?? names.at(-1);
  throw new Stop(
    'batch/unknown',
    { batch: name, ...(near !== undefined && { nearest: near }) },
    name === '' ? 2 : 1,
  );
}
