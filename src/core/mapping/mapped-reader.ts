import type { DateStyle } from '../orders/dates.ts';
import type { OrderLine } from '../orders/order.ts';
import type { ReadContext, RowReader, Sink } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import type { Problem } from '../problem.ts';
import { cleanId } from '../text/clean.ts';
import { areHonest, MOST_SUSPECTS } from './damaged-id.ts';
import { DateOrderFinder, openOrder } from './date-order.ts';
import { OrderGroups } from './groups.ts';
import type { Hooks } from './hooks.ts';
import { type Judgement, judgeByWords } from './judgement.ts';
import { type Field, type Mapping, SHIP_TO_FIELDS, TOTAL_FIELDS } from './mapping.ts';
import { addUnit, type OrderGroup, orderOf } from './order-group.ts';
import { addPairItems } from './pair-items.ts';
import { readFirstRow } from './read-first-row.ts';
import { readItem } from './read-item.ts';
import { RowCells } from './row-cells.ts';
import { RowGuard } from './row-guard.ts';

/** Reads a table as a mapping (and a platform's hooks) say. Every data row ends in one order or one rejection. */
export function openMapped(
  mapping: Mapping,
  header: Header,
  context: ReadContext,
  sink: Sink,
  hooks: Hooks = {},
): RowReader {
  return new MappedReader(mapping, header, context, sink, hooks);
}

const STATE_FIELDS: readonly Field[] = ['status', 'refundStatus', 'paidAt', 'shippedAt', 'cancelledAt'];
const DATE_FIELDS: readonly Field[] = ['placedAt', 'paidAt', 'shippedAt', 'cancelledAt', 'shipBy'];

class MappedReader implements RowReader {
  readonly #mapping: Mapping;
  readonly #context: ReadContext;
  readonly #sink: Sink;
  readonly #hooks: Hooks;
  readonly #row: RowCells;
  readonly #guard: RowGuard;
  readonly #groups: OrderGroups;
  readonly #judge: NonNullable<Hooks['judge']>;
  readonly #dates: DateOrderFinder | undefined;
  readonly #suspects: OrderGroup[] = [];
  #style: DateStyle;
  #known: boolean;

