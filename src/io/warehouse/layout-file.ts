import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../core/problem.ts';
import { writeWhole } from '../files/durable.ts';

/** The workspace's layout file. */
export function layoutFile(workspace: string): string {
  return join(workspace, 'layout.yaml');
}

/** Text of the workspace's layout; undefined when there is none. Throws Stop `layout/syntax` (exit 2) if unreadable. */
export function readLayoutFile(workspace: string): string | undefined {
  const file = layoutFile(workspace);
  if (!existsSync(file)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'not UTF-8';
    throw new Stop('layout/syntax', { value: code, file }, 2);
  }
}

/** The workspace's table of bins with places of their own; undefined when there is none. */
export function readPlacesFile(workspace: string): { file: string; bytes: Uint8Array } | undefined {
  const file = join(workspace, 'layout.csv');
  return existsSync(file) ? { file, bytes: readFileSync(file) } : undefined;
}

/** Writes the layout whole; one that was there is kept as `layout.yaml.old`. */
export function writeLayoutFile(workspace: string, text: string): void {
  const file = layoutFile(workspace);
  if (existsSync(file)) writeWhole(`${file}.old`, readFileSync(file));
  writeWhole(file, new TextEncoder().encode(text));
}
