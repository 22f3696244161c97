// Builds fonts/: pre-subset TrueType faces, brotli-compressed, from the Noto fonts on npm (OFL).
// Run by hand when a face changes (`node scripts/build-fonts.mjs`); the result is committed, so nobody needs the
// network, the 300 MB of sources or the subsetter to print a label. Everything is installed in a temporary folder.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const SOURCES = {
  'noto-sans': '0.4.2',
  'noto-sans-sc': '0.4.3',
  'noto-sans-tc': '0.4.3',
  'noto-sans-jp': '0.4.3',
  'noto-sans-kr': '0.4.3',
  'noto-sans-thai': '0.4.2',
  'noto-sans-arabic': '0.4.3',
  'noto-sans-hebrew': '0.4.1',
  'noto-sans-devanagari': '0.4.1',
  'noto-sans-armenian': '0.4.2',
  'noto-sans-georgian': '0.4.3',
  'noto-sans-symbols-2': '0.4.1',
  'noto-emoji': '0.4.7',
};

const out = fileURLToPath(new URL('../fonts/', import.meta.url));
const sources = process.env.FONT_SOURCES ?? mkdtempSync(join(tmpdir(), 'orders-fonts-'));
if (!process.env.FONT_SOURCES) {
  writeFileSync(join(sources, 'package.json'), '{"private":true}');
  const wanted = Object.entries(SOURCES).map(([name, version]) => `@expo-google-fonts/${name}@${version}`);
  const npm = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'subset-font@2.9.0', ...wanted],
    { cwd: sources, stdio: 'inherit' },
  );
  if (npm.status !== 0) process.exit(1);
}
const require = createRequire(join(sources, 'package.json'));
const subsetFont = require('subset-font');
const folder = (name) => join(sources, 'node_modules/@expo-google-fonts', name);

/** The code points a TrueType font maps (cmap formats 4 and 12), sorted. */
function coverage(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  let cmap = 0;
  for (let i = 0; i < view.getUint16(4); i++) {
    if (view.getUint32(12 + i * 16) === 0x636d6170) cmap = view.getUint32(12 + i * 16 + 8);
  }
  const found = new Set();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) {
      const segments = view.getUint16(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = view.getUint16(at + 14 + s * 2);
        const start = view.getUint16(at + 16 + segments * 2 + s * 2);
        if (start === 0xffff) continue;
        const delta = view.getUint16(at + 16 + segments * 4 + s * 2);
        const rangeAt = at + 16 + segments * 6 + s * 2;
        const range = view.getUint16(rangeAt);
        for (let c = start; c <= end; c++) {
          const glyph = range ? view.getUint16(rangeAt + range + (c - start) * 2) : (c + delta) & 0xffff;
          if (glyph) found.add(c);
        }
      }
    } else if (format === 12) {
      for (let g = 0; g < view.getUint32(at + 12); g++) {
        const start = view.getUint32(at + 16 + g * 12);
        const end = view.getUint32(at + 16 + g * 12 + 4);
        for (let c = start; c <= end; c++) found.add(c);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Code points of a double-byte charset whose lead and trail bytes lie in the ranges. */
function charset(label, [lead1, lead2], [trail1, trail2]) {
  const decoder = new TextDecoder(label);
  const found = new Set();
  for (let lead = lead1; lead <= lead2; lead++) {
    for (let trail = trail1; trail <= trail2; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '�') found.add(text.codePointAt(0));
    }
  }
  return found;
}

const isHan = (c) =>
  (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
const within = (ranges) => (c) => ranges.some(([from, to]) => c >= from && c <= to);

const latinRanges = within([
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1c80, 0x1c8f],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2000, 0x218f],
  [0x2190, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfb06],
  [0xfe20, 0xfe2f],
  [0xfffd, 0xfffd],
]);
const gb2312 = charset('gbk', [0xa1, 0xf7], [0xa1, 0xfe]);
const big5Level1 = charset('big5', [0xa4, 0xc6], [0x40, 0xfe]);
const jis = charset('euc-jp', [0xa1, 0xf4], [0xa1, 0xfe]);
const hangul = within([
  [0xac00, 0xd7a3],
  [0x3131, 0x318e],
  [0x3200, 0x321e],
  [0x3260, 0x327f],
  [0xffa1, 0xffdc],
]);

