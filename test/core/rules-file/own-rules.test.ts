import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeOrder, reviewOrder } from '../../../src/core/review/review-order.ts';
import { houseRules } from '../../../src/core/rules-file/house-rules.ts';
import { channelOf, ownChannel, ownNotes, tagged } from '../../../src/core/rules-file/own-effects.ts';
import { parseCondition } from '../../../src/core/rules-file/parse-condition.ts';
import { NO_RULES_FILE, type OwnRule, type RulesFile } from '../../../src/core/rules-file/rules-file.ts';
import { aContext, aLine, anOrder } from '../review/an-order.ts';

const place = { line: 1, column: 1 };
const when = (...texts: string[]) =>
  texts.map((text) => {
    const condition = parseCondition(text);
    if ('code' in condition) throw new Error(`${text}: ${condition.code}`);
    return condition;
  });
const rule = (name: string, text: string, then: OwnRule['then']): OwnRule => ({
  name,
  place,
  when: when(text),
  then,
  because: '',
});

function review(file: Partial<RulesFile>, order = anOrder()) {
  const house = houseRules({ ...NO_RULES_FILE, ...file });
  const context = aContext();
  return reviewOrder(order, {
    ...context,
    ...house.context,
    settings: house.settingsFor(context.settings, order),
  });
}

const texts = fc.constantFrom('country is US', 'country is BR', 'units >= 1', 'sku matches M*', 'total < 5');
const thens = fc.constantFrom<OwnRule['then']>(
  { does: 'hold' },
  { does: 'tell' },
  { does: 'tell', channel: 'DHL' },
  { does: 'hold', channel: 'UPS', note: 'fragile' },
);
const files = fc.record({
  rules: fc
    .array(fc.tuple(texts, thens), { maxLength: 6 })
    .map((pairs) => pairs.map(([text, then], i) => rule(`rule ${i}`, text, then))),
  thresholds: fc.array(
    fc
      .tuple(
        fc.subarray(['country is US', 'units >= 1', 'shop is mugs'], { minLength: 1 }),
        fc.constantFrom(1, 20, 30),
      )
      .map(([conditions, usd]) => ({
        place,
        when: when(...conditions),
        settings: { highValue: { USD: String(usd) } },
        switches: {},
      })),
    { maxLength: 4 },
  ),
});

test('the order of rules and thresholds changes no finding', () => {
  fc.assert(
    fc.property(files, (file) => {
      const turned = { rules: [...file.rules].reverse(), thresholds: [...file.thresholds].reverse() };
      expect(review(turned).findings).toEqual(review(file).findings);
    }),
  );
});

test('judging without outcomes comes to the same, and every own rule has an outcome', () => {
  fc.assert(
    fc.property(files, (file) => {
      const house = houseRules({ ...NO_RULES_FILE, ...file });
      const context = { ...aContext(), ...house.context };
      const { outcomes, ...rest } = reviewOrder(anOrder(), context);
      expect(judgeOrder(anOrder(), context)).toEqual(rest);
      expect(outcomes.filter((each) => each.rule.startsWith('OWN_'))).toHaveLength(file.rules.length);
    }),
  );
});

test('V25: two channels for one order are a conflict that holds; one channel twice is none', () => {
  const dhl = rule('a', 'country is US', { does: 'tell', channel: 'DHL' });
  const again = rule('c', 'units >= 1', { does: 'tell', channel: 'DHL' });
  const ups = rule('b', 'units >= 1', { does: 'tell', channel: 'UPS' });
  expect(review({ rules: [dhl, again] }).state).toBe('approved');
  const both = review({ rules: [ups, dhl] });
  expect([both.state, both.findings[0]?.value]).toEqual(['held', 'channel DHL (a) / UPS (b)']);
});

test('thresholds: more conditions win, and equally narrow ones that differ are a conflict', () => {
  const wide = { place, when: when('country is US'), settings: { largeQuantity: 1 }, switches: {} };
  const narrow = {
    place,
    when: when('country is US', 'shop is mugs'),
    settings: { largeQuantity: 9 },
    switches: {},
  };
  const other = { place, when: when('shop is mugs'), settings: { largeQuantity: 2 }, switches: {} };
  const order = anOrder({ lines: [aLine({ quantity: 5, toShip: 5, unitPrice: 400 })] });
  expect(review({ thresholds: [wide] }, order).findings.map((each) => each.rule)).toEqual(['QUANTITY_LARGE']);
  expect(review({ thresholds: [narrow, wide] }, order).findings).toEqual([]);
  expect(review({ thresholds: [other, wide] }, order).findings.map((each) => each.rule)).toContain(
    'RULES_CONFLICT',
  );
});

