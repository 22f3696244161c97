import type { DateStyle } from '../orders/dates.ts';
import type { ReadContext, RowReader, Sink } from '../platforms/export-format.ts';
import type { Header } from '../platforms/header.ts';
import type { Problem } from '../problem.ts';
import { cleanId } from '../text/clean.ts';
import { areHonest, MOST_SUSPECTS } from './damaged-id.ts';
import { DateOrderFinder, openOrder } from './date-order.ts';
import { OrderGroups } from './groups.ts';
import type { Hooks } from './hooks.ts';
import type { Field, Mapping } from './mapping.ts';
import { type OrderGroup, orderOf } from './order-group.ts';
import { RowAdder } from './row-adder.ts';
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

const DATE_FIELDS: readonly Field[] = ['placedAt', 'paidAt', 'shippedAt', 'cancelledAt', 'shipBy'];

class MappedReader implements RowReader {
  readonly #context: ReadContext;
  readonly #sink: Sink;
  readonly #hooks: Hooks;
  readonly #row: RowCells;
  readonly #guard: RowGuard;
  readonly #groups: OrderGroups;
  readonly #adder: RowAdder;
  readonly #dates: DateOrderFinder | undefined;
  readonly #suspects: OrderGroup[] = [];
  #style: DateStyle;
  #known: boolean;

  constructor(mapping: Mapping, header: Header, context: ReadContext, sink: Sink, hooks: Hooks) {
    this.#context = context;
    this.#sink = sink;
    this.#hooks = hooks;
    this.#row = new RowCells(mapping, header);
    this.#guard = new RowGuard(mapping, header, context, sink, hooks);
    this.#groups = new OrderGroups(context, sink, (group) => this.#flush(group));
    this.#adder = new RowAdder(this.#row, this.#guard, mapping, header, context, sink, hooks);
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
    if (this.#sink.shopName && this.#row.hasColumn('shop')) this.#sink.shopName(this.#row.text('shop'));
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
    if (again) group.rows?.elsewhere();
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
      this.#adder.add(group, this.#style);
      if (group.bad) return;
    }
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
