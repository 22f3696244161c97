import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/**
 * The package's `fonts` folder: beside the nearest package.json that has one, upward from this file, which lies in
 * src/io/pdf in the sources and in dist/chunks in the bundle.
 */
export function fontsFolder(): string {
  if (found !== undefined) return found;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'fonts'))) break;
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder `fonts` of the package is missing');
    folder = above;
  }
  found = join(folder, 'fonts');
  return found;
}
