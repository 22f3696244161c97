import { type MessagePort, parentPort } from 'node:worker_threads';
import { type FileReadOptions, readExportFile } from './export-file.ts';

/**
 * Reads and checks an export beside the thread that writes to the ledger (storage.md §4: a tenth to a quarter off
 * the wall clock on two cores). At most a few batches are under way, so that memory stays flat.
 */
const AHEAD = 8;

/** What the other thread says first. */
export interface Job {
  readonly path: string;
  readonly options: FileReadOptions;
}

/** Reads the one file that this thread is told of. An error ends the thread, which tells the other one. */
async function read(port: MessagePort, { path, options }: Job): Promise<void> {
  let room = AHEAD;
  let wake: (() => void) | undefined;
  port.on('message', () => {
    room++;
    wake?.();
  });
  try {
    const summary = await readExportFile(path, options, async (batch) => {
      while (room === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      room--;
      const { records, docs, numbers } = batch.orders;
      port.postMessage({ batch }, [records.buffer, docs.buffer, numbers.buffer] as ArrayBuffer[]);
    });
    port.postMessage({ summary });
  } finally {
    port.close();
  }
}

const port = parentPort;
if (port) port.once('message', (job: Job) => void read(port, job));
