import { type Problem, Stop } from '../problem.ts';
import { nearest } from '../text/nearest.ts';
import { mediaFor, nearestMedia, pageSizeText, sizeText } from './media.ts';
import { isOutOfPaper, type Queue } from './queue.ts';

/** A document that shall be printed. Page size in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** ZPL: the printer reads it itself, and no paper has to be named. */
  readonly zpl: boolean;
}

/** How a queue takes a document: the paper to ask for, and what a person should know. */
export interface Accepted {
  /** For `-o media=`; undefined for ZPL. */
  readonly media: string | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Looks whether a queue can print a document as it is, before anything is handed over: `lp` itself takes jobs for a
 * stopped printer and for paper the printer does not have, and says that all is well.
 * @throws Stop `printer/unknown` (exit 2), `printer/rejecting`, `printer/stopped`, `printer/raw-queue`,
 *   `printer/no-media` (exit 1).
 */
export function checkQueue(queues: readonly Queue[], name: string, sheet: Sheet): Accepted {
  const queue = queues.find((one) => one.name === name);
  const names = queues.map((one) => one.name);
  if (queue === undefined) {
    const near = nearest(name, names);
    const facts = { printer: name, known: names.join(', '), ...(near !== undefined && { nearest: near }) };
    throw new Stop('printer/unknown', facts, 2);
  }
  const facts = { printer: name, message: messageOf(queue) };
  if (!queue.accepting) throw new Stop('printer/rejecting', facts, 1);
  if (queue.state === 'stopped') throw new Stop('printer/stopped', facts, 1);
  const warnings: Problem[] = isOutOfPaper(queue)
    ? [{ code: 'printer/paper-out', severity: 'warning', facts }]
    : [];
  if (sheet.zpl) return { media: undefined, warnings };
  if (queue.raw) throw new Stop('printer/raw-queue', facts, 1);
  const media = mediaFor(queue, sheet);
  if (media === undefined) {
    const offered = nearestMedia(queue, sheet, 3).map((one) => sizeText(one.width, one.height));
    throw new Stop(
      'printer/no-media',
      { ...facts, size: pageSizeText(sheet), offered: offered.join(', ') },
      1,
    );
  }
  return { media, warnings };
}

/** The printer's own words, else its reasons. */
export function messageOf(queue: Queue): string {
  return queue.message !== '' ? queue.message : queue.reasons.join(', ');
}
