import { column, type Header } from './header.ts';

/** What a stock file may say of a piece beside how many there are. */
export type Measure = 'weight' | 'volume' | 'date';

/** Where it says so (-1: nowhere), and the unit that the column's name gives ('' = each cell has its own). */
export interface MeasureColumns {
  readonly weight: number;
  readonly weightUnit: string;
  /** A column beside it with the unit of each weight. */
  readonly unitColumn: number;
  readonly volume: number;
  readonly volumeUnit: string;
  readonly date: number;
}

/** Grams in a unit; the pound and the ounce are the international avoirdupois ones. */
const GRAMS: Readonly<Record<string, number>> = {
  g: 1,
  gr: 1,
  gram: 1,
  grams: 1,
  kg: 1000,
  lb: 453.59237,
  lbs: 453.59237,
  oz: 28.349523125,
};

/** Cubic centimetres in a unit. */
const CUBIC_CM: Readonly<Record<string, number>> = {
  ml: 1,
  cm3: 1,
  'cm³': 1,
  l: 1000,
  litre: 1000,
  liter: 1000,
  m3: 1_000_000,
  'm³': 1_000_000,
};

/** Shopify's two names (formats.md §4.4) are always grams, whatever its column of display units says. */
const WEIGHTS: readonly (readonly [unit: string, names: readonly string[]])[] = [
  ['g', ['Weight (g)', 'Variant Grams', 'Weight value (grams)', 'Grams']],
  ['kg', ['Weight (kg)', 'Weight(kg)']],
  ['lb', ['Weight (lb)']],
  ['oz', ['Weight (oz)']],
  ['', ['Weight']],
];
const VOLUMES: readonly (readonly [unit: string, names: readonly string[]])[] = [
  ['cm3', ['Volume (cm3)', 'Volume (cm³)', 'Volume (ml)']],
  ['l', ['Volume (l)']],
  ['m3', ['Volume (m3)', 'Volume (m³)']],
  ['', ['Volume']],
];
const DATES = [
  'Use first by',
  'Expires',
  'Expiry',
  'Expiry date',
  'Best before',
  'Received',
  'Date received',
];

export function measureColumns(header: Header): MeasureColumns {
  const find = (list: typeof WEIGHTS) => {
    for (const [unit, names] of list) {
      const at = column(header, ...names);
      if (at >= 0) return { at, unit };
    }
    return { at: -1, unit: '' };
  };
  const weight = find(WEIGHTS);
  const volume = find(VOLUMES);
  return {
    weight: weight.at,
    weightUnit: weight.unit,
    unitColumn: weight.unit === '' ? column(header, 'Weight unit', 'Unit of weight') : -1,
    volume: volume.at,
    volumeUnit: volume.unit,
    date: column(header, ...DATES),
  };
}

/**
 * Weight, volume and date of a row. An empty cell and 0 say nothing (exports write 0 where nobody weighed); what is
 * there but cannot be read, as a weight without a unit, is `odd` and taken for not told: never for nought.
 */
export function readMeasures(
  at: MeasureColumns,
  text: (position: number) => string,
): {
  readonly read: { readonly grams?: number; readonly volume?: number; readonly useBy?: string };
  readonly odd: readonly { readonly measure: Measure; readonly value: string }[];
} {
  const odd: { measure: Measure; value: string }[] = [];
  const cell = (position: number) => (position < 0 ? '' : text(position));
  const amount = (measure: 'weight' | 'volume', unit: string): number | undefined => {
    const value = cell(at[measure]);
    if (value === '') return undefined;
    const read = parseAmount(value, measure, unit);
    if (read === undefined) odd.push({ measure, value: value.slice(0, 80) });
    return read === 0 ? undefined : read;
  };
  const grams = amount('weight', at.weightUnit || cell(at.unitColumn));
  const volume = amount('volume', at.volumeUnit);
  const day = cell(at.date);
  const useBy = day === '' ? undefined : parseDay(day);
  if (day !== '' && useBy === undefined) odd.push({ measure: 'date', value: day.slice(0, 80) });
  return {
    read: {
      ...(grams !== undefined && { grams }),
      ...(volume !== undefined && { volume }),
      ...(useBy !== undefined && { useBy }),
    },
    odd,
  };
}

/**
 * `1.2 kg`, `500 g`, `2 lb`; `12 l`, `0.5 m3`: grams or cm³; undefined when it is none or no unit is known.
 * @param unit where the number alone stands; '' = it needs its own
 */
export function parseAmount(value: string, of: 'weight' | 'volume', unit = ''): number | undefined {
  const match = /^(\d{1,9}(?:[.,]\d{1,6})?)\s*([a-z³]+3?)?$/i.exec(value.trim());
  if (!match) return undefined;
  const word = (match[2] ?? unit).toLowerCase().trim();
  const number = Number((match[1] ?? '').replace(',', '.'));
  if (number === 0) return 0;
  const factor = (of === 'weight' ? GRAMS : CUBIC_CM)[word];
  return factor === undefined ? undefined : number * factor;
}

/**
 * Grams of one piece where a cell tells the weight of some (to a thousandth of a gram); undefined where it does not:
 * no number, no unit, or 0, which exports write where nobody weighed.
 */
export function pieceGrams(cell: string, unit: string, pieces: number): number | undefined {
  if (cell === '') return undefined;
  const grams = parseAmount(cell, 'weight', unit);
  return grams === undefined || grams === 0 ? undefined : Math.round((grams / pieces) * 1000) / 1000;
}

/** `2026-12-31`, `2026/12/31`, `31.12.2026`, `2026-12` (its last day counts as the 31st); no guess at `12/11/2026`. */
function parseDay(value: string): string | undefined {
  const [, year, month, day = '31'] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ].*)?$/.exec(value) ?? [];
  const [, own, of, in_] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  const [y, m, d] = year === undefined ? [in_, of, own] : [year, month, day];
  if (y === undefined || m === undefined || d === undefined) return undefined;
  if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return undefined;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}
