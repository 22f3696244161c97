import { book } from './language.ts';
import { visible } from './visible.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

export function backupText(file: string, dryRun: boolean): string {
  return `${book('upkeep', UPKEEP_EN).copied(visible(file), dryRun)}\n`;
}
