// The peer: the same labels with pdfkit as its guide shows it (`font`, `text`, a rectangle per bar, pipe to a
// file, compression as it comes).
// Arguments: folder with latin.ttf, latin-bold.ttf, sc.ttf · latin|mixed · count · file.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { encodeQR } from 'qr';
import { parcels } from '../label-data.mjs';

const [, , fonts, kind, count, file] = process.argv;
const { code128 } = await import(join(fonts, 'code128.mjs'));
const doc = new PDFDocument({
  size: [288, 432],
  margin: 0,
  autoFirstPage: false,
  info: { CreationDate: new Date(0) },
});
const out = createWriteStream(file);
doc.pipe(out);
for (const name of ['latin', 'latin-bold', 'sc']) doc.registerFont(name, join(fonts, `${name}.ttf`));

const isHan = (text) => /[⺀-鿿]/.test(text);
function line(text, x, y, size, bold, options = {}) {
  doc.font(isHan(text) ? 'sc' : bold ? 'latin-bold' : 'latin').fontSize(size);
  doc.text(text, x, y, { width: 266, ...options });
}
function bars(text, y, height) {
  const widths = code128(text);
  const module = (4 * 72) / 203;
  let x = (288 - widths.reduce((sum, width) => sum + width, 0) * module) / 2;
  widths.forEach((width, i) => {
    if (i % 2 === 0) doc.rect(x, y, width * module, height).fill('#000');
    x += width * module;
  });
  line(text, 11, y + height + 1, 11, true, { align: 'center' });
}

/** A rectangle per black square and one fill. */
function qr(text, y, module) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const left = (288 - rows.length * module) / 2;
  rows.forEach((row, i) => {
    row.forEach((black, j) => {
      if (black) doc.rect(left + j * module, y + i * module, module, module);
    });
  });
  doc.fill('#000');
  line(text, 11, y + rows.length * module, 12, true, { align: 'center' });
}

for (const label of parcels(Number(count), kind === 'mixed')) {
  doc.addPage();
  let y = 11;
  for (const [i, text] of label.from.entries()) line(text, 11, (y = 11 + i * 10), 8, i === 0);
  line(`${label.position}/${label.of}`, 11, 10, 22, true, { align: 'right' });
  line(`Batch ${label.batch}`, 11, 34, 8, false, { align: 'right' });
  line(label.carrier, 11, 44, 9, true, { align: 'right' });
  doc.rect(11, 66, 266, 1).fill('#000');
  for (const [i, text] of label.to.entries())
    line(text, 11, 74 + i * 24, 18, i === 0 || text.includes(label.postcode));
  doc.rect(11, 240, 266, 1).fill('#000');
  line(`Order ${label.orders.join(' ')}`, 11, 246, 11, true);
  doc.rect(210, 246, 67, 19).lineWidth(1.4).stroke();
  line(`${label.units} items`, 214, 248, 14, true, { width: 60 });
  for (const [i, { quantity, sku, name, variant }] of label.lines.entries()) {
    line(`${quantity} ×`, 11, 272 + i * 11, 8, quantity > 1);
    line(sku, 35, 272 + i * 11, 8, true);
    line(`${name} · ${variant}`, 90, 272 + i * 11, 8, false);
  }
  doc.rect(11, 298, 266, 1).fill('#000');
  bars(label.trackingNumber, 304, 46);
  qr(label.parcel, 368, (5 * 72) / 203);
}
doc.end();
await new Promise((resolve, reject) => out.on('finish', resolve).on('error', reject));
