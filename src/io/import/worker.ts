import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { toColumns } from './batch-columns.ts';
import { type FileReadOptions, readExportFile } from './export-file.ts';

/**
 * Reads and checks an export beside the thread that writes to the ledger (storage.md §4: a tenth to a quarter off
 * the wall clock on two cores). At most a few batches are under way, so that memory stays flat.
 */
const AHEAD = 4;

/** Reads the file that this thread was started for. An error ends the thread, which tells the other one. */
async function read(port: MessagePort): Promise<void> {
  let room = AHEAD;
  let wake: (() => void) | undefined;
  port.on('message', () => {
    room++;
    wake?.();
  });
  const { path, options } = workerData as { path: string; options: FileReadOptions };
  try {
    const summary = await readExportFile(path, options, async (batch) => {
      while (room === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      room--;
      port.postMessage({ batch: toColumns(batch) });
    });
    port.postMessage({ summary });
  } finally {
    port.close();
  }
}

if (parentPort) void read(parentPort);
