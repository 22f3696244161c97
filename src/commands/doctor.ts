import { toMillis } from '../core/orders/instant.ts';
import { Stop } from '../core/problem.ts';
import { fontsFolder } from '../io/pdf/fonts-folder.ts';
import { folderMode, freeBytes, hasProgram, nodeVersion } from '../io/terminal/machine.ts';
import { type Check, doctorText } from '../ui/doctor-text.ts';
import { explainCode } from '../ui/explain/problems.ts';
import type { CommandBody, Context } from './context.ts';

/** Oldest Node that runs the program. */
const LEAST_NODE = [20, 19] as const;
/** Below this a morning's labels may not fit. */
const LEAST_BYTES = 200 * 1024 * 1024;
/** A clock before this program was written is wrong. */
const WRITTEN = '2026-11-01T00:00:00Z';

/** `orders doctor`: one line per check; exit 1 if one fails. */
export const run: CommandBody = async (context) => {
  const checks: Check[] = [
    node(),
    workspace(context),
    await ledger(context),
    await settings(context),
    disk(context),
    clock(context),
    fonts(),
    printer(context),
  ];
  const ok = checks.every((check) => check.status !== 'bad');
  context.result({ ok, checks }, () => doctorText(checks));
  return ok ? 0 : 1;
};

function node(): Check {
  const version = nodeVersion();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return { check: 'node', status: good ? 'good' : 'bad', facts: { version, least: LEAST_NODE.join('.') } };
}

function workspace({ workspace: folder }: Context): Check {
  const mode = folderMode(folder);
  if (mode === undefined) return { check: 'workspace', status: 'none', facts: { folder } };
  // Others on the machine must not read addresses.
  return {
    check: 'workspace',
    status: (mode & 0o077) === 0 ? 'good' : 'warn',
    facts: { folder, mode: mode.toString(8) },
  };
}

async function ledger(context: Context): Promise<Check> {
  try {
    const report = await (await context.openLedger({ create: false })).check();
    const facts = { orders: String(report.orders), changes: String(report.changes) };
    return { check: 'ledger', status: report.ok ? 'good' : 'bad', facts };
  } catch (error) {
    return failed('ledger', error);
  }
}

async function settings(context: Context): Promise<Check> {
  try {
    await context.settings();
    return { check: 'settings', status: 'good', facts: {} };
  } catch (error) {
    return failed('settings', error);
  }
}

function failed(check: string, error: unknown): Check {
  if (!(error instanceof Stop)) throw error;
  return { check, status: 'bad', facts: { why: explainCode(error.code, error.facts) } };
}

function disk({ workspace: folder }: Context): Check {
  const bytes = freeBytes(folder);
  if (bytes === undefined) return { check: 'disk', status: 'none', facts: {} };
  return {
    check: 'disk',
    status: bytes < LEAST_BYTES ? 'warn' : 'good',
    facts: { free: String(Math.floor(bytes / 1024 / 1024)) },
  };
}

function clock({ now, terminal }: Context): Check {
  const facts = { now: now(), ...(terminal.env['ORDERS_NOW'] && { fixed: 'ORDERS_NOW' }) };
  return { check: 'clock', status: toMillis(now()) < toMillis(WRITTEN) ? 'bad' : 'good', facts };
}

function fonts(): Check {
  try {
    return { check: 'fonts', status: 'good', facts: { folder: fontsFolder() } };
  } catch {
    return { check: 'fonts', status: 'bad', facts: {} };
  }
}

function printer({ terminal }: Context): Check {
  return { check: 'printer', status: hasProgram('lp', terminal.env['PATH']) ? 'good' : 'none', facts: {} };
}
