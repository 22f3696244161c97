import type { Problem } from '../../problem.ts';
import { cleanId } from '../../text/clean.ts';
import { holdBack } from '../uploads/hold-back.ts';
import type { ReadyShipment } from '../uploads/upload-format.ts';
import type { Template } from './template.ts';

export interface FilledTemplate {
  readonly rows: readonly (readonly string[])[];
  /** Rows that were filled or added. */
  readonly filled: number;
  readonly heldBack: readonly Problem[];
}

/**
 * A template with carriers and numbers in it. One that lists orders is filled in its own rows, and an order it does not
 * list is held back; one without orders gets a row for each below what it holds. No other cell changes; a cell that says
 * something else already is not overwritten but by a correction.
 */
export function fillTemplate(
  template: Template,
  shipments: readonly ReadyShipment[],
  correction: boolean,
): FilledTemplate {
  const { columns, header } = template;
  const rows = template.rows.map((row) => [...row]);
  const heldBack: Problem[] = [];
  const listed = listedOrders(template);
  let next = 1 + rows.findLastIndex((row, i) => i <= header || isUsed(row, template));
  let filled = 0;
  for (const shipment of shipments) {
    const cells = cellsOf(shipment, template);
    if (listed.size === 0) {
      const row = put(rows[next] ?? [], [...cells, [columns.order, shipment.order.id]]);
      rows[next++] =
        columns.group === undefined ? row : put(row, [[columns.group, shipment.groupId ?? 'N/A']]);
      filled++;
      continue;
    }
    const at = listed.get(shipment.order.id) ?? [];
    const other = at.flatMap((i) => contradicted(rows[i] ?? [], cells));
    if (at.length === 0)
      heldBack.push(holdBack(shipment, 'upload/not-in-template', { template: template.file }));
    else if (other[0] !== undefined && !correction)
      heldBack.push(
        holdBack(shipment, 'upload/template-filled', { template: template.file, value: other[0] }),
      );
    else for (const i of at) rows[i] = put(rows[i] ?? [], cells);
    if (heldBack.at(-1)?.facts?.['order'] !== shipment.order.id) filled += at.length;
  }
  return { rows: Array.from(rows, (row) => row ?? []), filled, heldBack };
}

/** Rows of each order below the header. Notes and examples in words are no orders. */
function listedOrders({ rows, header, columns }: Template): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [i, row] of rows.entries()) {
    const id = cleanId(row[columns.order] ?? '');
    if (i <= header || !/^\S*\d{3}\S*$/.test(id)) continue;
    found.set(id, [...(found.get(id) ?? []), i]);
  }
  return found;
}

/** Something stands in a cell that we would write. */
function isUsed(row: readonly string[], { columns }: Template): boolean {
  const { order, number, carrier, group, url } = columns;
  return [order, number, carrier, group, url].some((at) => at !== undefined && (row[at] ?? '').trim() !== '');
}

function cellsOf(shipment: ReadyShipment, { columns }: Template): [number, string][] {
  return [
    [columns.number, shipment.number],
    [columns.carrier, shipment.word],
    ...(columns.url !== undefined && shipment.url ? [[columns.url, shipment.url] as [number, string]] : []),
  ];
}

/** What stands in the row's cells instead of what is to be written. A number already there is never ours to repeat. */
function contradicted(row: readonly string[], cells: readonly (readonly [number, string])[]): string[] {
  return cells.flatMap(([at, text], i) => {
    const there = (row[at] ?? '').trim();
    return there !== '' && (i === 0 || there !== text) ? [there] : [];
  });
}

function put(row: readonly string[], cells: readonly (readonly [number, string])[]): string[] {
  const width = Math.max(row.length, ...cells.map(([at]) => at + 1));
  const filled = Array.from({ length: width }, (_, i) => row[i] ?? '');
  for (const [at, text] of cells) filled[at] = text;
  return filled;
}
