import type { Context } from '../../src/commands/context.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/defaults.ts';
import type { Settings } from '../../src/core/settings/settings.ts';
import type { Ledger } from '../../src/io/ledger/ledger.ts';
import { openLedger } from '../../src/io/ledger/open.ts';

export interface TestContext extends Context {
  /** What was given to `result`. */
  readonly results: { json: unknown; text: string }[];
  readonly close: () => void;
}

/** A context for calling command bodies directly: no terminal, a fixed clock, the default settings. */
export function testContext(
  workspace: string,
  more: { now?: string; dryRun?: boolean; stdin?: NodeJS.ReadableStream; settings?: Settings } = {},
): TestContext {
  const results: { json: unknown; text: string }[] = [];
  const opened: Ledger[] = [];
  const silent = () => {};
  const context: TestContext = {
    terminal: {
      out: silent,
      talk: silent,
      err: silent,
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      columns: 80,
      colour: false,
      env: {},
      cwd: workspace,
      stdin: more.stdin ?? process.stdin,
      stderr: process.stderr,
    },
    flags: {
      json: true,
      dryRun: more.dryRun ?? false,
      yes: false,
      noInput: true,
      quiet: false,
      debug: false,
    },
    workspace,
    workspaceFrom: 'flag',
    who: 'tester',
    now: () => more.now ?? '2026-11-24T12:00:00Z',
    mayAsk: false,
    openLedger: async (options) => {
      const ledger = await openLedger({ workspace, ...options });
      opened.push(ledger);
      return ledger;
    },
    settings: async () => more.settings ?? DEFAULT_SETTINGS,
    inWorkspace: (other) => testContext(other, more),
    result: (json, text) => results.push({ json, text: text() }),
    results,
    close: () => {
      for (const ledger of opened.splice(0)) ledger.close();
    },
  };
  return context;
}
