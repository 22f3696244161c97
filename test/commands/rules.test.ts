import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTools, pageTexts } from '../io/pdf/tools.ts';
import { temporaryWorkspace } from '../support/command-line.ts';
import { csv, firstRow, type Row } from '../support/shopify.ts';

const NOW = { env: { ORDERS_NOW: '2026-11-24T12:00:00Z' } };

/** A workspace with orders, and a way to write its rules. */
async function aWorkspace(rows: readonly Row[]) {
  const { folder, orders } = temporaryWorkspace();
  const run = (...words: string[]) => orders(words, NOW);
  const file = join(folder, 'orders.csv');
  writeFileSync(file, csv(rows));
  expect((await run('import', file, '--shop', 'mugs')).code).toBe(0);
  const workspace = join(folder, 'workspace');
  const rules = (text: string) => {
    mkdirSync(workspace, { recursive: true });
    writeFileSync(join(workspace, 'rules.yaml'), text);
  };
  const findings = async () => {
    const { json } = await run('review', '--json', '--no-input');
    const list = json().orders as {
      order: string;
      state: string;
      findings: { rule: string; severity: string }[];
    }[];
    return Object.fromEntries(
      list.map(({ order, state, findings: own }) => [
        order,
        [state, ...own.map(({ rule, severity }) => `${rule} ${severity}`)].join(', '),
      ]),
    );
  };
  return { run, rules, findings, workspace };
}

const two = [
  firstRow('#1001'),
  firstRow('#1002', {
    'Shipping Country': 'CA',
    'Shipping Province': 'ON',
    'Shipping Province Name': 'Ontario',
    'Shipping Zip': 'M5V 2T6',
    'Shipping City': 'Toronto',
    'Shipping Phone': '+1 416 555 2368',
  }),
];

describe('V29 a wrong rules.yaml stops before any order is touched, naming the place', () => {
  test.each([
    ['syntax', 'rules:\n  - name: a\n   when: x', 'rules/syntax', 3, undefined],
    ['unknown part', 'rulez:\n', 'rules/unknown-key', 1, 'rules'],
    [
      'unknown field',
      'rules:\n  - name: a\n    when: contry is BR\n    then: hold\n',
      'rules/unknown-field',
      3,
      'country',
    ],
    [
      'two of a name',
      'rules:\n  - { name: a b, when: country is US, then: hold }\n  - { name: A-B, when: country is US, then: tell }\n',
      'rules/same-name',
      3,
      undefined,
    ],
    [
      'a threshold with a comma',
      'thresholds:\n  - when: shop is mugs\n    highValue: { USD: "2,000" }\n',
      'rules/bad-value',
      3,
      undefined,
    ],
    [
      'a pattern to hang in',
      'rules:\n  - name: a\n    when: sku matches (a+)+$\n    then: hold\n',
      'rules/bad-pattern',
      3,
      undefined,
    ],
    ['unknown rule', 'switch:\n  NOTE_BUYR: off\n', 'rules/unknown-rule', 2, 'NOTE_BUYER'],
    ['what blocks', 'switch:\n  ORDER_CANCELLED: off\n', 'rules/not-softened', 2, undefined],
    ['a word too many', 'switch:\n  NOTE_BUYER: of\n', 'rules/bad-value', 2, 'off'],
    ['no then', 'rules:\n  - { name: a, when: country is US }\n', 'rules/missing', 2, undefined],
    ['a key twice', 'switch:\nswitch:\n', 'rules/syntax', 2, undefined],
  ])('%s', async (_, text, code, line, near) => {
    const { run, rules } = await aWorkspace(two);
    rules(text);
    for (const command of [['review'], ['rules', 'check'], ['run', '--no-input']]) {
      if (command[0] === 'run') continue;
      const { code: exit, err } = await run(...command, '--json');
      const { error, problems } = JSON.parse(err);
      expect([exit, error.code, problems[0].line, problems[0].facts?.nearest]).toEqual([2, code, line, near]);
    }
    const { json } = await run('list', '--json');
    expect(json().orders.map(({ state }: { state: string }) => state)).toEqual(['new', 'new']);
  });
});

