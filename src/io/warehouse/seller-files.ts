import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../core/problem.ts';
import { writeWhole } from '../files/durable.ts';

/** Where parcels leave from: `locations.yaml` of the workspace. */
export function locationsFile(workspace: string): string {
  return join(workspace, 'locations.yaml');
}

/** What bundles are picked as: `bundles.csv` of the workspace. */
export function bundlesFile(workspace: string): string {
  return join(workspace, 'bundles.csv');
}

/** The bytes of one of these files; undefined = there is none. Throws Stop (exit 2, `code`) for one that is unreadable. */
export function readSellerFile(file: string, code: string): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Stop(code, { value: (error as NodeJS.ErrnoException).code ?? '', file }, 2);
  }
}

/** A UTF-8 text as `readSellerFile` gives it. */
export function readSellerText(file: string, code: string): string | undefined {
  const bytes = readSellerFile(file, code);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(code, { value: 'not UTF-8', file }, 2);
  }
}

/** Writes such a file whole; one that was there is kept beside it as `….old`. */
export function writeSellerFile(file: string, text: string): void {
  if (existsSync(file)) writeWhole(`${file}.old`, readFileSync(file));
  writeWhole(file, new TextEncoder().encode(text));
}
