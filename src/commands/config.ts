import { type Problem, Stop } from '../core/problem.ts';
import { getPath, listPaths, type SettingValue } from '../core/settings/change-settings.ts';
import { nearestPath, parsePath } from '../core/settings/setting-path.ts';
import { loadSettings } from '../io/settings/load-settings.ts';
import { saveSetting, unsetSetting } from '../io/settings/save-setting.ts';
import { savedText, settingsText } from '../ui/settings-text.ts';
import type { CommandBody, Context } from './context.ts';

/** `orders config list|get|set|unset` */
export const run: CommandBody = async (context, [what = 'list', path = '', ...values], options) => {
  if (what === 'set' || what === 'unset')
    return change(context, what, path, values, options['user'] === true);
  const { settings, origins, problems, files } = await loadSettings({
    workspace: context.workspace,
    env: context.terminal.env,
  });
  stopFor(problems);
  const originOf = (key: string) => origins[key] ?? 'default';
  const listed =
    what === 'list' ? listPaths(settings) : [{ path, value: known(path, getPath(settings, path)) }];
  const shown = listed.map(({ path: key, value }) => ({ key, value, origin: originOf(key) }));
  context.result({ settings: shown, files }, () =>
    settingsText(shown, what === 'get', options['showOrigin'] === true, files),
  );
  return 0;
};

async function change(
  context: Context,
  what: 'set' | 'unset',
  path: string,
  values: readonly string[],
  user: boolean,
): Promise<0> {
  const { flags, workspace, terminal } = context;
  const target = {
    workspace,
    env: terminal.env,
    scope: user ? 'user' : 'workspace',
    path,
    dryRun: flags.dryRun,
  } as const;
  const value = values.length === 1 ? values[0] : values;
  if (what === 'set' && /Template$/.test(path) && typeof value === 'string' && value !== '') {
    const { findTemplate } = await import('../io/templates/template-files.ts');
    findTemplate(workspace, value);
  }
  const saved = what === 'set' ? await saveSetting({ ...target, value }) : await unsetSetting(target);
  stopFor(saved.problems);
  context.result({ key: path, file: saved.file, changed: saved.changed }, () =>
    savedText(what, path, saved, flags.dryRun),
  );
  return 0;
}

/** An unset setting is shown as an empty text; a key nobody knows stops. */
function known(path: string, value: SettingValue | undefined): SettingValue {
  if (value !== undefined) return value;
  if (parsePath(path) !== undefined) return '';
  const near = nearestPath(path);
  throw new Stop('settings/unknown-key', { key: path, ...(near !== undefined && { nearest: near }) }, 2);
}

function stopFor(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const { file, line, column, value } = first;
  const place = {
    ...(file && { file }),
    ...(line && { line: String(line) }),
    ...(column && { column }),
    ...(value !== undefined && { value }),
  };
  throw new Stop(first.code, { ...place, ...first.facts }, 2, problems);
}