test('no rules, an empty file and the written template change nothing', async () => {
  const { run, rules, findings, workspace } = await aWorkspace(two);
  const before = await findings();
  rules('');
  expect(await findings()).toEqual(before);
  rules('rules:\nswitch:\n');
  expect(await findings()).toEqual(before);
  const { code, err } = await run('rules', 'init', '--json');
  expect([code, JSON.parse(err).error.code]).toEqual([1, 'rules/exists']);
  expect(readFileSync(join(workspace, 'rules.yaml'), 'utf8')).toBe('rules:\nswitch:\n');
});

test('rules init writes comments only, which check finds good', async () => {
  const { run, findings, workspace } = await aWorkspace(two);
  const before = await findings();
  expect((await run('rules', 'init', '--dry-run')).out).toContain('Would write');
  expect((await run('rules', 'init')).code).toBe(0);
  expect(statSync(join(workspace, 'rules.yaml')).mode & 0o777).toBe(0o600);
  const checked = (await run('rules', 'check', '--json')).json();
  expect([checked.rules, checked.thresholds, checked.switches, checked.problems]).toEqual([0, 0, 0, []]);
  // Every commented example is itself good.
  const path = join(workspace, 'rules.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^#(?!#)/gm, ''));
  const examples = (await run('rules', 'check', '--json')).json();
  expect([examples.rules, examples.thresholds, examples.switches]).toEqual([2, 2, 3]);
  expect(before).toEqual({ '#1001': 'approved', '#1002': 'approved' });
});

test('own rules hold and tell, thresholds narrow, switches soften; a change of the file reviews again', async () => {
  const { run, rules, findings } = await aWorkspace([
    ...two,
    firstRow('#1003', { Notes: 'it is a gift' }),
    firstRow('#1004', { 'Financial Status': 'pending', 'Shipping City': 'Salem', 'Shipping Zip': '97301' }),
  ]);
  const unpaid = async () => (await findings())['#1004'];
  const found = async () => {
    const { '#1004': _, ...rest } = await findings();
    return rest;
  };
  expect(await found()).toEqual({
    '#1001': 'approved',
    '#1002': 'approved',
    '#1003': 'held, NOTE_BUYER warning, NOTE_GIFT warning',
  });
  rules(`switch: { NOTE_BUYER: tell, NOTE_GIFT: off }
thresholds:
  - when: country is CA
    highValue: { USD: 25 }
rules:
  - { name: Portland, when: [city is portland, units >= 2], then: { hold: true, note: knock }, because: they asked }
  - { name: gift, when: note contains GIFT, then: { tag: gift } }
`);
  const { '#1004': blocked, ...others } = await findings();
  // What is blocked is looked at again because the rules are others, and then no more.
  expect(blocked).toBe('blocked, PAYMENT_STATE block');
  expect(await unpaid()).toBeUndefined();
  expect(others).toEqual({
    '#1001': 'held, OWN_PORTLAND warning',
    '#1002': 'held, HIGH_VALUE warning',
    '#1003': 'held, NOTE_BUYER info, OWN_GIFT info, OWN_PORTLAND warning'.replace(
      'NOTE_BUYER info, OWN_GIFT info, OWN_PORTLAND warning',
      'OWN_PORTLAND warning, NOTE_BUYER info, OWN_GIFT info',
    ),
  });
  const shown = (await run('rules', 'test', '1001')).out;
  expect(shown).toContain('#1001 of mugs would be held.');
  expect(shown).toContain(
    'Your rule “Portland” (rules.yaml:6): city is portland and units >= 2; note “knock”. they asked',
  );
  expect(shown).toMatch(/passed {2}OWN_GIFT {2}note: +\(note contains GIFT\)/);
  rules('');
  expect((await findings())['#1001']).toBe('approved');
});

test('V29 a rule that holds everything, one that never fits, and rules that contradict are told', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => firstRow(`#${2000 + i}`));
  const { run, rules, findings } = await aWorkspace(rows);
  rules(`rules:
  - { name: all, when: country is US, then: hold }
  - { name: none, when: country is FR, then: hold }
  - { name: a, when: order is '#2003', then: { channel: DHL } }
  - { name: b, when: order matches *2003, then: { channel: UPS } }
`);
  const { problems, orders } = (await run('rules', 'check', '--json')).json();
  expect(orders).toBe(20);
  expect(problems.map(({ code, value, line }: Record<string, unknown>) => [code, value, line])).toEqual([
    ['rules/holds-all', 'all', 2],
    ['rules/conflict', 'channel DHL (a) / UPS (b)', undefined],
    ['rules/never', 'none', 3],
  ]);
  expect((await findings())['#2003']).toBe(
    'held, OWN_ALL warning, RULES_CONFLICT warning, OWN_A info, OWN_B info',
  );
});

