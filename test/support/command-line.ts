import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeOptions, fakeTerminal } from './fake-terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** stdout as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely.
  readonly json: () => any;
}

export const EXAMPLE = join(import.meta.dirname, '../../examples/shopify-orders.csv');

/** A workspace of its own in a temporary folder, deleted after the tests of the file. */
export function temporaryWorkspace(): {
  readonly folder: string;
  readonly orders: (words: readonly string[], options?: FakeOptions) => Promise<Ran>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'orders-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    orders: async (words, options = {}) => {
      const env = {
        ORDERS_WORKSPACE: join(folder, 'workspace'),
        XDG_CONFIG_HOME: join(folder, 'config'),
        ...options.env,
      };
      const terminal = fakeTerminal({ cwd: folder, ...options, env });
      const code = await main(words, terminal);
      return {
        code,
        out: terminal.outText(),
        err: terminal.errText(),
        json: () => JSON.parse(terminal.outText()),
      };
    },
  };
}
