import { expect, it } from 'vitest';
import { checkTrackingNumber } from '../../../src/core/tracking/check-tracking-number.ts';
import { readOwnCarriers } from '../../../src/core/tracking/own-carriers.ts';

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
  expect(readOwnCarriers(null)).toEqual({ carriers: [], problems: [] });
});
