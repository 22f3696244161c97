import { words } from './problem-words.ts';

/** Words for locations, suppliers and bundles. */
export const LOCATIONS_PROBLEMS = {
  'locations/syntax': words(
    (f) => `The locations are no well-formed YAML: ${f('value')}.`,
    'Correct it there.',
  ),
  'locations/empty': words(
    'The locations file holds no keys.',
    'Run `orders locations init --yes` for a first file.',
  ),
  'locations/unknown-key': words(
    (f) => `“${f('value')}” is no key of a locations file.`,
    (f) => (f('nearest') === '' ? `Keys: ${f('known')}.` : `Did you mean ${f('nearest')}?`),
  ),
  'locations/bad-value': words(
    (f) => `${f('key')} cannot be “${f('value')}”; expected: ${f('expected')}.`,
    (f) => (f('nearest') === '' ? 'Correct it.' : `Did you mean ${f('nearest')}?`),
  ),
  'locations/exists': words(
    (f) => `${f('file')} is there already.`,
    'Add --yes to write it anew; the old one is kept as locations.yaml.old.',
  ),
  'locations/none': words(
    'No locations.yaml names locations, so no batch is of one.',
    'Run `orders locations init` for a first file.',
  ),
  'locations/no-stock': words(
    (f) => `No stock file names a location “${f('value')}”: nothing leaves from there.`,
    (f) => (f('nearest') === '' ? 'Import its stock, or take it out.' : `Did you mean ${f('nearest')}?`),
  ),
  'locations/not-sending': words(
    (f) => `Stock lies at ${f('value')}, which locations.yaml does not name: nothing is sent from there.`,
    'Add it under locations, if parcels leave from there.',
  ),
  'suppliers/none': words(
    'No locations.yaml names suppliers.',
    'Name them there, as in `suppliers:` and below it `  Acme: [LAMP-1, ACME-*]`.',
  ),
  'print/supplier': words(
    (f) => `Batch ${f('batch')} is sent by ${f('supplier')}: its labels are not yours to print.`,
    'Run `orders suppliers list` for what is still without a tracking number.',
  ),
  'suppliers/unknown-sku': words(
    (f) => `${f('supplier')} sends ${f('value')}, which no stock file names.`,
    (f) => `Did you mean ${f('nearest')}?`,
  ),
  'suppliers/bundle': words(
    (f) =>
      `${f('supplier')} sends ${f('value')}, which is a bundle here: the supplier gets it as it was sold.`,
    'Take it out of one of the two files, if that is not meant.',
  ),
  'bundles/columns': words(
    (f) => `The bundles have no columns ${f('expected')} (found: ${f('value')}).`,
    'Give the file a first row with these three names.',
  ),
  'bundles/no-sku': words(
    'A row of the bundles lacks the SKU of the bundle or of the component.',
    'Fill in both, or take the row out.',
  ),
  'bundles/quantity': words(
    (f) => `${f('bundle')} cannot hold “${f('value')}” of ${f('component')}.`,
    'Write a whole number from 1.',
  ),
  'bundles/twice': words((f) => `${f('bundle')} names ${f('value')} twice.`, 'Keep one row, with the sum.'),
  'bundles/circle': words((f) => `${f('value')} holds itself: ${f('way')}.`, 'Take out one of these rows.'),
  'bundles/too-many': words(
    (f) => `${f('value')} comes to more than 100,000 pieces of one SKU, or is nested more than 50 deep.`,
    'Correct its quantities.',
  ),
  'bundles/has-stock': words(
    (f) => `${f('value')} is a bundle, yet a stock file has pieces of it: they are not picked.`,
    'Take it out of bundles.csv, if it lies on the shelf ready made.',
  ),
  'bundles/unknown-component': words(
    (f) => `${f('bundle')} holds ${f('value')}, which no stock file names.`,
    (f) => (f('nearest') === '' ? 'Import its stock.' : `Did you mean ${f('nearest')}?`),
  ),
};
