import { Bitmap } from '../../src/core/documents/bitmap.ts';

/**
 * A reader of the ZPL this program writes: field origin, graphic field, graphic box, label size. Written from Zebra's
 * Programming Guide, apart from the writer. Any other command is an error: nothing unexpected may stand in a label.
 * @returns one bitmap a label.
 */
export function readZpl(zpl: string): Bitmap[] {
  const labels: Bitmap[] = [];
  for (const label of zpl.split('^XA').slice(1)) {
    const end = label.indexOf('^XZ');
    if (end < 0 || label.slice(end + 3).trim() !== '') throw new Error('a label does not end');
    labels.push(readLabel(label.slice(0, end)));
  }
  return labels;
}

function readLabel(text: string): Bitmap {
  let [width, height, x, y] = [0, 0, 0, 0];
  let bitmap: Bitmap | undefined;
  const ready = () => (bitmap ??= new Bitmap(width, height));
  for (const command of text.split('^').slice(1)) {
    const name = command.slice(0, 2);
    const parts = command.slice(2).trim().split(',');
    const numbers = parts.map(Number);
    if (name === 'PW') width = numbers[0] ?? 0;
    else if (name === 'LL') height = numbers[0] ?? 0;
    else if (name === 'FO') [x = 0, y = 0] = numbers;
    else if (name === 'GB') {
      const [w = 0, h = 0, line = 0] = numbers;
      ready().rectangle(x, y, w, h);
      if (line * 2 < Math.min(w, h)) ready().rectangle(x + line, y + line, w - 2 * line, h - 2 * line, false);
    } else if (name === 'GF') {
      const [kind, bytes, all, row, ...data] = parts;
      if (kind !== 'A' || bytes !== all) throw new Error('not a graphic field of hexadecimal digits');
      picture(ready(), x, y, Number(row), Number(all), data.join(','));
    } else if (!['FS', 'LH', 'PQ'].includes(name)) throw new Error(`unexpected command ^${name}`);
  }
  return ready();
}

function picture(bitmap: Bitmap, x: number, y: number, rowBytes: number, bytes: number, data: string): void {
  const rows: string[] = [];
  let row = '';
  let times = 0;
  const done = () => {
    rows.push(row);
    row = '';
  };
  for (const c of data) {
    if (c === ':') rows.push(rows.at(-1) ?? '');
    else if (c === ',' || c === '!') {
      row = row.padEnd(rowBytes * 2, c === ',' ? '0' : 'F');
      done();
    } else if (/[G-Y]/.test(c)) times += c.charCodeAt(0) - 70;
    else if (/[g-z]/.test(c)) times += (c.charCodeAt(0) - 102) * 20;
    else if (/[0-9A-F]/.test(c)) {
      row += c.repeat(times === 0 ? 1 : times);
      times = 0;
      if (row.length === rowBytes * 2) done();
      if (row.length > rowBytes * 2) throw new Error('a row is too long');
    } else throw new Error(`no digit: ${c}`);
  }
  if (row !== '' || rows.length * rowBytes !== bytes)
    throw new Error(`${rows.length} rows of ${rowBytes} bytes, not ${bytes}`);
  rows.forEach((digits, r) => {
    for (let i = 0; i < digits.length; i++) {
      const bits = Number.parseInt(digits[i] ?? '0', 16);
      for (let bit = 0; bit < 4; bit++)
        if (bits & (8 >> bit)) bitmap.span(y + r, x + i * 4 + bit, x + i * 4 + bit + 1, true);
    }
  });
}

/** A bitmap as a PBM file, for zbarimg and to look at. */
export function pbmOf({ width, height, bits }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), bits]);
}
