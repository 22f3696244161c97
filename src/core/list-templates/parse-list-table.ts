import type { RulesNode } from '../rules-file/node.ts';
import type { TemplateReader } from '../templates/file-reader.ts';
import type { Align } from '../templates/template.ts';
import { MOST } from '../templates/template-keys.ts';
import { ROW_FIELDS } from './list-fields.ts';
import { LIST_COLUMN_KEYS, LIST_LINE_KEYS, LIST_TABLE_KEYS } from './list-keys.ts';
import type { ListColumn, ListLine, ListTable, Said } from './list-template.ts';
import { listType, said, saidAt, withFields } from './parse-said.ts';

const MM = 72 / 25.4;
const SIZE = 9;
const NOTHING: Said = { text: () => '', line: 0 };

/** Reads `table`: how its rows are set and which columns it has. Without one there are no columns. */
export function parseListTable(reader: TemplateReader, node: RulesNode | undefined): ListTable {
  const keys = node === undefined ? new Map<string, RulesNode>() : reader.map(node, 'table', LIST_TABLE_KEYS);
  if (node?.kind === 'map' && !keys.has('columns'))
    reader.say('template/missing-key', node.place, 'columns', { key: 'columns' });
  return withFields(reader, ROW_FIELDS, () => {
    const aisle = saidAt(reader, keys, 'aisle', 9.5);
    return {
      titles: titleSize(reader, keys.get('titles')),
      leading: reader.mm(keys.get('leading'), 'leading', 4 * MM, 30),
      padding: reader.mm(keys.get('padding'), 'padding', 1.8 * MM, 30),
      rule: reader.mm(keys.get('rule'), 'rule', 0.25 * MM, 5),
      ...(aisle && { aisle }),
      columns: reader
        .list(keys.get('columns'), 'columns', MOST.columns)
        .map((each) => parseColumn(reader, each)),
    };
  });
}

/** 0 = no titles; else 7 at least. */
function titleSize(reader: TemplateReader, node: RulesNode | undefined): number {
  const size = reader.number(node, 'titles', 0, 30, 8);
  if (size === 0 || size >= 7 || node === undefined) return size;
  reader.bad(node, 'titles', '0 | 7 … 30');
  return 8;
}

function parseColumn(reader: TemplateReader, node: RulesNode): ListColumn {
  const keys = reader.map(node, 'columns', LIST_COLUMN_KEYS);
  const tick = keys.has('tick') ? reader.mm(keys.get('tick'), 'tick', 3.5 * MM, 30) : undefined;
  const when = reader.condition(keys.get('when'), 'when');
  const framed = reader.bold(keys.get('framed'), 'framed');
  const own = said(reader, keys.get('text'), 'text');
  const lines: ListLine[] = own ? [{ ...own, ...listType(reader, keys, SIZE) }] : [];
  for (const each of reader.list(keys.get('lines'), 'lines', MOST.columns))
    lines.push(parseLine(reader, each));
  if (node.kind === 'map' && tick === undefined && lines.length === 0)
    reader.say('template/missing-key', node.place, 'text', { key: 'text' });
  return {
    title: said(reader, keys.get('title'), 'title') ?? NOTHING,
    ...(tick !== undefined && { tick }),
    lines,
    width: reader.width(keys.get('width')) ?? (tick === undefined ? { rest: true } : { points: tick }),
    least: reader.mm(keys.get('least'), 'least', 0),
    most: reader.mm(keys.get('most'), 'most', 60 * MM),
    gap: reader.mm(keys.get('gap'), 'gap', 2.8 * MM, 50),
    align: reader.choice<Align>(keys.get('align'), 'align', ['left', 'center', 'right'], 'left'),
    ...(when && { when }),
    ...(framed !== undefined && { framed }),
  };
}

function parseLine(reader: TemplateReader, node: RulesNode): ListLine {
  const keys = reader.map(node, 'lines', LIST_LINE_KEYS);
  if (node.kind === 'map' && !keys.has('text'))
    reader.say('template/missing-key', node.place, 'text', { key: 'text' });
  return { ...(said(reader, keys.get('text'), 'text') ?? NOTHING), ...listType(reader, keys, SIZE) };
}
