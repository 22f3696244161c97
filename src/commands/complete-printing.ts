import { isAbsolute, join } from 'node:path';
import type { PackParcel } from '../core/packing/pack.ts';
import { readPrinters } from '../core/printing/printer-name.ts';
import type { Problem } from '../core/problem.ts';
import { printerSettings } from '../core/settings/settings.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Context } from './context.ts';
import { readText } from './option-values.ts';
import { printBatch } from './print.ts';

/** Makes the label of a complete parcel, if it has none; what keeps it from being made otherwise. */
export type CompletePrinting = (ledger: Ledger, parcel: PackParcel) => Promise<Problem | undefined>;

/**
 * `--print-on-complete`: the way of `orders print --only labels`, for one position, into a folder of the parcel's name.
 * A parcel printed before, also by a bench that crashed before it was packed, gets no second label.
 */
export async function completePrinting(
  context: Context,
  options: Readonly<Record<string, unknown>>,
): Promise<CompletePrinting> {
  const printers = readPrinters(readText(options, 'printer'), printerSettings(await context.settings()));
  const out = readText(options, 'output') ?? 'out';
  const folder = isAbsolute(out) ? out : join(context.terminal.cwd, out);
  return async (ledger, { code, batch: name }) => {
    const batch = await ledger.batch(name);
    const own = batch?.parcels.find((parcel) => parcel.code === code);
    if (!batch || !own || own.printed > 0) return undefined;
    const only = { only: 'labels', from: own.position, to: own.position, output: join(folder, name, code) };
    const { refused, printed } = await printBatch(context, ledger, batch, only, printers);
    if (printed.includes(code)) return undefined;
    return refused.find(({ facts }) => facts?.['parcel'] === code) ?? refused[0];
  };
}
