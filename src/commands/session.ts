import { Stop } from '../core/problem.ts';
import type { Settings } from '../core/settings/settings.ts';
import { createClock } from '../io/clock/clock.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { whoWorks, workspaceFolder, workspaceFrom } from '../io/terminal/surroundings.ts';
import type { Terminal } from '../io/terminal/terminal.ts';
import type { Context, SharedFlags } from './context.ts';

/** A command line at work: the context it gives to the command, and the ledgers to close after it. */
export interface Session {
  readonly context: Context;
  /** Closes every ledger; an open change is rolled back. */
  readonly close: () => void;
}

/** `isReport`: the command's text is what was asked for, and stays with --quiet. */
export async function openSession(
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  isReport: boolean,
): Promise<Session> {
  const flags = sharedFlags(options);
  // The words of every problem come with it: loaded only where JSON is asked for.
  const jsonText = flags.json ? (await import('../ui/json.ts')).jsonText : undefined;
  const errorLines = flags.quiet ? (await import('../ui/problem-lines.ts')).errorLines : undefined;
  const own = withTalk(terminal, flags, options['color'] === false);
  const ledgers = new Map<string, Ledger>();
  const now = createClock(terminal.env);
  const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : undefined);
  const who = whoWorks(terminal, text('as'));
  const mayAsk =
    own.inIsTerminal && own.errIsTerminal && !terminal.env['CI'] && !flags.noInput && !flags.json;
  const from = workspaceFrom(terminal, text('workspace'));
  const contextIn = (workspace: string): Context => ({
    terminal: own,
    flags,
    workspace,
    workspaceFrom: from,
    who,
    now,
    mayAsk,
    openLedger: ({ create }) => open(ledgers, workspace, create),
    settings: () => settingsOf(workspace, terminal),
    inWorkspace: contextIn,
    result: (json, words) => {
      if (jsonText) own.out(jsonText(json, own.outIsTerminal));
      else if (isReport || errorLines === undefined) own.out(words());
      else own.err(errorLines(json));
    },
  });
  const close = () => {
    for (const ledger of ledgers.values()) ledger.close();
    ledgers.clear();
  };
  return { context: contextIn(workspaceFolder(terminal, text('workspace'))), close };
}

async function open(ledgers: Map<string, Ledger>, workspace: string, create: boolean): Promise<Ledger> {
  const writing = ledgers.get(`write ${workspace}`);
  if (writing) return writing;
  const reading = ledgers.get(`read ${workspace}`);
  if (reading && !create) return reading;
  const { openLedger } = await import('../io/ledger/open.ts');
  const ledger = await openLedger({ workspace, create });
  ledgers.set(`${create ? 'write' : 'read'} ${workspace}`, ledger);
  return ledger;
}

async function settingsOf(workspace: string, terminal: Terminal): Promise<Settings> {
  const { loadSettings } = await import('../io/settings/load-settings.ts');
  const { settings, problems } = await loadSettings({ workspace, env: terminal.env });
  const [first] = problems;
  if (first) {
    const place = {
      ...(first.file && { file: first.file }),
      ...(first.line && { line: String(first.line) }),
    };
    const column = first.column === undefined ? {} : { column: first.column };
    throw new Stop(
      first.code,
      { ...first.facts, value: first.value ?? '', ...place, ...column },
      2,
      problems,
    );
  }
  return settings;
}

function sharedFlags(options: Readonly<Record<string, unknown>>): SharedFlags {
  return {
    json: options['json'] === true,
    dryRun: options['dryRun'] === true,
    yes: options['yes'] === true,
    noInput: options['input'] === false,
    quiet: options['quiet'] === true,
    debug: options['debug'] === true,
  };
}

/** The terminal without talk for --quiet, and for --json (whose stderr holds one JSON object or nothing). */
function withTalk(terminal: Terminal, flags: SharedFlags, plain: boolean): Terminal {
  const own = Object.create(terminal) as { -readonly [key in keyof Terminal]: Terminal[key] };
  if (flags.quiet || flags.json) own.talk = () => {};
  if (plain) own.colour = false;
  return own;
}
