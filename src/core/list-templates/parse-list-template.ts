import type { Dpi } from '../documents/paper.ts';
import type { RulesNode } from '../rules-file/node.ts';
import type { LiquidEngine } from '../templates/expression.ts';
import { TemplateReader } from '../templates/file-reader.ts';
import type { ParsedTemplate } from '../templates/parse-template.ts';
import { readPaper } from '../templates/read-paper.ts';
import { LIST_FIELDS } from './list-fields.ts';
import { LIST_TOP_KEYS } from './list-keys.ts';
import { LIST_KINDS, type ListTemplate } from './list-template.ts';
import { ListBlockParser } from './parse-list-block.ts';
import { parseListTable } from './parse-list-table.ts';
import { said } from './parse-said.ts';

const MM = 72 / 25.4;
/** Points that a column without a width of its own needs at least. */
const LEAST_COLUMN = 4 * MM;

/**
 * Checks the template of a list and compiles it. Every fault is a problem with file, line and column.
 * @param base the file that `like` names, for its table and blocks
 */
export function parseListTemplate(
  root: RulesNode,
  source: { readonly name: string; readonly file: string; readonly base?: RulesNode },
  liquid?: LiquidEngine,
): ParsedTemplate<ListTemplate> {
  const reader = new TemplateReader(source.file, liquid, LIST_FIELDS);
  const keys = reader.map(root, 'template', LIST_TOP_KEYS);
  const base = source.base?.kind === 'map' ? source.base : undefined;
  const inherited = (key: string): RulesNode | undefined =>
    keys.get(key) ?? base?.entries.find((entry) => entry.key === key)?.node;
  for (const key of ['paper', 'blocks'])
    if (key === 'paper' ? !keys.has(key) : inherited(key) === undefined)
      reader.say('template/missing-key', root.place, key, { key });
  const foot = said(reader, inherited('foot'), 'foot');
  const table = parseListTable(reader, inherited('table'));
  const blocks = new ListBlockParser(reader).blocks(inherited('blocks'), 'blocks');
  const template: ListTemplate = {
    name: source.name,
    kind: reader.choice(keys.get('kind'), 'kind', LIST_KINDS, 'pick-list'),
    title: reader.text(keys.get('title'), 'title'),
    titleZh: reader.text(keys.get('title_zh'), 'title_zh'),
    ...(keys.has('language') && {
      language: reader.choice(keys.get('language'), 'language', ['en', 'zh'], 'en'),
    }),
    ...readPaper(reader, keys.get('paper'), 'paper'),
    dpi: Number(reader.choice(inherited('dpi'), 'dpi', ['203', '300', '600'], '300')) as Dpi,
    margin: reader.mm(inherited('margin'), 'margin', 14 * MM, 50),
    table,
    blocks,
    ...(foot && { foot }),
  };
  checkWidth(reader, inherited('table') ?? root, template);
  return {
    ...(reader.problems.length === 0 && !reader.needsLiquid && { template }),
    problems: reader.problems,
    needsLiquid: reader.needsLiquid,
    images: [],
    symbols: new Set(),
  };
}

/** Columns must stand beside each other between the margins; one that takes the rest needs room for a word. */
function checkWidth(reader: TemplateReader, node: RulesNode, { width, margin, table }: ListTemplate): void {
  const room = width - 2 * margin;
  let needed = 0;
  for (const [n, column] of table.columns.entries()) {
    if (n < table.columns.length - 1) needed += column.gap;
    if ('points' in column.width) needed += column.width.points;
    else if ('part' in column.width) needed += column.width.part * room;
    else needed += Math.max(column.least, LEAST_COLUMN);
  }
  if (needed <= room) return;
  const facts = { needed: `${Math.ceil(needed / MM)} mm`, room: `${Math.floor(room / MM)} mm` };
  reader.say('template/too-wide', node.place, facts.needed, facts);
}
