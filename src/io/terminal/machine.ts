import { existsSync, statfsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Permissions of a folder, undefined when it does not exist. */
export function folderMode(folder: string): number | undefined {
  try {
    return statSync(folder).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Bytes free for us where a folder is, or is going to be. */
export function freeBytes(folder: string): number | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = statfsSync(at);
      return bavail * bsize;
    } catch {
      if (dirname(at) === at) return undefined;
    }
  }
}

/** Whether a program of this name is on the PATH. */
export function hasProgram(name: string, path: string | undefined): boolean {
  return (path ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

export function nodeVersion(): string {
  return process.versions.node;
}
