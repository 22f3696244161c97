import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../support/command-line.ts';
import { put } from '../support/workspace.ts';

const STOCK = 'SKU,Location,Available\nMUG,Reno,3\nMUG,Berlin,3\nMUG,Returns,1\n';
const clear = '\u0015';

async function world(stock = STOCK) {
  const made = temporaryWorkspace();
  put(made.folder, 'stock.csv', stock);
  await made.orders(['stock', 'import', 'stock.csv']);
  const file = join(made.folder, 'workspace', 'locations.yaml');
  return { ...made, text: () => readFileSync(file, 'utf8') };
}

describe('orders locations init on a terminal', () => {
  test('asks who sends, where and how soon; a postcode suggests the state; what does not fit is asked again', async () => {
    const { orders, text } = await world();
    const asked = await orders(['locations', 'init'], {
      tty: true,
      columns: 120,
      answers: [
        ['leave from “Berlin”', 'y\r'],
        ['which country is Berlin', 'Germany\r'],
        ['which country is Berlin', `${clear}de\r`],
        ['Priority of Berlin', `${clear}5\r`],
        ['leave from “Reno”', 'y\r'],
        ['which country is Reno', 'us\r'],
        ['postcode of Reno', '89502\r'],
        ['state or province is Reno', '\r'],
        ['Priority of Reno', '\r'],
        ['leave from “Returns”', 'n\r'],
        ['a further one', '\r'],
        ['What decides', '\r'],
      ],
    });
    expect(asked.code).toBe(0);
    expect(asked.err).toContain('“Germany” does not fit here. For example: US, DE, CN');
    expect(text()).toContain(
      'locations:\n  "Berlin": {country: "DE", priority: 5}\n  "Reno": {country: "US", region: "NV"}\n',
    );
    expect(text()).toContain('\nprefer: nearest\n');
    const listed = (await orders(['locations', '--json'])).json().locations;
    expect(listed).toMatchObject([
      { location: 'Berlin', priority: 5, at: [51, 10] },
      { location: 'Reno', priority: 0, at: [38, -116.5] },
    ]);
  });

  test('without locations in the stock it asks for their names, in Chinese too', async () => {
    const { orders, text } = await world('SKU,Available\nMUG,3\n');
    const asked = await orders(['locations', 'init', '--lang', 'zh'], {
      tty: true,
      columns: 120,
      answers: [
        ['发货地点的名称', '义乌\r'],
        ['在哪个国家', 'CN\r'],
        ['优先级', '\r'],
        ['还有别的发货地点吗', '义乌\r'],
        ['还有别的发货地点吗', `${clear}\r`],
      ],
    });
    expect(asked.code).toBe(0);
    expect(asked.err).toContain('“义乌”已在列表中。');
    expect(text()).toContain('locations:\n  "义乌": {country: "CN"}\n');
  });

  test('--yes and no terminal ask nothing and write all that the stock names', async () => {
    const { orders, text } = await world();
    expect((await orders(['locations', 'init', '--yes'], { tty: true })).code).toBe(0);
    const told = text();
    expect(told).toContain('  "Returns": {country: ""}\n');
    expect((await orders(['locations', 'init', '--yes', '--no-input'])).code).toBe(0);
    expect(text()).toBe(told);
  });

  test('Ctrl-C writes nothing', async () => {
    const { orders, text } = await world();
    const asked = await orders(['locations', 'init'], { tty: true, answers: [['leave from', '\u0003']] });
    expect(asked.code).toBe(130);
    expect(text).toThrow('ENOENT');
  });
});
