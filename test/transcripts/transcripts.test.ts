import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { EXAMPLE } from '../support/command-line.ts';
import { fakeSpooler, type LpMode } from '../support/fake-spooler.ts';
import { fakeTerminal } from '../support/fake-terminal.ts';

/**
 * Runs the sessions of test/transcripts/*.md, which are also the user guide. A block of ```console holds command lines
 * (`$ orders …`) and exactly what they print: results as they are, talk and errors behind `! `, an exit code other than
 * 0 in square brackets. `# types: …` after a command is what a person at the terminal types (⏎ enter, ␃ ctrl-c). A block that
 * begins with ```csv name.csv is written as a file first. UPDATE=1 writes what is printed into the file.
 * ```json printers gives the machine of the guide these queues; `# printer: …` after a command is what happens to its job.
 */

const folder = import.meta.dirname;
const home = mkdtempSync(join(tmpdir(), 'orders-transcripts-'));
const before = process.cwd();
const spooler = await fakeSpooler([]);
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const guides = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);

describe.each(guides)('%s', (name) => {
  it('prints what the guide says', async () => {
    const path = join(folder, name);
    const guide = readFileSync(path, 'utf8');
    const played = await play(guide, join(home, name));
    if (process.env['UPDATE']) writeFileSync(path, played);
    else expect(played).toBe(guide);
  });
});

/** The guide with every console block as it comes out today. */
async function play(guide: string, cwd: string): Promise<string> {
  mkdirSync(join(cwd, 'examples'), { recursive: true });
  const example = join(cwd, 'examples/shopify-orders.csv');
  copyFileSync(EXAMPLE, example);
  const written = new Date('2026-11-24T07:50:00Z');
  utimesSync(example, written, written);
  process.chdir(cwd);
  spooler.queues.length = 0;
  spooler.forget();
  const parts: string[] = [];
  // Blocks of code at odd places, prose at even ones.
  for (const [at, part] of guide.split(/^```/m).entries()) {
    if (at % 2 === 0) parts.push(part);
    else if (part.startsWith('console\n')) parts.push(`console\n${await session(part, cwd)}`);
    else {
      const [info = '', ...lines] = part.split('\n');
      const file = info.split(' ')[1];
      if (file === 'printers')
        spooler.queues.splice(0, Number.POSITIVE_INFINITY, ...JSON.parse(lines.join('\n')));
      else if (file !== undefined) {
        mkdirSync(dirname(join(cwd, file)), { recursive: true });
        writeFileSync(join(cwd, file), lines.join('\n'));
        utimesSync(join(cwd, file), written, written);
      }
      parts.push(part);
    }
  }
  return parts.join('```');
}

/** IPP job states a job may be left in. */
const ENDINGS: Readonly<Record<string, number>> = { stopped: 6, cancelled: 7, failed: 8 };

/** Guides in zh/ are played in Chinese. */
function languageOf(cwd: string): Record<string, string> {
  return dirname(cwd) === join(home, 'zh') ? { ORDERS_LANG: 'zh' } : {};
}

async function session(block: string, cwd: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  let text = '';
  for (const command of commands) text += `${command}\n${await run(command.slice(2), cwd)}`;
  return text;
}

async function run(command: string, cwd: string): Promise<string> {
  const [called = '', typed] = command.split(/\s+# types: /);
  const [line = '', happens = 'ok'] = called.split(/\s+# printer: /);
  const ending = ENDINGS[happens];
  if (ending !== undefined) spooler.states.set(spooler.jobs().length + 1, ending);
  spooler.mode(ending === undefined && happens !== 'none' ? (happens as LpMode) : 'ok');
  const words = split(line);
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = (words.shift() ?? '').split('=');
    env[name] = value;
  }
  const program = words.shift();
  if (program === 'cat') return words.map((file) => readFileSync(join(cwd, file), 'utf8')).join('');
  if (program !== 'orders') throw new Error(`only orders and cat are played: ${command}`);
  const terminal = fakeTerminal({
    cwd,
    tty: typed !== undefined,
    input: (typed ?? '').replaceAll('⏎', '\r').replaceAll('␃', '\u0003'),
    env: {
      ORDERS_WORKSPACE: join(cwd, 'workspace'),
      XDG_CONFIG_HOME: join(cwd, 'config'),
      ORDERS_NOW: '2026-11-24T08:00:00Z',
      ...languageOf(cwd),
      ...(spooler.queues.length > 0 && (happens === 'none' ? spooler.without : spooler.env)),
      ...env,
    },
  });
  const code = await main(words, terminal);
  const shown = terminal.written.map(({ stream, text }) => (stream === 'out' ? text : marked(text))).join('');
  const plain = shown.replaceAll(cwd, '~');
  return `${plain}${plain === '' || plain.endsWith('\n') ? '' : '\n'}${code === 0 ? '' : `[exit ${code}]\n`}`;
}

function marked(text: string): string {
  return text.replace(/^(?=.)/gm, '! ').replace(/^$(?=\n)/gm, '!');
}

/** Words as a shell splits them: spaces, single and double quotes. */
function split(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );
}
