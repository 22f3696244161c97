import { book } from './language.ts';
import { tabbedText, tableText } from './table.ts';
import { TEMPLATES_EN } from './words/templates-en.ts';

/** A template as a row of the list. */
export interface TemplateRow {
  readonly name: string;
  readonly kind: string;
  /** Millimetres, of the page. */
  readonly paper: string;
  readonly builtIn: boolean;
  readonly title: string;
  readonly faults: number;
}

/** `orders templates list` */
export function templatesText(
  rows: readonly TemplateRow[],
  terminal: { readonly outIsTerminal: boolean; readonly columns: number },
): string {
  const words = book('templates', TEMPLATES_EN);
  const cells = rows.map(({ name, kind, paper, builtIn, title, faults }) => [
    name,
    words.kinds[kind] ?? kind,
    paper,
    builtIn ? words.builtIn : words.yours,
    faults > 0 ? words.faulty(faults) : title,
  ]);
  if (!terminal.outIsTerminal) return tabbedText(cells);
  const columns = words.columns.map((title, at) => (at === 4 ? { title, least: 16 } : { title }));
  return tableText(columns, cells, terminal.columns);
}
