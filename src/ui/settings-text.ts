import { isJudging } from '../core/settings/judging-settings.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

interface Shown {
  readonly key: string;
  readonly value: unknown;
  readonly origin: string;
}

/** Settings a line each, `key = value`; one alone is its bare value, for a script. */
export function settingsText(
  shown: readonly Shown[],
  alone: boolean,
  withOrigin: boolean,
  files: { readonly user: string; readonly workspace: string },
): string {
  const lines = shown.map(({ key, value, origin }) => {
    const text = valueText(value);
    const origins: Readonly<Record<string, string>> = book('upkeep', UPKEEP_EN).origins;
    const from = withOrigin
      ? `\t${origins[origin] ?? origin}${origin === 'user file' ? ` ${files.user}` : origin === 'workspace file' ? ` ${files.workspace}` : ''}`
      : '';
    return `${alone ? text : `${key} = ${text}`}${from}\n`;
  });
  return lines
    .map((line) =>
      line
        .split('\t')
        .map((part) => part.replace(/\n$/, ''))
        .map(visible)
        .join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Lists with ` | ` between, as `config set` takes them. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function savedText(
  what: 'set' | 'unset',
  key: string,
  saved: { readonly file: string; readonly changed: boolean },
  dryRun: boolean,
): string {
  const words = book('upkeep', UPKEEP_EN);
  if (!saved.changed) return `${words.nothingToChange(visible(key))}\n`;
  const next = dryRun || !isJudging(key) ? '' : `${book('common', COMMON_EN).next(words.reviewAgain)}\n`;
  return `${words[what](visible(key), visible(saved.file), dryRun)}\n${next}`;
}
