import type { Problem } from '../problem.ts';
import { placeCode128 } from './bars.ts';
import type { Canvas } from './canvas.ts';
import { labelFacts } from './label-text.ts';
import type { ParcelLabel } from './parcel.ts';
import { readyText } from './text-setter.ts';

const TEXT = 14;
const PARCEL_BARS = 38;
const TRACKING_BARS = 46;
const GAP = 6;

/** Points the barcodes at the foot take. */
export function footHeight(label: ParcelLabel): number {
  const parcel = PARCEL_BARS + TEXT;
  return label.trackingNumber ? parcel + GAP + TRACKING_BARS + TEXT : parcel;
}

/**
 * Barcodes with their text below: the carrier's number when it is known, then the parcel's code.
 * @returns `label/bad-barcode` for each that cannot be encoded or does not fit.
 */
export function drawFoot(canvas: Canvas, label: ParcelLabel, y: number): Problem[] {
  const problems: Problem[] = [];
  let top = y;
  const draw = (field: string, code: string, height: number, size: number): void => {
    const box = { x: 0, y: top, width: canvas.paper.width, height };
    const bars = placeCode128(code, box, canvas.paper);
    if (typeof bars === 'string') {
      const facts = { ...labelFacts(label, field), characters: code, reason: bars };
      problems.push({ code: 'label/bad-barcode', severity: 'error', value: code, facts });
      return;
    }
    canvas.items.push(bars);
    const style = { size, heavy: true, align: 'center' } as const;
    canvas.line(readyText(code), canvas.paper.width / 2, top + height + 1, TEXT, style);
  };
  if (label.trackingNumber) {
    draw('trackingNumber', label.trackingNumber, TRACKING_BARS, 11);
    top += TRACKING_BARS + TEXT + GAP;
  }
  draw('parcel', label.parcel, PARCEL_BARS, 12);
  return problems;
}
