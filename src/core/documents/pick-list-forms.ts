import { forPeople } from '../tracking/for-people.ts';
import { batchTitle, type PickList, type PickRow } from './pick-list.ts';
import { remark, splitText } from './pick-list-texts.ts';
import type { PickListWords } from './pick-list-words.ts';
import { printable, printableLines } from './printable.ts';

/** Forms of a pick list besides paper. */
export const LIST_FORMS = ['pdf', 'csv', 'json', 'text'] as const;
export type ListForm = (typeof LIST_FORMS)[number];

const COLUMNS = [
  'Step',
  'Area',
  'Aisle',
  'Enter from',
  'Bin',
  'SKU',
  'Name',
  'Variant',
  'Quantity',
  'Parcels',
  'Remark',
];

/** A pick list as a table for spreadsheets: the header, then a row a step; no cell is a formula. */
export function pickListTable(list: PickList, words: PickListWords): string[][] {
  const rows = list.rows.map((row) => [
    row.step === undefined ? '' : String(row.step),
    row.area ?? '',
    row.enter?.aisle ?? '',
    row.enter?.from ?? '',
    row.bin ?? '',
    row.sku,
    row.name,
    row.variant,
    String(row.quantity),
    splitText(row),
    remark(row, words),
  ]);
  return [COLUMNS, ...rows.map((cells) => cells.map(forPeople))];
}

/** A pick list as one value for other programs. */
export function pickListValue({ walks, rows, ...list }: PickList): unknown {
  return {
    ...list,
    walks: walks.map(({ area, length, unit, proof, lowerBound, map }) => ({
      area,
      length,
      unit,
      proof,
      ...(lowerBound !== undefined && { lowerBound }),
      stops: map.stops.length,
    })),
    steps: rows,
  };
}

/** A pick list as plain text, a line a step, narrow enough for a phone; a checkbox before each for notes that have them. */
export function pickListText(list: PickList, words: PickListWords): string {
  const lines = [`${words.title} ${printable(batchTitle(list))} · ${words.counts(list)}`, list.createdAt];
  if (list.wall !== undefined) lines.push(words.wall(list.wall));
  else if (list.totes.length > 0) {
    lines.push('', words.cart);
    for (const { position, orders, units } of list.totes)
      lines.push(`#${position} = ${printable(orders.join(', '))} (${words.pieces(units)})`);
  }
  let area: string | undefined;
  let isNowhere = false;
  for (const row of list.rows) {
    if (row.step !== undefined && row.area !== area) {
      area = row.area;
      for (const walk of list.walks.filter((one) => one.area === area))
        lines.push('', `${area === '' ? '' : `${printable(area ?? '')}: `}${words.walk(walk)}`);
    }
    if (row.nowhere && !isNowhere) {
      isNowhere = true;
      lines.push('', words.notLocated);
    }
    if (row.enter) lines.push('', `— ${printable(words.enter(row.enter))}`);
    lines.push(...stepLines(row, words));
  }
  if (list.notes.length > 0) lines.push('', words.notes);
  for (const { position, order, text } of list.notes)
    lines.push(`#${position} ${printable(order)}: ${printableLines(text).join(' / ')}`);
  return `${lines.join('\n')}\n`;
}

function stepLines(row: PickRow, words: PickListWords): string[] {
  const where = [row.step === undefined ? '' : `${row.step}.`, row.bin ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const goods = [row.name, row.variant].filter((part) => part !== '').join(', ');
  const note = remark(row, words);
  return [
    `[ ] ${printable(`${where}${where === '' ? '' : '  '}${row.quantity} × ${row.sku}`)}`,
    ...(goods === '' ? [] : [`    ${printable(goods)}`]),
    `    → ${splitText(row)}${note === '' ? '' : ` (${note})`}`,
  ];
}
