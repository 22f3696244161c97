import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Stop } from '../../core/problem.ts';
import { clearLeftOvers } from './left-over.ts';

/** Makes what was written to a file or a folder survive a power cut. */
export function sync(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes a file whole or not at all: temporary file in the same folder, fsync, rename, fsync of the folder, then
 * read back and compared. Mode 0600. Throws Stop for a full or unwritable disk, leaving no temporary file.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const temporary = temporaryFor(file);
  try {
    makeFolder(dirname(file));
    const fd = openSync(temporary, 'w', 0o600);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    settle(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskStop(error, file);
  }
  if (sha256(readFileSync(file)) !== sha256(bytes)) throw new Stop('disk/read-back', { file }, 1);
}

/** A name beside the file, for what is being written. What killed runs left beside it goes. */
export function temporaryFor(file: string): string {
  clearLeftOvers(dirname(file));
  return `${file}.part-${process.pid}`;
}

/** Renames a finished, synced temporary file to its place and syncs the folder. */
export function settle(temporary: string, file: string): void {
  renameSync(temporary, file);
  sync(dirname(file));
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Notes which folders on the way to this one are not there; the function it gives takes them away again if nothing is in them. */
export function folderGuard(folder: string): () => void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  return () => {
    for (const one of missing) if (existsSync(one) && readdirSync(one).length === 0) rmdirSync(one);
  };
}

/** Disk faults in words a seller can act on; other errors as they are. */
export function diskStop(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Stop('disk/full', { what: file }, 1);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Stop('disk/read-only', { what: file }, 1);
  if (code === 'EIO' || code === 'EXDEV') return new Stop('disk/fault', { what: `${file}: ${code}` }, 1);
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR')
    return new Stop('disk/not-a-folder', { what: file }, 2);
  return error;
}

export function fileSize(file: string): number {
  return statSync(file).size;
}
