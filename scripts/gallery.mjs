// Writes docs/gallery/*.png: every template with an invented parcel. Needs `npm run build` and pdftoppm (poppler-utils).
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
  for (const { name } of JSON.parse(orders('templates', '--json')).templates) {
    const pdf = join(work, `${name}.pdf`);
    orders('templates', 'preview', name, '-o', pdf);
    // Few grey steps and a low resolution keep the files small.
    const args = [
      '-png',
      '-gray',
      '-r',
      /^label/.test(name) ? '72' : '50',
      '-singlefile',
      pdf,
      join(gallery, name),
    ];
    execFileSync('pdftoppm', args);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