  constructor(mapping: Mapping, header: Header, context: ReadContext, sink: Sink, hooks: Hooks) {
    this.#mapping = mapping;
    this.#context = context;
    this.#sink = sink;
    this.#hooks = hooks;
    this.#row = new RowCells(mapping, header);
    this.#guard = new RowGuard(mapping, header, context, sink, hooks);
    this.#groups = new OrderGroups(context, sink, (group) => this.#flush(group));
    this.#judge = hooks.judge?.bind(hooks) ?? judgeByWords(mapping);
    this.#style = mapping.dates;
    this.#known = true;
    if (mapping.dates === 'told-by-file') {
      this.#dates = new DateOrderFinder(context.dateOrder ?? hooks.dateOrder, sink.dateOrder !== undefined);
      this.#known = this.#dates.order !== undefined;
      this.#style = this.#dates.style;
    }
    if (!hasShipTo(this.#row))
      sink.tell({ code: 'file/no-ship-to', severity: 'info', file: context.file, line: header.line });
  }

  row(cells: string[], line: number): 'no-row' | undefined {
    this.#row.cells = cells;
    this.#row.line = line;
    if (this.#guard.isNoRow(this.#row)) return 'no-row';
    const dates = this.#dates;
    if (!this.#known && dates) {
      if (
        !dates.look(
          cells,
          line,
          DATE_FIELDS.map((field) => this.#row.text(field)),
        )
      )
        return;
      this.#learn(dates);
    }
    if (dates?.late) return;
    this.#read(cells, line);
  }

  end(): void {
    const dates = this.#dates;
    if (dates && !this.#known) {
      if (dates.open) {
        this.#sink.refuse(openOrder(this.#context.file, dates.open, this.#row.column('placedAt')));
        return;
      }
      this.#learn(dates);
    }
    if (dates?.late) return;
    if (this.#guard.unknown.size > 0) {
      this.#sink.refuse(this.#guard.unknownWords());
      return;
    }
    this.#groups.end();
    this.#settleSuspects();
    if (this.#guard.unknown.size > 0) this.#sink.refuse(this.#guard.unknownWords());
  }

  #learn(dates: DateOrderFinder): void {
    this.#known = true;
    this.#style = dates.style;
    if (dates.late) {
      this.#sink.dateOrder?.(dates.order ?? 'day-first');
      return;
    }
    for (const { cells, line } of dates.release()) this.#read(cells, line);
  }

  #read(cells: string[], line: number): void {
    const row = this.#row;
    row.cells = cells;
    row.line = line;
    const id = cleanId(row.raw('order'));
    if (id === '') {
      this.#sink.reject([line], this.#guard.complain('row/no-order-id', 'order', ''));
      return;
    }
    const { group, again } = this.#groups.turnTo(id);
    group.at.push(line);
    if (group.at.length === 1) group.suspect = this.#guard.suspicion(row, id);
    group.bad ??= this.#guard.check(row, id);
    if (group.bad) return;
    const parts = this.#hooks.split?.(row) ?? [cells];
    if (typeof parts === 'string') {
      group.bad = this.#guard.complain(parts, 'order', id);
      return;
    }
    for (const part of parts) {
      row.cells = part;
      this.#add(group, again);
      if (group.bad) return;
    }
  }

  /** One row, or one of the articles it holds. */
  #add(group: OrderGroup, again: boolean): void {
    const row = this.#row;
    const perOrder = this.#mapping.rows === 'order';
    const whole = perOrder || group.rows || row.text('line') !== '' ? row.cells.join('\u001F') : '';
    if (group.first && perOrder) {
      // One row per order: a second one is the same telling again, or a contradiction.
      if (whole !== group.whole) group.bad = this.#contradicts('row', group.id);
      return;
    }
    if (group.rows) {
      // The same row after other orders: a second telling of the order (two exports in one file), not a second line.
      if (again && group.rows.has(whole)) return;
      group.rows.add(whole);
    }
    const judged = this.#judgeOf(group);
    if (!judged) return;
    if (!group.first) {
      const first = readFirstRow(
        row,
        group.id,
        this.#mapping,
        this.#context,
        this.#hooks,
        this.#style,
        this.#guard,
      );
      if ('code' in first) {
        group.bad = first;
        return;
      }
      group.first = first;
      group.whole = whole;
      group.shipTo = this.#texts(SHIP_TO_FIELDS);
      group.totals = this.#texts(TOTAL_FIELDS);
    } else if ((group.bad = this.#differs(group))) return;
    if (this.#context.items && perOrder) {
      group.bad = addPairItems(group, judged, this.#context.items, this.#guard.complain);
      return;
    }
    if (this.#hooks.isSummary?.(row)) {
      group.overall = judged;
      return;
    }
    const item = this.#item(group, judged, whole);
    if (item === undefined) return;
    if ('code' in item) {
      group.bad = item;
      return;
    }
    group.judgements.push(judged);
    if (this.#mapping.rows === 'unit') addUnit(group.lines, item);
    else group.lines.push(item);
  }

  /** A row that leaves status and times blank goes on with what the order's first row said of them. */
  #judgeOf(group: OrderGroup): Judgement | undefined {
    const first = group.overall ?? group.judgements[0];
    if (first && STATE_FIELDS.every((field) => this.#row.text(field) === '')) return first;
    const judged = this.#judge(this.#row);
    if (!('unknown' in judged)) return judged;
    this.#guard.unknownWord(judged);
    return undefined;
  }

  #contradicts(differ: string, value: string): Problem {
    return { ...this.#guard.complain('order/contradicts-itself', 'order', value), facts: { differ } };
  }

  /** The row's line; undefined when the order has it already. */
  #item(group: OrderGroup, judged: Judgement, whole: string): OrderLine | Problem | undefined {
    const position = group.lines.length + 1;
    const currency = group.first?.currency ?? '';
    const line = readItem(this.#row, this.#mapping, position, currency, judged, this.#guard.complain);
    if ('code' in line) return line;
    const key = this.#row.text('line');
    if (key === '') return line;
    const known = group.byKey.get(line.key);
    if (known === undefined) {
      group.byKey.set(line.key, whole);
      return line;
    }
    if (known === whole) return undefined;
    return this.#contradicts('lines', line.key);
  }

  /** A later row of the order that tells another recipient refuses the order; another amount is only told. */
  #differs(group: OrderGroup): Problem | undefined {
    const elsewhere = this.#differing(SHIP_TO_FIELDS, group.shipTo);
    if (elsewhere.length > 0) return this.#contradicts(elsewhere.join(', '), group.id);
    const amounts = group.toldTotals ? [] : this.#differing(TOTAL_FIELDS, group.totals);
    if (amounts.length > 0) {
      group.toldTotals = true;
      this.#sink.tell({
        ...this.#guard.complain('order/amounts-differ', 'total', this.#row.text('total')),
        severity: 'warning',
        facts: { order: group.id, differ: amounts.join(', ') },
      });
    }
    return undefined;
  }

  /**
   * Names of the columns in which the row tells otherwise than the order's first row. Blank never means "cleared":
   * the row goes on with the order.
   */
  #differing(fields: readonly Field[], before: readonly string[]): string[] {
    return fields
      .filter((field, i) => {
        const text = this.#row.text(field);
        return text !== '' && before[i] !== '' && text !== before[i];
      })
      .map((field) => this.#row.column(field));
  }

  #texts(fields: readonly Field[]): string[] {
    return fields.map((field) => this.#row.text(field));
  }

  #flush(group: OrderGroup): void {
    if (group.overall && group.judgements.length === 0)
      group.bad ??= this.#guard.complain('order/no-items', 'order', group.id);
    if (!group.bad && !group.first) return; // Its words are unknown: the file is refused at its end.
    if (group.suspect && !group.bad && this.#suspects.length < MOST_SUSPECTS) {
      this.#suspects.push(group);
      return;
    }
    this.#finish(group, group.bad ?? group.suspect);
  }

  #settleSuspects(): void {
    const honest = areHonest(this.#suspects.length, this.#guard.orders);
    for (const group of this.#suspects) this.#finish(group, honest ? undefined : group.suspect);
  }

  #finish(group: OrderGroup, problem: Problem | undefined): void {
    if (!problem && group.first) {
      this.#sink.order(orderOf(group, group.first), group.at);
      return;
    }
    const why = problem ?? this.#guard.complain('row/no-order-id', 'order', group.id);
    const told = { ...why, facts: { ...why.facts, order: group.id } };
    this.#sink.reject(group.at, told);
    this.#context.items?.reject(group.id, told);
  }
}

function hasShipTo(row: RowCells): boolean {
  return row.has('address1') && row.has('recipient');
}
