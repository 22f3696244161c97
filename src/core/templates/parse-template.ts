import type { Dpi } from '../documents/paper.ts';
import type { Problem } from '../problem.ts';
import type { Place, RulesNode } from '../rules-file/node.ts';
import type { LiquidEngine } from './expression.ts';
import { FIELDS, WORD_FIELDS } from './fields.ts';
import { TemplateReader } from './file-reader.ts';
import { BlockParser } from './parse-block.ts';
import { readPaper } from './read-paper.ts';
import { PARCEL_KINDS, type Plan, type Sheet, type Template } from './template.ts';
import { MOST, SHEET_KEYS, TOP_KEYS } from './template-keys.ts';

const MM = 72 / 25.4;

/** A template file as read: the template when nothing is wrong with it. */
export interface ParsedTemplate<T = Template> {
  readonly template?: T;
  readonly problems: readonly Problem[];
  /** It uses Liquid beyond plain fields, and no engine was given: parse again with one. */
  readonly needsLiquid: boolean;
  readonly images: readonly { readonly file: string; readonly optional: boolean; readonly place: Place }[];
  /** Symbols it draws besides Code 128. */
  readonly symbols: ReadonlySet<'qr' | 'data-matrix'>;
}

/**
 * Checks a template and compiles it. Every fault is a problem with file, line and column.
 * @param base the file that `like` names, for its blocks and plans
 */
export function parseTemplate(
  root: RulesNode,
  source: { readonly name: string; readonly file: string; readonly base?: RulesNode },
  liquid?: LiquidEngine,
): ParsedTemplate {
  const reader = new TemplateReader(source.file, liquid, [...FIELDS, ...WORD_FIELDS]);
  const keys = reader.map(root, 'template', TOP_KEYS);
  const kind = reader.choice(keys.get('kind'), 'kind', PARCEL_KINDS, 'label');
  for (const key of ['kind', keys.has('like') ? '' : 'blocks', keys.has('sheet') ? '' : 'paper'])
    if (key !== '' && !keys.has(key)) reader.say('template/missing-key', root.place, key, { key });
  const paper = readPaper(reader, keys.get('paper'), 'paper');
  const sheet = keys.has('sheet') ? readSheet(reader, keys.get('sheet')) : undefined;
  const base = source.base?.kind === 'map' ? source.base : undefined;
  const inherited = (key: string): RulesNode | undefined =>
    keys.get(key) ?? base?.entries.find((entry) => entry.key === key)?.node;
  const plans = readPlans(reader, inherited('plans'));
  const planFields = Object.keys(plans[0]?.values ?? {}).map((name) => `plan.${name}`);
  reader.fields = [...reader.fields, ...planFields];
  const blocks = new BlockParser(reader);
  const dpi = reader.choice(keys.get('dpi'), 'dpi', ['203', '300', '600'], sheet ? '300' : '203');
  const cell = sheet && !keys.has('paper') ? { width: sheet.across, height: sheet.down } : paper;
  const template: Template = {
    name: source.name,
    kind,
    title: reader.text(keys.get('title'), 'title'),
    titleZh: reader.text(keys.get('title_zh'), 'title_zh'),
    ...(keys.has('language') && {
      language: reader.choice(keys.get('language'), 'language', ['en', 'zh'], 'en'),
    }),
    ...cell,
    dpi: Number(dpi) as Dpi,
    ...(sheet && { sheet }),
    margin: reader.mm(inherited('margin'), 'margin', 4 * MM, 50),
    plans,
    blocks: blocks.blocks(inherited('blocks'), 'blocks'),
    ...(inherited('foot') && { foot: reader.expression(inherited('foot'), 'foot') }),
  };
  if (sheet !== undefined && keys.has('sheet'))
    checkSheet(reader, keys.get('sheet') as RulesNode, template, sheet);
  const symbols = new Set<'qr' | 'data-matrix'>();
  collectSymbols(template.blocks, symbols);
  return {
    ...(reader.problems.length === 0 && !reader.needsLiquid && { template }),
    problems: reader.problems,
    needsLiquid: reader.needsLiquid,
    images: blocks.images,
    symbols,
  };
}

function readSheet(reader: TemplateReader, node: RulesNode | undefined): Sheet | undefined {
  if (node === undefined) return undefined;
  const keys = reader.map(node, 'sheet', SHEET_KEYS);
  for (const key of ['page', 'columns', 'rows', 'across', 'down'])
    if (node.kind === 'map' && !keys.has(key)) reader.say('template/missing-key', node.place, key, { key });
  return {
    ...readPaper(reader, keys.get('page'), 'page'),
    columns: Math.round(reader.number(keys.get('columns'), 'columns', 1, 20, 1)),
    rows: Math.round(reader.number(keys.get('rows'), 'rows', 1, 40, 1)),
    left: reader.mm(keys.get('left'), 'left', 0),
    top: reader.mm(keys.get('top'), 'top', 0),
    across: reader.mm(keys.get('across'), 'across', 50 * MM),
    down: reader.mm(keys.get('down'), 'down', 50 * MM),
  };
}

/** Labels must lie on the page; half a millimetre of rounding is forgiven. */
function checkSheet(
  reader: TemplateReader,
  node: RulesNode,
  { width, height }: Template,
  sheet: Sheet,
): void {
  const right = sheet.left + (sheet.columns - 1) * sheet.across + width;
  const bottom = sheet.top + (sheet.rows - 1) * sheet.down + height;
  const slack = 0.5 * MM;
  if (right <= sheet.width + slack && bottom <= sheet.height + slack) return;
  const needed = `${Math.ceil(right / MM)} × ${Math.ceil(bottom / MM)} mm`;
  reader.say('template/off-page', node.place, needed, {
    needed,
    page: `${Math.round(sheet.width / MM)} × ${Math.round(sheet.height / MM)} mm`,
  });
}

function readPlans(reader: TemplateReader, node: RulesNode | undefined): readonly Plan[] {
  const plans: Plan[] = [];
  for (const item of reader.list(node, 'plans', MOST.plans)) {
    if (item.kind !== 'map') {
      reader.bad(item, 'plans', '{ goods: 7, note: yes, enough: 12 }');
      continue;
    }
    const values: Record<string, number | boolean> = {};
    let enough = 0;
    for (const { key, keyPlace, node: value } of item.entries) {
      if (!/^[a-z_]{1,30}$/.test(key))
        reader.say('template/unknown-key', keyPlace, key, { key, what: 'plans', known: 'a-z' });
      else if (key === 'enough') enough = reader.number(value, key, 0, 200, 0);
      else if (value.kind === 'text' && /^\d/.test(value.text))
        values[key] = reader.number(value, key, 0, 500, 0);
      else values[key] = reader.flag(value, key, false);
    }
    const first = plans[0];
    if (first && Object.keys(first.values).sort().join() !== Object.keys(values).sort().join())
      reader.bad(item, 'plans', Object.keys(first.values).join(', '));
    plans.push({ values, enough });
  }
  return plans.length === 0 ? [{ values: {}, enough: 0 }] : plans;
}

function collectSymbols(blocks: Template['blocks'], into: Set<'qr' | 'data-matrix'>): void {
  for (const block of blocks) {
    if (block.kind === 'qr' || block.kind === 'data-matrix') into.add(block.kind);
    if ('blocks' in block) collectSymbols(block.blocks, into);
  }
}
