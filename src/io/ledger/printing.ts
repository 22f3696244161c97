import type { HandOver } from '../../core/printing/hand-over.ts';
import type { Db } from './db.ts';

/** What may be asked of the ledger about printers. */
export interface PrintingReading {
  /** What was given to printers of this batch, in that order. */
  handOvers(batch: number): Promise<readonly HandOver[]>;
  /** Batches with a hand-over that was begun and of which nobody knows whether the spooler has it: a kill came between. */
  batchesHanding(): Promise<readonly string[]>;
}

/** What may be changed about printers, in a change. */
export interface PrintingChanging extends PrintingReading {
  /** Recorded before the hand-over begins: state `handed`. */
  addHandOver(
    batch: number,
    handOver: Omit<HandOver, 'key' | 'state' | 'job' | 'cameOut'>,
  ): Promise<HandOver>;
  /** What became of it. `cameOut`: pages, as a person said. */
  settleHandOver(
    key: number,
    settled: { readonly state: HandOver['state']; readonly job?: string; readonly cameOut?: number },
  ): Promise<void>;
}

export function readHandOvers(db: Db, batch: number): HandOver[] {
  return db.all('SELECT * FROM hand_over WHERE batch = ? ORDER BY key', batch).map((row) => ({
    key: Number(row['key']),
    kind: String(row['kind']),
    sha256: String(row['sha256']),
    jobName: String(row['job_name']),
    printer: String(row['printer']),
    parcels: JSON.parse(String(row['parcels'])),
    pages: Number(row['pages']),
    state: String(row['state']) as HandOver['state'],
    job: String(row['job']),
    cameOut: row['came_out'] === null ? undefined : Number(row['came_out']),
  }));
}

export function readBatchesHanding(db: Db): string[] {
  const sql = `SELECT DISTINCT b.name FROM hand_over h JOIN batch b ON b.key = h.batch
    WHERE h.state = 'handed' ORDER BY b.key`;
  return db.all(sql).map((row) => String(row['name']));
}

export function writeHandOver(
  db: Db,
  seq: number,
  batch: number,
  handOver: Parameters<PrintingChanging['addHandOver']>[1],
): HandOver {
  const { kind, sha256, jobName, printer, parcels, pages } = handOver;
  const sql = `INSERT INTO hand_over(batch, kind, sha256, job_name, printer, parcels, pages, state, job, made_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'handed', '', ?)`;
  const { key } = db.run(sql, batch, kind, sha256, jobName, printer, JSON.stringify(parcels), pages, seq);
  return { ...handOver, key, state: 'handed', job: '', cameOut: undefined };
}

/** `remember` keeps the row as it was, for undo. */
export function writeSettled(
  db: Db,
  key: number,
  { state, job, cameOut }: Parameters<PrintingChanging['settleHandOver']>[1],
  remember: (table: string, key: number) => void,
): void {
  remember('hand_over', key);
  const sql = 'UPDATE hand_over SET state = ?, job = coalesce(?, job), came_out = ? WHERE key = ?';
  db.run(sql, state, job ?? null, cameOut ?? null, key);
}
