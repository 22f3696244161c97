/** A value of an IPP attribute: numbers, flags, texts; a range; a collection of attributes. */
export type IppValue = number | boolean | string | IppRange | IppAttributes;

export interface IppRange {
  readonly from: number;
  readonly to: number;
}

export interface IppAttributes {
  readonly [name: string]: readonly IppValue[];
}

export interface IppGroup {
  readonly tag: number;
  readonly attributes: IppAttributes;
}

/** What a request says of itself; texts only, which is all that questions need. */
export interface IppRequest {
  readonly operation: number;
  readonly attributes: readonly (readonly [name: string, tag: number, values: readonly string[]])[];
}

/** Tags of values and groups (RFC 8010, 3.5). */
export const TAG = {
  printers: 0x04,
  jobs: 0x02,
  keyword: 0x44,
  uri: 0x45,
  name: 0x42,
  integer: 0x21,
  charset: 0x47,
  language: 0x48,
} as const;

const VERSION = 0x0200;
const OPERATION_GROUP = 0x01;
const END = 0x03;
const COLLECTION = 0x34;
const COLLECTION_END = 0x37;
const MEMBER_NAME = 0x4a;

/** A request in the form of RFC 8010, in UTF-8 and English, so that answers read alike everywhere. */
export function encodeRequest({ operation, attributes }: IppRequest): Uint8Array {
  const bytes: number[] = [VERSION >> 8, VERSION & 0xff, operation >> 8, operation & 0xff, 0, 0, 0, 1];
  bytes.push(OPERATION_GROUP);
  const put = (tag: number, name: string, value: string): void => {
    bytes.push(tag);
    for (const text of [name, value]) {
      const part = Buffer.from(text, 'utf8');
      bytes.push(part.length >> 8, part.length & 0xff, ...part);
    }
  };
  put(TAG.charset, 'attributes-charset', 'utf-8');
  put(TAG.language, 'attributes-natural-language', 'en');
  for (const [name, tag, values] of attributes)
    for (const [i, value] of values.entries()) put(tag, i === 0 ? name : '', value);
  bytes.push(END);
  return Uint8Array.from(bytes);
}

/**
 * Reads an answer: status code and groups of attributes.
 * @throws RangeError when the bytes end too early or are no IPP message.
 */
export function decodeResponse(bytes: Uint8Array): { status: number; groups: IppGroup[] } {
  const reader = new Reader(bytes);
  reader.skip(2);
  const status = reader.u16();
  reader.skip(4);
  const groups: IppGroup[] = [];
  let attributes: Record<string, IppValue[]> = {};
  let name = '';
  for (let tag = reader.u8(); tag !== END; tag = reader.u8()) {
    if (tag < 0x10) {
      attributes = {};
      groups.push({ tag, attributes });
      continue;
    }
    name = reader.text() || name;
    const values = (attributes[name] ??= []);
    const value = readValue(reader, tag, reader.u16());
    if (value !== undefined) values.push(value);
  }
  return { status, groups };
}

function readValue(reader: Reader, tag: number, length: number): IppValue | undefined {
  if (tag === COLLECTION) {
    reader.skip(length);
    return readCollection(reader);
  }
  if (tag === TAG.integer || tag === 0x23) return reader.i32(length);
  if (tag === 0x22) return reader.i32(length) !== 0;
  if (tag === 0x33) {
    const from = reader.i32(4);
    return { from, to: reader.i32(length - 4) };
  }
  const value = reader.take(length);
  // Text and name with a language: the language, then the text, each with its length.
  if (tag === 0x35 || tag === 0x36) {
    const inner = new Reader(value);
    inner.text();
    return inner.text();
  }
  // Out of band: unsupported, unknown, no value.
  if (tag < 0x20) return undefined;
  return new TextDecoder().decode(value);
}

function readCollection(reader: Reader): IppAttributes {
  const members: Record<string, IppValue[]> = {};
  let member = '';
  for (;;) {
    const tag = reader.u8();
    reader.text();
    const length = reader.u16();
    if (tag === COLLECTION_END) {
      reader.skip(length);
      return members;
    }
    if (tag === MEMBER_NAME) member = new TextDecoder().decode(reader.take(length));
    else {
      const value = readValue(reader, tag, length);
      if (value !== undefined) (members[member] ??= []).push(value);
    }
  }
}

/** Reads numbers and texts one after the other; RangeError past the end. */
class Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#at++);
  }

  u16(): number {
    this.#at += 2;
    return this.#view.getUint16(this.#at - 2);
  }

  /** A number of `length` bytes, 1 (flags) or 4. */
  i32(length: number): number {
    const part = this.take(length);
    return length === 4 ? new DataView(part.buffer, part.byteOffset).getInt32(0) : (part[0] ?? 0);
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.u16()));
  }

  skip(length: number): void {
    this.take(length);
  }

  take(length: number): Uint8Array {
    if (length < 0 || this.#at + length > this.bytes.length)
      throw new RangeError('IPP message ends too early');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }
}
