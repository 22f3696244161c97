import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../core/problem.ts';
import { writeWhole } from '../files/durable.ts';

/** The workspace's layout file. */
export function layoutFile(workspace: string): string {
  return join(workspace, 'layout.yaml');
}

/** A layout file of the workspace and the table of bins beside it. */
export interface LayoutFile {
  /** What stands between `layout-` and the ending; '' for `layout.yaml`. */
  readonly name: string;
  readonly file: string;
  /** undefined: there is only a table. */
  readonly text: string | undefined;
  readonly table?: { readonly file: string; readonly bytes: Uint8Array };
}

/**
 * `layout.yaml` and, for more floors or buildings, every `layout-NAME.yaml`, in the order of their names; beside each a table
 * `layout.csv`, `layout-NAME.csv`. Throws Stop `layout/syntax` (exit 2) when one is unreadable.
 */
export function readLayoutFiles(workspace: string): LayoutFile[] {
  const names = existsSync(workspace) ? readdirSync(workspace) : [];
  const more = names.flatMap((name) => /^layout-(.+)\.yaml$/.exec(name)?.[1] ?? []).sort();
  return ['', ...more]
    .map((name): LayoutFile => {
      const stem = name === '' ? 'layout' : `layout-${name}`;
      const file = join(workspace, `${stem}.yaml`);
      const table = join(workspace, `${stem}.csv`);
      return {
        name,
        file,
        text: existsSync(file) ? readText(file) : undefined,
        ...(existsSync(table) && { table: { file: table, bytes: readFileSync(table) } }),
      };
    })
    .filter(
      ({ text, table }, at) => text !== undefined || (table !== undefined && at === 0 && more.length === 0),
    );
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'not UTF-8';
    throw new Stop('layout/syntax', { value: code, file }, 2);
  }
}

/** Writes the layout whole; one that was there is kept as `layout.yaml.old`. */
export function writeLayoutFile(workspace: string, text: string): void {
  const file = layoutFile(workspace);
  if (existsSync(file)) writeWhole(`${file}.old`, readFileSync(file));
  writeWhole(file, new TextEncoder().encode(text));
}
