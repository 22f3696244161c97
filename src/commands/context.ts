import type { Settings } from '../core/settings/settings.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Terminal } from '../io/terminal/terminal.ts';

/** Flags every command understands, with one meaning everywhere (design §6). */
export interface SharedFlags {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly noInput: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
}

/** What main gives to a command. */
export interface Context {
  readonly terminal: Terminal;
  readonly flags: SharedFlags;
  /** Workspace folder, absolute. */
  readonly workspace: string;
  /** Where that came from: the flag or the environment, or neither. */
  readonly workspaceFrom: 'flag' | 'environment' | 'default';
  /** Who works: --as, else ORDERS_AS, else the user's login name. */
  readonly who: string;
  /** Instant in UTC, from the one clock (ORDERS_NOW fixes it for tests and replays). */
  readonly now: () => string;
  /** May questions be asked: stdin and stderr are terminals, no CI, no --no-input. */
  readonly mayAsk: boolean;
  /** Opens the ledger of the workspace; `create` for commands that write. Closed by main. */
  readonly openLedger: (options: { readonly create: boolean }) => Promise<Ledger>;
  /** Settings of the user and the workspace. Throws Stop (exit 2) when a key or value is wrong. */
  readonly settings: () => Promise<Settings>;
  /** The same command line for another workspace (`run` uses one of its own). */
  readonly inWorkspace: (workspace: string) => Context;
  /** The result: one JSON document with --json, else the text. */
  readonly result: (json: unknown, text: () => string) => void;
}

/** 0 done · 1 stopped · 2 usage · 3 done, some set aside · 4 lock held */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** A command's body. `args` are its positional arguments, `options` its own flags in camel case. */
export type CommandBody = (
  context: Context,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<ExitCode>;