// Which code points each face keeps of its source. The order of choice is the program's (core/documents/faces.ts).
const FACES = [
  ['latin', 'noto-sans', '400Regular/NotoSans_400Regular.ttf', latinRanges],
  ['latin-bold', 'noto-sans', '700Bold/NotoSans_700Bold.ttf', latinRanges],
  // Common hanzi, simplified and traditional, kana and CJK symbols: nearly every Chinese label needs only this.
  [
    'sc',
    'noto-sans-sc',
    '400Regular/NotoSansSC_400Regular.ttf',
    (c) =>
      (c > 0x2e7f && c <= 0xffff && (isHan(c) ? gb2312.has(c) || big5Level1.has(c) : !hangul(c))) ||
      within([[0x2000, 0x2e7f]])(c),
  ],
  // The other hanzi of names and places: loaded only when a label holds one.
  [
    'sc-rare',
    'noto-sans-sc',
    '400Regular/NotoSansSC_400Regular.ttf',
    (c) => isHan(c) && !gb2312.has(c) && !big5Level1.has(c),
  ],
  ['tc', 'noto-sans-tc', '400Regular/NotoSansTC_400Regular.ttf', (c) => isHan(c) && big5Level1.has(c)],
  ['tc-rare', 'noto-sans-tc', '400Regular/NotoSansTC_400Regular.ttf', (c) => c >= 0x20000],
  [
    'jp',
    'noto-sans-jp',
    '400Regular/NotoSansJP_400Regular.ttf',
    (c) =>
      isHan(c)
        ? jis.has(c) || c >= 0x20000 || (c >= 0xf900 && c <= 0xfaff)
        : within([
            [0x3000, 0x30ff],
            [0x31f0, 0x31ff],
            [0x3220, 0x33ff],
            [0xff00, 0xffef],
          ])(c),
  ],
  ['kr', 'noto-sans-kr', '400Regular/NotoSansKR_400Regular.ttf', hangul],
  ['thai', 'noto-sans-thai', '400Regular/NotoSansThai_400Regular.ttf', within([[0xe00, 0xe7f]])],
  [
    'arabic',
    'noto-sans-arabic',
    '400Regular/NotoSansArabic_400Regular.ttf',
    within([
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x8a0, 0x8ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ]),
  ],
  [
    'hebrew',
    'noto-sans-hebrew',
    '400Regular/NotoSansHebrew_400Regular.ttf',
    within([
      [0x590, 0x5ff],
      [0xfb1d, 0xfb4f],
    ]),
  ],
  [
    'devanagari',
    'noto-sans-devanagari',
    '400Regular/NotoSansDevanagari_400Regular.ttf',
    within([
      [0x900, 0x97f],
      [0x200c, 0x200d],
      [0x25cc, 0x25cc],
    ]),
  ],
  ['armenian', 'noto-sans-armenian', '400Regular/NotoSansArmenian_400Regular.ttf', within([[0x530, 0x58f]])],
  [
    'georgian',
    'noto-sans-georgian',
    '400Regular/NotoSansGeorgian_400Regular.ttf',
    within([
      [0x10a0, 0x10ff],
      [0x1c90, 0x1cbf],
      [0x2d00, 0x2d2f],
    ]),
  ],
  [
    'symbols',
    'noto-sans-symbols-2',
    '400Regular/NotoSansSymbols2_400Regular.ttf',
    within([[0x2190, 0x2bff]]),
  ],
  ['emoji', 'noto-emoji', '400Regular/NotoEmoji_400Regular.ttf', (c) => c > 0x2000],
];
/** Faces whose letters are shaped (src/io/pdf/shaped-face.ts): they keep what tells how. */
const SHAPED = new Set(['devanagari']);
const LAYOUT = ['GSUB', 'GPOS', 'GDEF'];
// Layout tables of the others are left out (their shaping is done by code point), hints of all: thermal heads print at 203
// dpi or more.
const DROPPED = [
  'BASE',
  'JSTF',
  'vhea',
  'vmtx',
  'VORG',
  'DSIG',
  'STAT',
  'MATH',
  'kern',
  'gasp',
  'hdmx',
  'LTSH',
  'VDMX',
  'meta',
];

const only = process.argv.slice(2);
mkdirSync(out, { recursive: true });
let total = 0;
for (const [face, source, file, keep] of FACES) {
  if (only.length && !only.includes(face)) continue;
  const original = readFileSync(join(folder(source), file));
  const kept = coverage(original).filter(keep);
  const text = kept.map((c) => String.fromCodePoint(c)).join('');
  const ttf = await subsetFont(original, text, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: !SHAPED.has(face),
    dropTables: SHAPED.has(face) ? DROPPED : [...LAYOUT, ...DROPPED],
  });
  const packed = brotliCompressSync(ttf, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: ttf.length,
    },
  });
  writeFileSync(join(out, `${face}.ttf.br`), packed);
  copyFileSync(join(folder(source), 'LICENSE_FONT'), join(out, `${source}.OFL.txt`));
  total += packed.length;
  console.log(`${face}: ${kept.length} code points, ${ttf.length} bytes, ${packed.length} packed`);
}
console.log(`total ${total} bytes in ${out}`);
if (!process.env.FONT_SOURCES) rmSync(sources, { recursive: true, force: true });
