import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Stop } from '../../core/problem.ts';
import { nearest } from '../../core/text/nearest.ts';
import { packageFolder } from '../files/package-folder.ts';

/** A template file larger than this is none. */
const LARGEST = 256 * 1024;
const NAME = /^[a-z0-9][a-z0-9_-]{0,60}$/i;

/** A template as found: the workspace's copy wins over the one that comes with the program. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  /** Folder that its pictures are in. */
  readonly folder: string;
  readonly builtIn: boolean;
}

const builtInFolder = (): string => join(packageFolder('templates'), 'documents');
export const ownFolder = (workspace: string): string => join(workspace, 'templates');

/** Every template by name: the workspace's, and those that come with the program. */
export function listTemplates(workspace: string): TemplateFile[] {
  const found = new Map<string, TemplateFile>();
  for (const [folder, builtIn] of [
    [builtInFolder(), true],
    [ownFolder(workspace), false],
  ] as const) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder).sort()) {
      const name = /^(.*)\.ya?ml$/.exec(entry)?.[1];
      if (name === undefined || !NAME.test(name)) continue;
      // A built-in template's picture (the seller's logo) lies with the seller's templates.
      found.set(name, { name, file: join(folder, entry), folder: ownFolder(workspace), builtIn });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The template of a name. Throws Stop (exit 2) when there is none, naming the nearest. */
export function findTemplate(workspace: string, name: string): TemplateFile {
  const all = listTemplates(workspace);
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const names = all.map((each) => each.name);
  throw new Stop(
    'template/unknown',
    { template: name, nearest: nearestTemplate(name, names), known: names.join(', ') },
    2,
  );
}

/** The nearest name; of a part of a name (`5168`, `4x6`) the first that holds it. */
function nearestTemplate(name: string, names: readonly string[]): string {
  const part = name.length < 3 ? undefined : names.find((each) => each.includes(name.toLowerCase()));
  return nearest(name, names) ?? part ?? '';
}

export const isThere = (file: string): boolean => existsSync(file);
export const isTemplateName = (name: string): boolean => NAME.test(name);

/** A template file anywhere, to be checked: its pictures lie beside it. */
export function templateAt(cwd: string, path: string): TemplateFile {
  const file = resolve(cwd, path);
  return { name: basename(file).replace(/\.ya?ml$/i, ''), file, folder: dirname(file), builtIn: false };
}

/** The text of a template file. Throws Stop (exit 2) for what is no such text. */
export function templateText(file: string): string {
  const stop = (reason: string) => new Stop('template/unreadable', { file, reason }, 2);
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > LARGEST) throw stop(`larger than ${LARGEST / 1024} KB`);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw stop((error as NodeJS.ErrnoException).code ?? 'unreadable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw stop('not UTF-8');
  }
}
