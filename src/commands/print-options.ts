import { isAbsolute, join } from 'node:path';
import { LIST_FORMS, type ListForm } from '../core/documents/pick-list-forms.ts';
import { Stop } from '../core/problem.ts';
import { printerSettings, type Settings, type ShopSettings, settingsFor } from '../core/settings/settings.ts';
import type { Batch, Parcel } from '../io/ledger/stored.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../io/pdf/batch-documents.ts';
import type { TemplateSource } from '../io/templates/shop-templates.ts';
import { chosenTemplates } from './chosen-templates.ts';
import type { Context } from './context.ts';

export interface PrintOptions {
  readonly only?: string | readonly string[];
  readonly output?: string;
  readonly printer?: string;
  readonly from?: number | string;
  readonly to?: number | string;
  readonly reprint?: boolean;
  readonly reverse?: boolean;
  readonly cameOut?: string;
  readonly prices?: boolean;
  readonly size?: string;
  /** Names of templates, one for each kind of document, with commas. */
  readonly template?: string;
  readonly startAt?: number | string;
  readonly page?: string;
  readonly dpi?: number | string;
  /** Form of the pick list, or `zpl` for labels. */
  readonly format?: string;
  /** Straight into the folder, without one of the batch's name (`run`). */
  readonly plainNames?: boolean;
}

/** What is to be made of a batch: the options read, the settings behind them. */
export interface PrintPlan {
  readonly chosen: readonly Parcel[];
  readonly kinds: ReadonlySet<DocumentKind>;
  /** The kinds were named, not just usual. */
  readonly named: boolean;
  readonly reprint: boolean;
  /** All of it was printed before, and no copies are wanted. */
  readonly again: boolean;
  readonly reverse: boolean;
  readonly prices: boolean | undefined;
  readonly folder: string;
  readonly pageSize: string;
  readonly dpi: number;
  readonly dpiGiven: boolean;
  readonly templates: TemplateSource;
  /** Shop of the first parcel. */
  readonly shop: string;
  readonly startAt: number | undefined;
  /** Of the labels. */
  readonly format: 'pdf' | 'zpl';
  readonly listForm: ListForm;
}

/** Reads the options against the batch. Throws Stop for positions, kinds and numbers that make no sense. */
export async function readPlan(
  context: Context,
  batch: Batch,
  options: PrintOptions,
  settings: Settings,
  hasWall: boolean,
  shopName: string,
): Promise<PrintPlan> {
  const chosen = choose(batch, options);
  const done = batch.state === 'printed' && chosen.every((parcel) => parcel.printed > 0);
  const copies = options.reprint === true || options.from !== undefined || options.to !== undefined;
  const shop: ShopSettings = settingsFor(settings, shopName);
  const printer = printerSettings(settings);
  const kinds = kindsOf(options.only, hasWall);
  const pageSize = options.page ?? shop.pageSize;
  return {
    chosen,
    kinds,
    named: options.only !== undefined,
    reprint: done && copies,
    again: done && !copies,
    reverse: options.reverse ?? printer.reverse,
    prices: options.prices,
    folder: folderOf(context, batch, options),
    pageSize,
    dpi: Number(options.dpi ?? 203),
    dpiGiven: options.dpi !== undefined,
    templates: await chosenTemplates(context, settings, kinds, options, pageSize),
    shop: shopName,
    startAt: position(options.startAt, '--start-at'),
    listForm: LIST_FORMS.find((form) => form === options.format) ?? 'pdf',
    format: options.format === 'zpl' || options.format === 'pdf' ? options.format : printer.format,
  };
}

function kindsOf(only: PrintOptions['only'], hasWall: boolean): ReadonlySet<DocumentKind> {
  if (only === undefined)
    return new Set(['labels', 'pick-list', ...(hasWall ? (['put-wall'] as const) : [])]);
  const words = [only].flat().flatMap((word) => word.split(','));
  return new Set(
    words.map((word) => {
      const kind = DOCUMENT_KINDS.find((one) => one === word.trim());
      if (kind === undefined)
        throw new Stop('usage/unknown-word', { word, nearest: DOCUMENT_KINDS.join(', ') }, 2);
      return kind;
    }),
  );
}

function choose(batch: Batch, options: PrintOptions): readonly Parcel[] {
  if (batch.state === 'undone') throw new Stop('batch/undone', { batch: batch.name }, 1);
  const from = position(options.from, '--from') ?? 1;
  const to = position(options.to, '--to') ?? Number.POSITIVE_INFINITY;
  const chosen = batch.parcels.filter((parcel) => parcel.position >= from && parcel.position <= to);
  if (chosen.length === 0)
    throw new Stop('print/no-such-labels', { batch: batch.name, parcels: String(batch.parcels.length) }, 2);
  return chosen;
}

function position(value: number | string | undefined, flag: string): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Stop(
      'usage/bad-number',
      { flag, value: String(value), expected: 'a label’s position from 1' },
      2,
    );
  return number;
}

function folderOf(context: Context, batch: Batch, options: PrintOptions): string {
  const folder = options.output ?? (options.plainNames ? 'out' : join('out', batch.name));
  return isAbsolute(folder) ? folder : join(context.terminal.cwd, folder);
}
