import type { Problem } from '../problem.ts';
import type { Shipment } from './shipment.ts';
import { acceptShipment } from './uploads/accept-shipment.ts';
import { contradictions, withoutRepeats } from './uploads/conflicts.ts';
import type {
  DraftFile,
  HandEntry,
  ReadyShipment,
  UploadFile,
  UploadFormat,
  UploadOptions,
  UploadPlatform,
} from './uploads/upload-format.ts';
import { uploadFormat } from './uploads/upload-formats.ts';

export interface UploadPlan {
  readonly files: readonly UploadFile[];
  /** One for every shipment that gets no row, with `facts.shop` and `facts.order`. */
  readonly heldBack: readonly Problem[];
  /** What the platform takes no file for. */
  readonly handList: readonly HandEntry[];
}

/**
 * The upload files that tell a platform its tracking numbers, one or more for each shop. Every shipment is in a file, in
 * the hand list or held back; only a repeat of an identical one is dropped. The same input gives the same files.
 * @param shipments in the order of the source export
 */
export function planUpload(
  platform: UploadPlatform,
  shipments: readonly Shipment[],
  options: UploadOptions,
): UploadPlan {
  const format = uploadFormat(platform, options);
  const files: UploadFile[] = [];
  const heldBack: Problem[] = [];
  const handList: HandEntry[] = [];
  const names = new Set<string>();
  for (const shop of new Set(shipments.map(({ order }) => order.shop))) {
    const ofShop = shipments.filter(({ order }) => order.shop === shop);
    const { ready, problems } = readyShipments(ofShop, format, options);
    const byHand = format.parts === 'by-hand' ? ready.filter(({ whole }) => !whole) : [];
    const draft = format.write(
      ready.filter((shipment) => !byHand.includes(shipment)),
      options,
    );
    heldBack.push(...problems, ...draft.heldBack);
    handList.push(
      ...byHand.map((shipment) => handEntry(platform, shipment, 'split-order')),
      ...draft.byHand.map(({ shipment, reason }) => handEntry(platform, shipment, reason)),
    );
    for (const file of draft.files)
      files.push(finish(file, platform, shop, fileName(file, shop, options, names)));
  }
  return { files, heldBack, handList };
}

function readyShipments(
  shipments: readonly Shipment[],
  format: UploadFormat,
  options: UploadOptions,
): { ready: ReadyShipment[]; problems: Problem[] } {
  const once = withoutRepeats(shipments);
  const contradicted = contradictions(once, format);
  const ready: ReadyShipment[] = [];
  const problems: Problem[] = [];
  for (const shipment of once) {
    const answer = acceptShipment(shipment, format, options);
    const problem = 'heldBack' in answer ? answer.heldBack : contradicted.get(shipment);
    if (problem) problems.push(problem);
    else if ('ready' in answer) ready.push(answer.ready);
  }
  return { ready, problems };
}

function handEntry(
  platform: UploadPlatform,
  shipment: ReadyShipment,
  reason: HandEntry['reason'],
): HandEntry {
  const { order, word, number, url, lines } = shipment;
  return {
    platform,
    shop: order.shop,
    order: order.id,
    carrier: word,
    number,
    ...(url ? { url } : {}),
    reason,
    lines,
  };
}

function finish(draft: DraftFile, platform: UploadPlatform, shop: string, name: string): UploadFile {
  const { stem: _stem, suffix: _suffix, ending: _ending, ...file } = draft;
  return { platform, shop, name, ...file, dataRows: file.dataRows ?? file.rows.length - file.headerRows };
}

/** `Orders-tracking-2026-01-05-my-shop.csv`: only characters every file system takes, and no name twice. */
function fileName(file: DraftFile, shop: string, options: UploadOptions, taken: Set<string>): string {
  const safe = shop
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const kind = options.correction ? 'correction' : '';
  const stem = [file.stem, options.date, safe, kind].filter((part) => part !== '').join('-');
  for (let i = 1; ; i++) {
    const name = `${stem}${i > 1 ? `_${i}` : ''}${file.suffix ?? ''}.${file.ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
