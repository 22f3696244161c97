import { visible } from './visible.ts';

export function backupText(file: string, dryRun: boolean): string {
  return `${dryRun ? 'Would copy' : 'Copied'} the ledger to ${visible(file)}\n`;
}
