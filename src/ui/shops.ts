import { tabbedText, tableText } from './table.ts';

interface Shop {
  readonly name: string;
  readonly platform: string;
  readonly currency: string;
  readonly timeZone: string;
}

export function shopsText(
  shops: readonly Shop[],
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
  dryRun: boolean,
): string {
  if (dryRun) return 'The shop would be saved.\n';
  const rows = shops.map((shop) => [shop.name, shop.platform, shop.currency, shop.timeZone]);
  if (!terminal.outIsTerminal) return tabbedText(rows);
  if (rows.length === 0) return 'No shops yet; the first import makes one.\n';
  return tableText(
    [
      { title: 'SHOP', least: 6 },
      { title: 'PLATFORM', least: 6 },
      { title: 'CURRENCY' },
      { title: 'TIME ZONE', least: 6 },
    ],
    rows,
    terminal.columns,
  );
}
