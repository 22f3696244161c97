import { runSpooler } from './spooler.ts';

export interface PrintJob {
  readonly queue: string;
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** For `-o media=`; undefined = sent as it is, for printers that read it themselves (ZPL). */
  readonly media: string | undefined;
}

/**
 * Gives a file to a queue with `lp`: exact paper, never scaled or turned, the first page first. Queues of printers that stack
 * face up turn the order round by themselves; pages in doubt are counted from the first, so only `--reverse` may.
 * @returns the job's id; `refused` with the spooler's words; `unknown` when `lp` did not come to an end.
 */
export async function sendToQueue(
  { queue, name, file, media }: PrintJob,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly job: string } | { readonly refused: string } | 'unknown'> {
  const paper = [`media=${media}`, 'print-scaling=none', 'fit-to-page=false', 'outputorder=normal'];
  const how = (media === undefined ? ['raw'] : paper).flatMap((option) => ['-o', option]);
  const { code, out, err } = await runSpooler('lp', ['-d', queue, '-t', name, ...how, '--', file], env);
  if (code === undefined) return 'unknown';
  const job = /request id is (\S+)/.exec(out)?.[1];
  if (code === 0 && job !== undefined) return { job };
  return code === 0 ? 'unknown' : { refused: err.replace(/^lp: (?:Error - )?/, '').trim() };
}
