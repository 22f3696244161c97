import { countOf, type HandOver } from '../core/printing/hand-over.ts';
import type { Job } from '../core/printing/queue.ts';
import { type Problem, Stop } from '../core/problem.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import type { Batch } from '../io/ledger/stored.ts';
import type { Context } from './context.ts';
import { recordSettled } from './hand-over.ts';

/** A kill may leave `lp` at work without us: it gets this long to bring the job in, in milliseconds. */
const LATE = 500;

/**
 * Clears up what earlier hand-overs of a batch left open, before anything more is done with it. A job the spooler
 * knows is recorded; one that it does not know, or that was cancelled at the printer, leaves pages in doubt: a person
 * is asked how many came out. `cameOut` is that answer given beforehand.
 * @throws Stop `print/in-doubt` (exit 3) where nobody can be asked.
 */
export async function settleHandOvers(
  context: Context,
  ledger: Ledger,
  batch: Batch,
  cameOut?: string,
): Promise<void> {
  const open = (await ledger.handOvers(batch.key)).filter(
    ({ state }) => state === 'handed' || state === 'accepted',
  );
  let given = cameOut;
  for (const handOver of open) {
    const job = await lookUp(context, handOver);
    if (isOnItsWay(job)) {
      if (handOver.state === 'handed')
        await recordSettled(context, ledger, batch.name, handOver, { state: 'accepted', job: job.id });
      continue;
    }
    // Once taken, a job that the spooler has forgotten is one that was printed long ago.
    if (handOver.state === 'accepted' && typeof job === 'string') continue;
    const count = await askCount(context, batch, handOver, job, given);
    given = undefined;
    // Somebody may have looked at the printer for a while.
    const now = handOver.state === 'handed' ? await lookUp(context, handOver) : job;
    if (handOver.state === 'handed' && isOnItsWay(now)) {
      await recordSettled(context, ledger, batch.name, handOver, { state: 'accepted', job: now.id });
      continue;
    }
    const state = count === 0 ? 'failed' : 'done';
    await recordSettled(context, ledger, batch.name, handOver, { state, cameOut: count });
  }
  if (given !== undefined) throw new Stop('print/nothing-in-doubt', { batch: batch.name }, 2);
}

/**
 * The same for commands that print nothing (`pack`, `tracking`, `undo`): what a kill left between a hand-over and its
 * record is cleared up, a person at a terminal is asked; where nobody can be asked the doubt is told and the command
 * goes on.
 * @returns what stays in doubt, as warnings
 */
export async function settleOrTell(
  context: Context,
  ledger: Ledger,
  only?: readonly string[],
): Promise<readonly Problem[]> {
  const doubts: Problem[] = [];
  for (const name of await ledger.batchesHanding()) {
    const batch = only === undefined || only.includes(name) ? await ledger.batch(name) : undefined;
    if (batch === undefined) continue;
    try {
      await settleHandOvers(context, ledger, batch);
    } catch (error) {
      if (!(error instanceof Stop) || error.code !== 'print/in-doubt') throw error;
      doubts.push({ code: error.code, severity: 'warning', facts: error.facts });
    }
  }
  if (doubts.length > 0 && !context.flags.json) {
    const { problemLines } = await import('../ui/problem-lines.ts');
    context.terminal.talk(problemLines(doubts));
  }
  return doubts;
}

function isOnItsWay(job: Job | 'none' | 'unknown'): job is Job {
  return typeof job !== 'string' && job.state !== 'cancelled' && job.state !== 'failed';
}

async function lookUp(context: Context, handOver: HandOver): Promise<Job | 'none' | 'unknown'> {
  if (handOver.printer.startsWith('tcp://')) return 'unknown';
  const { findSpooler } = await import('../io/printer/spooler.ts');
  const { findJob } = await import('../io/printer/jobs.ts');
  try {
    const spooler = await findSpooler(context.terminal.env);
    const job = await findJob(spooler, handOver.printer, handOver.jobName);
    if (job !== 'none' || handOver.state === 'accepted') return job;
    await new Promise((resolve) => setTimeout(resolve, LATE));
    return await findJob(spooler, handOver.printer, handOver.jobName);
  } catch (error) {
    if (error instanceof Stop) return 'unknown';
    throw error;
  }
}

/** How much came out, as a person says. */
async function askCount(
  context: Context,
  batch: Batch,
  handOver: HandOver,
  job: Job | 'none' | 'unknown',
  given: string | undefined,
): Promise<number> {
  const { kind, printer, parcels } = handOver;
  const most = countOf(handOver);
  const facts = {
    batch: batch.name,
    kind,
    printer,
    count: String(most),
    first: parcels[0] ?? '',
    last: parcels.at(-1) ?? '',
    why: typeof job === 'string' ? job : job.state,
    message: typeof job === 'string' ? '' : job.message,
  };
  if (given !== undefined) {
    const count = readCount(given, most);
    if (count !== undefined) return count;
    throw new Stop(
      'usage/bad-number',
      { flag: '--came-out', value: given, expected: `a number from 0 to ${most}` },
      2,
    );
  }
  if (!context.mayAsk) throw new Stop('print/in-doubt', facts, 3);
  const { doubtQuestion } = await import('../ui/print-doubt.ts');
  const { askText } = await import('../io/prompt/questions.ts');
  for (;;) {
    const count = readCount(await askText(context.terminal, doubtQuestion(facts)), most);
    if (count !== undefined) return count;
  }
}

function readCount(text: string, most: number): number | undefined {
  const count = /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : -1;
  return count >= 0 && count <= most ? count : undefined;
}
