import type { DateStyle } from '../orders/dates.ts';
import type { Order, OrderLine } from '../orders/order.ts';
import type { ReadContext, Sink } from '../platforms/export-format.ts';
import { column, type Header } from '../platforms/header.ts';
import type { Problem } from '../problem.ts';
import { flagReader } from './flag-columns.ts';
import type { Hooks } from './hooks.ts';
import { type Judgement, judgeByWords } from './judgement.ts';
import { mappedFlagReader } from './mapped-flags.ts';
import { type Field, type Mapping, SHIP_TO_FIELDS, TOTAL_FIELDS } from './mapping.ts';
import { addUnit, type OrderGroup } from './order-group.ts';
import { addPairItems } from './pair-items.ts';
import { readFirstRow } from './read-first-row.ts';
import { readItem } from './read-item.ts';
import type { RowCells } from './row-cells.ts';
import type { RowGuard } from './row-guard.ts';

const STATE_FIELDS: readonly Field[] = ['status', 'refundStatus', 'paidAt', 'shippedAt', 'cancelledAt'];

/** Adds the row at hand to its order: facts of the first row, lines and states of all, contradictions between them. */
export class RowAdder {
  readonly #row: RowCells;
  readonly #guard: RowGuard;
  readonly #mapping: Mapping;
  readonly #context: ReadContext;
  readonly #sink: Sink;
  readonly #hooks: Hooks;
  readonly #judge: NonNullable<Hooks['judge']>;
  readonly #flags: ReturnType<typeof flagReader>;
  readonly #mappedFlags: ReturnType<typeof mappedFlagReader>;
  readonly #attributes: readonly { readonly key: string; readonly position: number }[];

  constructor(
    row: RowCells,
    guard: RowGuard,
    mapping: Mapping,
    header: Header,
    context: ReadContext,
    sink: Sink,
    hooks: Hooks,
  ) {
    this.#row = row;
    this.#guard = guard;
    this.#mapping = mapping;
    this.#context = context;
    this.#sink = sink;
    this.#hooks = hooks;
    this.#flags = flagReader(hooks.flags, header);
    this.#mappedFlags = mappedFlagReader(mapping.flags, header);
    this.#attributes = (mapping.attributes ?? []).flatMap((key) => {
      const position = column(header, key);
      return position === -1 ? [] : [{ key, position }];
    });
    this.#judge = hooks.judge?.bind(hooks) ?? judgeByWords(mapping);
  }

  /** One row, or one of the articles it holds. */
  add(group: OrderGroup, style: DateStyle): void {
    const row = this.#row;
    const perOrder = this.#mapping.rows === 'order';
    const whole = perOrder || group.rows || row.text('line') !== '' ? row.cells.join('\u001F') : '';
    if (group.first && perOrder) {
      // One row per order: a second one is the same telling again, or a contradiction.
      if (whole !== group.whole) group.bad = this.#contradicts('row', group.id);
      return;
    }
    if (group.rows?.isTold(whole)) return;
    const judged = this.#judgeOf(group);
    if (!judged) return;
    if (!group.first) {
      const first = readFirstRow(
        row,
        group.id,
        this.#mapping,
        this.#context,
        this.#hooks,
        style,
        this.#guard,
      );
      if ('code' in first) {
        group.bad = first;
        return;
      }
      group.first = this.#withAttributes(first);
      group.whole = whole;
      group.shipTo = this.#texts(SHIP_TO_FIELDS);
      group.totals = this.#texts(TOTAL_FIELDS);
    } else if ((group.bad = this.#differs(group))) return;
    if (this.#flags) group.flags.push(...this.#flags((position) => row.at(position)));
    this.#mappedFlags?.((position) => row.at(position), group);
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

  #withAttributes(order: Order): Order {
    const attributes = this.#attributes.flatMap(({ key, position }) => {
      const value = this.#row.at(position);
      return value === '' ? [] : [{ key, value }];
    });
    return attributes.length === 0 ? order : { ...order, attributes };
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
}
