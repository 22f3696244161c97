import { WORD_TABLES } from './data/platform-words.ts';
import { carrierKey, findCarrier, spellings } from './find-carrier.ts';
import { nearestWords } from './nearest-words.ts';

/** A platform's words for carriers. Compiled from templates/carriers/words/ into data/platform-words.ts. */
export interface WordTable {
  /** Exactly as the platform wants them, capitals included. */
  readonly words: readonly string[];
  /** Which word a carrier gets, by its code, where several could mean it or none has its name. */
  readonly choose?: Readonly<Record<string, string>>;
  /** The platform takes any name. */
  readonly open?: boolean;
  /** The platform takes any name that comes with a tracking URL. */
  readonly openWithUrl?: boolean;
}

/** Carrier (code or any spelling) → the exact word for one platform. */
export type OwnWords = Readonly<Record<string, string>>;

export type CarrierWord =
  /** `listed` is false for a name that the platform takes but does not know. */
  | { readonly word: string; readonly listed: boolean }
  /** Nothing may be written for this carrier; these words of the platform are nearest. */
  | { readonly nearest: readonly string[] };

/**
 * The platform's exact word for a carrier. The seller's own words win, then the platform's list.
 * @param table a table, or the name of one in templates/carriers/words/, e.g. `shopify`, `tiktok-us`
 * @param carrier the carrier as the shipment names it: code, name or another spelling
 * @param url the shipment's tracking URL
 */
export function carrierWord(
  table: string | WordTable,
  carrier: string,
  ownWords: OwnWords = {},
  url?: string,
): CarrierWord {
  const known = findCarrier(carrier);
  const own = ownWord(carrierKey(carrier), known?.code, ownWords);
  if (own !== undefined) return { word: own, listed: true };
  const {
    words,
    choose = {},
    ...takes
  } = typeof table === 'string' ? (WORD_TABLES[table] ?? { words: [] }) : table;
  const open = takes.open || (takes.openWithUrl && !!url);
  const key = carrierKey(carrier);
  const spelled = words.find((word) => word === carrier) ?? words.find((word) => carrierKey(word) === key);
  const meant = known ? words.filter((word) => findCarrier(word) === known) : [];
  const listed = spelled ?? (known && choose[known.code]) ?? (meant.length === 1 ? meant[0] : undefined);
  if (listed !== undefined) return { word: listed, listed: true };
  // `Amazon Logistics UK` or `… US`: a person must say which.
  if (meant.length > 1) return { nearest: meant };
  const name = known?.name ?? carrier.trim();
  if (open && name !== '') return { word: name, listed: false };
  return { nearest: nearestWords(carrier, candidates(words), known?.name) };
}

/** The carrier codes we know whose spelling is nearest to a word, for "did you mean". */
export function nearestCarriers(word: string): readonly string[] {
  const names = new Map([...spellings()].map(([key, carrier]) => [key, carrier.name]));
  return nearestWords(word, names);
}

function ownWord(key: string, code: string | undefined, ownWords: OwnWords): string | undefined {
  const entries = Object.entries(ownWords);
  return (
    entries.find(([carrier]) => carrierKey(carrier) === key)?.[1] ??
    (code === undefined ? undefined : entries.find(([carrier]) => findCarrier(carrier)?.code === code)?.[1])
  );
}

/** Every spelling that leads to a word of the list, so that a slip in an alias finds its word too. */
function candidates(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map(words.map((word) => [carrierKey(word), word]));
  for (const [key, carrier] of spellings()) {
    const word = words.find((listed) => findCarrier(listed) === carrier);
    if (word !== undefined && !found.has(key)) found.set(key, word);
  }
  return found;
}
