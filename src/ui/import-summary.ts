import type { Problem } from '../core/problem.ts';
import { problemLines } from './problem-lines.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

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
  const lines: string[] = [];
  for (const shop of imported.newShops)
    lines.push(`New shop “${visible(shop)}” (rename it with: orders shop edit ${visible(shop)} --name …)`);
  for (const file of imported.files) {
    const encoding = file.encoding === 'utf-8' ? '' : `, ${file.encoding}`;
    const rejected = file.rowsRejected > 0 ? `, ${plural(file.rowsRejected, 'row')} rejected` : '';
    lines.push(
      `${visible(file.file)}: ${file.platform} ${file.kind}, shop ${visible(file.shop)}${encoding}, ${plural(file.rowsRead, 'row')}`,
      `  ${dryRun ? 'would be: ' : ''}${plural(file.ordersNew, 'new order')}, ${file.ordersUnchanged} unchanged, ${file.ordersChanged} changed${rejected}`,
    );
  }
  const fresh = imported.files.some((file) => file.ordersNew + file.ordersChanged > 0) && !dryRun;
  return `${lines.map((line) => `${line}\n`).join('')}${problemLines(imported.problems)}${fresh ? 'Next: orders review\n' : ''}`;
}

/** What is going on, while a large file is read. */
export function readingText(file: string, orders: number): string {
  return orders === 0 ? `Reading ${visible(file)}` : `Reading ${visible(file)}: ${plural(orders, 'order')}`;
}
