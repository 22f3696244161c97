import { goodsText, type PackEvent } from '../core/packing/pack.ts';
import type { Problem } from '../core/problem.ts';
import { problemLine } from './explain/problems.ts';
import { book } from './language.ts';
import type { Style } from './style.ts';
import { wrapWords } from './text-width.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { WAREHOUSE_EN } from './words/warehouse-en.ts';

/** What is said when the bench opens. `columns`: of the terminal; absent: it is none. */
export function packStartText(left: number, all: number, columns?: number): string {
  const words = book('warehouse', WAREHOUSE_EN);
  return `${fitted(left === 0 ? words.allPacked(all) : words.toPack(left), columns)}\n`;
}

/**
 * One scan, said at once; what is refused rings the bell of a terminal.
 * @param columns of the terminal; absent: it is none
 */
export function packEventText(
  event: PackEvent,
  progress: { readonly packed: number; readonly all: number },
  style: Style,
  columns?: number,
): string {
  if (event.kind === 'refused') {
    const bell = columns === undefined ? '' : '\u0007';
    return `${bell}${style.bad(fitted(problemLine(event.problem), columns))}\n`;
  }
  const text = fitted(eventText(event, progress), columns);
  return `${event.kind === 'complete' ? style.good(text) : text}\n`;
}

/** Broken between words where the terminal is narrower, as a bench's often is; further lines stand under the first. */
function fitted(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrapWords(text.trim(), columns - indent.length)
    .map((line) => indent + line)
    .join('\n');
}

function eventText(
  event: Exclude<PackEvent, { kind: 'refused' }>,
  { packed, all }: { readonly packed: number; readonly all: number },
): string {
  const words = book('warehouse', WAREHOUSE_EN);
  switch (event.kind) {
    case 'opened':
      return words.opened(event.parcel, visible(goodsText(event.missing)) || words.nothingToScan);
    case 'scanned':
      return `  ${words.scanned(visible(event.goods), event.count, event.of)}`;
    case 'complete':
      return words.complete(event.parcel.code, packed, all);
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
