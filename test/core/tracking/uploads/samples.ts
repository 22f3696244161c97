import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const folder = new URL('../../../../../shared/samples/upload_examples/', import.meta.url);

/** True if the samples are here. In CI they must be. */
export function haveSamples(): boolean {
  if (existsSync(folder)) return true;
  if (process.env['CI']) throw new Error('the upload samples are missing');
  console.warn('SKIPPED: ../shared/samples/upload_examples is not here');
  return false;
}

/** Rows of a sample without quoted cells. */
export function sampleText(file: string, delimiter: string): string[][] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(delimiter));
}

/** Rows of one sheet of a sample whose cells are inline strings. */
export function sampleSheet(file: string, sheet: string): string[][] {
  const xml = zipEntry(readFileSync(new URL(file, folder)), `xl/worksheets/${sheet}.xml`);
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, cells = '']) => {
    const row: string[] = [];
    for (const [, column = 'A', text = ''] of cells.matchAll(
      /<c r="([A-Z])\d+"[^>]*><is><t[^>]*>(.*?)<\/t>/g,
    )) {
      const at = column.charCodeAt(0) - 65;
      while (row.length < at) row.push('');
      row[at] = text;
    }
    return row;
  });
}

function zipEntry(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the sample`);
}
