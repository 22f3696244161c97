// Reads a workbook to rows with a library of npm: node bench/peers/xlsx-rows.mjs hucre|hucre-stream|read-excel-file file.xlsx
import { readFileSync } from 'node:fs';

const [library, file] = process.argv.slice(2);
let rows = 0;
if (library === 'hucre') {
  const { readXlsx } = await import('hucre/xlsx');
  rows = (await readXlsx(readFileSync(file))).sheets[0].rows.length;
} else if (library === 'hucre-stream') {
  const { streamXlsxRows } = await import('hucre/xlsx');
  for await (const row of streamXlsxRows(readFileSync(file))) rows += row.values.length > 0 ? 1 : 0;
} else {
  const { readSheet } = await import('read-excel-file/node');
  rows = (await readSheet(file)).length;
}
console.log(rows);
