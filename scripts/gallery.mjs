// Writes docs/gallery/*.png: every template with an invented parcel or batch, some in Chinese. Needs `npm run build` and pdftoppm (poppler-utils).
//   node scripts/gallery.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'docs/gallery');
const work = mkdtempSync(join(tmpdir(), 'orders-gallery-'));
const orders = (...words) =>
  execFileSync(
    process.execPath,
    [join(root, 'bin/orders.js'), '--workspace', join(work, 'workspace'), ...words],
    { cwd: work, encoding: 'utf8' },
  );
mkdirSync(gallery, { recursive: true });
try {
  const shown = JSON.parse(orders('templates', '--json')).templates.map(({ name }) => [name, name]);
  shown.push(['packing-slip-prices', 'packing-slip', '--prices']);
  for (const name of ['label-4x6', 'packing-slip', 'thank-you-card', 'pick-list-a4'])
    shown.push([`${name}-zh`, name, '--lang', 'zh']);
  for (const [file, name, ...words] of shown) {
    const pdf = join(work, `${file}.pdf`);
    orders('templates', 'preview', name, '-o', pdf, ...words);
    // Few grey steps and a low resolution keep the files small.
    const dpi = /^label|4x6$/.test(name) ? '72' : '50';
    execFileSync('pdftoppm', ['-png', '-gray', '-r', dpi, '-singlefile', pdf, join(gallery, file)]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