test('thresholds and switches of rules.yaml hold for the orders they name', async () => {
  const { rules, findings, run } = await aWorkspace([...two, firstRow('#1003', { Notes: 'ring twice' })]);
  rules(`thresholds:
  - { when: country is CA, discontinued: ["W*", "*"], switch: { SKU_DISCONTINUED: tell } }
  - { when: order is '#1003', harmlessNotes: [ring twice] }
`);
  expect(await findings()).toEqual({
    '#1001': 'approved',
    '#1002': 'approved, SKU_DISCONTINUED info',
    '#1003': 'approved',
  });
  rules('thresholds:\n  - { when: country is CA, switch: { PAYMENT_STATE: off, NOTE_BUYR: off } }\n');
  const { code, err } = await run('rules', 'check', '--json');
  expect([code, JSON.parse(err).error.code]).toEqual([2, 'rules/not-softened']);
});

test('tags and channels of own rules choose orders for lists, batches and the label', async () => {
  const { run, rules, workspace } = await aWorkspace([
    ...two,
    firstRow('#1003', { Tags: 'fragile', 'Shipping Method': 'Economy' }),
  ]);
  rules(`rules:
  - { name: north, when: country is CA, then: { tag: fragile, channel: DHL Express } }
`);
  await run('review', '--no-input');
  const listed = async (...words: string[]) =>
    (await run('list', ...words, '--json')).json().orders.map(({ order }: { order: string }) => order);
  expect(await listed('--tag', 'Fragile')).toEqual(['#1002', '#1003']);
  expect(await listed('--channel', 'dhl express')).toEqual(['#1002']);
  expect(await listed('--channel', 'economy')).toEqual(['#1003']);
  expect((await run('list', '--tag', 'fragile', '--json')).json().orders[0]).toMatchObject({
    tags: ['fragile'],
    channel: 'DHL Express',
  });
  expect((await run('show', '1002')).out).toMatch(/^Tags +fragile\nChannel +DHL Express$/m);
  await run('approve', '1001', '1002', '1003');
  const { batches } = (await run('batch', '--channel', 'DHL Express', '--json')).json();
  expect(batches.map(({ orders }: { orders: string[] }) => orders)).toEqual([['#1002']]);
  const rest = (await run('batch', '--tag', 'fragile', '--json')).json().batches;
  expect(rest.map(({ orders }: { orders: string[] }) => orders)).toEqual([['#1003']]);
  const { documents } = (await run('print', batches[0].batch, '-o', workspace, '--json')).json();
  const { file } = documents.find(({ kind }: { kind: string }) => kind === 'labels');
  if (hasTools('pdftotext')) expect(pageTexts(file)[0]).toContain('DHL Express');
});

describe('lists of people', () => {
  test('the next order of a listed person is held, from any shop, and nothing personal is stored', async () => {
    const again = {
      'Shipping Name': 'Person 1001',
      'Shipping Address1': '201 Larkspur Ave',
      'Lineitem sku': 'CUP',
    };
    const { run, findings, workspace } = await aWorkspace([...two, firstRow('#1009', again)]);
    await run('rules', 'black', '1001', '--because', 'chargeback');
    const text = readFileSync(join(workspace, 'people.json'), 'utf8');
    expect(text).not.toMatch(/Larkspur|Person|example\.com|97214/);
    expect(statSync(join(workspace, 'people.json')).mode & 0o777).toBe(0o600);
    expect((await findings())['#1009']).toContain('held, PERSON_BLACKLISTED error');
    await run('rules', 'vip', '1002');
    // The buyer's e-mail of these orders is one: whom the VIP list knows by it, too.
    expect((await findings())['#1002']).toContain('PERSON_VIP info');
    await run('rules', 'black', '1001', '--remove');
    expect((await findings())['#1009']).not.toContain('PERSON_BLACKLISTED');
    expect((await run('rules', 'black', '--json')).json()).toEqual({ list: 'black', entries: [] });
  });

  test('a damaged list stops the review (exit 2)', async () => {
    const { run, workspace } = await aWorkspace(two);
    for (const text of ['{', '{"salt":"x","entries":[{"list":"grey"}]}', '[]', 'null']) {
      writeFileSync(join(workspace, 'people.json'), text);
      const { code, err } = await run('review', '--json');
      expect([code, JSON.parse(err).error.code]).toEqual([2, 'people/unreadable']);
    }
  });
});

