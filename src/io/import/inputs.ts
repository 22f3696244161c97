import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { makeFolder } from '../files/durable.ts';
import { clearLeftOvers } from '../files/left-over.ts';
import { bytesOf } from '../files/look.ts';
import { readHead } from '../files/read-head.ts';
import { inflateEntry, ZipFault, zipEntries } from '../xlsx/zip-entries.ts';
import { dropSpool, type InputFile, inputFile, spool } from './input-file.ts';

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
    if (path === '-')
      found.push(
        ...opened(await spool(options.stdin, options.workspace, options.now), options, found.length),
      );
    else
      for (const file of expand(path, options.cwd))
        found.push(...opened(inputFile(file, options.cwd), options, found.length));
  }
  return found;
}

function expand(path: string, cwd: string): readonly string[] {
  const place = resolve(cwd, path);
  if (isFolder(place)) {
    const names = readdirSync(place).filter((name) => EXPORTS.test(name) && !name.startsWith('.'));
    return names.length === 0 ? [path] : names.sort().map((name) => join(path, name));
  }
  if (existsSync(place) || !WILD.test(path)) return [path];
  const files = matching(path, cwd).filter((name) => !isFolder(resolve(cwd, name)));
  return files.length === 0 ? [path] : files;
}

const WILD = /[*?]/;

/** Paths that a pattern names, in a fixed order; `*` and `?` may stand in any part, and stand for no hidden file. */
function matching(path: string, cwd: string): string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const folders = WILD.test(folder) && folder !== path ? matching(folder, cwd) : [folder];
  if (!WILD.test(name))
    return folders.map((one) => join(one, name)).filter((one) => existsSync(resolve(cwd, one)));
  const source = name
    .replace(/[\^$\\.+()[\]{}|/]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 'su');
  return folders.flatMap((one) => {
    const place = resolve(cwd, one);
    if (!isFolder(place)) return [];
    const names = readdirSync(place).filter((found) => pattern.test(found) && !found.startsWith('.'));
    return names.sort().map((found) => join(one, found));
  });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The file, or the exports inside it where it is a zip. `first`: numbers of inputs taken so far, for names of their own. */
function opened(file: InputFile | Problem, options: InputOptions, first: number): (InputFile | Problem)[] {
  if ('code' in file || !isZip(file.path)) return [file];
  const path = file.name;
  let isExpanded = true;
  try {
    const bytes = bytesOf(file.path);
    const entries = zipEntries(bytes, () => MOST_ENTRY_BYTES);
    if (entries.some((entry) => entry.name === '[Content_Types].xml')) {
      isExpanded = false;
      return [file];
    }
    const wanted = entries.filter(
      (entry) => EXPORTS.test(entry.name) && !/(^|\/)(\.|__MACOSX)/.test(entry.name),
    );
    makeFolder(options.workspace);
    if (wanted.length === 0) return [{ code: 'file/empty-zip', severity: 'error', file: path }];
    return wanted.map((entry, n) => {
      // The entry's own name never becomes a path.
      const place = join(options.workspace, `zip-${process.pid}-${first + n}.tmp`);
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
  } finally {
    if (isExpanded) dropSpool(file);
  }
}

function isZip(path: string): boolean {
  const head = readHead(path, 4);
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}
