import { handListWords } from '../core/documents/hand-list-words.ts';
import type { Problem } from '../core/problem.ts';
import { handListRows } from '../core/tracking/hand-list.ts';
import { planUpload } from '../core/tracking/plan-upload.ts';
import type { HandEntry, UploadPlatform } from '../core/tracking/uploads/upload-format.ts';
import { isUploadPlatform } from '../core/tracking/uploads/upload-formats.ts';
import { writeWhole } from '../io/files/durable.ts';
import { freeName } from '../io/files/free-name.ts';
import { csvForPeople } from '../io/files/upload-bytes.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import { language } from '../ui/language.ts';
import { summaryRows, type WrittenNumber } from '../ui/summary-rows.ts';
import { trackingExportText } from '../ui/tracking-summary.ts';
import type { Context, ExitCode } from './context.ts';
import { knownCarriers } from './known-carriers.ts';
import { namedPlatform, namedShop } from './named-shop.ts';
import { readText } from './option-values.ts';
import { type Pending, type Pull, pendingNumbers } from './pending-numbers.ts';
import { settleOrTell } from './settle-hand-overs.ts';
import { type Unnumbered, unnumbered } from './unnumbered.ts';
import { chosenFormat, uploadOptions } from './upload-choice.ts';
import { chosenTemplate, severalShops } from './upload-template.ts';
import { outputFolder, recordExport, type WrittenFile, writeUpload } from './write-upload.ts';

interface Exported {
  readonly files: WrittenFile[];
  readonly heldBack: Problem[];
  readonly byHand: HandEntry[];
  handFile: string | undefined;
  handSheet: string | undefined;
  summaryFile: string | undefined;
  withoutNumber: readonly Unnumbered[];
  readonly pulls: readonly Pull[];
}

type Options = Readonly<Record<string, unknown>>;

/** `orders tracking export`: files first, then the record of them, in one change. */
export async function exportTracking(context: Context, options: Options): Promise<ExitCode> {
  const format = chosenFormat(options);
  const ledger = await context.openLedger({ create: false });
  const doubts = await settleOrTell(context, ledger);
  const correct = options['correct'] === true;
  const only = {
    shop: await namedShop(ledger, readText(options, 'shop')),
    platform: await namedPlatform(ledger, readText(options, 'platform')),
    correct,
  };
  const settings = await context.settings();
  const page = settings.defaults.pageSize;
  const { words } = await knownCarriers(context.workspace);
  const template = await chosenTemplate(context, options);
  const now = context.now();
  const { dryRun } = context.flags;
  const entry = {
    command: 'tracking export',
    who: context.who,
    at: now,
    dryRun,
    paper: true,
    what: correct ? { correct: 1 } : {},
  };
  const { result } = await ledger.change(entry, async (tx): Promise<Exported> => {
    const { pending, heldBack, pulls } = await pendingNumbers(tx, only);
    const done: Exported = {
      files: [],
      heldBack,
      byHand: [],
      handFile: undefined,
      handSheet: undefined,
      summaryFile: undefined,
      withoutNumber: [],
      pulls,
    };
    // What a damaged number looks like was confirmed by a person when it was imported.
    const confirmed = new Set(pending.map(({ shipment }) => shipment.number));
    const folder = outputFolder(context, options);
    const hand: Pending[] = [];
    const written: WrittenNumber[] = [];
    let date = '';
    const found = groups(pending, format);
    if (template && found.length > 1) throw severalShops(found.map(([, [one]]) => one?.stored.order.shop));
    for (const [platform, group] of found) {
      const shop = await shopOf(tx, group);
      const chosen = await uploadOptions(platform, shop, {
        ...{ options, settings, words, now, confirmed },
        ...(template && { template }),
      });
      const plan = planUpload(
        platform,
        group.map(({ shipment }) => shipment),
        chosen,
      );
      for (const planned of plan.files) {
        const { file, written: numbers } = await writeUpload(context, tx, planned, group, chosen, folder);
        done.files.push(file);
        written.push(...numbers.map(({ shipment }) => ({ ...shipment, file: file.file })));
      }
      done.heldBack.push(...plan.heldBack);
      done.byHand.push(...plan.handList);
      hand.push(...group.filter(({ shipment }) => plan.handList.some((one) => isFor(one, shipment))));
      date ||= chosen.date;
    }
    if (hand.length > 0)
      Object.assign(done, await writeHandList(tx, done.byHand, hand, { folder, date, dryRun, page }));
    if (!correct) done.withoutNumber = await unnumbered(tx, only);
    if (options['summary'] === true && done.files.length + hand.length + heldBack.length > 0) {
      const bytes = await csvForPeople(summaryRows({ ...done, written }));
      done.summaryFile = freeName(folder, `tracking-summary-${date || now.slice(0, 10)}.csv`, bytes);
      if (!dryRun) writeWhole(done.summaryFile, bytes);
    }
    tx.say({ files: done.files.length, rows: done.files.reduce((sum, file) => sum + file.rows, 0) });
    return done;
  });
  const { files, heldBack, byHand, handFile, handSheet, summaryFile, withoutNumber, pulls } = result;
  const lists = {
    ...(handFile !== undefined && { handFile }),
    ...(handSheet !== undefined && { handSheet }),
    ...(summaryFile !== undefined && { summaryFile }),
    ...(doubts.length > 0 && { doubts }),
  };
  const json = { files, heldBack, byHand, ...lists, withoutNumber, pulls };
  context.result(json, () => trackingExportText(result, { dryRun, correct }));
  return heldBack.length > 0 ? 3 : 0;
}

