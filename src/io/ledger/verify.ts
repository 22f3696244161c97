import { createHash } from 'node:crypto';
import { STATES } from '../../core/orders/state.ts';
import type { Problem } from '../../core/problem.ts';
import type { Db, Row } from './db.ts';
import { digestOf } from './digest.ts';
import type { CheckReport } from './ledger.ts';

/** Hash of a journal row over its predecessor's: a row that was altered or lost breaks the chain. */
export function chainOf(previous: string, row: Row): string {
  const told = [row['seq'], row['at'], row['who'], row['command'], row['what'], row['paper'], row['undoes']];
  return createHash('sha256').update(previous).update(JSON.stringify(told)).digest('base64url').slice(0, 27);
}

/** A quick look on opening: undefined = nothing wrong was seen. */
export function verify(db: Db, options: { whole: boolean }): string | undefined {
  if (options.whole) return checkWhole(db).problems[0]?.facts?.['what'];
  const newest = db.all('SELECT * FROM journal ORDER BY seq DESC LIMIT 50').reverse();
  return newest.slice(1).some((row, index) => chainOf(String(newest[index]?.['chain']), row) !== row['chain'])
    ? 'the chain of changes is broken'
    : undefined;
}

/** Columns beside those of orders that hold JSON: what happened to an order, what undo puts back, what a file brought. */
const JSON_COLUMNS = [
  ['before_image', 'row'],
  ['event', 'facts'],
  ['source', 'counts'],
  ['rules_kept', 'doc'],
] as const;

/** Everything that can be verified: SQLite's structures, every order's digest, the chain of changes. */
export function checkWhole(db: Db): CheckReport {
  const problems: Problem[] = [];
  const wrong = (what: string, facts: Record<string, string> = {}) =>
    problems.push({ code: 'ledger/damaged', severity: 'error', facts: { what, ...facts } });
  try {
    for (const row of db.all('PRAGMA integrity_check(20)')) {
      const text = String(Object.values(row)[0]);
      if (text !== 'ok') wrong(text);
    }
    for (const row of db.all('PRAGMA foreign_key_check'))
      wrong(`a row of ${String(row['table'])} refers to nothing`);
  } catch (error) {
    wrong(error instanceof Error ? error.message : String(error));
  }
  let lastGoodChange = 0;
  let orders = 0;
  let changes = 0;
  try {
    let previous = '';
    let intact = true;
    for (const row of db.all('SELECT * FROM journal ORDER BY seq')) {
      changes++;
      if (intact && chainOf(previous, row) === row['chain'] && Number(row['seq']) === changes)
        lastGoodChange = Number(row['seq']);
      else if (intact) {
        intact = false;
        wrong(`change ${String(row['seq'])} does not fit the chain of changes`);
      }
      previous = String(row['chain']);
    }
    orders = checkOrders(db, wrong);
    for (const [table, column] of JSON_COLUMNS) {
      const unreadable = db.number(`SELECT count(*) FROM ${table} WHERE NOT json_valid(${column})`);
      if (unreadable > 0) wrong(`${unreadable} of ${table}: ${column} is unreadable`);
    }
  } catch (error) {
    wrong(error instanceof Error ? error.message : String(error));
  }
  return { ok: problems.length === 0, orders, changes, lastGoodChange, problems };
}

function checkOrders(db: Db, wrong: (what: string) => void): number {
  let orders = 0;
  const states = new Set<string>(STATES);
  for (let after = 0; ; ) {
    const rows = db.all(
      `SELECT o.key, o.id, o.state, o.digest, o.findings, o.verdict, o.edited, f.doc FROM orders o
        LEFT JOIN facts f ON f.key = o.key WHERE o.key > ? ORDER BY o.key LIMIT 500`,
      after,
    );
    if (rows.length === 0) return orders;
    for (const row of rows) {
      orders++;
      after = Number(row['key']);
      if (digestOf(String(row['doc'])) !== row['digest'])
        wrong(`order row ${after} does not match its digest`);
      if (!states.has(String(row['state']))) wrong(`order row ${after} is in no known state`);
      for (const column of ['findings', 'verdict', 'edited'])
        if (!isJson(row[column])) wrong(`order row ${after}: ${column} is unreadable`);
    }
  }
}

function isJson(value: unknown): boolean {
  if (value === null) return true;
  try {
    JSON.parse(String(value));
    return true;
  } catch {
    return false;
  }
}
