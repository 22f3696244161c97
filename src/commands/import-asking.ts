import type { Mapping } from '../core/mapping/mapping.ts';
import type { Problem } from '../core/problem.ts';
import type { InputFile } from '../io/import/input-file.ts';
import type { ItemFiles } from '../io/import/item-files.ts';
import type { Recognised } from '../io/import/recognise.ts';
import type { Ledger } from '../io/ledger/ledger.ts';
import { mappingWords } from '../ui/mapping-text.ts';
import { visible } from '../ui/visible.ts';
import { askShop } from './choose-shop.ts';
import type { Context } from './context.ts';
import { type FileResult, type ImportOptions, importFile } from './import-file.ts';

/**
 * One file into the ledger; what only a person can know is asked where there is a terminal: whose the file is, and whether
 * its dates name the day or the month first. Without a terminal such a file stops or is refused, with the option that tells.
 */
export async function importAsking(
  context: Context,
  ledger: Ledger,
  { input, recognised }: { readonly input: InputFile; readonly recognised: Recognised },
  options: ImportOptions & { readonly mapping?: Mapping },
  pair: ItemFiles | undefined,
): Promise<FileResult> {
  const shop = await askShop(context, ledger, input.name, recognised, options.shop);
  const told = { ...options, ...(shop !== undefined && { shop }) };
  const result = await importFile(context, ledger, input, recognised, told, pair);
  const open = result.problems.find(({ code }) => code === 'file/date-order-open');
  if (open === undefined || result.file || !context.mayAsk) return result;
  const dateOrder = await askDateOrder(context, open);
  return importFile(context, ledger, input, recognised, { ...told, dateOrder }, pair);
}

async function askDateOrder(
  { terminal }: Context,
  { value = '', file = '' }: Problem,
): Promise<'day-first' | 'month-first'> {
  const { askChoice } = await import('../io/prompt/questions.ts');
  const words = mappingWords();
  return askChoice(terminal, `${visible(file)}: ${words.dates(visible(value))}`, [
    { value: 'day-first', name: words.dayFirst },
    { value: 'month-first', name: words.monthFirst },
  ]);
}
