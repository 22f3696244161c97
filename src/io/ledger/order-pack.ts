import type { IncomingOrder } from './ledger.ts';

/**
 * Orders of one batch as bytes: passed between threads without a copy, and put into the ledger by one statement for all of
 * them (`put-pack.ts`). A text for each value, carried over and bound on its own, takes half of an import's time.
 */
export interface OrderPack {
  readonly count: number;
  /** One record after the other, each of fields of a fixed width: UTF-8, or a number in digits, filled up with FILL. */
  readonly records: Uint8Array;
  /** Bytes of a record's fields: id, platform id, placed at, where the doc begins (from 1), its length, line. */
  readonly widths: readonly number[];
  /** Documents, one behind the other, UTF-8. */
  readonly docs: Uint8Array;
  /** NUMBERS to an order: bytes of its doc, line, rows. */
  readonly numbers: Int32Array;
  /** Latest instant that any of the orders tells of, UTC. */
  readonly latest: string;
}

/** No byte of UTF-8. */
const FILL = 0xff;
const NUMBERS = 3;
/** Digits of the largest number of 32 bits: the width of the three numbers at a record's end. */
export const DIGITS = 10;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts must be well-formed (no half of a character), and ids without NUL. */
export function makePack(orders: readonly IncomingOrder[]): OrderPack {
  let id = 0;
  let platformId = 0;
  let placedAt = 0;
  let letters = 0;
  let latest = '';
  for (const order of orders) {
    id = Math.max(id, bytesIn(order.id));
    platformId = Math.max(platformId, bytesIn(order.platformId));
    placedAt = Math.max(placedAt, bytesIn(order.placedAt));
    letters += order.doc.length;
    if (order.latest > latest) latest = order.latest;
  }
  const width = id + platformId + placedAt + 3 * DIGITS;
  const records = Buffer.allocUnsafeSlow(orders.length * width).fill(FILL);
  const numbers = new Int32Array(orders.length * NUMBERS);
  // A quarter more than letters is enough for most; where it is not, a second look tells how much is.
  let docs = Buffer.allocUnsafeSlow(letters + (letters >> 2) + 1024);
  let at = 0;
  let to = 0;
  let number = 0;
  for (const order of orders) {
    const { doc } = order;
    if (at + doc.length * 3 > docs.length) docs = withRoom(docs, at, Buffer.byteLength(doc));
    const length = docs.write(doc, at);
    write(records, to, order.id);
    write(records, (to += id), order.platformId);
    write(records, (to += platformId), order.placedAt);
    writeNumber(records, (to += placedAt), at + 1);
    writeNumber(records, (to += DIGITS), length);
    writeNumber(records, (to += DIGITS), order.line);
    to += DIGITS;
    at += length;
    numbers[number++] = length;
    numbers[number++] = order.line;
    numbers[number++] = order.rows;
  }
  const widths = [id, platformId, placedAt, DIGITS, DIGITS, DIGITS];
  return { count: orders.length, records, widths, docs: docs.subarray(0, at), numbers, latest };
}

function withRoom(bytes: Buffer<ArrayBuffer>, used: number, more: number): Buffer<ArrayBuffer> {
  if (used + more <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafeSlow((used + more) * 2);
  bytes.copy(larger, 0, 0, used);
  return larger;
}

/** One order of it; `latest` is the batch's. */
export function orderAt(pack: OrderPack, n: number, doc: Uint8Array): IncomingOrder {
  const { widths, records, numbers, latest } = pack;
  let from = n * recordWidth(pack);
  const field = (which: number) => {
    const end = from + (widths[which] ?? 0);
    let last = end;
    while (last > from && records[last - 1] === FILL) last--;
    const text = decoder.decode(records.subarray(from, last));
    from = end;
    return text;
  };
  const id = field(0);
  const platformId = field(1);
  const placedAt = field(2);
  const line = numbers[n * NUMBERS + 1] ?? 0;
  return { id, platformId, placedAt, latest, doc: decoder.decode(doc), line, rows: rowsAt(pack, n) };
}

/** The documents' bytes, in order. */
export function docsOf({ count, docs, numbers }: OrderPack): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let n = 0, at = 0; n < count; n++) {
    const end = at + (numbers[n * NUMBERS] ?? 0);
    found.push(docs.subarray(at, end));
    at = end;
  }
  return found;
}

export function rowsAt({ numbers }: OrderPack, n: number): number {
  return numbers[n * NUMBERS + 2] ?? 0;
}

export function recordWidth({ widths }: OrderPack): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function bytesIn(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return Buffer.byteLength(text);
  return text.length;
}

/** ASCII letter by letter: for short texts the encoder is slow to start. */
function write(bytes: Buffer, to: number, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) {
      bytes.write(text, to);
      return;
    }
    bytes[to + at] = code;
  }
}

/** In digits, from the right; zeros stand before it. */
function writeNumber(bytes: Buffer, to: number, value: number): void {
  let rest = value;
  for (let at = to + DIGITS - 1; at >= to; at--) {
    const next = (rest / 10) | 0;
    bytes[at] = 0x30 + rest - next * 10;
    rest = next;
  }
}
