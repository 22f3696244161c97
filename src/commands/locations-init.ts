import { loadAddressTables } from '../core/addresses/tables.ts';
import { Stop } from '../core/problem.ts';
import { middleOf } from '../core/warehouse/locations.ts';
import { type FirstLocation, type FirstLocations, locationsText } from '../core/warehouse/locations-text.ts';
import type { StockLevel } from '../core/warehouse/stock.ts';
import { isFile } from '../io/files/look.ts';
import { locationsFile, writeSellerFile } from '../io/warehouse/seller-files.ts';
import { book } from '../ui/language.ts';
import { visible } from '../ui/visible.ts';
import { LOCATIONS_EN } from '../ui/words/locations-en.ts';
import type { Context, ExitCode } from './context.ts';

/**
 * `orders locations init`: a first locations.yaml with the locations that stock files have named; on a terminal it asks which
 * of them send, where they are and who is asked first.
 */
export async function initLocations(context: Context, levels: readonly StockLevel[]): Promise<ExitCode> {
  const { workspace, flags } = context;
  const file = locationsFile(workspace);
  if (isFile(file) && !flags.yes && !flags.dryRun) throw new Stop('locations/exists', { file }, 1);
  const words = book('locations', LOCATIONS_EN);
  const names = [...new Set(levels.map(({ location }) => location))].filter((name) => name !== '');
  const first: FirstLocations =
    context.mayAsk && !flags.yes
      ? await askLocations(context, names)
      : { locations: names.map((name) => ({ name, country: '' })), prefer: 'nearest' };
  const text = locationsText(first, words.file);
  if (!flags.dryRun) writeSellerFile(file, text);
  context.result({ file, text }, () => (flags.dryRun ? text : `${words.wrote(file)}\n`));
  return 0;
}

async function askLocations(context: Context, names: readonly string[]): Promise<FirstLocations> {
  const { askText, askYesNo, askChoice } = await import('../io/prompt/questions.ts');
  const { terminal } = context;
  const words = book('locations', LOCATIONS_EN);
  const locations: FirstLocation[] = [];
  for (const name of names)
    if (await askYesNo(terminal, words.askSends(visible(name)), true))
      locations.push(await askPlace(context, name));
  // Where no stock file names any, and for those that a later one will name.
  for (;;) {
    const name = (await askText(terminal, locations.length === 0 ? words.askFirst : words.askMore)).trim();
    if (name === '') break;
    if (locations.some((one) => one.name === name)) terminal.talk(`${words.askedBefore(visible(name))}\n`);
    else locations.push(await askPlace(context, name));
  }
  const differ = new Set(locations.map(({ priority = 0 }) => priority)).size > 1;
  const prefer = differ
    ? await askChoice(terminal, words.askPrefer, [
        { value: 'nearest', name: words.preferNearest },
        { value: 'priority', name: words.preferPriority },
      ])
    : 'nearest';
  return { locations, prefer };
}

/** Asks where one location is; an answer that the file would refuse is asked again. */
async function askPlace({ terminal }: Context, name: string): Promise<FirstLocation> {
  const { askText } = await import('../io/prompt/questions.ts');
  const words = book('locations', LOCATIONS_EN);
  const ask = async (
    question: string,
    usual: string,
    fits: (answer: string) => boolean,
    expected: string,
  ) => {
    for (;;) {
      const answer = (await askText(terminal, question, usual)).trim();
      if (fits(answer)) return answer;
      terminal.talk(`${words.answerNot(visible(answer), expected)}\n`);
    }
  };
  const shown = visible(name);
  const isCountry = (text: string) => /^([A-Za-z]{2})?$/.test(text);
  const told = (await ask(words.askCountry(shown), '', isCountry, 'US, DE, CN')).toUpperCase();
  const country = told === 'UK' ? 'GB' : told;
  let region = '';
  if (REGIONAL.has(country)) {
    const { regions } = await loadAddressTables({ phones: false });
    const postcode = (await askText(terminal, words.askPostcode(shown))).trim();
    const own = postcode === '' ? undefined : regions(country)?.ofPostcode(postcode.toUpperCase());
    const isRegion = (text: string) =>
      text === '' || middleOf(country, text)?.text === `${country}-${text.toUpperCase()}`;
    const usual = own !== undefined && isRegion(own.code) ? own.code : '';
    region = (
      await ask(words.askRegion(shown), usual, isRegion, words.regionExpected[country] ?? '')
    ).toUpperCase();
  }
  const isWhole = (text: string) => /^-?\d{1,3}$/.test(text);
  const priority = Number(await ask(words.askPriority(shown), '0', isWhole, '0, 1, 5'));
  return { name, country, ...(region !== '' && { region }), ...(priority !== 0 && { priority }) };
}

/** Countries so wide that the built-in table knows the middle of their states. */
const REGIONAL: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);
