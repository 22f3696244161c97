import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/core/csv/packed-text.ts';
import { CsvFault, RowParser, type RowParserOptions } from '../../../src/core/csv/row-parser.ts';
import { RowScanner } from '../../../src/core/csv/row-scanner.ts';

type Told = (string[] | number | string)[];

/** What a reader tells of a file: rows with their lines, then the fault if there is one. */
function told(make: (onRow: (cells: string[], line: number) => void) => { feed(): void; finish(): void }) {
  const rows: Told = [];
  try {
    const reader = make((cells, line) => rows.push(line, cells));
    reader.feed();
    reader.finish();
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    rows.push(error.code, error.line, error.lastWholeLine);
  }
  return rows;
}

function pieces(text: string, cuts: readonly number[]): string[] {
  const found: string[] = [];
  const characters = [...text];
  for (let at = 0, cut = 0; at < characters.length; cut++) {
    const size = cuts[cut % cuts.length] ?? 1;
    found.push(characters.slice(at, at + size).join(''));
    at += size;
  }
  return found;
}

const parsed = (text: string, options: RowParserOptions) =>
  told((onRow) => {
    const parser = new RowParser(options, onRow);
    return { feed: () => parser.feed(new TextEncoder().encode(text)), finish: () => parser.finish() };
  });

const scanned = (
  text: string,
  options: RowParserOptions,
  cuts: readonly number[],
  packed: readonly boolean[],
) =>
  told((onRow) => {
    const scanner = new RowScanner(options, onRow);
    const feed = () => {
      for (const [n, piece] of pieces(text, cuts).entries()) {
        const asBytes = options.delimiter < '\x80' && packed[n % packed.length] === true;
        if (!asBytes) {
          scanner.feed(piece);
          continue;
        }
        const bytes = new TextEncoder().encode(piece);
        scanner.feedBytes(bytes, pack);
        // Whoever fed them uses them again.
        bytes.fill(0x22);
      }
    };
    return { feed, finish: () => scanner.finish() };
  });

/** Text that is thick with what a reader can get wrong. */
const csvText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('a', 'bc', '1', ' ', 'é', '中文', '😀', '\uFEFF', '\0', '=') },
      { weight: 6, arbitrary: fc.constantFrom(',', '\n', '\r\n', '\r', '\t', ';', '，') },
      { weight: 3, arbitrary: fc.constantFrom('"', '""', '","', '"\n', '\n"', ',"', '"\r\n"', '="1"') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Rows as programs write them: most of it goes the fast way. */
const plainText = fc
  .array(
    fc.array(fc.constantFrom('', 'x', 'é', '中文', '"a,b"', '"c""d"', '"e\nf"', '"g\r\nh"', '""'), {
      minLength: 1,
      maxLength: 6,
    }),
    { maxLength: 12 },
  )
  .chain((rows) =>
    fc.constantFrom('\n', '\r\n', '\r').map((end) => rows.map((cells) => cells.join(',') + end).join('')),
  );

const options = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '，'),
  quote: fc.boolean(),
  formulaCells: fc.boolean(),
  firstLine: fc.constantFrom(0, 7),
});
const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 });
const packed = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 });

describe('RowScanner', () => {
  it('tells the rows, lines and faults that csv-parse tells, in whatever pieces the text comes', () => {
    fc.assert(
      fc.property(fc.oneof(csvText, plainText), options, cuts, packed, (text, rows, sizes, packs) => {
        expect(scanned(text, rows, sizes, packs)).toEqual(parsed(text, rows));
      }),
      { numRuns: 600 },
    );
  });

  it('joins the rows that long pieces cut in two', () => {
    const row = (n: number) => `${n},"note ${n}\nsecond ""line""",naïve,${'x'.repeat(n % 97)}\r\n`;
    const text = Array.from({ length: 4000 }, (_, n) => row(n)).join('');
    const rows = { delimiter: ',', quote: true };
    for (const [cut, packs] of [
      [9000, [true]],
      [20_011, [false, true]],
      [50_000, [false]],
    ] as const)
      expect(scanned(text, rows, [cut], packs)).toEqual(parsed(text, rows));
  });

  it('leaves rows of megabytes and their limit to csv-parse', () => {
    const rows = { delimiter: ',', quote: true };
    for (const size of [1_200_000, 4_300_000]) {
      const text = `a,b\n1,"${'y'.repeat(size)}"\n2,z\n`;
      const found = scanned(text, rows, [65_536], [true]);
      expect(found).toEqual(parsed(text, rows));
      expect(found.includes('csv/row-too-long')).toBe(size > 4_194_304);
    }
  });
});

describe('packed text', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unpack(pack(new TextEncoder().encode(text)))).toBe(text);
      }),
    );
    const long = '中文é😀'.repeat(5000);
    expect(unpack(pack(new TextEncoder().encode(long)))).toBe(long);
  });
});
