import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly body: Uint8Array | string;
  /** A lie about the inflated size. */
  readonly declared?: number;
  readonly flags?: number;
}

/** A zip file of these parts, each deflated. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, declared, flags = 0 } of parts) {
    const raw = Buffer.from(body as string);
    const packed = deflateRawSync(raw);
    const head = (signature: number, central: boolean) => {
      const buffer = Buffer.alloc(central ? 46 : 30);
      buffer.writeUInt32LE(signature, 0);
      const at = central ? 2 : 0;
      if (central) buffer.writeUInt16LE(20, 4);
      buffer.writeUInt16LE(20, 4 + at);
      buffer.writeUInt16LE(flags, 6 + at);
      buffer.writeUInt16LE(8, 8 + at);
      buffer.writeUInt32LE(crc32(raw), 14 + at);
      buffer.writeUInt32LE(packed.length, 18 + at);
      buffer.writeUInt32LE(declared ?? raw.length, 22 + at);
      buffer.writeUInt16LE(Buffer.byteLength(name), 26 + at);
      if (central) buffer.writeUInt32LE(offset, 42);
      return buffer;
    };
    directory.push(head(0x02014b50, true), Buffer.from(name));
    const local = [head(0x04034b50, false), Buffer.from(name), packed];
    out.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...out, ...directory, end]));
}

/** A cell: text (inline), a raw number, or XML of its own. */
export type TestCell =
  | string
  | { readonly number: string; readonly style?: number }
  | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly dimension?: string;
  /** Row and cell references left out. */
  readonly bare?: boolean;
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly shared?: readonly string[];
  readonly date1904?: boolean;
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function bookParts({ sheets, shared, date1904 = false }: TestBook): ZipPart[] {
  const rels = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  if (shared) rels.push(`<Relationship Id="rId90" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/>`);
  rels.push(`<Relationship Id="rId91" Type="${RELS}/styles" Target="styles.xml"/>`);
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  return [
    {
      name: '[Content_Types].xml',
      body: `<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      body: `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: `<workbook xmlns="${NS}" xmlns:r="${RELS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships xmlns="${pack}/relationships">${rels.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      body: `<styleSheet xmlns="${NS}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...(shared
      ? [{ name: 'xl/sharedStrings.xml', body: `<sst xmlns="${NS}">${shared.join('')}</sst>` }]
      : []),
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, body: sheetXml(sheet) })),
  ];
}

export function makeXlsx(book: TestBook): Uint8Array {
  return makeZip(bookParts(book));
}

function sheetXml({ rows, dimension = 'A1', bare = false }: TestSheet): string {
  const body = rows.map((cells, r) => {
    const inner = cells.map((cell, c) => cellXml(cell, bare ? '' : ` r="${column(c)}${r + 1}"`));
    return `<row${bare ? '' : ` r="${r + 1}"`}>${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${NS}"><dimension ref="${dimension}"/><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: TestCell, at: string): string {
  if (typeof cell === 'string')
    return cell === ''
      ? ''
      : `<c${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  if ('number' in cell)
    return `<c${at}${cell.style === undefined ? '' : ` s="${cell.style}"`}><v>${cell.number}</v></c>`;
  return cell.xml.replace('@', at);
}

function column(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : column(Math.floor(index / 26) - 1) + column(index % 26);
}
