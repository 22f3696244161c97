import { expect, test } from 'vitest';
import { reviewedWith } from '../../../src/core/review/reviewed-with.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';

const settings = DEFAULT_SETTINGS.defaults;

test('changes with what a rule reads, not with the order of keys nor with what only the paper reads', () => {
  const mark = reviewedWith(settings);
  const reversed = Object.fromEntries(Object.entries(settings).reverse()) as unknown as typeof settings;
  const amounts = Object.fromEntries(Object.entries(settings.highValue).reverse());
  expect(reviewedWith({ ...reversed, highValue: amounts })).toBe(mark);
  expect(reviewedWith({ ...settings, sender: ['Mugs'], labelSize: '100x150' })).toBe(mark);
  expect(reviewedWith({ ...settings, repeatHours: 12 })).not.toBe(mark);
  expect(reviewedWith({ ...settings, highValue: { ...settings.highValue, USD: '301' } })).not.toBe(mark);
  expect(reviewedWith({ ...settings, harmlessNotes: [] })).not.toBe(mark);
});
