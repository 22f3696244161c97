import { expect, it } from 'vitest';
import { carrierWord } from '../../../src/core/tracking/carrier-word.ts';
import { checkTrackingNumber } from '../../../src/core/tracking/check-tracking-number.ts';
import { ownWordsFor, readOwnCarriers } from '../../../src/core/tracking/own-carriers.ts';

it('reads carriers in the form of carriers.yaml', () => {
  const { carriers, problems } = readOwnCarriers([
    { code: 'sf', shapes: ['^SFX\\d{3}$', { shape: 'SFY\\d{3}', source: 'mine', year: 2026 }] },
    { code: 'pigeon', name: 'Pigeon Post', aliases: ['Taubenpost'] },
  ]);
  expect(problems).toEqual([]);
  expect(carriers).toEqual([
    { code: 'sf', name: 'SF Express', shapes: ['SFX\\d{3}', 'SFY\\d{3}'] },
    { code: 'pigeon', name: 'Pigeon Post', aliases: ['Taubenpost'] },
  ]);
  const options = { ownCarriers: carriers };
  expect(checkTrackingNumber('SFX123', '顺丰', options).verdict).toBe('shape ok');
  expect(checkTrackingNumber('1', 'Taubenpost', options)).toMatchObject({
    verdict: 'unknown carrier',
    carrier: 'pigeon',
  });
});

it.each([
  ['not-a-list', { code: 'x' }],
  ['not-an-entry', ['x']],
  ['code', [{ code: 'X Y', name: 'x' }]],
  ['name', [{ code: 'pigeon' }]],
  ['aliases', [{ code: 'usps', aliases: 'USPS' }]],
  ['words', [{ code: 'usps', words: ['x'] }]],
  ['s10', [{ code: 'usps', s10: 'usa' }]],
  ['shapes', [{ code: 'usps', shapes: ['(['] }]],
  ['shapes', [{ code: 'usps', shapes: [{ source: 'A' }] }]],
])('refuses a bad entry: %s', (reason, entries) => {
  expect(readOwnCarriers(entries, 'mine.yaml')).toMatchObject({
    carriers: [],
    problems: [{ code: 'carriers/bad-entry', file: 'mine.yaml', facts: { reason } }],
  });
});

it('takes an empty file', () => {
  expect(readOwnCarriers(null)).toEqual({ carriers: [], words: [], problems: [] });
});

it('gives each platform the seller’s own word, under every name of the carrier', () => {
  const { words, problems } = readOwnCarriers([
    {
      code: 'pigeon',
      name: 'Pigeon Post',
      aliases: ['Taubenpost'],
      words: { tiktok: 'Pigeon', 'tiktok-uk': 'P' },
    },
    { code: 'usps', words: { 'tiktok-us': 'USPS Ground' } },
  ]);
  expect(problems).toEqual([]);
  const us = ownWordsFor(words, 'tiktok-us', 'tiktok');
  expect(carrierWord('tiktok-us', 'TAUBENPOST', us)).toEqual({ word: 'Pigeon', listed: true });
  expect(carrierWord('tiktok-us', 'United States Postal Service', us)).toMatchObject({ word: 'USPS Ground' });
  expect(carrierWord('tiktok-uk', 'pigeon', ownWordsFor(words, 'tiktok-uk', 'tiktok'))).toMatchObject({
    word: 'P',
  });
  expect(carrierWord('shopify', 'pigeon', ownWordsFor(words, 'shopify', 'shopify'))).toHaveProperty(
    'nearest',
  );
});
