import type { PairSaid, ReadContext, RowReader, Sink } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import type { Problem } from '../problem.ts';
import { cleanId } from '../text/clean.ts';
import { flagReader } from './flag-columns.ts';
import type { Hooks } from './hooks.ts';
import { judgeByWords } from './judgement.ts';
import type { Mapping } from './mapping.ts';
import { noteOf } from './note-of.ts';
import { readItem } from './read-item.ts';
import { RowCells } from './row-cells.ts';
import { RowGuard } from './row-guard.ts';

/** Reads the item half of a pair of files: every row ends in one item or one rejection. */
export function openItems(
  mapping: Mapping,
  header: Header,
  context: ReadContext,
  sink: Sink,
  hooks: Hooks,
): RowReader {
  const row = new RowCells(mapping, header);
  const guard = new RowGuard(mapping, header, context, sink, hooks);
  const judgeRow = hooks.judge?.bind(hooks) ?? judgeByWords(mapping);
  const currency = mapping.constants.currency ?? context.currency ?? '';
  const flags = flagReader(hooks.flags, header);
  const saidBy = (cells: RowCells): PairSaid | undefined => {
    const said = {
      flags: flags?.((position) => cells.at(position)) ?? [],
      buyerNote: noteOf(cells.all('buyerNote')),
      sellerNote: noteOf(cells.all('sellerNote')),
    };
    return said.flags.length > 0 || said.buyerNote !== '' || said.sellerNote !== '' ? said : undefined;
  };
  const read = (line: number): Problem | undefined => {
    const id = cleanId(row.raw('order'));
    if (id === '') return guard.complain('row/no-order-id', 'order', '');
    const wrong = guard.check(row, id);
    if (wrong) return wrong;
    const judgement = judgeRow(row);
    if ('unknown' in judgement) {
      guard.unknownWord(judgement);
      return undefined;
    }
    const item = readItem(row, mapping, 0, currency, judgement, guard.complain);
    if ('code' in item) return { ...item, facts: { order: id } };
    const said = saidBy(row);
    sink.item?.(id, { line: item, judgement, ...(said && { said }), at: line });
    return undefined;
  };
  return {
    row(cells, line) {
      row.cells = cells;
      row.line = line;
      if (guard.isNoRow(row)) return 'no-row';
      const problem = read(line);
      if (problem) sink.badItem?.(cleanId(row.raw('order')), line, problem);
      return undefined;
    },
    end() {
      if (guard.unknown.size > 0) sink.refuse(guard.unknownWords());
    },
  };
}
