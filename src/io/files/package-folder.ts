import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const found = new Map<string, string>();

/**
 * A folder of the package (`fonts`, `templates`): beside the nearest package.json that has one, upward from this file,
 * which lies in src/io/files in the sources and in dist/chunks in the bundle.
 */
export function packageFolder(name: string): string {
  const known = found.get(name);
  if (known !== undefined) return known;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, name))) break;
    const above = dirname(folder);
    if (above === folder) throw new Error(`the folder \`${name}\` of the package is missing`);
    folder = above;
  }
  found.set(name, join(folder, name));
  return join(folder, name);
}
