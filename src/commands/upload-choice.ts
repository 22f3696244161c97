import { dayIn } from '../core/orders/zone.ts';
import { Stop } from '../core/problem.ts';
import { type Settings, settingsFor } from '../core/settings/settings.ts';
import { nearest } from '../core/text/nearest.ts';
import { type OwnCarrierWords, ownWordsFor } from '../core/tracking/own-carriers.ts';
import type { Template } from '../core/tracking/template/template.ts';
import { chooseColumns } from '../core/tracking/uploads/choose-columns.ts';
import type { UploadOptions, UploadPlatform } from '../core/tracking/uploads/upload-format.ts';
import {
  isUploadPlatform,
  UPLOAD_PLATFORMS,
  uploadEncoding,
  uploadFormat,
} from '../core/tracking/uploads/upload-formats.ts';
import { encodableIn } from '../io/files/encode-text.ts';
import type { Shop } from '../io/ledger/stored.ts';
import { readText } from './option-values.ts';

type Options = Readonly<Record<string, unknown>>;

/** The format asked for, undefined = each platform's own. Throws Stop (exit 2) for one we cannot write. */
export function chosenFormat(options: Options): UploadPlatform | undefined {
  const word = readText(options, 'format');
  if (word === undefined) return undefined;
  const format = word === 'matrixify' ? 'shopify' : word;
  if (isUploadPlatform(format)) return format;
  const near = nearest(word, UPLOAD_PLATFORMS);
  const facts = {
    format: word,
    known: UPLOAD_PLATFORMS.join(', '),
    ...(near !== undefined && { nearest: near }),
  };
  throw new Stop('tracking/no-format', facts, 2);
}

/** What one shop's files are to be like: by the command line, else by the shop. */
export async function uploadOptions(
  platform: UploadPlatform,
  shop: Pick<Shop, 'name' | 'timeZone' | 'currency'>,
  from: {
    readonly options: Options;
    readonly settings: Settings;
    readonly words: readonly OwnCarrierWords[];
    readonly now: string;
    readonly confirmed: ReadonlySet<string>;
    readonly template?: Template;
  },
): Promise<UploadOptions> {
  const { options, settings, words, now, confirmed, template } = from;
  const zone = settingsFor(settings, shop.name).timeZone || shop.timeZone;
  const columns = readText(options, 'columns');
  const region = readText(options, 'region') ?? REGIONS[shop.currency];
  const chosen = {
    date: dayIn(now, zone),
    now,
    confirmed,
    notify: options['notify'] === true,
    correction: options['correct'] === true,
    bom: options['bom'] !== false,
    ...(template && { template }),
    ...(columns !== undefined && !template && { columns: columnsOf(columns) }),
    ...(region !== undefined && { region: region as 'US' | 'UK' | 'JP' }),
    ...picked(options, 'layout', ['v1', 'v2'] as const),
    ...picked(options, 'encoding', ['utf-8', 'gb18030'] as const),
    ...picked(options, 'dateOrder', ['day-first', 'month-first'] as const),
  };
  const encoding = uploadEncoding(platform, chosen);
  return {
    ...chosen,
    ownWords: ownWordsFor(words, uploadFormat(platform, chosen).wordTable(chosen), platform),
    ...(encoding !== 'utf-8' && { canEncode: await encodableIn(encoding) }),
  };
}

/** TikTok's carriers and Amazon's header differ by country; a shop's currency tells which. */
const REGIONS: Readonly<Record<string, string>> = { USD: 'US', GBP: 'UK', JPY: 'JP' };

function picked<K extends string, V extends string>(
  options: Options,
  name: K,
  values: readonly V[],
): { [P in K]?: V } {
  const value = values.find((one) => one === options[name]);
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: V });
}

/** The seller's choice of columns (`--columns`). Throws Stop (exit 2). */
export function columnsOf(text: string): NonNullable<UploadOptions['columns']> {
  const columns = chooseColumns(text);
  if ('bad' in columns)
    throw new Stop('usage/unknown-word', { word: columns.bad, nearest: columns.nearest }, 2);
  return columns;
}
