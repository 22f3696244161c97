import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/csv/limits.ts';
import { CsvFault, RowParser } from '../../../src/core/csv/row-parser.ts';

const encoder = new TextEncoder();

function rows(text: string, options: { chunk?: number; formulaCells?: boolean; delimiter?: string } = {}) {
  const found: { cells: string[]; line: number }[] = [];
  const { chunk = text.length || 1, formulaCells = false, delimiter = ',' } = options;
  const parser = new RowParser({ delimiter, quote: true, formulaCells }, (cells, line) =>
    found.push({ cells, line }),
  );
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += chunk) parser.feed(bytes.slice(at, at + chunk));
  parser.finish();
  return found;
}

function fault(text: string): CsvFault {
  try {
    rows(text);
  } catch (error) {
    if (error instanceof CsvFault) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('RowParser', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('F7: %s line ends, a last row without one, line numbers of the file', (_, end) => {
    expect(rows(`a,b${end}${end}1,"x"${end}2,y`)).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1', 'x'], line: 3 },
      { cells: ['2', 'y'], line: 4 },
    ]);
  });

  it.each(['\n', '\r\n'])('F7: line breaks inside quotes count as lines of the file (%j)', (end) => {
    const text = `a,b${end}1,"x${end}y${end}z"${end}2,w${end}3,v${end}`;
    expect(rows(text).map(({ line }) => line)).toEqual([1, 2, 5, 6]);
    expect(rows(text)[1]?.cells).toEqual(['1', `x${end}y${end}z`]);
  });

  it('F7: the same rows whatever the size of the chunks', () => {
    const text = 'id,note\n1,"a ""quoted"" naïve\nnote 中文"\n2,é\n';
    const whole = rows(text);
    for (let chunk = 1; chunk < 12; chunk++) expect(rows(text, { chunk })).toEqual(whole);
  });

  it('F2: a quote still open at the end names the row it opened in and the last whole line', () => {
    const { code, line, lastWholeLine } = fault('a,b\n1,2\n3,"cut of');
    expect({ code, line, lastWholeLine }).toEqual({
      code: 'csv/quote-not-closed',
      line: 3,
      lastWholeLine: 2,
    });
  });

  it('F3: a quote never closed swallows the rest only up to the limit', () => {
    const body =
      '5,"open\n' +
      'x'
        .repeat(200)
        .concat('\n')
        .repeat(LIMITS.rowBytes / 200 + 10);
    const { code, line } = fault(`a,b\n1,2\n${body}`);
    expect({ code, line }).toEqual({ code: 'csv/row-too-long', line: 3 });
  });

  it('a stray quote is a fault, not a guess', () => {
    expect(fault('a,b\n1,x"y\n').code).toBe('csv/stray-quote');
    expect(fault('a,b\n1,"x"y\n').code).toBe('csv/stray-quote');
  });

  it('V1: cells like ="123" are kept whole where the platform writes them', () => {
    expect(rows('id,"t"\n="0012","a ""b"""\n', { formulaCells: true })[1]?.cells).toEqual([
      '="0012"',
      'a "b"',
    ]);
  });

  it('F6: rows keep their own number of cells', () => {
    expect(rows('a,b\n1\n1,2,3\n').map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });
});
