import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed after it. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orders-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** True when the programs are installed. Missing ones are a failure in CI and a loud skip elsewhere. */
export function hasTools(...names: string[]): boolean {
  const missing = names.filter(
    (name) => spawnSync(name, ['--help'], { stdio: 'ignore' }).error !== undefined,
  );
  if (missing.length === 0) return true;
  const message = `not installed: ${missing.join(', ')} (Debian: poppler-utils, zbar-tools, qpdf)`;
  if (process.env['CI']) throw new Error(message);
  console.warn(`SKIPPED, ${message}`);
  return false;
}

function run(name: string, args: readonly string[]): string {
  const done = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.error) throw done.error;
  return done.stdout;
}

/** The text of each page as `pdftotext` copies it. */
export function pageTexts(pdf: string): string[] {
  return run('pdftotext', ['-enc', 'UTF-8', pdf, '-']).split('\f').slice(0, -1);
}

/** Each page as a black and white picture of `dpi`, in a file. */
export function rasters(pdf: string, dpi: number): string[] {
  const folder = workFolder();
  run('pdftoppm', ['-r', String(dpi), '-mono', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

/** What a scanner reads from each page printed at `dpi` in black and white. */
export function scannedCodes(pdf: string, dpi: number): string[][] {
  return rasters(pdf, dpi).map((file) =>
    run('zbarimg', ['-q', '--raw', '--nodbus', '-S*.disable', '-Scode128.enable', file])
      .split('\n')
      .filter((line) => line !== ''),
  );
}

/** Complaints of `qpdf --check`, '' when it has none. */
export function structureProblems(pdf: string): string {
  const [name, ...args] = ['qpdf', '--check', pdf];
  const done = spawnSync(name as string, args, { encoding: 'utf8' });
  return done.status === 0 ? '' : done.stdout + done.stderr;
}

/** Lengths in dots of the white and black stretches of one row of the first page as printed: white, black, white … */
export function dotsOfRow(pdf: string, dpi: number, fromTop: number): number[] {
  const folder = workFolder();
  run('pdftoppm', ['-r', String(dpi), '-mono', '-singlefile', pdf, join(folder, 'page')]);
  const file = readFileSync(join(folder, 'page.pbm'));
  const header = /^P4\n(\d+) (\d+)\n/.exec(file.toString('latin1', 0, 40));
  if (header === null) throw new Error('not a bitmap');
  const width = Number(header[1]);
  const row = header[0].length + Math.round((fromTop * dpi) / 72) * Math.ceil(width / 8);
  const lengths = [0];
  let black = false;
  for (let x = 0; x < width; x++) {
    const dot = (((file[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
    if (dot !== black) lengths.push(0);
    black = dot;
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
  }
  return lengths;
}