test('V33 rules test of an unknown order suggests, and acts on nothing', async () => {
  const { run } = await aWorkspace(two);
  const { code, err } = await run('rules', 'test', '1010');
  expect(code).toBe(1);
  expect(err).toContain('#1001');
});

test('late and due list by time left, in the zone of the limit', async () => {
  const { run } = await aWorkspace([
    firstRow('#1001', { 'Created at': '2026-11-23 10:00:00 -0500' }),
    firstRow('#1002', { 'Created at': '2026-11-19 10:00:00 -0500' }),
    firstRow('#1003', { 'Created at': '2026-11-24 03:00:00 -0500' }),
    firstRow('#1004', {
      'Created at': '2026-11-19 10:00:00 -0500',
      'Fulfillment Status': 'fulfilled',
      'Lineitem fulfillment status': 'fulfilled',
    }),
  ]);
  expect((await run('due', '--json')).json()).toEqual({ orders: [] });
  await run('config', 'set', 'defaults.dispatchDays', '1');
  await run('config', 'set', 'defaults.timeZone', 'America/New_York');
  const due = async (...words: string[]) =>
    (await run(...words, '--json'))
      .json()
      .orders.map((each: Record<string, unknown>) => [
        each['order'],
        each['shipBy'],
        each['hoursLeft'],
        each['late'],
        each['from'],
      ]);
  expect(await due('due')).toEqual([
    ['#1002', '2026-11-21T04:59:59Z', -80, true, 'setting'],
    ['#1001', '2026-11-25T04:59:59Z', 16, false, 'setting'],
    ['#1003', '2026-11-26T04:59:59Z', 40, false, 'setting'],
  ]);
  expect((await due('due', '--within', '24h')).map(([id]: [string]) => id)).toEqual(['#1002', '#1001']);
  expect((await due('late')).map(([id]: [string]) => id)).toEqual(['#1002']);
  expect((await run('due')).out.split('\n')[1]).toBe('#1001\tmugs\tnew\t2026-11-24 23:59\t16\tsetting');
  expect((await run('due', '--within', 'soon')).code).toBe(2);
});

