import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../src/core/mapping/parse-mapping.ts';
import { temporaryWorkspace } from '../support/command-line.ts';
import { put } from '../support/workspace.ts';

const DOWN = '\x1b[B';
const FILE = [
  'Stand am Markt;;;;;;',
  'Ordine;Stato;Data;Totale;Nome;Via;Pezzi',
  'A1;pagato;03/04/2026;1.234,50;Lia Verde;Via Prova 1;2',
  'A2;spedito;03/04/2026;5,00;Lia Verde;Via Prova 1;1',
].join('\n');

describe('orders import --map new', () => {
  it('asks on a terminal, saves a mapping that can be read, tries it and imports nothing', async () => {
    const { folder, orders } = temporaryWorkspace();
    const file = put(folder, 'stall.csv', FILE);
    const saved = join(folder, 'stall.yaml');
    const ran = await orders(['import', '--map', 'new', file], {
      tty: true,
      answers: [
        ['Name of the platform', '\x15fair stall\r'],
        ['What does one row', `${DOWN}\r`],
        ['holds the order number', '\r'],
        // Left: Stato, Data, Totale, Nome, Via, Pezzi.
        ['holds the quantity', `${DOWN.repeat(5)}\r`],
        ['holds the SKU', '\r'],
        ['holds the name of', '\r'],
        ['holds the recipient', `${DOWN.repeat(4)}\r`],
        ['holds the street', `${DOWN.repeat(4)}\r`],
        ['holds the postcode', '\r'],
        ['holds the city', '\r'],
        ['holds the country', '\r'],
        ['holds the phone', '\r'],
        ['holds the date', `${DOWN.repeat(2)}\r`],
        ['holds the status', `${DOWN}\r`],
        ['holds the total', `${DOWN}\r`],
        ['Country of all', 'it\r'],
        ['Currency of all', 'eur\r'],
        ['03/04/2026', '\r'],
        ['“pagato”', '\r'],
        ['“spedito”', `${DOWN.repeat(2)}\r`],
        ['Save the mapping', `\x15${saved}\r`],
      ],
    });
    expect(ran.code).toBe(0);
    const mapping = parseMapping(readFileSync(saved, 'utf8'), saved);
    expect(mapping).toMatchObject({
      platform: 'fair-stall',
      rows: 'order',
      dates: 'day-first',
      decimal: ',',
      columns: {
        order: ['Ordine'],
        quantity: ['Pezzi'],
        recipient: ['Nome'],
        address1: ['Via'],
        total: ['Totale'],
      },
      constants: { country: 'IT', currency: 'EUR' },
      words: { pagato: 'to-ship', spedito: 'shipped' },
    });
    expect(ran.out).toContain('2 new orders');
    expect(ran.out).toContain(`Next: orders import --map ${saved} ${file}`);
    expect((await orders(['list', '--json'])).json().orders).toEqual([]);
    const imported = await orders(['import', '--map', saved, file, '--json']);
    expect(imported.json().files).toMatchObject([{ platform: 'fair-stall', ordersNew: 2, rowsRejected: 0 }]);
  }, 20_000);

  it('without a terminal gives the text to fill in, from the row that looks like a header', async () => {
    const { folder, orders } = temporaryWorkspace();
    const ran = await orders(['import', '--map', 'new', put(folder, 'stall.csv', FILE)]);
    expect(ran.out).toContain('#   Ordine\n');
    expect(ran.out).toContain('Still needed under columns: order, quantity');
  });

  it('a file that is not there is said', async () => {
    const { orders } = temporaryWorkspace();
    const ran = await orders(['import', '--map', 'new', 'none.csv']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('none.csv');
  });
});
