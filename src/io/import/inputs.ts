import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { clearLeftOvers } from '../files/left-over.ts';
import { bytesOf } from '../files/look.ts';
import { readHead } from '../files/read-head.ts';
import { inflateEntry, ZipFault, zipEntries } from '../xlsx/zip-entries.ts';
import { type InputFile, inputFile, spool } from './input-file.ts';

/** Endings of the files a folder or a zip is searched for. */
const EXPORTS = /\.(csv|tsv|txt|xlsx|zip)$/i;
const MIB = 1024 * 1024;
/** An export larger than this comes on its own, not inside a zip. */
const MOST_ENTRY_BYTES = 1024 * MIB;

export interface InputOptions {
  readonly stdin: NodeJS.ReadableStream;
  readonly workspace: string;
  /** Where relative paths start. */
  readonly cwd: string;
  /** UTC milliseconds, as the time of standard input. */
  readonly now: number;
}

/**
 * The files behind what a person names: a file, `-`, a folder of exports, a pattern like `exports/*.csv`, or a zip
 * with exports inside. In a fixed order; what cannot be read is a problem in its place.
 */
export async function inputs(
  paths: readonly string[],
  options: InputOptions,
): Promise<(InputFile | Problem)[]> {
  const found: (InputFile | Problem)[] = [];
  clearLeftOvers(options.workspace);
  for (const path of paths) {
    if (path === '-') found.push(await spool(options.stdin, options.workspace, options.now));
    else for (const file of expand(path, options.cwd)) found.push(...opened(file, options));
  }
  return found;
}

function expand(path: string, cwd: string): readonly string[] {
  const place = resolve(cwd, path);
  if (isFolder(place)) {
    const names = readdirSync(place).filter((name) => EXPORTS.test(name) && !name.startsWith('.'));
    return names.length === 0 ? [path] : names.sort().map((name) => join(path, name));
  }
  if (existsSync(place) || !basename(path).includes('*') || !isFolder(dirname(place))) return [path];
  const pattern = new RegExp(
    `^${basename(path)
      .split('*')
      .map((part) => part.replace(/[^\w]/g, '\\$&'))
      .join('.*')}$`,
  );
  const names = readdirSync(dirname(place)).filter((name) => pattern.test(name));
  return names.length === 0 ? [path] : names.sort().map((name) => join(dirname(path), name));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function opened(path: string, options: InputOptions): (InputFile | Problem)[] {
  const file = inputFile(path, options.cwd);
  if ('code' in file || !isZip(file.path)) return [file];
  try {
    const bytes = bytesOf(file.path);
    const entries = zipEntries(bytes, () => MOST_ENTRY_BYTES);
    if (entries.some((entry) => entry.name === '[Content_Types].xml')) return [file];
    const wanted = entries.filter(
      (entry) => EXPORTS.test(entry.name) && !/(^|\/)(\.|__MACOSX)/.test(entry.name),
    );
    if (wanted.length === 0) return [{ code: 'file/empty-zip', severity: 'error', file: path }];
    return wanted.map((entry, n) => {
      // The entry's own name never becomes a path.
      const place = join(options.workspace, `zip-${process.pid}-${n}.tmp`);
      const body = inflateEntry(bytes, entry);
      writeFileSync(place, body, { mode: 0o600 });
      return {
        path: place,
        name: `${path}:${entry.name}`,
        bytes: body.length,
        writtenAt: file.writtenAt,
        spooled: true,
      };
    });
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.code === 'zip/encrypted' ? 'file/is-encrypted' : error.code;
    return [{ code, severity: 'error', file: path, facts: error.facts }];
  }
}

function isZip(path: string): boolean {
  const head = readHead(path, 4);
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}
