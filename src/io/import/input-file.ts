import { closeSync, fsyncSync, openSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import { diskStop, makeFolder } from '../files/durable.ts';

/** A file to read: where its bytes are, and how it is called in messages. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** When it was last written, UTC milliseconds. */
  readonly writtenAt: number;
  /** True: standard input, spooled to a file of ours. */
  readonly spooled: boolean;
}

/**
 * Looks at a path before reading it: only plain files and standard input are read (faults.md C28). Relative paths
 * start at `cwd`; the file is called as it was named.
 */
export function inputFile(path: string, cwd = ''): InputFile | Problem {
  const place = resolve(cwd, path);
  const refuse = (code: string, facts?: Record<string, string>): Problem => ({
    code,
    severity: 'error',
    file: path,
    ...(facts && { facts }),
  });
  let stats: Stats;
  try {
    stats = statSync(place);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file/missing');
    return refuse(code === 'EACCES' ? 'file/no-permission' : 'file/unreadable', { why: code ?? '' });
  }
  if (stats.isDirectory()) return refuse('file/is-folder');
  if (!stats.isFile()) return refuse('file/is-no-file');
  if (/\.(crdownload|part|download|partial)$/i.test(path)) return refuse('file/growing');
  return { path: place, name: path, bytes: stats.size, writtenAt: Math.round(stats.mtimeMs), spooled: false };
}

/** True when the file is still as it was: same size, same time of writing. */
export function sameFile(file: InputFile): boolean {
  try {
    const stats = statSync(file.path);
    return stats.size === file.bytes && Math.round(stats.mtimeMs) === file.writtenAt;
  } catch {
    return false;
  }
}

/** Standard input into a private file, so that it can be read twice and hashed. Remove it with dropSpool. */
export async function spool(
  stdin: NodeJS.ReadableStream,
  workspace: string,
  now: number,
): Promise<InputFile> {
  makeFolder(workspace);
  const path = join(workspace, `stdin-${process.pid}.tmp`);
  let bytes = 0;
  try {
    const fd = openSync(path, 'w', 0o600);
    try {
      for await (const chunk of stdin) {
        const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        bytes += part.length;
        for (let done = 0; done < part.length; ) done += writeSync(fd, part, done);
      }
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw diskStop(error, path);
  }
  return { path, name: '-', bytes, writtenAt: now, spooled: true };
}

export function dropSpool(file: InputFile): void {
  if (file.spooled) rmSync(file.path, { force: true });
}