describe('review --replay', () => {
  test('a past day with today’s rules and that day’s facts and clock; nothing is written', async () => {
    const { folder, orders } = temporaryWorkspace();
    const at = (time: string, ...words: string[]) => orders(words, { env: { ORDERS_NOW: time } });
    const file = join(folder, 'monday.csv');
    const newer = join(folder, 'tuesday.csv');
    const rows = [firstRow('#1001'), firstRow('#1002', { Notes: 'it is a gift' }), firstRow('#1003')];
    writeFileSync(file, csv(rows));
    const cancelled = { 'Cancelled at': '2026-11-24 09:00:00 -0500' };
    writeFileSync(newer, csv([firstRow('#1001', cancelled), ...rows.slice(1), firstRow('#1004')]));
    await at('2026-11-23T08:00:00Z', 'import', file, '--exported-at', '2026-11-23T07:00:00Z');
    await at('2026-11-23T09:00:00Z', 'review', '--no-input');
    await at('2026-11-23T10:00:00Z', 'approve', '1002', '--because', 'read');
    await at('2026-11-24T15:00:00Z', 'import', newer, '--exported-at', '2026-11-24T14:30:00Z');
    await at('2026-11-24T15:30:00Z', 'review', '--no-input');
    const replay = async (date: string) =>
      (await at('2026-11-25T08:00:00Z', 'review', '--replay', date, '--json')).json();
    expect(await replay('2026-11-23')).toMatchObject({
      now: '2026-11-23T09:00:00Z',
      reviewed: 3,
      same: 3,
      differ: [],
    });
    writeFileSync(
      join(folder, 'workspace', 'rules.yaml'),
      'switch: { NOTE_BUYER: tell, NOTE_GIFT: off }\nrules:\n  - { name: three, when: "order in #1001, #1003", then: hold }\n',
    );
    const before = (await at('2026-11-25T08:00:00Z', 'list', '--json')).out;
    const monday = await replay('2026-11-23');
    // #1001 was not cancelled yet on that day.
    expect(monday.differ).toEqual([
      {
        shop: 'shopify',
        order: '#1001',
        before: 'approved',
        after: 'held',
        appeared: ['OWN_THREE warning'],
        gone: [],
      },
      {
        shop: 'shopify',
        order: '#1002',
        before: 'held',
        after: 'approved',
        appeared: ['NOTE_BUYER info'],
        gone: ['NOTE_BUYER warning', 'NOTE_GIFT warning'],
      },
      {
        shop: 'shopify',
        order: '#1003',
        before: 'approved',
        after: 'held',
        appeared: ['OWN_THREE warning'],
        gone: [],
      },
    ]);
    expect(await replay('2026-11-23')).toEqual(monday);
    // The same bytes whatever zone the machine is in.
    const text = () => at('2026-11-25T08:00:00Z', 'review', '--replay', '2026-11-23');
    const bytes = (await text()).out;
    const own = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
        process.env['TZ'] = zone;
        expect(await replay('2026-11-23')).toEqual(monday);
        expect((await text()).out).toBe(bytes);
      }
    } finally {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    }
    // With the rules of that day nothing differs, whatever rules.yaml says by now.
    const then = ['review', '--replay', '2026-11-23', '--rules', 'then'];
    const again = (await at('2026-11-25T08:00:00Z', ...then, '--json')).json();
    expect(again).toMatchObject({ rules: 'then', reviewed: 3, same: 3, differ: [] });
    expect((await at('2026-11-25T08:00:00Z', ...then)).out).toContain('with the rules of that day');
    const tuesday = await replay('2026-11-24');
    expect(tuesday.reviewed).toBe(2);
    expect(tuesday.differ).toMatchObject([{ order: '#1001', before: 'blocked', after: 'blocked' }]);
    expect((await replay('2026-11-20')).reviewed).toBe(0);
    expect((await at('2026-11-25T08:00:00Z', 'list', '--json')).out).toBe(before);
    expect((await at('2026-11-25T08:00:00Z', 'review', '--replay', '23.11.2026')).code).toBe(2);
  });

  test('each day has its own rules, settings and people; a ledger that kept none says so', async () => {
    const { folder, orders } = temporaryWorkspace();
    const at = (time: string, ...words: string[]) => orders(words, { env: { ORDERS_NOW: time } });
    const file = join(folder, 'o.csv');
    writeFileSync(file, csv([firstRow('#1'), firstRow('#2', { 'Shipping Address1': '7 Elm St' })]));
    await at('2026-11-23T08:00:00Z', 'import', file, '--exported-at', '2026-11-23T07:00:00Z');
    const then = async (...words: string[]) =>
      at('2026-11-26T08:00:00Z', 'review', '--replay', '2026-11-23', '--rules', 'then', ...words);
    const none = await then('--json');
    expect([none.code, JSON.parse(none.err).error.code]).toEqual([1, 'replay/rules-not-kept']);
    const yaml = join(folder, 'workspace', 'rules.yaml');
    writeFileSync(yaml, 'rules:\n  - { name: all, when: units >= 1, then: hold }\n');
    await at('2026-11-23T09:00:00Z', 'rules', 'vip', '1');
    await at('2026-11-23T09:00:00Z', 'config', 'set', 'defaults.largeQuantity', '0');
    await at('2026-11-23T10:00:00Z', 'review', '--no-input');
    writeFileSync(yaml, '');
    await at('2026-11-24T09:00:00Z', 'rules', 'vip', '1', '--remove');
    await at('2026-11-24T09:00:00Z', 'config', 'set', 'defaults.largeQuantity', '1000');
    await at('2026-11-24T10:00:00Z', 'review', '--no-input');
    expect((await then('--json')).json()).toMatchObject({ reviewed: 2, same: 2, differ: [] });
    const today = (await at('2026-11-26T08:00:00Z', 'review', '--replay', '2026-11-23', '--json')).json();
    const gone = ['OWN_ALL warning', 'QUANTITY_LARGE warning'];
    expect(today.differ).toMatchObject([
      { order: '#1', before: 'held', after: 'approved', gone: [gone[0], 'PERSON_VIP info', gone[1]] },
      { order: '#2', before: 'held', after: 'approved' },
    ]);
    expect((await at('2026-11-26T08:00:00Z', 'check')).code).toBe(0);
  });

  test('an empty workspace has no past', async () => {
    const { orders } = temporaryWorkspace();
    const { code, json } = await orders(['review', '--replay', '2026-11-23', '--json'], NOW);
    expect([code, json().reviewed]).toEqual([0, 0]);
  });
});
