import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';

const folders: string[] = [];

/** A private folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orders-test-'));
  folders.push(folder);
  return folder;
}

const kept: string[] = [];

/** The same, but it stays until all tests of the file are over. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orders-test-'));
  kept.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of kept.splice(0)) rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a file into a folder and gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
