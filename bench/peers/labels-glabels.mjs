// The peer that merges a table into a label file: writes both for gLabels 3 (Debian: glabels), the same label as near as it
// can be drawn there. Its lines of text are one object each, its bars and QR code come from the libraries it is built with.
import { writeFileSync } from 'node:fs';
import { parcels } from '../label-data.mjs';

const COLUMNS = [
  ...['from1', 'from2', 'from3', 'from4', 'to1', 'to2', 'to3', 'to4', 'place', 'carrier', 'order', 'units'],
  ...['quantity1', 'sku1', 'name1', 'quantity2', 'sku2', 'name2', 'tracking', 'parcel'],
];

/** Writes `merge.csv` and `label.glabels` for `count` labels into a folder; gives the path of the latter. */
export function writeGlabels(folder, count, mixed) {
  const csv = `${folder}/merge.csv`;
  const quoted = (value) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = [COLUMNS.join(',')];
  for (const label of parcels(count, mixed)) {
    const [a, b] = label.lines;
    const goods = [a, b].flatMap((line) => [
      `${line.quantity} ×`,
      line.sku,
      `${line.name} · ${line.variant}`,
    ]);
    const from = Array.from({ length: 4 }, (_, i) => label.from[i] ?? '');
    const to = Array.from({ length: 4 }, (_, i) => label.to[i] ?? '');
    const place = `${label.position}/${label.of}`;
    const order = `Order ${label.orders.join(' ')}`;
    const row = [...from, ...to, place, label.carrier, order, `${label.units} items`, ...goods];
    lines.push([...row, label.trackingNumber, label.parcel].map(quoted).join(','));
  }
  writeFileSync(csv, `${lines.join('\n')}\n`);
  const at = (x, y, w, h) =>
    `x="${x}pt" y="${y}pt" w="${w}pt" h="${h}pt" a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"`;
  const text = (x, y, w, size, bold, content, align = 'Left') =>
    `<Object-text ${at(x, y, w, size * 1.4)} justify="${align}" valign="Top" auto_shrink="False" shadow="False"><Span font_family="Noto Sans" font_size="${size}" font_weight="${bold ? 'Bold' : 'Regular'}" font_italic="False" color="0x000000ff" line_spacing="1">${content}</Span></Object-text>`;
  const field = (name) => `<Field name="${name}"/>`;
  const code = (x, y, w, h, backend, style, name, letters) =>
    `<Object-barcode ${at(x, y, w, h)} backend="${backend}" style="${style}" text="${letters}" checksum="True" color="0x000000ff" field="${name}" format="10" shadow="False"/>`;
  const rule = (y) =>
    `<Object-line x="11pt" y="${y}pt" dx="266pt" dy="0pt" line_width="1pt" line_color="0x000000ff" a0="1" a1="0" a2="0" a3="1" a4="0" a5="0" shadow="False"/>`;
  const objects = [
    ...[1, 2, 3, 4].map((i) => text(11, i * 10, 170, 8, i === 1, field(`from${i}`))),
    text(180, 9, 97, 22, true, field('place'), 'Right'),
    text(180, 34, 97, 8, false, 'Batch B7', 'Right'),
    text(180, 44, 97, 9, true, field('carrier'), 'Right'),
    rule(66),
    ...[1, 2, 3, 4].map((i) => text(11, 50 + i * 24, 266, 18, i % 2 === 1, field(`to${i}`))),
    rule(240),
    text(11, 246, 190, 11, true, field('order')),
    `<Object-box ${at(210, 246, 67, 19)} line_width="1.4pt" line_color="0x000000ff" fill_color="0xffffff00" shadow="False"/>`,
    text(214, 247, 60, 14, true, field('units')),
    ...[1, 2].flatMap((i) => [
      text(11, 261 + i * 11, 22, 8, false, field(`quantity${i}`)),
      text(35, 261 + i * 11, 54, 8, true, field(`sku${i}`)),
      text(90, 261 + i * 11, 187, 8, false, field(`name${i}`)),
    ]),
    rule(298),
    code(35, 304, 218, 58, 'gnu-barcode', 'Code128', 'tracking', 'True'),
    code(125, 368, 38, 38, 'libqrencode', 'IEC18004', 'parcel', 'False'),
    text(11, 406, 266, 12, true, field('parcel'), 'Center'),
  ];
  const file = `${folder}/label.glabels`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
<Template brand="Bench" part="4x6" size="Other" width="288pt" height="432pt" description="4 x 6 in">
<Label-rectangle id="0" width="288pt" height="432pt" round="0pt" x_waste="0pt" y_waste="0pt">
<Layout nx="1" ny="1" x0="0pt" y0="0pt" dx="288pt" dy="432pt"/></Label-rectangle></Template>
<Objects id="0" rotate="False">
${objects.join('\n')}
</Objects>
<Merge type="Text/Comma/Line1Keys" src="${csv}"/>
</Glabels-document>
`,
  );
  return file;
}
