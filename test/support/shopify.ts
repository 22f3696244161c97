/** Shopify's 79 columns, for tests that write an export. */
export const COLUMNS =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References'.split(
    ',',
  );

export type Row = Readonly<Record<string, string>>;

/** The first row of a good paid order with one line of goods. */
export function firstRow(name: string, more: Row = {}): Row {
  return {
    Name: name,
    Email: 'buyer@example.com',
    'Financial Status': 'paid',
    'Paid at': '2026-11-20 10:00:05 -0500',
    'Fulfillment Status': 'unfulfilled',
    Currency: 'USD',
    Subtotal: '20.00',
    Shipping: '5.00',
    Taxes: '0.00',
    Total: '25.00',
    'Discount Amount': '0.00',
    'Created at': '2026-11-20 10:00:00 -0500',
    'Lineitem quantity': '2',
    'Lineitem name': 'Stoneware Mug - Blue',
    'Lineitem price': '10.00',
    'Lineitem sku': 'MUG-BLU',
    'Lineitem requires shipping': 'true',
    'Lineitem fulfillment status': 'pending',
    'Shipping Name': `Person ${name.replace(/\W/g, '')}`,
    'Shipping Address1': `${100 + (Number(name.replace(/\D/g, '')) % 900)} Larkspur Ave`,
    'Shipping City': 'Portland',
    'Shipping Zip': '97214',
    'Shipping Province': 'OR',
    'Shipping Province Name': 'Oregon',
    'Shipping Country': 'US',
    'Refunded Amount': '0.00',
    Id: `62010000${name.replace(/\D/g, '').padStart(5, '0')}`,
    ...more,
  };
}

/** A further line of an order: order-level columns blank. */
export function moreRow(name: string, sku: string, quantity: string, more: Row = {}): Row {
  return {
    Name: name,
    'Created at': '2026-11-20 10:00:00 -0500',
    'Lineitem quantity': quantity,
    'Lineitem name': `Goods ${sku}`,
    'Lineitem price': '10.00',
    'Lineitem sku': sku,
    'Lineitem requires shipping': 'true',
    'Lineitem fulfillment status': 'pending',
    ...more,
  };
}

export function csv(rows: readonly Row[], columns: readonly string[] = COLUMNS): string {
  const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
