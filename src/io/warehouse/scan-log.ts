import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { diskStop, makeFolder, writeWhole } from '../files/durable.ts';

/** Scans of a parcel that is not packed yet, kept beside the ledger so that a crash keeps the bench's place. */
export interface KeptScans {
  readonly parcel: string;
  readonly who: string;
  readonly scans: readonly string[];
}

const TAIL = '.scans';

/** Parcels left half packed. A line cut off by a crash is left out. */
export function keptScans(workspace: string): KeptScans[] {
  const folder = folderOf(workspace);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(TAIL));
  return names.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1);
    const [who, ...scans] = lines.map((line) => JSON.parse(line) as string);
    return who === undefined ? [] : [{ parcel: name.slice(0, -TAIL.length), who, scans }];
  });
}

/**
 * Adds one scan. Not synced to the disk: what a kill must not lose it keeps, and after a power cut a parcel that was
 * half packed is counted anew, which costs less than waiting for the disk at every scan.
 */
export function keepScan(workspace: string, parcel: string, who: string, goods: string): void {
  const file = fileOf(workspace, parcel);
  try {
    makeFolder(folderOf(workspace));
    const head = existsSync(file) ? '' : `${JSON.stringify(who)}\n`;
    appendFileSync(file, `${head}${JSON.stringify(goods)}\n`, { mode: 0o600 });
  } catch (error) {
    throw diskStop(error, file);
  }
}

/** Keeps these scans instead of all before. */
export function replaceScans(workspace: string, parcel: string, who: string, scans: readonly string[]): void {
  const lines = [who, ...scans].map((line) => `${JSON.stringify(line)}\n`);
  writeWhole(fileOf(workspace, parcel), new TextEncoder().encode(lines.join('')));
}

export function dropScans(workspace: string, parcel: string): void {
  rmSync(fileOf(workspace, parcel), { force: true });
}

/** What a scanner or a keyboard sends, a line a scan, without empty ones. */
export async function* scanLines(stdin: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.trim();
    if (text !== '') yield text;
  }
}

function folderOf(workspace: string): string {
  return join(workspace, 'packing');
}

function fileOf(workspace: string, parcel: string): string {
  return join(folderOf(workspace), `${parcel.replace(/[^\w-]/g, '_')}${TAIL}`);
}
