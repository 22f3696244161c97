import { readFileSync } from 'node:fs';
import { workspaceFolder } from '../terminal/surroundings.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Scope, settingsFile } from './location.ts';

/**
 * The setting `lang` of the workspace, else of the user, '' when there is none. Needed before anything can be said,
 * so it looks no further than that key: what is wrong with a file is told when the settings are read.
 */
export function languageSetting(
  terminal: Pick<Terminal, 'env' | 'cwd'>,
  workspaceFlag: string | undefined,
): string {
  let workspace: string;
  try {
    workspace = workspaceFolder(terminal, workspaceFlag);
  } catch {
    return '';
  }
  const scopes: readonly Scope[] = ['workspace', 'user'];
  for (const scope of scopes) {
    const lang = langIn(settingsFile(scope, terminal.env, workspace));
    if (lang !== '') return lang;
  }
  return '';
}

function langIn(file: string): string {
  try {
    const { lang } = JSON.parse(readFileSync(file, 'utf8')) as { lang?: unknown };
    return typeof lang === 'string' ? lang : '';
  } catch {
    return '';
  }
}
