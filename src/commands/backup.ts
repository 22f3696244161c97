import { dirname, join, resolve } from 'node:path';
import { Stop } from '../core/problem.ts';
import { isFile } from '../io/files/look.ts';
import { ledgerFile } from '../io/ledger/ledger-file.ts';
import { folderMode } from '../io/terminal/machine.ts';
import { backupText } from '../ui/backup-text.ts';
import type { CommandBody } from './context.ts';

/** `orders backup [file]` */
export const run: CommandBody = async (context, [file]) => {
  // A mistyped --workspace must not give a copy of nothing.
  if (!isFile(ledgerFile(context.workspace))) throw new Stop('ledger/none', { folder: context.workspace }, 1);
  const ledger = await context.openLedger({ create: false });
  // 2026-11-24T08:00:00Z → 20261124-080000: a name that sorts, and that every file system takes.
  const stamp = context.now().replace(/[-:Z]/g, '').replace('T', '-');
  const path =
    file === undefined
      ? join(context.workspace, 'backups', `ledger-${stamp}.db`)
      : resolve(context.terminal.cwd, file);
  // A folder that is not there may be a stick that is not plugged in: a backup beside the ledger would not be one.
  if (file !== undefined && folderMode(dirname(path)) === undefined)
    throw new Stop('file/no-folder', { folder: dirname(path) }, 1);
  if (!context.flags.dryRun) await ledger.backup(path);
  context.result({ file: path }, () => backupText(path, context.flags.dryRun));
  return 0;
};
