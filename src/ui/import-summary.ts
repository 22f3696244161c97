import type { Problem } from '../core/problem.ts';
import { book } from './language.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { IMPORT_EN } from './words/import-en.ts';

/** Two lines a file: what it is, and where its rows went. */
export function importText(
  imported: {
    readonly files: readonly {
      readonly file: string;
      readonly platform: string;
      readonly kind: string;
      readonly shop: string;
      readonly encoding: string;
      readonly rowsRead: number;
      readonly rowsRejected: number;
      readonly rowsNew: number;
      readonly rowsUnchanged: number;
      readonly rowsChanged: number;
      readonly ordersNew: number;
      readonly ordersUnchanged: number;
      readonly ordersChanged: number;
    }[];
    readonly problems: readonly Problem[];
    readonly newShops: readonly string[];
  },
  dryRun: boolean,
): string {
  const words = book('import', IMPORT_EN);
  const common = book('common', COMMON_EN);
  const lines: string[] = [];
  for (const shop of imported.newShops) lines.push(words.newShop(visible(shop)));
  for (const file of imported.files) {
    const encoding = file.encoding === 'utf-8' ? '' : file.encoding;
    const kind = common.kindOfFile(file.platform, file.kind);
    const rejected = file.rowsRejected > 0 ? common.rejected(file.rowsRejected) : '';
    lines.push(
      words.file(visible(file.file), kind, visible(file.shop), encoding, file.rowsRead),
      `  ${words.counts(file.ordersNew, file.ordersUnchanged, file.ordersChanged, dryRun)}${rejected}`,
    );
  }
  const fresh = imported.files.some((file) => file.ordersNew + file.ordersChanged > 0) && !dryRun;
  return `${lines.map((line) => `${line}\n`).join('')}${problemLines(imported.problems)}${fresh ? `${common.next('orders review')}\n` : ''}`;
}

/** What is going on, while a large file is read. */
export function readingText(file: string, orders: number): string {
  const words = book('import', IMPORT_EN);
  return orders === 0 ? words.reading(visible(file)) : words.readingOrders(visible(file), orders);
}

/** The question whose a file is, and the choice of a shop that is not known yet. */
export function whichShopWords(): {
  readonly question: (file: string, told: string) => string;
  readonly fresh: (shop: string) => string;
} {
  const { whichShop, anotherShop } = book('import', IMPORT_EN);
  return { question: whichShop, fresh: anotherShop };
}
