import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../src/commands/apply-rules.ts';
import { lastReview } from '../../src/commands/last-review.ts';
import { loadSettings } from '../../src/io/settings/load-settings.ts';
import { EXAMPLE, temporaryWorkspace } from '../support/command-line.ts';
import { testContext } from '../support/context.ts';

const { orders, folder } = temporaryWorkspace();

/** A ledger with the example reviewed, of its own for each case. */
async function reviewed(name: string) {
  const workspace = join(folder, name);
  const env = { ORDERS_WORKSPACE: workspace, XDG_CONFIG_HOME: workspace };
  const run = (words: readonly string[]) => orders(words, { env });
  expect((await run(['review', EXAMPLE, '--no-input'])).code).toBe(0);
  /** What the last review said if it stands, and what the rules say. */
  const both = async (all = false) => {
    const { settings } = await loadSettings({ workspace, env });
    const context = testContext(workspace, { settings, dryRun: true });
    try {
      const ledger = await context.openLedger({ create: true });
      return {
        kept: await lastReview(context, ledger, { all }),
        applied: await applyRules(context, ledger, { all }),
      };
    } finally {
      context.close();
    }
  };
  return { run, both };
}

describe('a review with nothing new', () => {
  it('says what applying the rules says, with and without the approved ones', async () => {
    const { run, both } = await reviewed('same');
    const first = (await run(['review', '--no-input', '--json'])).out;
    expect((await run(['review', '--no-input', '--json'])).out).toBe(first);
    const { kept } = await both(true);
    expect(kept?.orders).toHaveLength(35);
    expect(kept).toEqual((await both(true)).applied);
    expect((await both()).kept).toEqual((await both()).applied);
  });

  it.each([
    [['approve', '1005', '--because', 'read it']],
    [['note', '1005', '--because', 'call first']],
    [['undo', '--yes']],
    [['config', 'set', 'defaults.highValue.USD', '1']],
    [['batch']],
  ])('is none after %j', async (words) => {
    const { run, both } = await reviewed(words.join(' ').replace(/\W/g, '-'));
    expect((await both()).kept).toBeDefined();
    expect((await run(words)).code).toBe(0);
    expect((await both()).kept).toBeUndefined();
  });

  it('is none where a rule looked at the clock', async () => {
    const { run, both } = await reviewed('clock');
    await run(['config', 'set', 'defaults.waitMinutes', '30']);
    await run(['review', '--no-input']);
    expect((await both()).kept).toBeUndefined();
  });
});
