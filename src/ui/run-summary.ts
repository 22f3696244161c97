import type { Finding } from '../core/orders/finding.ts';
import type { Problem } from '../core/problem.ts';
import { type BatchView, nameText, unitsOf } from './batch-summary.ts';
import { explainFinding } from './explain/findings.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { RUN_EN } from './words/run-en.ts';

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
  readonly printed: readonly {
    readonly documents: readonly {
      readonly kind: string;
      readonly file: string;
      readonly pages: number;
    }[];
    readonly refused: readonly Problem[];
    readonly view: BatchView;
  }[];
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
    reviewBlock(facts.review, 'held'),
    reviewBlock(facts.review, 'blocked'),
    printBlock(facts),
    nextBlock(facts),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function importBlock(imported: RunFacts['imported']): string {
  const words = book('run', RUN_EN);
  const lines = imported.files.map((file) => {
    const rejected = file.rowsRejected > 0 ? book('common', COMMON_EN).rejected(file.rowsRejected) : '';
    const counts = words.counts(file.ordersNew, file.ordersUnchanged, file.ordersChanged);
    return `${words.imported}${counts}${rejected}${words.from(file.platform, visible(file.shop))}\n`;
  });
  return lines.join('') + problemLines(imported.problems);
}

function reviewBlock(review: RunFacts['review'], state: 'held' | 'blocked'): string {
  const words = book('run', RUN_EN);
  const common = book('common', COMMON_EN);
  const approved = state === 'held' ? `${words.approved}${common.orders(review.approved)}\n` : '';
  const orders = review.orders.filter((order) => order.state === state);
  const title = words[state];
  const told = state === 'held' ? words.wait(orders.length) : words.mustNotShip(orders.length);
  if (orders.length === 0) return `${approved}${title}${words.none}\n`;
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
      ? [`  ${common.moreOf(orders.length - MOST_LISTED, `orders list --state ${state}`)}`]
      : [];
  return `${approved}${[`${title}${told}`, ...shown, ...more].join('\n')}\n`;
}

function printBlock({ printed, made, dryRun }: RunFacts): string {
  const words = book('run', RUN_EN);
  if (dryRun) return `${made.length > 0 ? words.wouldMake(made.length) : words.nothingToBatch}\n`;
  if (printed.length === 0) return `${words.nothingToPrint}\n`;
  const again = made.length === 0 ? words.again : '';
  return printed
    .map(({ documents, refused, view }) => {
      const files = documents.map(
        ({ file, pages }) => `  ${visible(file)}  ${book('common', COMMON_EN).pages(pages)}`,
      );
      const head = `${words.batch(nameText(view.batch), view.batch.parcels.length, unitsOf(view))}${again}`;
      return `${[head, ...files].join('\n')}\n${problemLines(refused)}`;
    })
    .join('');
}

function nextBlock({ elsewhere, review, dryRun, program }: RunFacts): string {
  if (dryRun) return '';
  const where = elsewhere === undefined ? '' : ` --workspace ${shellWord(elsewhere)}`;
  const words = book('run', RUN_EN);
  const common = book('common', COMMON_EN);
  const note = elsewhere === undefined ? '' : `${words.ownWorkspace}\n`;
  const next =
    review.held > 0
      ? `${program} review${where}${words.toDecide(review.held)}`
      : `${program} tracking import <${common.carrierFile}>${where}`;
  return `${note}${common.next(next)}\n`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
