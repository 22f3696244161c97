import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../src/core/tracking/template/fill-template.ts';
import type { Template } from '../../../src/core/tracking/template/template.ts';
import { findTemplateHeader } from '../../../src/core/tracking/template/template-header.ts';
import type { ReadyShipment } from '../../../src/core/tracking/uploads/upload-format.ts';

const template = (rows: readonly (readonly string[])[]): Template => {
  const head = findTemplateHeader(rows);
  if ('problem' in head) throw new Error(head.problem.code);
  return { file: 't.xlsx', format: 'xlsx', sheet: 'S', rows, ...head, bytes: new Uint8Array() };
};
const shipment = (id: string, number: string, word = 'UPS'): ReadyShipment => ({
  order: { shop: 's', id },
  carrier: word,
  number,
  whole: true,
  lines: [],
  word,
  listed: true,
});

describe('the header of a template', () => {
  it('stands below titles, in any order, by the platform’s own words', () => {
    expect(
      findTemplateHeader([
        ['Read this first'],
        [],
        ['Note', 'Shipping carrier', 'Tracking number', 'Order number'],
      ]),
    ).toEqual({ header: 2, columns: { order: 3, carrier: 1, number: 2 } });
    expect(findTemplateHeader([['订单编号', '运单号', '物流公司']])).toMatchObject({ header: 0 });
  });

  it('without a column for the carrier is none, and says which is missing', () => {
    expect(findTemplateHeader([['Order ID', 'Tracking ID']])).toMatchObject({
      problem: { code: 'tracking/columns-missing', facts: { missing: 'carrier' } },
    });
    const named = { carrier: 'Who brings it' };
    expect(findTemplateHeader([['Order ID', 'Tracking ID', 'Who brings it']], named)).toMatchObject({
      columns: { carrier: 2 },
    });
  });
});

describe('filling', () => {
  const HEADER = ['Order ID', 'Tracking ID', 'Shipping Provider Name', 'Auto Combine Group ID'];

  it('an empty template gets a row for each order, below its explanations', () => {
    const { rows, filled } = fillTemplate(
      template([HEADER, ['Required. The order.'], []]),
      [shipment('5769001', '1Z1')],
      false,
    );
    expect(rows).toEqual([HEADER, ['Required. The order.'], ['5769001', '1Z1', 'UPS', 'N/A']]);
    expect(filled).toBe(1);
  });

  it('a template with orders is filled in their rows, all of them, and takes no other order', () => {
    const { rows, filled, heldBack } = fillTemplate(
      template([HEADER, ['5769002\t', '', '', 'G7'], ['5769001'], ['5769002', '', '', 'G7'], ['5769009']]),
      [shipment('5769002', '1Z2'), shipment('5769003', '1Z3')],
      false,
    );
    expect(rows.slice(1)).toEqual([
      ['5769002\t', '1Z2', 'UPS', 'G7'],
      ['5769001'],
      ['5769002', '1Z2', 'UPS', 'G7'],
      ['5769009'],
    ]);
    expect(filled).toBe(2);
    expect(heldBack.map(({ code, facts }) => [code, facts?.['order']])).toEqual([
      ['upload/not-in-template', '5769003'],
    ]);
  });

  it('overwrites nothing but with a correction', () => {
    const rows = [HEADER, ['5769001', '1Z0', 'UPS'], ['5769002', '', 'FedEx']];
    const ours = [shipment('5769001', '1Z1'), shipment('5769002', '1Z2')];
    const plain = fillTemplate(template(rows), ours, false);
    expect(plain.rows).toEqual(rows);
    expect(plain.heldBack.map(({ code, facts }) => [code, facts?.['value']])).toEqual([
      ['upload/template-filled', '1Z0'],
      ['upload/template-filled', 'FedEx'],
    ]);
    expect(fillTemplate(template(rows), ours, true).rows.slice(1)).toEqual([
      ['5769001', '1Z1', 'UPS'],
      ['5769002', '1Z2', 'UPS'],
    ]);
  });

  it('whatever rows it has: each shipment is in a row or held back, and no other cell changes', () => {
    const cell = fc.constantFrom('', '5769001', '5769002', 'Example', 'USPS');
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    const ids = fc.subarray(['5769001', '5769002', '5769003']);
    fc.assert(
      fc.property(table, ids, (body, mine) => {
        const before = [HEADER, ...body];
        const made = fillTemplate(
          template(before),
          mine.map((id) => shipment(id, `N${id}`)),
          false,
        );
        const held = new Set(made.heldBack.map(({ facts }) => facts?.['order']));
        for (const id of mine) expect(made.rows.some((row) => row[1] === `N${id}`)).toBe(!held.has(id));
        for (const [i, row] of made.rows.entries())
          for (const [j, text] of row.entries()) {
            const was = before[i]?.[j] ?? '';
            if (text !== was) {
              expect(was).toBe('');
              expect(row[1]).toMatch(/^N/);
            }
          }
      }),
      // A row that holds only a group is in use: its cell is not overwritten.
      { examples: [[[['', '', '', '5769001']], ['5769002']]] },
    );
  });
});
