import { Stop } from '../../core/problem.ts';
import { diskStop, reason } from '../files/durable.ts';

/** Faults of the disk and the lock as Stops; anything else is a bug and stays as it is. */
export function translated(error: unknown): unknown {
  if (error instanceof Stop) return error;
  const text = reason(error);
  if (/database is locked|SQLITE_BUSY/i.test(text)) return new Stop('ledger/busy', {}, 4);
  if (/disk is full|ENOSPC|SQLITE_FULL/i.test(text)) return new Stop('disk/full', { what: 'ledger' }, 1);
  if (/disk I\/O error|EIO/i.test(text)) return new Stop('disk/fault', { what: text }, 1);
  if (/readonly database|EROFS|EACCES|unable to open/i.test(text))
    return new Stop('disk/read-only', { what: 'ledger' }, 1);
  if (/malformed|not a database|corrupt/i.test(text)) return new Stop('ledger/damaged', { what: text }, 1);
  return diskStop(error, 'ledger');
}
