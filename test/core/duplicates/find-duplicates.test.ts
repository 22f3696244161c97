import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DuplicateInput } from '../../../src/core/duplicates/duplicate-input.ts';
import { findDuplicates } from '../../../src/core/duplicates/find-duplicates.ts';
import { isSameRecipient } from '../../../src/core/duplicates/same-recipient.ts';

const home = {
  recipient: 'Ada Moss',
  address1: '12 Elm Street',
  address2: 'Apt 4B',
  city: 'Austin',
  region: 'TX',
  postcode: '78701',
  country: 'US',
};
const order = (id: string, more: Partial<DuplicateInput> = {}): DuplicateInput => ({
  id,
  shop: 'one',
  ...home,
  ...more,
});
const kinds = (orders: readonly DuplicateInput[]) =>
  findDuplicates(orders).groups.map((g) => `${g.kind} ${g.ids.join('+')}`);

describe('the same person at the same address', () => {
  it.each<[string, Partial<DuplicateInput>]>([
    ['case', { recipient: 'ADA MOSS', address1: '12 ELM STREET' }],
    ['spaces', { address1: ' 12  Elm   Street ' }],
    ['full width', { address1: '１２ Ｅｌｍ Street' }],
    ['abbreviation', { address1: '12 Elm St.' }],
    ['one line', { address1: '12 Elm Street, Apt 4B', address2: '' }],
    ['unit spelt apart', { address2: '#4 B' }],
    ['a slip in the street', { address1: '12 Elm Steret' }],
    ['a slip in the name', { recipient: 'Ada Mosss' }],
    ['family name first', { recipient: 'Moss, Ada' }],
    ['title', { recipient: 'Ms. Ada Moss' }],
    ['initial', { recipient: 'A. Moss' }],
    ['middle name', { recipient: 'Ada J. Moss' }],
    ['ZIP+4', { postcode: '78701-1234' }],
    ['no region', { region: '' }],
    ['country by name', { country: 'United States' }],
    [
      'under address',
      {
        address: home,
        recipient: undefined,
        address1: undefined,
        city: undefined,
        postcode: undefined,
        country: undefined,
      },
    ],
  ])('%s', (_name, more) => {
    expect(kinds([order('a'), order('b', more)])).toEqual(['merge a+b']);
    expect(isSameRecipient(order('a'), order('b', more))).toBe(true);
  });

  it.each<[string, Partial<DuplicateInput>]>([
    ['house number', { address1: '21 Elm Street' }],
    ['unit', { address2: 'Apt 4C' }],
    ['numbers the other way round', { address1: '4 Elm Street', address2: 'Apt 12B' }],
    ['street', { address1: '12 Oak Street' }],
    ['direction', { address1: '12 N Elm Street' }],
    ['postcode', { postcode: '78702' }],
    ['country', { country: 'CA' }],
    ['person', { recipient: 'Rob Hart' }],
    ['a given name one letter away', { recipient: 'Ida Moss' }],
    ['family name only', { recipient: 'Moss' }],
    ['no name', { recipient: '' }],
    ['masked name', { recipient: 'A**' }],
    ['masked by the platform', { masked: true }],
  ])('not with another %s', (_name, more) => {
    expect(kinds([order('a'), order('b', more)])).toEqual([]);
    if (!more.masked) expect(isSameRecipient(order('a'), order('b', more))).toBe(false);
  });

  it('does not join John and Joan by way of J.', () => {
    const people = ['John Reed', 'J. Reed', 'Joan Reed'].map((recipient, i) =>
      order(String(i), { recipient }),
    );
    expect(kinds(people).filter((kind) => kind.startsWith('merge'))).toEqual([]);
  });

  it('joins two misspellings of one address', () => {
    const orders = ['12 Elm Street', '12 Elmm Street', '12 Elm Streeet'].map((address1, i) =>
      order(String(i), { address1 }),
    );
    expect(kinds(orders)).toEqual(['merge 0+1+2']);
    expect(findDuplicates(orders).groups[0]?.match).toBe('similar');
  });

  it('parts Chinese streets by direction, and reads through a repeated province', () => {
    const cn = {
      country: 'CN',
      city: '深圳市',
      region: '广东省',
      postcode: '518000',
      recipient: '李小田',
      address2: '',
    };
    const east = order('a', { ...cn, address1: '南山区桃园东路5号302室' });
    expect(isSameRecipient(east, order('b', { ...cn, address1: '南山区桃园西路5号302室' }))).toBe(false);
    expect(isSameRecipient(east, order('b', { ...cn, address1: '广东省深圳市南山区桃园东路5号302室' }))).toBe(
      true,
    );
    expect(isSameRecipient(east, order('b', { ...cn, recipient: '李小由', address1: east.address1 }))).toBe(
      false,
    );
  });
});

