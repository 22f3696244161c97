import { visible } from './visible.ts';

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
    const from = withOrigin
      ? `\t${origin}${origin === 'user file' ? ` ${files.user}` : origin === 'workspace file' ? ` ${files.workspace}` : ''}`
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
  if (!saved.changed) return `${visible(key)}: nothing to change.\n`;
  return `${visible(key)} ${dryRun ? 'would be ' : ''}${what} in ${visible(saved.file)}\n${dryRun ? '' : 'Next: orders review (it judges again what is not in a batch)\n'}`;
}
