import { book } from './language.ts';
import { tabbedText, tableText } from './table.ts';
import { UPKEEP_EN } from './words/upkeep-en.ts';

interface Shop {
  readonly name: string;
  readonly platform: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Lines. */
  readonly sender: readonly string[];
}

export function shopsText(
  shops: readonly Shop[],
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
  dryRun: boolean,
): string {
  const words = book('upkeep', UPKEEP_EN);
  if (dryRun) return `${words.shopWouldBeSaved}\n`;
  const rows = shops.map((shop) => [
    shop.name,
    shop.platform,
    shop.currency,
    shop.timeZone,
    shop.sender.join(', '),
  ]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  if (rows.length === 0) return `${words.noShops}\n`;
  return tableText(
    [
      { title: words.shopColumns.shop, least: 6 },
      { title: words.shopColumns.platform, least: 6 },
      { title: words.shopColumns.currency },
      { title: words.shopColumns.timeZone, least: 6 },
      { title: words.shopColumns.sender, least: 6 },
    ],
    rows,
    terminal.columns,
  );
}
