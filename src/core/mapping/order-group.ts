import { type Flag, sortedFlags } from '../orders/flags.ts';
import type { Order, OrderLine } from '../orders/order.ts';
import type { Problem } from '../problem.ts';
import { combine, type Judgement } from './judgement.ts';
import { type ToldFlags, withStates } from './mapped-flags.ts';

/** The rows of one order as they come. */
export interface OrderGroup {
  readonly id: string;
  readonly at: number[];
  /** Order-level facts of the first row; lines and states follow from all rows. */
  first: Order | undefined;
  /** Ship-to cells of the first row: two different ones are two tellings of one order (faults.md V3). */
  shipTo: readonly string[];
  totals: readonly string[];
  /** The first row's cells, in files with one row per order. */
  whole: string;
  /** What the order file says where the lines come from the other file of a pair. */
  overall: Judgement | undefined;
  readonly lines: OrderLine[];
  readonly judgements: Judgement[];
  /** Of all rows. */
  readonly flags: Flag[];
  /** What columns that a mapping names say of the order's state. */
  readonly states: ToldFlags['states'];
  /** Line id → its cells: a line told twice is one line, unless the tellings differ. */
  readonly byKey: Map<string, string>;
  /** How often each row was told, kept only for orders whose rows stand apart. */
  readonly rows: ToldRows | undefined;
  bad: Problem | undefined;
  /** Its id may have lost its last digits: the whole file tells. */
  suspect: Problem | undefined;
  toldTotals: boolean;
}

/**
 * Equal rows in one place are as many lines (faults.md V4); the same rows after other orders are a second telling of the
 * order, as in two exports put into one file.
 */
export class ToldRows {
  readonly #taken = new Map<string, number>();
  readonly #here = new Map<string, number>();

  /** The order's rows go on in another place. */
  elsewhere(): void {
    this.#here.clear();
  }

  /** True when the row was told as often before, in another place. */
  isTold(row: string): boolean {
    const here = (this.#here.get(row) ?? 0) + 1;
    this.#here.set(row, here);
    if (here <= (this.#taken.get(row) ?? 0)) return true;
    this.#taken.set(row, here);
    return false;
  }
}

export function newGroup(id: string, apart: boolean): OrderGroup {
  return {
    id,
    at: [],
    first: undefined,
    shipTo: [],
    totals: [],
    whole: '',
    overall: undefined,
    lines: [],
    judgements: [],
    flags: [],
    states: new Set(),
    byKey: new Map(),
    rows: apart ? new ToldRows() : undefined,
    bad: undefined,
    suspect: undefined,
    toldTotals: false,
  };
}

/** The order of a group all of whose rows were read. */
export function orderOf(group: OrderGroup, first: Order): Order {
  const state = combine(group.judgements);
  const told = state.refund === 'none' && group.overall ? group.overall.refund : state.refund;
  const refund = told === 'none' ? refundByAmount(first) : told;
  const order: Order = {
    ...first,
    platformStatus: group.overall?.words ?? state.words,
    payment: state.payment,
    fulfillment: state.fulfillment,
    cancel: state.cancel,
    refund,
    fulfiller: state.fulfiller ?? 'seller',
    ...(state.preorder === true && { preorder: true }),
    ...(group.flags.length > 0 && { flags: sortedFlags(group.flags) }),
    lines: group.lines,
  };
  return withStates(order, group.states);
}

/** Words may say nothing where the money does. */
function refundByAmount({ totals }: Order): Order['refund'] {
  const refunded = Math.abs(totals.refunded ?? 0);
  if (refunded === 0) return 'none';
  return totals.total !== undefined && refunded >= totals.total ? 'full' : 'partial';
}

/** Adds a piece to the lines of a file that has one row per piece (Lazada). */
export function addUnit(lines: OrderLine[], piece: OrderLine): void {
  const same = lines.findIndex(
    (line) =>
      line.sku === piece.sku &&
      line.name === piece.name &&
      line.variant === piece.variant &&
      line.unitPrice === piece.unitPrice &&
      line.status === piece.status,
  );
  const line = lines[same];
  if (!line) lines.push(piece);
  else
    lines[same] = { ...line, quantity: line.quantity + piece.quantity, toShip: line.toShip + piece.toShip };
}
