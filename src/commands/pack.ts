import {
  type Bench,
  goodsText,
  missingGoods,
  type PackEvent,
  type Packing,
  type PackParcel,
  packProblem,
  scan,
} from '../core/packing/pack.ts';
import type { Problem } from '../core/problem.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { dropScans, keepScan, keptScans, replaceScans, scanLines } from '../io/warehouse/scan-log.ts';
import { packEventText, packStartText, packSummaryText } from '../ui/pack-text.ts';
import { loadStyle } from '../ui/style.ts';
import { setBench, stateOf } from './bench.ts';
import { type CompletePrinting, completePrinting } from './complete-printing.ts';
import type { CommandBody, Context } from './context.ts';
import { findBatch } from './find-batch.ts';
import { readText } from './option-values.ts';
import { settleOrTell } from './settle-hand-overs.ts';

/** `orders pack [batch]`: scans from a keyboard or a pipe; `--confirm` takes a person's word for one parcel. */
export const run: CommandBody = async (context, args, options) => {
  const ledger = await context.openLedger({ create: false });
  const [name] = args;
  const printing = options['printOnComplete'] === true ? await completePrinting(context, options) : undefined;
  const batches =
    name === undefined
      ? (await ledger.batches()).filter(
          ({ state, supplier }) => supplier === '' && (state === 'printed' || (printing && state === 'open')),
        )
      : [await findBatch(ledger, name)];
  const doubts = await settleOrTell(
    context,
    ledger,
    batches.map((batch) => batch.name),
  );
  const bench = await setBench(ledger, batches, printing !== undefined);
  const packer = new Packer(context, ledger, bench, printing);
  const confirmed = readText(options, 'confirm');
  if (confirmed !== undefined) await packer.confirm(confirmed);
  else await packer.scanAll(await loadStyle(context.terminal.colour));
  const { packed, problems } = packer;
  const left = packer.left();
  context.result({ packed, problems, left, ...(doubts.length > 0 && { doubts }) }, () =>
    packSummaryText(packed, problems, left, context.flags.dryRun),
  );
  return problems.length > 0 ? 3 : 0;
};

class Packer {
  readonly packed: string[] = [];
  readonly problems: Problem[] = [];
  readonly #context: Context;
  readonly #ledger: Ledger;
  readonly #parcels: Map<string, PackParcel>;
  readonly #bench: Bench;
  readonly #printing: CompletePrinting | undefined;

  constructor(context: Context, ledger: Ledger, bench: Bench, printing: CompletePrinting | undefined) {
    this.#printing = printing;
    this.#context = context;
    this.#ledger = ledger;
    this.#parcels = new Map(bench.parcels);
    this.#bench = { ...bench, parcels: this.#parcels };
  }

  /** Parcels still to pack. */
  left(): number {
    return [...this.#parcels.values()].filter(({ state }) => state === 'ready').length;
  }

  async confirm(code: string): Promise<void> {
    const { event } = scan({}, code, this.#bench);
    if (event.kind === 'refused') this.problems.push(event.problem);
    const parcel = this.#parcels.get(code.trim().toUpperCase());
    if (event.kind !== 'opened' || !parcel) return;
    const problem = await this.#record(parcel, { by: 'hand' });
    if (problem) this.problems.push(problem);
  }

  async scanAll(style: Awaited<ReturnType<typeof loadStyle>>): Promise<void> {
    const { terminal, flags } = this.#context;
    const columns = terminal.errIsTerminal ? terminal.columns : undefined;
    const tell = (event: PackEvent) => {
      const all = [...this.#parcels.values()].filter(({ state }) => state === 'ready' || state === 'packed');
      const packed = all.filter(({ state }) => state === 'packed').length;
      const text = packEventText(event, { packed, all: all.length }, style, columns);
      if (event.kind !== 'refused') terminal.talk(text);
      else {
        this.problems.push(event.problem);
        // One JSON document and nothing else where a program listens.
        if (!flags.json) terminal.err(text);
      }
    };
    terminal.talk(packStartText(this.left(), this.#parcels.size, columns));
    let packing = this.#resume(tell);
    for await (const text of scanLines(terminal.stdin)) {
      const before = packing;
      const done = scan(packing, text, this.#bench);
      packing = done.packing;
      if (done.event.kind === 'complete') {
        const problem = await this.#record(done.event.parcel, { scans: done.event.scans });
        tell(problem ? { kind: 'refused', problem } : done.event);
      } else {
        if (!flags.dryRun) this.#keep(done.event, before, packing);
        tell(done.event);
      }
    }
    if (!packing.open || packing.open.scans.length === 0) return;
    const { parcel, scans } = packing.open;
    const facts = { parcel: parcel.code, missing: goodsText(missingGoods(parcel, scans)) };
    tell({ kind: 'refused', problem: packProblem('too-few', parcel.code, facts) });
  }

  /** Goes on where a crash or the end of the input left this person's parcel. */
  #resume(tell: (event: PackEvent) => void): Packing {
    const { workspace, who } = this.#context;
    for (const kept of keptScans(workspace)) {
      const parcel = this.#parcels.get(kept.parcel.toUpperCase());
      if (!parcel || kept.who !== who || parcel.state !== 'ready') continue;
      const missing = missingGoods(parcel, kept.scans);
      tell({ kind: 'opened', parcel: parcel.code, missing });
      return { open: { parcel, scans: kept.scans } };
    }
    return {};
  }

  #keep(event: PackEvent, before: Packing, packing: Packing): void {
    const { workspace, who } = this.#context;
    if (event.kind === 'scanned') keepScan(workspace, event.parcel, who, event.goods);
    if (event.kind === 'taken-back') replaceScans(workspace, event.parcel, who, packing.open?.scans ?? []);
    if (event.kind === 'put-aside' && before.open) dropScans(workspace, event.parcel);
  }

  /** Records a parcel as packed, in a change of its own, if its orders are still as they were. */
  async #record(
    parcel: PackParcel,
    how: Readonly<Record<string, string | number>>,
  ): Promise<Problem | undefined> {
    const { who, now, workspace, flags } = this.#context;
    const { code, batch } = parcel;
    // The label comes first: a parcel that is packed has one, whatever happens in between.
    const refused = await this.#printing?.(this.#ledger, parcel);
    if (refused) return refused;
    const entry = {
      command: 'pack',
      who,
      at: now(),
      dryRun: flags.dryRun,
      what: { batch, parcel: code, ...how },
    };
    const { result: state } = await this.#ledger.change(entry, async (tx) => {
      const own = (await tx.batch(batch))?.parcels.find((one) => one.code === code);
      const orders = await tx.orders(own?.orders ?? []);
      const state = own ? stateOf(own, orders, this.#printing !== undefined && flags.dryRun) : 'pulled';
      if (state === 'ready') await tx.markPacked(code, 'by' in how ? { by: String(how['by']) } : {});
      return state;
    });
    const packed = state === 'ready' || state === 'packed';
    this.#parcels.set(code.toUpperCase(), { ...parcel, state: packed ? 'packed' : state });
    if (!flags.dryRun) dropScans(workspace, code);
    if (state === 'ready') this.packed.push(code);
    return state === 'ready'
      ? undefined
      : packProblem(state === 'packed' ? 'already-packed' : state, code, { batch });
  }
}
