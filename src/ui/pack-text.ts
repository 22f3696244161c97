import { goodsText, type PackEvent } from '../core/packing/pack.ts';
import type { Problem } from '../core/problem.ts';
import { problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

/** What is said when the bench opens. */
export function packStartText(left: number, all: number): string {
  const words = book('warehouse', WAREHOUSE_EN);
  return `${left === 0 ? words.allPacked(all) : words.toPack(left)}\n`;
}

/** One scan, said at once; what is refused rings the bell of a terminal. */
export function packEventText(
  event: PackEvent,
  progress: { readonly packed: number; readonly all: number },
  style: Style,
  bell: boolean,
): string {
  if (event.kind === 'refused') return `${bell ? '\u0007' : ''}${style.bad(problemLine(event.problem))}\n`;
  return `${eventText(event, progress, style)}\n`;
}

function eventText(
  event: Exclude<PackEvent, { kind: 'refused' }>,
  { packed, all }: { readonly packed: number; readonly all: number },
  style: Style,
): string {
  const words = book('warehouse', WAREHOUSE_EN);
  switch (event.kind) {
    case 'opened':
      return words.opened(event.parcel, visible(goodsText(event.missing)) || words.nothingToScan);
    case 'scanned':
      return `  ${words.scanned(visible(event.goods), event.count, event.of)}`;
    case 'complete':
      return style.good(words.complete(event.parcel.code, packed, all));
    case 'taken-back':
      return `  ${words.takenBack(visible(event.goods))}`;
    case 'put-aside':
      return words.putAside(event.parcel);
  }
}

/** The summary at the end. */
export function packSummaryText(
  packed: readonly string[],
  problems: readonly Problem[],
  left: number,
  dryRun: boolean,
): string {
  const common = book('common', COMMON_EN);
  const next = left > 0 || dryRun ? '' : `${common.next(`orders tracking import <${common.carrierFile}>`)}\n`;
  const summary = book('warehouse', WAREHOUSE_EN).packed(packed.length, problems.length, left, dryRun);
  return `${summary}\n${next}`;
}
