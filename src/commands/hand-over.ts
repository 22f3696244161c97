import { countOf, type HandOver } from '../core/printing/hand-over.ts';
import type { Job } from '../core/printing/queue.ts';
import type { Problem } from '../core/problem.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Spooler } from '../io/printer/ipp-client.ts';
import { findJob } from '../io/printer/jobs.ts';
import type { Context } from './context.ts';
import type { Target } from './print-targets.ts';

/** What became of a hand-over, as the command tells it. */
export interface Sent {
  readonly kind: string;
  readonly printer: string;
  readonly pages: number;
  /** The spooler's name for the job, '' where there is none. */
  readonly job: string;
  /** Name of the job, by which it is found again. */
  readonly name: string;
  readonly state: Job['state'] | 'sent' | 'refused' | 'in-doubt';
}

/** How long a command stays to see what a printer makes of its job, in milliseconds. */
const WATCH = 2_000;
const STEP = 250;

/**
 * Gives a document to its printer and records that it was taken. It stands in the ledger as `handed` before: a kill at
 * any point leaves what the next command needs to find out.
 */
export async function handOverDocument(
  context: Context,
  ledger: Ledger,
  batch: string,
  handOver: HandOver,
  target: Target,
  file: string,
): Promise<{ readonly sent: Sent; readonly problem?: Problem }> {
  const tell = (state: Sent['state'], job = ''): Sent => {
    const { kind, printer, pages, jobName } = handOver;
    return { kind, printer, pages, job, name: jobName, state };
  };
  const record = (state: HandOver['state'], job: string) =>
    recordSettled(context, ledger, batch, handOver, { state, job });
  const facts = { printer: handOver.printer, batch, kind: handOver.kind, count: String(countOf(handOver)) };
  const doubt: Problem = { code: 'printer/in-doubt', severity: 'warning', facts };
  if (target.kind === 'tcp') {
    const { sendToAddress } = await import('../io/printer/send-to-address.ts');
    const result = await sendToAddress(target.host, target.port, file);
    if (result.status === 'unknown') return { sent: tell('in-doubt'), problem: doubt };
    await record(result.status === 'sent' ? 'accepted' : 'failed', '');
    if (result.status === 'sent') return { sent: tell('sent') };
    const code = result.why === 'elsewhere' ? 'printer/elsewhere' : 'printer/no-answer';
    return { sent: tell('refused'), problem: { code, severity: 'error', facts } };
  }
  const { sendToQueue } = await import('../io/printer/send-to-queue.ts');
  const { name: queue, media, spooler } = target;
  const result = await sendToQueue({ queue, name: handOver.jobName, file, media }, context.terminal.env);
  if (result === 'unknown' || 'refused' in result) {
    // `lp` may have failed after the spooler had the job: the spooler knows.
    const found = await findJob(spooler, queue, handOver.jobName);
    if (found === 'unknown' || (found === 'none' && result === 'unknown'))
      return { sent: tell('in-doubt'), problem: doubt };
    if (found === 'none') {
      await record('failed', '');
      const message = result === 'unknown' ? '' : result.refused;
      return {
        sent: tell('refused'),
        problem: { code: 'printer/refused', severity: 'error', facts: { ...facts, message } },
      };
    }
    await record('accepted', found.id);
  } else await record('accepted', result.job);
  const job = await watch(spooler, queue, handOver.jobName);
  if (job === undefined)
    return { sent: tell('sent', 'job' in Object(result) ? (result as { job: string }).job : '') };
  const problem = jobProblem(job, facts);
  return { sent: tell(job.state, job.id), ...(problem && { problem }) };
}

/** The journal row of what became of a hand-over. */
export async function recordSettled(
  context: Context,
  ledger: Ledger,
  batch: string,
  handOver: HandOver,
  settled: { readonly state: HandOver['state']; readonly job?: string; readonly cameOut?: number },
): Promise<void> {
  const { kind, printer, key } = handOver;
  const { job = handOver.job, cameOut, state } = settled;
  const entry = {
    command: 'print hand-over',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {
      batch,
      kind,
      printer,
      state,
      ...(job !== '' && { job }),
      ...(cameOut !== undefined && { cameOut }),
    },
    paper: state !== 'failed',
  };
  await ledger.change(entry, (tx) => tx.settleHandOver(key, settled));
}

/** What a person must know of a job that does not simply print. */
export function jobProblem(job: Job, facts: Readonly<Record<string, string>>): Problem | undefined {
  const more = { ...facts, job: job.id, message: job.message };
  if (job.state === 'cancelled' || job.state === 'failed')
    return { code: `printer/job-${job.state}`, severity: 'error', facts: more };
  if (job.state === 'stopped') return { code: 'printer/job-stopped', severity: 'warning', facts: more };
  return undefined;
}

/** The job once it has come to an end, or as it is when we stop looking. */
async function watch(spooler: Spooler, queue: string, name: string): Promise<Job | undefined> {
  let last: Job | undefined;
  for (let waited = 0; waited <= WATCH; waited += STEP) {
    const job = await findJob(spooler, queue, name);
    if (typeof job === 'string') return last;
    last = job;
    if (job.state !== 'waiting' && job.state !== 'printing') return job;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return last;
}
