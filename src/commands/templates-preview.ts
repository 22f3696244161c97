import { isAbsolute, join } from 'node:path';
import { parcelLabel } from '../core/batching/batch-documents.ts';
import { parcelSlip } from '../core/batching/parcel-slip.ts';
import { labelPaper } from '../core/documents/paper.ts';
import type { ParcelLabel } from '../core/documents/parcel.ts';
import type { ListTemplate } from '../core/list-templates/list-template.ts';
import { settingsFor } from '../core/settings/settings.ts';
import { paperOf } from '../core/templates/choose-template.ts';
import { INVENTED_PARCEL, inventedSlip } from '../core/templates/invented-parcel.ts';
import { isList, loadAny, loadTemplate } from '../io/templates/load-template.ts';
import { book, language } from '../ui/language.ts';
import { visible } from '../ui/visible.ts';
import { TEMPLATES_EN } from '../ui/words/templates-en.ts';
import type { CommandBody, Context } from './context.ts';
import { findOrder } from './find-order.ts';
import { readNumber, readText } from './option-values.ts';
import { problemExit } from './preview-problems.ts';

/** Orders looked through for one that a label can be made of. */
const LAST = 200;

/** `orders templates preview <name>`: a PDF with the seller's own next order, or an invented one. Nothing is recorded. */
export const run: CommandBody = async (context, [word = '', name = ''], options) => {
  const words = book('templates', TEMPLATES_EN);
  const lang = language();
  if (word === 'ruler') return ruler(context, name, options);
  const found = await loadAny(context.workspace, name);
  if (isList(found)) return list(context, found, options);
  const loaded = await loadTemplate(context.workspace, name, lang);
  const order = readText(options, 'order');
  const isLabel = loaded.template.kind === 'label';
  const prices = options['prices'] === true ? true : undefined;
  const parcel = await ownParcel(context, order, isLabel, prices);
  const invented = isLabel ? INVENTED_PARCEL : inventedSlip(prices === true);
  const file = fileOf(context, options, `${name}-preview.pdf`);
  const { writePreview } = await import('../io/pdf/write-preview.ts');
  const startAt = readNumber(options, 'startAt', '--start-at');
  const written = await writePreview(parcel?.label ?? invented, file, {
    template: loaded,
    title: name,
    dryRun: context.flags.dryRun,
    page: paperOf(
      loaded.template,
      readText(options, 'page') ?? settingsFor(await context.settings(), '').pageSize,
    ),
    ...(startAt !== undefined && { startAt }),
  });
  problemExit(written.refused.filter(({ severity }) => severity === 'error'));
  context.result({ template: name, file, pages: written.pages, order: parcel?.order ?? null }, () => {
    const which = parcel === undefined ? words.invented : words.ofOrder(visible(parcel.order));
    return words.wrote(visible(file), written.pages, context.flags.dryRun) + which;
  });
  return 0;
};

/** What the template of a list makes of an invented batch. */
async function list(
  context: Context,
  template: ListTemplate,
  options: Readonly<Record<string, unknown>>,
): Promise<0> {
  const words = book('templates', TEMPLATES_EN);
  const { name } = template;
  const file = fileOf(context, options, `${name}-preview.pdf`);
  const { writeListPreview } = await import('../io/pdf/write-preview.ts');
  const { pages } = await writeListPreview(template, file, language(), context.flags.dryRun);
  context.result({ template: name, file, pages, order: null }, () => {
    return words.wrote(visible(file), pages, context.flags.dryRun) + words.inventedBatch;
  });
  return 0;
}

/** `orders templates ruler`: a page to see whether the printer prints true to size. */
async function ruler(context: Context, name: string, options: Readonly<Record<string, unknown>>): Promise<0> {
  const words = book('templates', TEMPLATES_EN);
  const template = await loadAny(context.workspace, name === '' ? 'label-4x6' : name);
  const dpi = readNumber(options, 'dpi', '--dpi') ?? template.dpi;
  const { width, height } = isList(template) ? template : (template.sheet ?? template);
  const paper = { ...labelPaper('4x6', dpi), width, height };
  const file = fileOf(context, options, 'ruler.pdf');
  const { writeRuler } = await import('../io/pdf/write-preview.ts');
  const { dryRun } = context.flags;
  await writeRuler(
    paper,
    template.name,
    { title: words.rulerTitle, steps: words.rulerSteps },
    { file, dryRun },
  );
  context.result({ template: template.name, file, pages: 1 }, () => {
    return words.wrote(visible(file), 1, dryRun) + words.rulerNext;
  });
  return 0;
}

function fileOf(context: Context, options: Readonly<Record<string, unknown>>, otherwise: string): string {
  const given = readText(options, 'output') ?? otherwise;
  return isAbsolute(given) ? given : join(context.terminal.cwd, given);
}

/** The order asked for, else the next one that would be printed. */
async function ownParcel(
  context: Context,
  reference: string | undefined,
  isLabel: boolean,
  prices: boolean | undefined,
): Promise<{ readonly label: ParcelLabel; readonly order: string } | undefined> {
  const ledger = await context.openLedger({ create: false });
  const stored =
    reference !== undefined
      ? await findOrder(ledger, reference)
      : (await ledger.orders((await ledger.orderKeys()).slice(0, LAST)))
          .filter(
            ({ order, state }) => !order.masked && ['approved', 'batched', 'new', 'held'].includes(state),
          )
          .sort((a, b) => Number(b.state === 'approved') - Number(a.state === 'approved'))[0];
  if (stored === undefined) return undefined;
  const { order } = stored;
  const settings = settingsFor(await context.settings(), order.shop);
  const parcel = { code: 'PREVIEW-1', position: 1, orders: [{ order, notes: [] }], reprint: 0 };
  const label = isLabel
    ? parcelLabel(parcel, 'PREVIEW', 1, settings)
    : parcelSlip(parcel, 'PREVIEW', 1, settings, prices ?? settings.slipPrices);
  return { label, order: order.id };
}