/** One platform and shop at a time: each shop has its own day and carriers. A platform without a file of its own: plain. */
function groups(
  pending: readonly Pending[],
  format: UploadPlatform | undefined,
): readonly (readonly [UploadPlatform, readonly Pending[]])[] {
  const found = new Map<string, [UploadPlatform, Pending[]]>();
  for (const one of pending) {
    const { platform: own, shop } = one.stored.order;
    const platform = format ?? (isUploadPlatform(own) ? own : 'plain');
    const key = JSON.stringify([platform, shop]);
    const group = found.get(key);
    if (group) group[1].push(one);
    else found.set(key, [platform, [one]]);
  }
  return [...found.values()];
}

async function shopOf(
  tx: Changing,
  group: readonly Pending[],
): Promise<{ name: string; timeZone: string; currency: string }> {
  const { shop: name = '', currency = '' } = group[0]?.stored.order ?? {};
  const known = (await tx.shops()).find((shop) => shop.name === name);
  return { name, timeZone: known?.timeZone ?? '', currency: known?.currency || currency };
}

function isFor(entry: HandEntry, { order, number }: Pending['shipment']): boolean {
  return entry.shop === order.shop && entry.order === order.id && entry.number === number;
}

interface HandListPlace {
  readonly folder: string;
  readonly date: string;
  readonly dryRun: boolean;
  readonly page: string;
}

/** The list for the person who enters the rest, as a table and to be printed: handed over once, like a file. */
async function writeHandList(
  tx: Changing,
  entries: readonly HandEntry[],
  hand: readonly Pending[],
  { folder, date, dryRun, page }: HandListPlace,
): Promise<{ handFile: string; handSheet: string }> {
  const spoken = language();
  const bytes = await csvForPeople(handListRows(entries, handListWords(spoken)));
  const handFile = freeName(folder, `by-hand-${date}.csv`, bytes);
  const handSheet = handFile.replace(/csv$/, 'pdf');
  if (!dryRun) {
    const { writeHandListPdf } = await import('../io/pdf/write-hand-list.ts');
    await writeHandListPdf(entries, handSheet, { date, page, language: spoken });
    writeWhole(handFile, bytes);
  }
  for (const shop of new Set(hand.map(({ stored }) => stored.order.shop))) {
    const ofShop = hand.filter(({ stored }) => stored.order.shop === shop);
    await recordExport(tx, ofShop, { platform: 'by-hand', shop, path: handFile, bytes, rows: ofShop.length });
  }
  return { handFile, handSheet };
}
