import type { Order, OrderLine } from '../../orders/order.ts';
import type { Problem } from '../../problem.ts';
import { cleanId, isScientific, trim } from '../../text/clean.ts';
import type { ExportFormat, ReadContext, RowReader, Sink } from '../export-format.ts';
import type { Header } from '../header.ts';
import { Seen } from '../seen.ts';
import { shopifyColumns } from './columns.ts';
import { readLine } from './read-line.ts';
import { readOrder } from './read-order.ts';

/** Shopify's orders export, 7 to 79 columns, 2019 to 2026 (formats.md §4). */
export const SHOPIFY_ORDERS: ExportFormat = {
  id: 'shopify-orders',
  platform: 'shopify',
  kind: 'orders',
  signatures: [['Name', 'Lineitem name', 'Lineitem quantity']],
  needed: ['Name', 'Financial Status', 'Fulfillment Status', 'Lineitem quantity', 'Lineitem name'],
  open,
};

/** Rows of one order as they come: the first row's facts, then its lines. */
interface Group {
  readonly id: string;
  order: Order | undefined;
  readonly lines: OrderLine[];
  readonly at: number[];
  /** Raw first row, to tell a repeated order from one that is told twice with a difference. */
  first: readonly string[] | undefined;
  /** Lines of a second, equal telling of the order (two exports in one file): they must match, and count once. */
  again: OrderLine[] | undefined;
  bad: Problem | undefined;
}

function open(header: Header, context: ReadContext, sink: Sink): RowReader {
  const at = shopifyColumns(header);
  const width = header.names.length;
  const seen = new Seen();
  const held = new Map<string, Group>();
  const holds = context.scattered.size > 0;
  let group: Group | undefined;
  let statuses = 0;
  let rows = 0;

  const flush = (done: Group | undefined) => {
    if (!done) return;
    if (done.again && !done.bad && JSON.stringify(done.again) !== JSON.stringify(done.lines))
      done.bad = {
        ...problem('order/contradicts-itself', done.at[0] ?? 0, 'Name', done.id),
        facts: { differ: 'lines' },
      };
    if (done.bad) sink.reject(done.at, { ...done.bad, facts: { ...done.bad.facts, order: done.id } });
    else if (done.order) sink.order(done.order, done.at);
  };
  const problem = (code: string, line: number, column: string, value: string): Problem => ({
    code,
    severity: 'error',
    file: context.file,
    line,
    column,
    value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
  });

  /** Goes to the group of this row's order; rows of one order may stand apart (faults.md F14). */
  const turnTo = (id: string): Group => {
    if (group && group.id === id) return group;
    if (group && !(holds && held.has(group.id))) flush(group);
    const kept = holds ? held.get(id) : undefined;
    if (kept) {
      group = kept;
      return kept;
    }
    if (seen.add(id)) sink.scattered(id);
    group = { id, order: undefined, lines: [], at: [], first: undefined, again: undefined, bad: undefined };
    if (holds && context.scattered.has(id)) held.set(id, group);
    return group;
  };

  return {
    row(cells, line) {
      rows++;
      const name = cleanId(cells[at.name] ?? '');
      if (name === '' && !group) {
        sink.reject([line], problem('row/no-order-id', line, 'Name', ''));
        return;
      }
      const before = group;
      const current = name === '' && group ? group : turnTo(name);
      current.at.push(line);
      if (cells.length !== width) {
        current.bad ??= {
          ...problem('row/ragged', line, '', ''),
          facts: { expected: String(width), found: String(cells.length) },
        };
        return;
      }
      if (isScientific(name)) current.bad ??= problem('row/damaged-id', line, 'Name', name);
      if (name.length > 255) current.bad ??= problem('row/id-too-long', line, 'Name', name);
      if (trim(cells[at.financial] ?? '') !== '') statuses++;
      const complain = (code: string, column: string, value: string) => problem(code, line, column, value);
      if (isFirstRow(cells, current)) startOrder(cells, line, current, before !== current, complain);
      if (current.bad) return;
      const lines = current.again ?? current.lines;
      const item = readLine(cells, at, lines.length + 1, current.order?.currency ?? '', complain);
      if ('code' in item) current.bad = item;
      else lines.push(item);
    },
    end() {
      if (rows > 0 && statuses === 0)
        return sink.refuse({ code: 'file/abandoned-checkouts', severity: 'error', file: context.file });
      if (group && !held.has(group.id)) flush(group);
      for (const kept of held.values()) flush(kept);
    },
  };

  /** Continuation rows leave every order-level column blank; blank there never means "cleared". */
  function isFirstRow(cells: string[], current: Group): boolean {
    return current.order === undefined
      ? current.first === undefined
      : trim(cells[at.financial] ?? '') !== '' || trim(cells[at.total] ?? '') !== '';
  }

  function startOrder(
    cells: string[],
    line: number,
    current: Group,
    apart: boolean,
    complain: (code: string, column: string, value: string) => Problem,
  ) {
    const id = cleanId(cells[at.id] ?? '');
    if (rows === 1 && id !== '' && current.id === `#${id}` && trim(cells[at.financial] ?? '') === '')
      return sink.refuse({ code: 'file/abandoned-checkouts', severity: 'error', file: context.file });
    const result = readOrder(cells, at, context.shop, current.lines, complain);
    if ('code' in result) {
      current.bad ??= result;
      current.first ??= cells;
      return;
    }
    if (current.first !== undefined) {
      const differ = differing(header, current.first, cells);
      if (differ === '') {
        // Some tools repeat the order's facts on each of its rows; told again elsewhere, it is the same order twice.
        if (apart) current.again = [];
        return;
      }
      // Two different tellings of one order in one file: never one half of each (faults.md V3).
      current.bad ??= {
        ...problem('order/contradicts-itself', line, 'Name', current.id),
        facts: { first: String(current.at[0] ?? line), again: String(line), differ },
      };
      return;
    }
    for (const told of result.told) sink.tell({ ...told, severity: 'warning' });
    current.first = cells;
    current.order = result.order;
  }
}

/** Names of the order-level columns in which two first rows differ. */
function differing(header: Header, a: readonly string[], b: readonly string[]): string {
  return header.names
    .filter((name, i) => !/^(Lineitem |Vendor$)/i.test(name) && trim(a[i] ?? '') !== trim(b[i] ?? ''))
    .join(', ');
}
