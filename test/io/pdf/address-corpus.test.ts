import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatAddress } from '../../../src/core/addresses/format-address.ts';
import type { Address } from '../../../src/core/orders/order.ts';
import { writeLabels } from '../../../src/io/pdf/write-labels.ts';
import { sampleParcel } from '../../core/documents/sample-parcel.ts';
import { workFolder } from './tools.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpora/address/valid.dev.jsonl', import.meta.url));
const found = existsSync(corpus);
if (!found) {
  if (process.env['CI']) throw new Error('the address corpus is missing');
  console.warn('SKIPPED: the address corpus is missing');
}

it.runIf(found).each(['4x6', '76x130'] as const)(
  'prints the valid addresses of the corpus on %s',
  async (size) => {
    const addresses = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Address);
    const labels = addresses.map((address, i) =>
      sampleParcel({
        parcel: `C-${i}`,
        to: formatAddress(address),
        recipient: address.recipient,
        country: address.country,
        postcode: address.postcode,
        note: 'Ring twice',
        trackingNumber: 'RR123456785GB',
      }),
    );
    const done = await writeLabels(labels, join(workFolder(), 'a.pdf'), { title: 'Corpus', size });
    // The smallest label with number and note may be too small for an address of 300 letters; it says so.
    const most = size === '4x6' ? 0 : 2;
    expect(done.refused.filter((problem) => problem.code !== 'label/text-too-long')).toEqual([]);
    expect(done.refused.length).toBeLessThanOrEqual(most);
    expect(done.pages).toBe(labels.length - done.refused.length);
    expect(labels.length).toBeGreaterThan(2000);
  },
);
