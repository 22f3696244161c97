import { join } from 'node:path';

/** Path of a workspace's ledger. Here by itself: who only asks whether it is there need not load the database. */
export function ledgerFile(workspace: string): string {
  return join(workspace, 'ledger.db');
}
