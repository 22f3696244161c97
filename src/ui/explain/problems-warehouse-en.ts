import { type ProblemBook, when, words } from './problem-words.ts';

/** How many rows more have the same fault. */
function others(count: string): string {
  return Number(count) > 1 ? ` (and so in ${count} rows)` : '';
}

/** Words for stock, layout, walks and packing. */
export const WAREHOUSE_PROBLEMS = {
  'stock/sku-twice': words(
    (f) =>
      `${f('value')} stands in the file twice${when(f('bin'), ' in bin ')}${when(f('location'), ' at ')} with different numbers; the smaller one counts.`,
    'Correct the file and import it again.',
  ),
  'stock/bad-barcode': words(
    (f) => `Barcode ${f('value')} of ${f('sku')} has a wrong check digit.`,
    'Scan the goods and correct it; a scan of the right code will not be known.',
  ),
  'stock/barcode-twice': words(
    (f) => `Barcode ${f('value')} stands for ${f('sku')} and for ${f('other')}.`,
    'Both are taken when packing; give one of them another code.',
  ),
  'stock/bad-weight': words(
    (f) =>
      `The weight “${f('value')}” cannot be read or has no unit${others(f('count'))}; it counts as not known.`,
    'Write the unit with it (250 g, 1.2 kg, 2 lb), or name the column Weight (g).',
  ),
  'stock/bad-volume': words(
    (f) =>
      `The volume “${f('value')}” cannot be read or has no unit${others(f('count'))}; it counts as not known.`,
    'Write the unit with it (750 cm3, 1.5 l), or name the column Volume (l).',
  ),
  'stock/bad-date': words(
    (f) =>
      `The date “${f('value')}” cannot be read${others(f('count'))}; the bin counts as one without a date.`,
    'Write it as 2026-12-31.',
  ),
  'batch/no-weights': words(
    'No weight of any of these goods is known, neither by a stock file nor by the export, so no cart can be kept within one.',
    'Import a stock or product file with a column Weight (g): `orders stock import`.',
  ),
  'batch/no-volumes': words(
    'No volume of any of these goods is known, so no cart can be kept within one.',
    'Import a stock file with a column Volume (l): `orders stock import`.',
  ),
  'layout/syntax': words((f) => `The layout is no well-formed YAML: ${f('value')}.`, 'Correct it there.'),
  'layout/empty': words('The layout holds no keys.', 'Run `orders layout init --yes` for a first file.'),
  'layout/unknown-key': words(
    (f) => `“${f('value')}” is no key of a layout.`,
    (f) => (f('nearest') === '' ? `Keys: ${f('known')}.` : `Did you mean ${f('nearest')}?`),
  ),
  'layout/bad-value': words(
    (f) => `${f('key')} cannot be “${f('value')}”; expected: ${f('expected')}.`,
    (f) => (f('nearest') === '' ? 'Correct it.' : `Did you mean ${f('nearest')}?`),
  ),
  'layout/missing': words(
    (f) => `The layout says nothing of ${f('key')}.`,
    (f) => `Add it, as in \`${f('example')}\`.`,
  ),
  'layout/exists': words(
    (f) => `${f('file')} is there already.`,
    'Add --yes to write it anew; the old one is kept as layout.yaml.old.',
  ),
  'layout/no-bins': words(
    'No stock file has told of bins, so there is no warehouse to draw.',
    'Run `orders stock import` with a file that has a column Bin.',
  ),
  'layout/bin-shape': words(
    (f) => `Bin ${f('value')} does not look like ${f('pattern')}.`,
    'It is listed last, as not located. Correct the bin or the pattern.',
  ),
  'layout/unknown-aisle': words(
    (f) => `Bin ${f('value')} lies in aisle ${f('aisle')}, which the layout does not have.`,
    'It is listed last, as not located. Add the aisle or correct the bin.',
  ),
  'layout/no-such-bay': words(
    (f) => `Bin ${f('value')} is bay ${f('bay')}; aisle ${f('aisle')} ends at bay ${f('last')}.`,
    'It is listed last, as not located. Correct the bin or the number of bays.',
  ),
  'layout/unreachable': words(
    (f) => `Nobody can walk to bin ${f('value')}: the layout closes every way.`,
    'It is listed last, as not located. Correct closed ends, blocked steps, one-ways and aisles without turning (noTurn).',
  ),
  'layout/no-way-out': words(
    'Nobody can walk from the start to the end of this layout.',
    'Correct start, end, closed ends or blocked steps.',
  ),
  'pack/unknown-parcel': words(
    (f) => `“${f('value')}” is no parcel to pack.`,
    (f) => `${when(f('nearest'), 'Did you mean ', '? ')}Scan a parcel’s label first.`,
  ),
  'pack/parcel-open': words(
    (f) => `${f('parcel')} is still open and lacks ${f('missing')}; ${f('value')} was not opened.`,
    'Scan what is missing, or SKIP.',
  ),
  'pack/already-packed': words((f) => `${f('value')} is packed already.`, 'Put it to the others.'),
  'pack/not-printed': words(
    (f) => `${f('value')} has no label yet.`,
    (f) => `Print it first: \`orders print ${f('batch')}\`.`,
  ),
  'pack/pulled': words(
    (f) => `${f('value')} must not be sent: its order went back to review.`,
    'Take its label off and put the goods back.',
  ),
  'pack/wrong-item': words(
    (f) => `WRONG ITEM: ${f('sku')} does not belong into ${f('parcel')}.`,
    (f) => `Put it back. ${f('parcel')} wants ${f('missing')}.`,
  ),
  'pack/too-many': words(
    (f) => `TOO MANY: ${f('parcel')} has all ${f('wanted')} of ${f('sku')}.`,
    (f) => `Take this one out.${when(f('missing'), ' Still missing: ', '.')}`,
  ),
  'pack/too-few': words(
    (f) => `TOO FEW: ${f('parcel')} lacks ${f('missing')}.`,
    'It is not packed. Scan what is missing, or SKIP.',
  ),
  'pack/unknown-barcode': words(
    (f) => `UNKNOWN BARCODE ${f('value')}.`,
    'Add it to the stock file (column Barcode), or type the SKU.',
  ),
  'pack/bad-check-digit': words(
    (f) => `MISREAD: the check digit of ${f('value')} is wrong.`,
    'Scan it again.',
  ),
  'pack/no-parcel': words((f) => `No parcel is open for ${f('value')}.`, 'Scan a parcel’s label first.'),
  'pack/nothing-to-undo': words('There is no scan to take back.'),
} satisfies ProblemBook;
