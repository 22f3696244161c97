import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/core/platforms/formats.ts';
import { readExport } from '../../../src/core/reading/read-export.ts';
import { readExportPair } from '../../../src/core/reading/read-export-pair.ts';
import { readStock } from '../../../src/core/reading/read-stock.ts';

/**
 * Every file of test/fixtures/<platform>/ is read and compared with the `.expected.json` beside it, which was written
 * once by UPDATE_FIXTURES=1 and then checked by hand against the file.
 */
const ROOT = 'test/fixtures';
const PLATFORMS = [...new Set(FORMATS.map((format) => format.platform))].filter((name) =>
  existsSync(join(ROOT, name)),
);

const files = PLATFORMS.flatMap((platform) =>
  readdirSync(join(ROOT, platform))
    .filter((name) => /\.(csv|txt)$/.test(name))
    .map((name) => join(ROOT, platform, name)),
);

function read(file: string): unknown {
  const bytes = readFileSync(file);
  const name = file.split('/').at(-1) ?? '';
  if (/inventory|products|stock/.test(name)) return readStock(bytes, { file: name });
  if (/ExportOrderList/.test(name)) {
    const items = name.replace('ExportOrderList', 'ExportOrderDetailList');
    const pair = readExportPair(
      { file: name, bytes },
      { file: items, bytes: readFileSync(file.replace(name, items)) },
    );
    const { halves, ...rest } = pair;
    return {
      ...rest,
      halves: halves.map(({ encoding, rowsRead, rowsRejected }) => ({ encoding, rowsRead, rowsRejected })),
    };
  }
  return readExport(bytes, { file: name });
}

describe('every fixture is read as the expectation beside it says', () => {
  it.each(files)('%s', (file) => {
    const expected = `${file}.expected.json`;
    const found = JSON.parse(JSON.stringify(read(file)));
    if (process.env['UPDATE_FIXTURES'] === '1')
      writeFileSync(expected, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

it('every format that is read has a fixture', () => {
  const read = new Set(
    files
      .map((file) => JSON.parse(readFileSync(`${file}.expected.json`, 'utf8')) as { format?: string })
      .map(({ format }) => format),
  );
  // Told by their pair, or only as XLSX (test/io/xlsx).
  const elsewhere = [
    'taobao-orders',
    'taobao-details',
    'qianniu-items',
    'etsy-orders',
    'woocommerce-analytics',
  ];
  expect(FORMATS.map((format) => format.id).filter((id) => !read.has(id) && !elsewhere.includes(id))).toEqual(
    [],
  );
});
