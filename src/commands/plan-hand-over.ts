import { randomUUID } from 'node:crypto';
import { type HandOver, jobName, parcelsOnPaper, wentOut } from '../core/printing/hand-over.ts';
import { Stop } from '../core/problem.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';
import type { Written } from '../io/pdf/batch-documents.ts';
import type { Targets } from './print-targets.ts';

/** A document and its way to a printer; `before`: it went there already and is not printed again. */
export interface PlannedHandOver {
  readonly document: Written;
  readonly handOver: HandOver | undefined;
  readonly before: boolean;
}

/**
 * Decides for each document whether it goes to its printer now, and records it before it does: once, unless copies are
 * wanted. A document made again of the same content is the same document.
 * @throws Stop `print/partly-on-paper` when some of the labels went out before and others did not.
 */
export async function planHandOvers(
  tx: Changing,
  batch: Batch,
  documents: readonly Written[],
  targets: Targets,
  copies: boolean,
): Promise<readonly PlannedHandOver[]> {
  const earlier = await tx.handOvers(batch.key);
  const planned: PlannedHandOver[] = [];
  for (const document of documents) {
    const target = targets.of.get(document.kind);
    if (target === undefined) continue;
    const { kind, sha256, pages, parcels } = document;
    const before =
      !copies && (kind === 'labels' ? allOut(batch, document, earlier) : wentOut(earlier, kind, sha256));
    const name = jobName(batch.name, kind, sha256, randomUUID().slice(0, 8));
    const facts = { kind, sha256, jobName: name, printer: target.name, parcels, pages };
    planned.push({
      document,
      before,
      handOver: before ? undefined : await tx.addHandOver(batch.key, facts),
    });
  }
  return planned;
}

function allOut(batch: Batch, { parcels }: Written, earlier: readonly HandOver[]): boolean {
  const out = parcelsOnPaper(earlier);
  const before = batch.parcels.filter(({ code }) => parcels.includes(code) && out.has(code));
  if (before.length === 0 || before.length === parcels.length) return before.length > 0;
  const rest = batch.parcels.filter(({ code }) => parcels.includes(code) && !out.has(code));
  throw new Stop(
    'print/partly-on-paper',
    {
      batch: batch.name,
      count: String(before.length),
      first: before[0]?.code ?? '',
      last: before.at(-1)?.code ?? '',
      rest: `--from ${rest[0]?.position ?? 1} --to ${rest.at(-1)?.position ?? 1}`,
    },
    1,
  );
}
