// Invented parcels for the label benchmark, the same for every program of a run.
const FIRST = ['Łukasz', 'Anaïs', 'Jürgen', 'Ingrid', 'Zoë', 'Mateo', 'Siobhán', 'Ágnes', 'Dorota', 'Emil'];
const LAST = [
  'Großmann',
  'O’Connor',
  'Müller',
  'Żółć',
  'Nuñez',
  'Åkesson',
  'Šimek',
  'Peña',
  'Dvořák',
  'Martin',
];
const STREET = [
  'Lindenallee',
  'St. George’s Terrace',
  'Rue de l’Église',
  'Calle Mayor',
  'Strandvägen',
  'Hauptstraße',
];
const CITY = ['Berlin', 'Stroud', 'Liège', 'Málaga', 'Göteborg', 'Brno'];
const GOODS = [
  'Sencha green tea, 100 g tin',
  'Stoneware mug',
  'Linen tea towel',
  'Bamboo whisk — handmade',
  'Gift box × 2',
];

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` parcels; every second one Chinese when `mixed`: its hanzi are drawn from all 3,755 of GB 2312 level 1. */
export function* parcels(count, mixed) {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const gbk = new TextDecoder('gbk');
  const hanzi = (length) => {
    let text = '';
    while (text.length < length) {
      const row = 0xb0 + Math.floor(next() * 40);
      const cell = 0xa1 + Math.floor(next() * (row === 0xd7 ? 89 : 94));
      text += gbk.decode(Uint8Array.of(row, cell));
    }
    return text;
  };
  for (let i = 1; i <= count; i++) {
    const chinese = mixed && i % 2 === 0;
    const quantity = 1 + Math.floor(next() * 3);
    const number = String(1 + Math.floor(next() * 200));
    const code = String(10000 + Math.floor(next() * 89999));
    yield {
      parcel: `B7-${String(i).padStart(5, '0')}`,
      batch: 'B7',
      position: i,
      of: count,
      orders: [chinese ? `57646141303${String(1e7 + i)}` : `#${1000 + i}`],
      shopName: chinese ? '铜壶茶铺' : 'Kupferkanne',
      from: chinese
        ? ['铜壶茶铺', '浙江省杭州市西湖区龙井路1号', '310013']
        : ['Kupferkanne GmbH', 'Lindenallee 12', '10247 Berlin', 'Germany'],
      to: chinese
        ? [
            hanzi(3),
            `${hanzi(3)}省${hanzi(3)}市${hanzi(3)}区`,
            `${hanzi(4)}路${number}号${hanzi(4)}小区`,
            `${code}0`,
          ]
        : [`${pick(FIRST)} ${pick(LAST)}`, `${pick(STREET)} ${number}`, `${code} ${pick(CITY)}`, 'GERMANY'],
      country: chinese ? 'CN' : 'DE',
      postcode: chinese ? `${code}0` : code,
      units: quantity + 1,
      lines: [
        { sku: 'TEA-01', name: chinese ? `${hanzi(6)} 100克` : pick(GOODS), variant: 'Loose leaf', quantity },
        { sku: 'MUG-RED', name: chinese ? hanzi(5) : pick(GOODS), variant: 'Red', quantity: 1 },
      ],
      carrier: chinese ? '顺丰' : 'DHL',
      trackingNumber: `9400111899${String(1e11 + i * 7919)}`,
    };
  }
}

/** A pick list of `count` rows. */
export function pickList(count) {
  return {
    batch: 'B7',
    createdAt: '24 Nov 2026, 16:40',
    orders: count,
    units: count * 2,
    totes: [],
    walks: [],
    rows: Array.from({ length: count }, (_, i) => ({
      bin: `A${String(i % 97).padStart(2, '0')}-${i % 9}`,
      sku: `SKU-${String(i).padStart(5, '0')}`,
      name: GOODS[i % GOODS.length],
      variant: 'Loose leaf',
      quantity: 1 + (i % 3),
      split: [
        { parcel: 'x', position: i + 1, quantity: 1 },
        ...(i % 3 ? [{ parcel: 'x', position: i + 2, quantity: i % 3 }] : []),
      ],
    })),
    notes: [],
  };
}