describe('kinds of groups', () => {
  const items = [{ sku: 'MUG', quantity: 2 }];
  it('same goods within a day are one order placed twice; later they are not', () => {
    const at = (id: string, placedAt: string) => order(id, { items, placedAt });
    const late = at('c', '2026-03-09T10:00:00Z');
    expect(kinds([at('a', '2026-03-01T23:55:00Z'), at('b', '2026-03-02T00:05:00Z'), late])).toEqual([
      'merge a+b+c',
      'same-order a+b',
    ]);
    expect(kinds([at('a', '2026-03-01T23:55:00Z'), late])).toEqual(['merge a+c']);
  });
  it('other goods are no duplicate', () => {
    expect(kinds([order('a', { items }), order('b', { items: [{ sku: 'MUG', quantity: 1 }] })])).toEqual([
      'merge a+b',
    ]);
  });
  it('never merges across shops', () => {
    expect(kinds([order('a'), order('b', { shop: 'two' })])).toEqual(['same-person-other-shop a+b']);
  });
  it('never merges other delivery options, orders on their way, unpaid or cancelled ones', () => {
    expect(kinds([order('a'), order('b', { deliveryOption: 'express' })])).toEqual([]);
    expect(kinds([order('a'), order('b', { state: 'shipped' })])).toEqual([]);
    expect(kinds([order('a', { items }), order('b', { items, state: 'shipped' })])).toEqual([
      'same-order a+b',
    ]);
    for (const state of ['unpaid', 'cancelled', 'blocked'])
      expect(kinds([order('a'), order('b', { state })])).toEqual([]);
  });
  it('merges A, B, A', () => {
    expect(
      kinds([order('a'), order('x', { recipient: 'Rob Hart', address1: '9 Oak Rd' }), order('b')]),
    ).toEqual(['merge a+b']);
  });
  it('merges masked orders by the platform’s key, in one shop', () => {
    const hidden = (id: string, mergeKey: string, shop = 'one') =>
      order(id, { recipient: '李**', address1: '南山区****', masked: true, mergeKey, shop });
    expect(
      kinds([hidden('a', 'K1'), hidden('b', 'K1'), hidden('c', 'K2'), hidden('d', 'K1', 'two')]),
    ).toEqual(['merge a+b']);
  });
  it('tells of an address with many names', () => {
    const names = ['Ada Moss', 'Rob Hart', 'Lea Vogt'].map((recipient, i) => order(String(i), { recipient }));
    expect(kinds(names)).toEqual(['same-address 0+1+2']);
    expect(kinds(names.slice(0, 2))).toEqual([]);
  });
});

describe('promises', () => {
  const small = fc.record({
    shop: fc.constantFrom('one', 'two'),
    recipient: fc.constantFrom(
      'Ada Moss',
      'A. Moss',
      'Ida Moss',
      'Ada Mosss',
      'Moss, Ada',
      '',
      'A**',
      'Rob Hart',
    ),
    address1: fc.constantFrom(
      '12 Elm Street',
      '12 Elm St',
      '12 Elmm Street',
      '21 Elm Street',
      '12 Oak Street',
      '',
    ),
    postcode: fc.constantFrom('78701', '78702', ''),
    city: fc.constantFrom('Austin', 'Astin', 'Waco'),
    items: fc.constantFrom(undefined, ['MUG'], ['CUP', 'MUG']),
    state: fc.constantFrom(undefined, 'approved', 'cancelled', 'shipped'),
  });
  const orders = fc
    .array(small, { maxLength: 14 })
    .map((list) => list.map((one, i): DuplicateInput => ({ ...order(`o${i}`), ...one })));

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        orders.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(findDuplicates(shuffled)).toEqual(findDuplicates(list));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('merges only equal numbers and postcodes of one shop, and never a cancelled order', () => {
    fc.assert(
      fc.property(orders, (list) => {
        const byId = new Map(list.map((one) => [one.id, one]));
        for (const group of findDuplicates(list).groups) {
          expect([...group.ids].sort()).toEqual(group.ids);
          if (group.kind !== 'merge') continue;
          const members = group.ids.map((id) => byId.get(id));
          expect(new Set(members.map((one) => one?.shop)).size).toBe(1);
          expect(new Set(members.map((one) => one?.address1?.match(/\d+/)?.[0])).size).toBe(1);
          expect(
            new Set(members.map((one) => one?.postcode).filter((code) => code !== '')).size,
          ).toBeLessThanOrEqual(1);
          expect(members.every((one) => one?.state !== 'cancelled' && one?.state !== 'shipped')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
