import { goodsText, type PackEvent } from '../core/packing/pack.ts';
import type { Problem } from '../core/problem.ts';
import { problemLine } from './explain/problems.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

/** What is said when the bench opens. */
export function packStartText(left: number, all: number): string {
  return left === 0
    ? `All ${plural(all, 'parcel')} packed already.\n`
    : `${plural(left, 'parcel')} to pack. Scan a parcel’s label, then its goods. UNDO takes back a scan, SKIP puts the parcel aside, DONE ends it.\n`;
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
  switch (event.kind) {
    case 'opened':
      return `${event.parcel}: ${visible(goodsText(event.missing)) || 'nothing to scan; DONE ends it'}`;
    case 'scanned':
      return `  ${visible(event.goods)}: ${event.count} of ${event.of}`;
    case 'complete':
      return style.good(`${event.parcel.code} is packed. ${packed} of ${all} packed.`);
    case 'taken-back':
      return `  ${visible(event.goods)} taken back`;
    case 'put-aside':
      return `${event.parcel} put aside; its scans do not count`;
  }
}

/** The summary at the end. */
export function packSummaryText(
  packed: readonly string[],
  problems: readonly Problem[],
  left: number,
  dryRun: boolean,
): string {
  const refused = problems.length === 0 ? '' : `, ${plural(problems.length, 'scan')} refused`;
  const next = left > 0 || dryRun ? '' : 'Next: orders tracking import <carrier file>\n';
  return `${dryRun ? 'Would pack' : 'Packed'} ${plural(packed.length, 'parcel')}${refused}; ${left} left to pack.\n${next}`;
}
