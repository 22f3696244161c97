import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What we call files while they are written: `labels.pdf.part-123`, `stdin-123.tmp`, `zip-123-0.tmp`. */
const OURS = /(?:\.(?:pdf|csv|tsv|txt|xlsx|db|json|ya?ml)\.part-(\d+)|^(?:stdin|zip)-(\d+)(?:-\d+)?\.tmp)$/;
/** Younger ones may be those of a run on another machine that shares the folder. */
const AGE = 60_000;

const cleared = new Set<string>();

/**
 * Removes the unfinished files that killed runs left in a folder; they may hold people's addresses. A file whose process
 * still lives stays. Looks once per folder and run, and never stops the work it comes before.
 */
export function clearLeftOvers(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const found = OURS.exec(name);
      const pid = Number(found?.[1] ?? found?.[2]);
      const path = join(folder, name);
      if (found && !isAlive(pid) && Date.now() - statSync(path).mtimeMs > AGE) rmSync(path, { force: true });
    }
  } catch {
    // No such folder yet, or not ours to read: what follows says so.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
