import { type ProblemBook, when, words } from './problem-words.ts';

const nearest = (f: (name: string) => string): string => when(f('nearest'), ' Did you mean ', '?');
const REASONS: Readonly<Record<string, string>> = {
  missing: 'it is not there',
  outside: 'it lies outside the template’s folder',
  'too-large': 'it is larger than 2 MB or 4000 pixels',
  'not-png-or-jpeg': 'it is no PNG or JPEG',
};

/** Templates of documents. */
export const TEMPLATE_PROBLEMS = {
  'template/unknown': words(
    (f) => `No template is called ${f('template')}.${nearest(f)}`,
    'orders templates list shows them all.',
  ),
  'template/unreadable': words((f) =>
    f('reason') === 'ENOENT'
      ? 'There is no such template file.'
      : `The template cannot be read: ${f('reason')}.`,
  ),
  'template/empty': words('The template is empty.', 'orders templates copy writes one to start from.'),
  'template/syntax': words((f) => `This is no YAML: ${f('value')}.`),
  'template/unknown-key': words(
    (f) => `${f('what')} has no key ${f('key')}.${nearest(f)}`,
    (f) => `It may be one of: ${f('known')}.`,
  ),
  'template/unknown-block': words(
    (f) => `A block is one of ${f('known')}; this one says “${f('value')}”.${nearest(f)}`,
  ),
  'template/missing-key': words((f) => `The key ${f('key')} is missing.`),
  'template/bad-value': words(
    (f) => `${f('key')} cannot be “${f('value')}”.${nearest(f)}`,
    (f) => `It may be: ${f('expected')}.`,
  ),
  'template/bad-expression': words(
    (f) => `This is no Liquid that templates understand: ${f('reason')}.`,
    'docs/templates.md lists the tags and filters.',
  ),
  'template/unknown-field': words(
    (f) => `No field is called ${f('field')}.${nearest(f)}`,
    'docs/templates.md lists the fields.',
  ),
  'template/too-large': words((f) => `The template has more than ${f('most')}.`),
  'template/off-page': words(
    (f) => `The labels of this sheet need ${f('needed')}; the page has ${f('page')}.`,
    'Correct columns, rows, across and down.',
  ),
  'template/too-wide': words(
    (f) => `The columns need ${f('needed')}; between the margins there are ${f('room')}.`,
    'Make columns or gaps narrower, or leave one out.',
  ),
  'template/bad-image': words(
    (f) => `The picture ${f('picture')} cannot be used: ${REASONS[f('reason')] ?? f('reason')}.`,
    'Put a PNG or JPEG beside the template.',
  ),
  'template/bad-like': words(
    (f) => `like: ${f('value')} names no template that stands for itself.${nearest(f)}`,
    'A template may be like another one, but not like itself or like one that is like a third.',
  ),
  'template/exists': words(
    (f) => `${f('file')} is there already.`,
    'Edit it, or give the copy another name with --name.',
  ),
  'template/bad-name': words(
    (f) => `“${f('value')}” is no name of a template.`,
    'Use letters, digits, - and _, 60 at most.',
  ),
  'template/wrong-kind': words(
    (f) => `The template ${f('template')} makes ${f('kind')}, not ${f('wanted')}.`,
    'orders templates list shows what each is for; name the document with --only as well.',
  ),
  'print/two-papers': words(
    (f) => `Template ${f('template')} of shop ${f('shop')} is for other paper than ${f('other')}.`,
    'One document has one paper: make a batch for each shop (`orders batch --shop`), or name one template with --template.',
  ),
  'label/expression': words(
    (f) =>
      `An expression of the template failed for parcel ${f('parcel')} (${f('order')}), block ${f('field')}: ${f('value')}.`,
    'Correct the template; the other documents were made.',
  ),
  'label/too-many-pages': words(
    (f) =>
      `The template ${f('field')} makes more than ${f('most')} pages for parcel ${f('parcel')} (${f('order')}).`,
    'Split the order, or use a shorter template; the other documents were made.',
  ),
  'print/no-such-place': words(
    (f) => `The template ${f('template')} has ${f('places')} labels a page; ${f('value')} is none of them.`,
    (f) => `Give --start-at a number from 1 to ${f('places')}.`,
  ),
} satisfies ProblemBook;
