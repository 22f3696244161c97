import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Problem, Stop } from '../../core/problem.ts';
import { reason, sync } from '../files/durable.ts';
import { Db } from './db.ts';
import type { Ledger } from './ledger.ts';
import { ledgerFile } from './ledger-file.ts';
import { MIGRATIONS } from './schema.ts';
import { SqliteLedger, USE_LOG } from './sqlite-ledger.ts';
import { translated } from './translated.ts';
import { verify } from './verify.ts';

/** Marks the file as ours (SQLite's application_id): "ORDR". */
const APPLICATION = 0x4f524452;
/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
/** How long a command waits for another that writes before it gives up with exit code 4. */
const WAIT_MS = 5000;
/**
 * Up to this size the whole ledger is verified before a command's first change (a few ms). Reading looks at the frame and
 * the newest changes, and at every order it reads.
 */
const SMALL_BYTES = 2 * 1024 * 1024;

/**
 * Opens the workspace's ledger. Without one, `create` makes it (whole or not at all), else an empty one in memory
 * is given to read from. A damaged ledger opens read-only with `damage` set. Throws Stop for a ledger of a newer
 * version or a folder that cannot be used.
 */
export async function openLedger(options: {
  workspace: string;
  create: boolean;
  /** Milliseconds to wait for another writer. */
  wait?: number;
}): Promise<Ledger> {
  const file = ledgerFile(options.workspace);
  const isNew = !existsSync(file);
  if (isNew) {
    if (!options.create)
      return new SqliteLedger(migrate(new Db(':memory:', { readOnly: false })), undefined, undefined);
    try {
      make(options.workspace, file);
    } catch (error) {
      throw translated(error);
    }
  }
  const broken = brokenFrame(file);
  if (broken) return damaged(options.workspace, undefined, broken);
  let db: Db;
  try {
    db = connect(file, options.wait ?? WAIT_MS, isNew);
  } catch (error) {
    const stop = translated(error);
    if (stop instanceof Stop && stop.code !== 'ledger/damaged') throw stop;
    return damaged(options.workspace, undefined, reason(error));
  }
  try {
    const version = db.number('PRAGMA user_version');
    if (version > MIGRATIONS.length)
      throw new Stop('ledger/newer', { version: String(version), known: String(MIGRATIONS.length) }, 1);
    if (version < MIGRATIONS.length) migrate(db);
    const problem = verify(db, { whole: false });
    if (problem) return damaged(options.workspace, db, problem);
  } catch (error) {
    if (error instanceof Stop) {
      db.close();
      throw error;
    }
    const stop = translated(error);
    if (stop instanceof Stop && stop.code !== 'ledger/damaged') throw stop;
    return damaged(options.workspace, db, reason(error));
  }
  const examine = () => {
    const what = statSync(file).size <= SMALL_BYTES ? verify(db, { whole: true }) : undefined;
    return what === undefined ? undefined : damage(options.workspace, what);
  };
  return new SqliteLedger(db, undefined, file, { examine, isNew });
}

/**
 * A ledger that has just been made stays without a write-ahead log for its first change: what is added behind the end of a
 * file needs no second copy, and a first import is large. Its few old pages are kept in a rollback journal, so that a
 * kill leaves the two states here too. Others wait meanwhile, as for any writer.
 */
function connect(file: string, wait: number, isNew: boolean): Db {
  try {
    const db = new Db(file, { readOnly: false });
    db.exec(
      `PRAGMA busy_timeout = ${wait}; ${isNew ? '' : USE_LOG} PRAGMA foreign_keys = ON;
      PRAGMA synchronous = ${isNew ? 'EXTRA' : 'FULL'}; PRAGMA temp_store = FILE; PRAGMA cache_size = -32768`,
    );
    db.number('SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    // A read-only folder or mount: reports still work (faults.md C9), unless something is still to be put in or taken back.
    const isPlain = !existsSync(`${file}-wal`) && !existsSync(`${file}-journal`);
    if (!/readonly|unable to open|read-only/i.test(reason(error)) || !isPlain) throw error;
    const db = new Db(`file:${encodeURI(file)}?immutable=1`, { readOnly: true });
    db.number('SELECT count(*) FROM sqlite_schema');
    return db;
  }
}

/** Makes a whole ledger under another name and renames it, so that a kill leaves none or all of it. */
function make(workspace: string, file: string): void {
  mkdirSync(workspace, { recursive: true, mode: 0o700 });
  const temporary = `${file}.part-${process.pid}`;
  try {
    makeAt(temporary, workspace, file);
  } finally {
    for (const tail of ['', '-journal', '-wal', '-shm']) rmSync(temporary + tail, { force: true });
  }
}

function makeAt(temporary: string, workspace: string, file: string): void {
  rmSync(temporary, { force: true });
  const db = new Db(temporary, { readOnly: false });
  // Pages twice the usual size: a large import writes half as many. Nobody sees the file before it is synced as a whole.
  db.exec(
    `PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA application_id = ${APPLICATION}`,
  );
  migrate(db);
  db.close();
  for (const path of [temporary, workspace]) sync(path);
  putInPlace(temporary, file);
  sync(workspace);
}

/** Two processes may both make one: the first to arrive wins, the other's empty one is dropped by its caller. */
function putInPlace(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (existsSync(file)) return;
    // A file system without links (exFAT, some network shares).
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    renameSync(temporary, file);
  }
}

function migrate(db: Db): Db {
  for (let version = db.number('PRAGMA user_version'); version < MIGRATIONS.length; version++) {
    db.exec(`BEGIN IMMEDIATE; ${MIGRATIONS[version]}; PRAGMA user_version = ${version + 1}; COMMIT`);
  }
  return db;
}

/** What the first 100 bytes and the size already tell: cut off, overwritten, or not ours at all. */
function brokenFrame(file: string): string | undefined {
  const head = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    if (readSync(fd, head, 0, 100, 0) < 100) return `${statSync(file).size} bytes`;
  } finally {
    closeSync(fd);
  }
  if (head.toString('latin1', 0, 15) !== 'SQLite format 3') return 'its first bytes are not a ledger’s';
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  // Beside a log or a journal the file need not be whole: a change is being written, or was when its writer was killed. The
  // size is looked at last: a change that ended in between has made it whole.
  if (isThere(`${file}-wal`) || isThere(`${file}-journal`)) return undefined;
  const { size } = statSync(file);
  return pages * pageSize > size ? `${size} of ${pages * pageSize} bytes` : undefined;
}

function isThere(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function damage(workspace: string, what: string): Problem {
  const backups = existsSync(join(workspace, 'backups'))
    ? readdirSync(join(workspace, 'backups')).sort()
    : [];
  const backup = backups.filter((name) => name.endsWith('.db')).at(-1);
  const facts = {
    what,
    ...(backup === undefined ? {} : { backup: join(workspace, 'backups', backup) }),
  };
  return { code: 'ledger/damaged', severity: 'error', facts };
}

function damaged(workspace: string, db: Db | undefined, what: string): Ledger {
  const problem = damage(workspace, what);
  if (!db) throw new Stop('ledger/damaged', problem.facts ?? {}, 1);
  return new SqliteLedger(db, problem, ledgerFile(workspace));
}
