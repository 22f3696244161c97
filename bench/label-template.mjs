// The label of the benchmark: the built-in one of 4 × 6 inches, with a QR code for the parcel in the place of its bars.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the template `bench` into a workspace. */
export function writeBenchTemplate(root, workspace) {
  const text = readFileSync(join(root, 'templates/documents/label-4x6.yaml'), 'utf8');
  const bars = /^ {2}- \{ barcode: "\{\{ parcel\.code \}\}".*$/m;
  if (!bars.test(text)) throw new Error('the built-in label has no bars for the parcel any more');
  mkdirSync(join(workspace, 'templates'), { recursive: true });
  writeFileSync(
    join(workspace, 'templates/bench.yaml'),
    text.replace(
      bars,
      '  - { qr: "{{ parcel.code }}", name: parcel, height: 17, caption: 12, align: center, above: 1 }',
    ),
  );
}
