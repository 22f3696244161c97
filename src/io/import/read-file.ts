import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { sniffContainer } from '../../core/text/decode.ts';
import { fileSize } from '../files/durable.ts';
import { readHead } from '../files/read-head.ts';
import { type FileReadOptions, type ReadBatch, type ReadSummary, readExportFile } from './export-file.ts';
import type { Job } from './worker.ts';

/** Below this a thread costs more than it saves. */
const WORTH_A_THREAD = 4 * 1024 * 1024;
/** The same for a workbook, which is packed to a tenth. */
const WORTH_A_THREAD_PACKED = 512 * 1024;

/** Rows die young: a larger nursery halves what the collector takes. */
const YOUNG_MB = 48;

/** A thread that has started and waits for its file. */
let waiting: Worker | undefined;

/** Starts the thread for a large file, while there is something else to do before it is read. */
export function startReader(path: string): void {
  const script = workerScript();
  if (waiting || script === undefined || fileSize(path) < worthAThread(path)) return;
  waiting = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  // If no file comes, or it cannot start, the program does without it.
  waiting.unref();
  waiting.on('error', () => {
    waiting = undefined;
  });
}

/** Reads an export, in a second thread if it is large. `put` is called with one batch after the other. */
export async function readFile(
  path: string,
  options: FileReadOptions,
  put: (batch: ReadBatch) => Promise<void>,
): Promise<ReadSummary> {
  if (!options.items) startReader(path);
  const worker = options.items ? undefined : waiting;
  if (!worker) return readExportFile(path, options, put);
  waiting = undefined;
  worker.removeAllListeners('error');
  worker.ref();
  return new Promise((resolve, reject) => {
    let queue = Promise.resolve();
    const fail = (error: unknown) => {
      void worker.terminate();
      reject(error);
    };
    worker.on('error', fail);
    const job: Job = { path, options };
    worker.postMessage(job);
    worker.on('message', (message: { batch?: ReadBatch; summary?: ReadSummary }) => {
      const { batch, summary } = message;
      queue = queue
        .then(async () => {
          if (batch) {
            await put(batch);
            worker.postMessage('more');
          } else if (summary) resolve(summary);
        })
        .catch(fail);
    });
  });
}

function worthAThread(path: string): number {
  return sniffContainer(readHead(path, 512)) === 'xlsx' ? WORTH_A_THREAD_PACKED : WORTH_A_THREAD;
}

/** The bundled worker; from the sources (tests) there is none and files are read in this thread. */
function workerScript(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 3; up++, folder = dirname(folder)) {
    const script = join(folder, 'import-worker.js');
    if (existsSync(script)) return script;
  }
  return undefined;
}
