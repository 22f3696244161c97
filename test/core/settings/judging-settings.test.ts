import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/defaults.ts';
import { isJudging, judgingSettings } from '../../../src/core/settings/judging-settings.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';

const settings: Settings = { ...DEFAULT_SETTINGS, shops: { tea: { repeatHours: 3 } } };
const withDefaults = (changes: Partial<Settings['defaults']>): Settings => ({
  ...settings,
  defaults: { ...settings.defaults, ...changes },
});

test('paper changes nothing that is judged; a threshold does', () => {
  const before = judgingSettings(settings);
  expect(judgingSettings(withDefaults({ slipClosing: ['Bye'], labelTemplate: 'x', sender: ['y'] }))).toEqual(
    before,
  );
  expect(
    judgingSettings({ ...settings, shops: { tea: { repeatHours: 3, website: 'https://a.example' } } }),
  ).toEqual(before);
  expect(judgingSettings(withDefaults({ repeatHours: 4 }))).not.toEqual(before);
  expect(judgingSettings({ ...settings, shops: { tea: { repeatHours: 4 } } })).not.toEqual(before);
});

test.each([
  ['defaults.slipTemplate', false],
  ['shops.tea.sender', false],
  ['printer.labels', false],
  ['defaults.repeatHours', true],
  ['defaults.originCountry', true],
  ['defaults.highValue.USD', true],
])('%s: %s', (path, judged) => {
  expect(isJudging(path)).toBe(judged);
});
