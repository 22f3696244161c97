import type { ParcelLabel, ParcelLine } from '../documents/parcel.ts';
import type { DocumentWords, PlainWords } from '../documents/words.ts';

/** What the templates of one parcel look at; `item`, `plan` and `more` are set while it is laid out. */
export interface ParcelData extends Record<string, unknown> {
  readonly words: PlainWords;
  item?: unknown;
  plan?: unknown;
  more?: unknown;
}

/** A parcel as the fields of `fields.ts`. */
export function parcelData(label: ParcelLabel, words: DocumentWords): ParcelData {
  const many = label.orders.length > 1;
  const prices = label.prices;
  const first = firstName(label.recipient ?? '');
  return {
    words: words.plain,
    parcel: {
      code: label.parcel,
      position: label.position,
      of: label.of,
      units: label.units,
      items: words.items(label.units),
      many: label.units > 1,
      gift: label.gift === true,
      reprint: label.reprint ?? 0,
      reprint_text: label.reprint ? `${words.plain.reprint} ${label.reprint}` : '',
    },
    batch: { name: label.batch },
    order: {
      name: label.orders[0] ?? '',
      names: label.orders.join('  '),
      label: many ? words.plain.orders : words.plain.order,
      many,
      placed_at: label.placedAt ?? '',
      prices: prices !== undefined,
      subtotal: prices?.subtotal ?? '',
      shipping: prices?.shipping ?? '',
      discount: prices?.discount ?? '',
      taxes: prices?.taxes ?? '',
      total: prices?.total ?? '',
    },
    shop: { name: label.shopName, closing: label.closing ?? '', website: label.website ?? '' },
    // The shop's name stands above it already.
    sender: { text: label.from.filter((line) => line !== label.shopName).join('\n') },
    shipping_address: {
      name: label.recipient ?? label.to[0] ?? '',
      first_name: first,
      greeting: first === '' ? '' : words.greeting(first),
      text: label.to.join('\n'),
      country_code: label.country,
      zip: label.postcode,
    },
    shipment: {
      carrier: label.carrier ?? '',
      channel: label.channel ?? '',
      service: [label.carrier, label.channel].filter((part) => part).join(' · '),
      tracking_number: label.trackingNumber ?? '',
    },
    note: label.note ?? '',
    line_items: label.lines.map((line) => itemData(line, words)),
  };
}

function itemData(line: ParcelLine, words: DocumentWords): Record<string, unknown> {
  const ordered = line.ordered ?? line.quantity;
  return {
    sku: line.sku,
    title: line.name,
    variant: line.variant,
    name:
      line.variant === '' ? line.name : line.name === '' ? line.variant : `${line.name} · ${line.variant}`,
    quantity: line.quantity,
    many: line.quantity > 1,
    ordered,
    rest: ordered > line.quantity ? words.partOf(line.quantity, ordered) : '',
    price: line.price ?? '',
    line_price: line.linePrice ?? '',
  };
}

/** How a card addresses someone: the first word of a name in Latin letters, a Chinese name whole. */
function firstName(name: string): string {
  const clean = name.trim();
  if (/[\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff]/.test(clean)) return clean;
  return clean.split(/\s+/)[0] ?? '';
}
