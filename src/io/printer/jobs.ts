import { userInfo } from 'node:os';
import type { Job } from '../../core/printing/queue.ts';
import { ask, type Spooler } from './ipp-client.ts';
import { type IppAttributes, TAG } from './ipp-message.ts';

const GET_JOBS = 0x000a;

/** IPP job-state (RFC 8011, 5.3.7). */
const STATES: Readonly<Record<number, Job['state']>> = {
  3: 'waiting',
  4: 'waiting',
  5: 'printing',
  6: 'stopped',
  7: 'cancelled',
  8: 'failed',
  9: 'done',
};

/**
 * The job of this name in a queue, among those that wait and those that are over; `none` when the queue knows no such
 * job, `unknown` when it cannot be asked or has no such queue any more.
 */
export async function findJob(
  spooler: Spooler,
  queue: string,
  name: string,
): Promise<Job | 'none' | 'unknown'> {
  for (const which of ['not-completed', 'completed']) {
    const answer = await ask(spooler, '/', {
      operation: GET_JOBS,
      attributes: [
        ['printer-uri', TAG.uri, [`ipp://localhost/printers/${encodeURIComponent(queue)}`]],
        // The spooler shows a job's name only to its owner.
        ['requesting-user-name', TAG.name, [userInfo().username]],
        [
          'requested-attributes',
          TAG.keyword,
          ['job-id', 'job-name', 'job-state', 'job-state-reasons', 'job-printer-state-message'],
        ],
        ['which-jobs', TAG.keyword, [which]],
      ],
    });
    if (answer === undefined || answer.status >= 0x0400) return 'unknown';
    const found = answer.groups.find(
      ({ tag, attributes }) => tag === TAG.jobs && attributes['job-name']?.[0] === name,
    );
    if (found !== undefined) return jobOf(queue, found.attributes);
  }
  return 'none';
}

function jobOf(queue: string, attributes: IppAttributes): Job {
  const state = STATES[Number(attributes['job-state']?.[0])] ?? 'waiting';
  const reasons = (attributes['job-state-reasons'] ?? []).map(String);
  const isBad = reasons.some((reason) => /completed-with-errors|aborted/.test(reason));
  return {
    id: `${queue}-${String(attributes['job-id']?.[0] ?? '')}`,
    state: isBad && (state === 'done' || state === 'stopped') ? 'failed' : state,
    message: String(attributes['job-printer-state-message']?.[0] ?? ''),
  };
}
