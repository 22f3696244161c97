import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/orders/finding.ts';
import { ADDRESS_CODES, BLOCKING_CODES, SOFTENABLE_CODES } from '../../src/core/review/codes.ts';
import { reviewOrder } from '../../src/core/review/review-order.ts';
import { RULES } from '../../src/core/review/rules.ts';
import * as words from '../../src/ui/explain/findings.ts';
import { FINDINGS_EN } from '../../src/ui/explain/findings-en.ts';
import { short } from '../../src/ui/explain/findings-words.ts';
import { FINDINGS_ZH } from '../../src/ui/explain/findings-zh.ts';
import { speak } from '../../src/ui/language.ts';
import { ADDRESS, aContext, aLine, anOrder } from '../core/review/an-order.ts';

const codes = RULES.map((rule) => rule.code);
const FACTS: Readonly<Record<string, string>> = {
  ...{ accepted: 'paid', refunded: '1.00', currency: 'USD', threshold: '300', known: 'USD', part: 'total' },
  ...{ sum: '1.00', difference: '2.00', limit: '9', hours: '24', country: 'JP', from: 'US' },
  ...{
    times: '10',
    minutes: '60',
    until: '2026-03-02 13:00',
    late: 'no',
    because: 'why',
    together: '#2',
    asks: 'cancel',
  },
};
const docs = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

test('no two rules share a code, and the lists of codes are those of the rules', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect([...BLOCKING_CODES, ...SOFTENABLE_CODES].sort()).toEqual([...codes].sort());
});

test('every code that the address check writes is a rule here', () => {
  const folder = new URL('../../src/core/addresses/rules/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const written = sources.flatMap((text) => text.match(/(?<=')(?:ADDR|PHONE|NAME)_[A-Z_]+(?=')/g) ?? []);
  expect(written.length).toBeGreaterThan(20);
  expect([...new Set(written)].filter((code) => !codes.includes(code))).toEqual([]);
});

test('every rule has words in English and in Chinese, and no words lack a rule', () => {
  expect(Object.keys(FINDINGS_EN).sort()).toEqual([...codes].sort());
  expect(Object.keys(FINDINGS_ZH).sort()).toEqual([...codes].sort());
});

test('every rule has one line in docs/rules.md, and no line lacks a rule', () => {
  const lines = [...docs.matchAll(/^\| ([A-Z]+_[A-Z_]+) \| (block|error|warning|info) \|/gm)];
  expect(lines.map((line) => line[1]).sort()).toEqual([...codes].sort());
  const blocking = lines.filter((line) => line[2] === 'block').map((line) => line[1]);
  expect(blocking.sort()).toEqual([...BLOCKING_CODES].sort());
});

describe.each(['en', 'zh'] as const)('%s', (language) => {
  beforeEach(() => speak(language));
  afterEach(() => speak('en'));

  test.each(codes)('%s: a title and a sentence, with or without value and facts', (rule) => {
    expect(words.ruleTitle(rule)).not.toBe(rule);
    const field = ADDRESS_CODES[rule] ?? 'field';
    const bare: Finding = { rule, severity: 'warning', field, value: '' };
    const full: Finding = { ...bare, value: 'VALUE', suggestion: 'BETTER', facts: FACTS };
    for (const finding of [bare, full]) {
      expect(words.explainFinding(finding)).toMatch(/[.。]$/);
      expect(words.explainFinding(finding)).not.toMatch(/undefined/);
    }
    // Findings with facts, and those of the address check with an empty field, read without gaps.
    const whole = Object.hasOwn(ADDRESS_CODES, rule) ? [bare, full] : [full];
    for (const finding of whole) expect(words.explainFinding(finding)).not.toMatch(/ {2}|“”| [,.，。]/);
  });

  test('an unknown rule is still explained', () => {
    const finding = { rule: 'constructor', severity: 'warning', field: 'x', value: 'V' } as const;
    expect(words.explainFinding(finding)).toContain('V');
    expect(words.ruleTitle('constructor')).toBe('constructor');
  });

  test('suggestions of the address check are shown', () => {
    const finding = { rule: 'ADDR_POSTCODE_LEADING_ZERO', severity: 'error', field: 'postcode' } as const;
    const text = words.explainFinding({ ...finding, value: '8628', suggestion: '08628' });
    expect(text).toContain('8628');
    expect(text).toContain('08628');
  });
});

test('what the rules find names the value and the setting it was compared with', () => {
  const order = anOrder({
    payment: 'authorized',
    buyerNote: `${'long '.repeat(40)}end`,
    currency: 'USD',
    totals: { total: 31_000, subtotal: 30_000, shipping: 500, taxes: 0 },
    lines: [aLine({ unitPrice: 30_000, toShip: 2000 })],
  });
  const { findings } = reviewOrder(order, aContext());
  expect(Object.fromEntries(findings.map((each) => [each.rule, words.explainFinding(each)]))).toEqual({
    PAYMENT_STATE:
      'Payment is “authorized”; this shop ships only: paid. Import a newer export once it is paid, or accept such orders with the setting payments.',
    NOTE_BUYER: `The buyer writes: “${'long '.repeat(16)}…”. Read it, then approve or hold; phrases that say nothing go into harmlessNotes.`,
    HIGH_VALUE:
      'Worth 310.00 USD, at or above highValue of 300 USD. Check payment and address, then approve.',
    TOTAL_MISMATCH:
      'The total is 310.00 USD, but the lines come to 305.00 (difference 5.00). Compare with the platform, then approve.',
    QUANTITY_LARGE:
      '2000 units, above largeQuantity of 1000. Ask the buyer whether that is meant, then approve.',
  });
});

test('without a currency or a country the sentence has no gap', async () => {
  const order = anOrder({
    currency: '',
    totals: { total: 1 },
    shipTo: { ...ADDRESS, phone: '', country: '' },
  });
  for (const language of ['zh', 'en'] as const) {
    await speak(language);
    for (const finding of reviewOrder(order, aContext()).findings)
      expect(words.explainFinding(finding)).not.toMatch(/ {2}|“”| [,.，。]/);
  }
});

test('long values are cut between characters, never within one', () => {
  expect(short('a\n  b')).toBe('a b');
  expect(short('👨‍👩‍👧'.repeat(40))).toBe(`${'👨‍👩‍👧'.repeat(10)}…`);
});

test('a postcode that does not go with region or city says which', () => {
  const at = { rule: 'ADDR_POSTCODE_REGION', severity: 'error', field: 'postcode', value: '90210' } as const;
  const byRegion = { ...at, facts: { region: 'New York', regionOfPostcode: 'California' } };
  expect(words.explainFinding(byRegion)).toBe(
    'Postcode (“90210”) lies in California, it does not go with the region “New York”. Ask the buyer, or approve.',
  );
  expect(words.explainFinding({ ...byRegion, field: 'region', value: 'NY', suggestion: 'California' })).toBe(
    'Region (“NY”) is not where the postcode lies (California). Perhaps “California”. Ask the buyer, or approve.',
  );
  expect(words.explainFinding({ ...at, value: '10115', facts: { city: 'München' } })).toBe(
    'Postcode (“10115”) does not go with the city “München”. Ask the buyer, or approve.',
  );
});
