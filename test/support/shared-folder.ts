import { existsSync } from 'node:fs';

/** A folder of `../shared`; absent, its tests are skipped aloud, and in CI they fail. */
export function sharedFolder(name: string): string | undefined {
  const folder = `../shared/${name}`;
  if (existsSync(folder)) return folder;
  if (process.env['CI']) throw new Error(`${folder} is missing`);
  console.warn(`SKIPPED: ${folder} is not here`);
  return undefined;
}
