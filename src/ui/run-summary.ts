import type { Finding } from '../core/orders/finding.ts';
import type { Problem } from '../core/problem.ts';
import { type BatchView, unitsOf } from './batch-summary.ts';
import { explainFinding } from './explain/findings.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

interface RunFacts {
  readonly imported: {
    readonly files: readonly {
      readonly file: string;
      readonly platform: string;
      readonly shop: string;
      readonly rowsRejected: number;
      readonly ordersNew: number;
      readonly ordersUnchanged: number;
      readonly ordersChanged: number;
    }[];
    readonly problems: readonly Problem[];
  };
  readonly review: {
    readonly approved: number;
    readonly held: number;
    readonly blocked: number;
    readonly orders: readonly {
      readonly order: string;
      readonly recipient: string;
      readonly state: string;
      readonly findings: readonly Finding[];
    }[];
  };
  readonly made: readonly BatchView[];
  readonly printed:
    | {
        readonly batch: string;
        readonly documents: readonly {
          readonly kind: string;
          readonly file: string;
          readonly pages: number;
        }[];
        readonly printed: readonly string[];
        readonly refused: readonly Problem[];
        readonly before: string | undefined;
      }
    | undefined;
  readonly view: BatchView | undefined;
  /** The workspace `run` made for itself, if it did. */
  readonly elsewhere: string | undefined;
  /** What a person types to run this program. */
  readonly program: string;
  readonly dryRun: boolean;
}

/** Most orders listed per state; `orders list` has them all. */
const MOST_LISTED = 20;

/** The morning in one screen: what came in, what waits and why, what was printed, what to type next. */
export function runText(facts: RunFacts): string {
  const blocks = [
    importBlock(facts.imported),
    reviewBlock(facts.review, 'held', 'wait for your word'),
    reviewBlock(facts.review, 'blocked', 'must not ship'),
    printBlock(facts),
    nextBlock(facts),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function importBlock(imported: RunFacts['imported']): string {
  const lines = imported.files.map((file) => {
    const rejected = file.rowsRejected > 0 ? `, ${plural(file.rowsRejected, 'row')} rejected` : '';
    return `Imported   ${plural(file.ordersNew, 'new order')}, ${file.ordersUnchanged} unchanged, ${file.ordersChanged} changed${rejected}  (${file.platform}, shop ${visible(file.shop)})\n`;
  });
  return lines.join('') + problemLines(imported.problems);
}

function reviewBlock(review: RunFacts['review'], state: 'held' | 'blocked', meaning: string): string {
  const approved = state === 'held' ? `Approved   ${plural(review.approved, 'order')}\n` : '';
  const orders = review.orders.filter((order) => order.state === state);
  const title = state === 'held' ? 'Held' : 'Blocked';
  if (orders.length === 0) return `${approved}${title.padEnd(10)} none\n`;
  const shown = orders.slice(0, MOST_LISTED).flatMap(({ order, recipient, findings }) => {
    const reasons = findings.filter((finding) =>
      state === 'held' ? finding.severity !== 'info' : finding.severity === 'block',
    );
    return [
      `  ${visible(order)}  ${visible(recipient)}`,
      ...reasons.map((finding) => `      ${visible(explainFinding(finding))}`),
    ];
  });
  const more =
    orders.length > MOST_LISTED
      ? [`  … and ${orders.length - MOST_LISTED} more: orders list --state ${state}`]
      : [];
  return `${approved}${[`${title.padEnd(10)} ${plural(orders.length, 'order')} ${meaning}`, ...shown, ...more].join('\n')}\n`;
}

function printBlock({ printed, view, made, dryRun }: RunFacts): string {
  if (dryRun)
    return made.length > 0
      ? `Would make ${plural(made.length, 'batch', 'batches')}.\n`
      : 'Nothing to batch.\n';
  if (!printed || !view) return 'Nothing to print: no order is approved.\n';
  const again = made.length === 0 ? ' (nothing new: made before)' : '';
  const files = printed.documents.map(({ file, pages }) => `  ${visible(file)}  ${plural(pages, 'page')}`);
  const head = `Batch ${printed.batch}   ${plural(view.batch.parcels.length, 'parcel')}, ${plural(unitsOf(view), 'unit')}${again}`;
  return `${[head, ...files].join('\n')}\n${problemLines(printed.refused)}`;
}

function nextBlock({ elsewhere, review, dryRun, program }: RunFacts): string {
  if (dryRun) return '';
  const where = elsewhere === undefined ? '' : ` --workspace ${shellWord(elsewhere)}`;
  const note =
    elsewhere === undefined
      ? ''
      : `This try has a workspace of its own; delete its folder to start afresh.\n`;
  const next =
    review.held > 0
      ? `Next: ${program} review${where}   to decide the held ${review.held === 1 ? 'order' : 'orders'}\n`
      : `Next: ${program} tracking import <carrier file>${where}\n`;
  return note + next;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
