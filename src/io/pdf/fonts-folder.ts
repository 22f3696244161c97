import { packageFolder } from '../files/package-folder.ts';

/** The package's `fonts` folder. */
export function fontsFolder(): string {
  return packageFolder('fonts');
}