test('switches: off, tell and hold; what blocks stays', () => {
  const noted = anOrder({ buyerNote: 'asap' });
  const rules = (switches: RulesFile['switches'], order = noted) =>
    review({ switches }, order).findings.map((each) => `${each.rule} ${each.severity}`);
  expect(rules({})).toEqual(['NOTE_BUYER warning', 'NOTE_URGENT info']);
  expect(rules({ NOTE_BUYER: 'off' })).toEqual(['NOTE_URGENT info']);
  expect(rules({ NOTE_BUYER: 'tell', NOTE_URGENT: 'hold' })).toEqual([
    'NOTE_URGENT warning',
    'NOTE_BUYER info',
  ]);
  const cancelled = anOrder({ cancel: 'cancelled' });
  for (const to of ['off', 'tell', 'hold'] as const)
    expect(rules({ ORDER_CANCELLED: to }, cancelled)).toEqual(['ORDER_CANCELLED block']);
});

test('notes of own rules are for the packer, each once', () => {
  const fragile = { does: 'hold', note: 'fragile' } as const;
  const { findings } = review({
    rules: [rule('a', 'units >= 1', fragile), rule('b', 'lines is 1', fragile)],
  });
  expect(ownNotes(findings)).toEqual(['fragile']);
  expect(
    ownNotes([{ rule: 'NOTE_BUYER', severity: 'info', field: 'x', value: '', facts: { note: 'no' } }]),
  ).toEqual([]);
});

test('tags and channels of own rules: among the order’s tags, over the buyer’s delivery option', () => {
  const vip = rule('a', 'units >= 1', { does: 'tell', tag: 'vip', channel: 'DHL' });
  const again = rule('b', 'units >= 1', { does: 'tell', tag: 'mine', channel: 'DHL' });
  const order = anOrder({ tags: ['mine'], shippingMethod: 'Standard' });
  const { findings } = review({ rules: [again, vip] }, order);
  expect(tagged(order, findings).tags).toEqual(['mine', 'vip']);
  expect(tagged(order, []).tags).toEqual(['mine']);
  expect(channelOf(order, findings)).toBe('DHL');
  expect([channelOf(order, []), channelOf(anOrder(), []), ownChannel([])]).toEqual([
    'Standard',
    '',
    undefined,
  ]);
  const ups = rule('c', 'units >= 1', { does: 'tell', channel: 'UPS' });
  expect(ownChannel(review({ rules: [ups, vip] }, order).findings)).toBe('DHL / UPS');
});

test('switches for some orders: over those of the file, and equally narrow ones that differ are a conflict', () => {
  const noted = anOrder({ buyerNote: 'ring twice', tags: ['wholesale'] });
  const some = (to: 'off' | 'hold', ...texts: string[]) => ({
    place,
    when: when(...texts),
    settings: {},
    switches: { NOTE_BUYER: to },
  });
  const rules = (file: Partial<RulesFile>, order = noted) =>
    review(file, order).findings.map((each) => `${each.rule} ${each.severity}`);
  const wholesale = some('off', 'tag is wholesale');
  expect(rules({ thresholds: [wholesale] })).toEqual([]);
  expect(rules({ thresholds: [wholesale] }, anOrder({ buyerNote: 'ring twice' }))).toEqual([
    'NOTE_BUYER warning',
  ]);
  expect(rules({ switches: { NOTE_BUYER: 'tell' }, thresholds: [wholesale] })).toEqual([]);
  expect(rules({ switches: { NOTE_BUYER: 'tell' }, thresholds: [some('hold', 'tag is gold')] })).toEqual([
    'NOTE_BUYER info',
  ]);
  expect(rules({ thresholds: [wholesale, some('hold', 'country is US')] })).toContain(
    'RULES_CONFLICT warning',
  );
});
