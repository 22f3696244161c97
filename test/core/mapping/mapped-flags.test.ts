import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAPPED_FLAG_NAMES } from '../../../src/core/mapping/mapped-flags.ts';
import { mappedFormat } from '../../../src/core/mapping/mapped-format.ts';
import type { Mapping } from '../../../src/core/mapping/mapping.ts';
import { parseMapping } from '../../../src/core/mapping/parse-mapping.ts';
import { writeMapping } from '../../../src/core/mapping/write-mapping.ts';
import { FLAG_NAMES } from '../../../src/core/orders/flags.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { reviewOrders } from '../../../src/core/review/review-orders.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';

const YAML = `platform: fair-stall
columns:
  order: No
  status: State
  recipient: Name
  address1: Street
  city: Town
  region: Region
  postcode: Zip
  sku: Sku
  quantity: Qty
constants: { country: US, currency: USD }
flags:
  gift-wrap: Wrap
  seller-flag: Mark
  risk-high: { column: Fraud, is: [high, 高 风险] }
  risk-medium: { column: Fraud, is: [watch] }
  cancel-requested: { column: Remark, is: [cancel please] }
  platform-ships: { column: [Depot, Warehouse], is: [FBA, true] }
  pre-order: Preorder
attributes: [Engraving, Nothing here]
status-words: { paid: to-ship, void: cancelled }
`;
const HEAD =
  'No,State,Name,Street,Town,Region,Zip,Sku,Qty,Wrap,Mark,Fraud,Remark,Warehouse,Preorder,Engraving\n';
const row = (no: string, more: string, state = 'paid') =>
  `${no},${state},Ada Fern,12 Larch Lane,Portland,OR,97201,MUG,1,${more}\n`;

function mapping(text = YAML): Mapping {
  const read = parseMapping(text, 'm.yaml');
  if (!('id' in read)) throw new Error(JSON.stringify(read));
  return read;
}
const read = (rows: string) => readExport(HEAD + rows, {}, [mappedFormat(mapping())]).orders;

describe('flags of a seller’s own table', () => {
  it.each([
    ['nothing', ',,,,,,', {}],
    ['words for no', 'no,-,low,none,own,0,', {}],
    ['a yes is no value', 'yes,,,,,,', { flags: [{ name: 'gift-wrap', value: '' }] }],
    ['a text is one', ',red,,,,,', { flags: [{ name: 'seller-flag', value: 'red' }] }],
    ['high risk', ',,HIGH,,,,', { risk: 'high' }],
    ['words as status words', ',,高风险,,,,', { risk: 'high' }],
    ['medium risk', ',,watch,,,,', { risk: 'medium' }],
    ['a request to cancel', ',,,Cancel please,,,', { cancel: 'requested' }],
    ['shipped by the platform', ',,,,fba,,', { fulfiller: 'platform' }],
    ['a YAML true is text', ',,,,TRUE,,', { fulfiller: 'platform' }],
    ['pre-order', ',,,,,✓,', { preorder: true }],
    ['an attribute', ',,,,,,For Bo', { attributes: [{ key: 'Engraving', value: 'For Bo' }] }],
  ])('%s', (_, cells, facts) => {
    const [order] = read(row('A1', cells));
    const usual = { cancel: 'none', fulfiller: 'seller' };
    const { flags, risk, cancel, fulfiller, preorder, attributes } = order ?? {};
    expect(
      Object.fromEntries(
        Object.entries({ flags, risk, cancel, fulfiller, preorder, attributes }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    ).toEqual({ ...usual, ...facts });
  });

  it('any row of the order raises them, the gravest risk counts, cancelled stays cancelled', () => {
    const [order] = read(row('A1', ',,watch,,,,') + row('A1', 'yes,,high,,,,').replace('MUG', 'CAP'));
    expect(order).toMatchObject({ risk: 'high', flags: [{ name: 'gift-wrap' }] });
    expect(read(row('A2', ',,,cancel please,,,', 'void'))[0]?.cancel).toBe('cancelled');
  });

  it('decides the review as a platform’s own columns do', async () => {
    const orders = read(
      [',,,,,,', ',,high,,,,', ',,,cancel please,,,', ',,,,FBA,,', ',,,,,,For Bo']
        .map((cells, i) => row(`A${i}`, cells).replace('12 Larch', `${i + 3} Larch`))
        .join(''),
    );
    const settings = {
      ...DEFAULT_SETTINGS,
      defaults: { ...DEFAULT_SETTINGS.defaults, holdAttributes: ['Engraving'] },
    };
    const { orders: reviewed } = await reviewOrders(orders, { settings, now: '2026-03-02T12:00:00Z' });
    const grave = reviewed.map(({ state, findings }) => [
      state,
      ...findings.filter((one) => one.severity !== 'info').map((one) => one.rule),
    ]);
    expect(grave).toEqual([
      ['approved'],
      ['held', 'RISK_HIGH'],
      ['blocked', 'ORDER_CANCELLED'],
      ['blocked', 'FULFILLED_BY_PLATFORM'],
      ['held', 'CART_ATTRIBUTES'],
    ]);
  });

  it('is written as it is read', () => expect(mapping(writeMapping(mapping()))).toEqual(mapping()));

  it.each([
    ['a flag nobody knows', 'gift-wrap: Wrap', 'gift-warp: Wrap', 'mapping/unknown-field'],
    ['no column', '{ column: Fraud, is: [watch] }', '{ is: [watch] }', 'mapping/missing'],
    [
      'another key',
      '{ column: Fraud, is: [watch] }',
      '{ column: Fraud, not: [watch] }',
      'mapping/unknown-key',
    ],
  ])('%s is refused with its line', (_, from, to, code) => {
    const problems = parseMapping(YAML.replace(from, to), 'm.yaml');
    expect(problems).toMatchObject([{ code, line: expect.any(Number) }]);
  });

  it('docs/mapping.md names all that are facts of the order, and knows the platforms’ flags', () => {
    const docs = readFileSync('docs/mapping.md', 'utf8');
    for (const name of MAPPED_FLAG_NAMES.filter((name) => !(FLAG_NAMES as readonly string[]).includes(name)))
      expect(docs).toContain(`\`${name}\``);
    const example = /```yaml\n(flags:[\s\S]*?)```/.exec(docs)?.[1] ?? '';
    expect(mapping(`columns: { order: No, quantity: Qty }\n${example}`).flags).toHaveLength(4);
  });
});
