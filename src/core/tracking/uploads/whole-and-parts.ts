import type { Draft, DraftFile, ReadyShipment } from './upload-format.ts';

/**
 * Whole orders and parts of orders in two files, each in exactly the form that was seen: a row without line columns
 * means the whole order, and what an empty line column means beside filled ones is nowhere documented.
 * (docs/decisions/tracking-two-files.md)
 */
export function wholeAndParts(
  shipments: readonly ReadyShipment[],
  file: (parts: boolean, rows: string[][]) => DraftFile,
  rowsOf: (shipment: ReadyShipment, parts: boolean) => string[][],
): Draft {
  const files = [false, true].flatMap((parts) => {
    const rows = shipments
      .filter((shipment) => shipment.whole !== parts)
      .flatMap((shipment) => rowsOf(shipment, parts));
    return rows.length === 0 ? [] : [{ ...file(parts, rows), ...(parts ? { suffix: '-parts' } : {}) }];
  });
  return { files, heldBack: [], byHand: [] };
}
