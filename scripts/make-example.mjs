// Writes examples/shopify-orders.csv: invented people in the true 79-column layout of Shopify's orders export.
import { writeFileSync } from 'node:fs';

const HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References'.split(
    ',',
  );

const GOODS = {
  'MUG-11-WHT': ['Stoneware Mug', '11 oz / White', 18],
  'MUG-11-BLU': ['Stoneware Mug', '11 oz / Blue', 18],
  'TEE-M-BLK': ['Cotton Tee', 'Black / M', 24.5],
  'TEE-L-BLK': ['Cotton Tee', 'Black / L', 24.5],
  'TEA-GRN-100': ['Green Tea', '100 g', 12.9],
  'TEA-BLK-100': ['Black Tea', '100 g', 11.9],
  'POT-1L': ['Teapot', '1 l', 64],
  'KETTLE-GN': ['Gooseneck Kettle', '0.9 l / Matte Black', 129],
  'SPOON-4': ['Tea Spoons, set of 4', '', 22],
  'TRAY-OAK': ['Oak Tray', '40 × 30 cm', 48],
};

const US = (name, line1, city, zip, region, regionName, more = {}) => ({
  name,
  line1,
  city,
  zip,
  region,
  regionName,
  country: 'US',
  ...more,
});

/** [who, goods as [SKU, quantity], what is special] */
const ORDERS = [
  [US('Alma Quist', '1418 Larkspur Ave', 'Portland', '97214', 'OR', 'Oregon'), [['MUG-11-WHT', 2]]],
  [
    US('Bernard Osei', '77 Coventry St', 'Boston', '02115', 'MA', 'Massachusetts', { line2: 'Apt 4B' }),
    [
      ['TEA-GRN-100', 1],
      ['SPOON-4', 1],
    ],
  ],
  [US('Carmen Villalobos', '5209 Mesa Verde Dr', 'Austin', '78749', 'TX', 'Texas'), [['TEE-M-BLK', 1]]],
  [
    US('Dmitri Halloran', '340 W 86th St', 'New York', '10024', 'NY', 'New York', { line2: 'Apt 12F' }),
    [
      ['MUG-11-BLU', 1],
      ['TEA-BLK-100', 2],
    ],
  ],
  [
    US('Edie Nakamura', '902 Alder Ct', 'Seattle', '98122', 'WA', 'Washington'),
    [['TEA-GRN-100', 3]],
    { note: 'Please leave the parcel with the concierge, the bell is broken.' },
  ],
  [US('Farrah Lindqvist', '2650 N Clark St', 'Chicago', '60614', 'IL', 'Illinois'), [['POT-1L', 1]]],
  [
    US('Gideon Marsh', '18 Harbor View Rd', 'Portland', '04103', 'ME', 'Maine'),
    [['TEE-L-BLK', 2]],
    { note: 'Thank you!' },
  ],
  [
    US('Hazel Brightwater', '611 Cactus Wren Ln', 'Phoenix', '85020', 'AZ', 'Arizona'),
    [
      ['KETTLE-GN', 2],
      ['POT-1L', 1],
    ],
    { tags: 'vip' },
  ],
  [
    US('Ivo Pelletier', '1205 Magnolia Blvd', 'Burbank', '91506', 'CA', 'California'),
    [['MUG-11-WHT', 1]],
    { tip: 4 },
  ],
  [US('Junia Abara', '88 Peachtree Pl NW', 'Atlanta', '30309', 'GA', 'Georgia'), [['SPOON-4', 2]]],
  [
    US('Kasper Dunleavy', '4410 Wornall Rd', 'Kansas City', '64111', 'MO', 'Missouri'),
    [['TEA-BLK-100', 1]],
    { cancelled: true, financial: 'refunded', refunded: true },
  ],
  [
    US('Lenora Fitch', '73 Chestnut St', 'Asheville', '28801', 'NC', 'North Carolina'),
    [
      ['TRAY-OAK', 1],
      ['MUG-11-WHT', 2],
    ],
  ],
  [
    US('Marguerite Sloan', 'behind the old mill', 'Burlington', '05401', 'VT', 'Vermont'),
    [['MUG-11-BLU', 1]],
  ],
  [
    US('Nils Okonkwo', '2917 Girard Ave S', 'Minneapolis', '55408', 'MN', 'Minnesota'),
    [
      ['TEE-M-BLK', 1],
      ['TEE-L-BLK', 1],
    ],
    { partial: true },
  ],
  [
    US('Odalys Moreau', '415 Royal St', 'New Orleans', '70130', 'LA', 'Louisiana'),
    [['POT-1L', 1]],
    { financial: 'refunded', refunded: true },
  ],
  [
    US('Percy Vandermeer', '1033 Wealthy St SE', 'Grand Rapids', '49506', 'MI', 'Michigan'),
    [],
    { digital: ['Brewing Guide (PDF)', 9] },
  ],
  [US('Quinn Araujo', '226 Benefit St', 'Providence', '02903', 'RI', 'Rhode Island'), [['TEA-GRN-100', 2]]],
  [US('Quinn Araujo', '226 Benefit St', 'Providence', '02903', 'RI', 'Rhode Island'), [['TEA-GRN-100', 2]]],
  [
    US('Rosalind Teague', '3800 Blake St', 'Denver', '80205', 'CO', 'Colorado', { line2: 'Unit 210' }),
    [
      ['MUG-11-WHT', 1],
      ['TEA-BLK-100', 1],
    ],
  ],
  [US('Silas Burgoyne', '1715 Monroe St', 'Madison', '53711', 'WI', 'Wisconsin'), [['TEE-L-BLK', 1]]],
  [
    {
      name: '林晓岚',
      line1: '徐汇区武康路118弄6号302室',
      city: '上海市',
      zip: '200031',
      region: 'SH',
      regionName: '上海市',
      country: 'CN',
      phone: '+86 139 1623 4087',
    },
    [['TEA-GRN-100', 2]],
  ],
  [
    {
      name: '佐々木 美帆',
      line1: '神宮前3丁目12-8',
      city: '渋谷区',
      zip: '150-0001',
      region: 'JP-13',
      regionName: '東京都',
      country: 'JP',
      phone: '+81 3-5412-7730',
    },
    [['POT-1L', 1]],
  ],
  [
    {
      name: 'Jörg Weißenbach',
      line1: 'Schönhauser Allee 142',
      city: 'Berlin',
      zip: '10437',
      region: '',
      regionName: '',
      country: 'DE',
      phone: '+49 30 44017652',
      currency: 'EUR',
    },
    [['TRAY-OAK', 1]],
    { taxIncluded: true },
  ],
  [
    {
      name: 'Maëlle Corbineau',
      line1: '24 Rue des Lices',
      city: 'Rennes',
      zip: '35000',
      region: '',
      regionName: '',
      country: 'FR',
      phone: '+33 2 99 30 41 75',
      currency: 'EUR',
    },
    [['MUG-11-BLU', 2]],
    { taxIncluded: true },
  ],
  [
    {
      name: 'Tamsin Okafor',
      line1: '16 Gloucester Road',
      city: 'Bristol',
      zip: 'BS7 8AE',
      region: '',
      regionName: '',
      country: 'GB',
      phone: '+44 117 496 0214',
      currency: 'GBP',
    },
    [['TEE-M-BLK', 1]],
    { taxIncluded: true },
  ],
  [
    {
      name: 'Callum Rutherford',
      line1: '508 Dundas St W',
      city: 'Toronto',
      zip: 'M5T 1H3',
      region: 'ON',
      regionName: 'Ontario',
      country: 'CA',
      phone: '+1 416-979-2033',
    },
    [['SPOON-4', 1]],
  ],
  [
    {
      name: 'Imogen Tran',
      line1: '29 Brunswick St',
      city: 'Fitzroy',
      zip: '3065',
      region: 'VIC',
      regionName: 'Victoria',
      country: 'AU',
      phone: '+61 3 9417 2288',
    },
    [['MUG-11-WHT', 4]],
  ],
  [
    {
      name: 'Sofie Aldenberg',
      line1: 'Nansens gate 9',
      city: 'Oslo',
      zip: '0176',
      region: '',
      regionName: '',
      country: 'NO',
      phone: '',
    },
    [['TEA-BLK-100', 2]],
  ],
  [US('Theodora Winslow', '631 Elm St', 'Dallas', '75202', 'TX', 'Texas'), [['TEE-M-BLK', 2]]],
  [
    US('Ulrich Banner', '54 Spring Garden St', 'Philadelphia', '19123', 'PA', 'Pennsylvania'),
    [['MUG-11-BLU', 1]],
    { financial: 'pending' },
  ],
  [
    US('Verity Castellanos', '2118 Ocean Park Blvd', 'Santa Monica', '90405', 'CA', 'California'),
    [
      ['TEA-GRN-100', 1],
      ['TEA-BLK-100', 1],
      ['SPOON-4', 1],
    ],
  ],
  [
    US('Winston Adeyemi', '1409 E Franklin St', 'Richmond', '23219', 'VA', 'Virginia'),
    [['TRAY-OAK', 1]],
    { note: 'Gift for my sister, please do not include the invoice', attributes: 'gift: yes' },
  ],
  [US('Xiomara Delacroix', '905 Biscayne Blvd', 'Miami', '33132', 'FL', 'Florida'), [['MUG-11-WHT', 1]]],
  [
    US('Yannick Ferro', '777 Capitol Ave', 'Hartford', '06106', 'CT', 'Connecticut'),
    [
      ['TEE-L-BLK', 1],
      ['MUG-11-BLU', 1],
    ],
  ],
  [US('Zelda Hargreaves', '2401 Sunset Rd', 'Salt Lake City', '84105', 'UT', 'Utah'), [['TEA-BLK-100', 3]]],
  [US('Anselm Petrov', '160 Kercheval Ave', 'Detroit', '48214', 'MI', 'Michigan'), [['KETTLE-GN', 1]]],
  [
    US('Beatrix Holloway', '3301 Rainier Ave S', 'Seattle', '98144', 'WA', 'Washington'),
    [
      ['MUG-11-WHT', 1],
      ['SPOON-4', 1],
    ],
    { note: 'n/a' },
  ],
  [
    US('Cosmo Villanueva', '812 S Alvarado St', 'Los Angeles', '90057', 'CA', 'California'),
    [['TEE-M-BLK', 1]],
    { risk: 'High' },
  ],
  [
    US('Delphine Mbeki', '45 Grove St', 'New York', '10014', 'NY', 'New York'),
    [['TEA-GRN-100', 1]],
    { fulfilled: true },
  ],
  [
    US('Evander Knox', '1900 Broadway', 'Nashville', '37203', 'TN', 'Tennessee'),
    [
      ['POT-1L', 1],
      ['TEA-GRN-100', 2],
    ],
  ],
];

const money = (amount) => amount.toFixed(2);
const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const rows = [HEADER.join(',')];
ORDERS.forEach(([who, goods, special = {}], index) => {
  const number = 1001 + index;
  const minute = 7 + index * 23;
  const at = `2026-11-23 ${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:12 -0500`;
  const items = goods.map(([sku, quantity]) => ({
    sku,
    quantity,
    title: GOODS[sku].slice(0, 2).filter(Boolean).join(' - '),
    price: GOODS[sku][2],
    ships: true,
  }));
  if (special.digital)
    items.push({
      sku: 'PDF-GUIDE',
      quantity: 1,
      title: special.digital[0],
      price: special.digital[1],
      ships: false,
    });
  const subtotal = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  if (special.tip) items.push({ sku: '', quantity: 1, title: 'Tip', price: special.tip, ships: false });
  const shipping = special.digital ? 0 : who.country === 'US' ? 5.9 : 18;
  const taxes = special.taxIncluded ? Math.round(((subtotal * 19) / 119) * 100) / 100 : 0;
  const total = subtotal + shipping + (special.taxIncluded ? 0 : taxes) + (special.tip ?? 0);
  const email = `${(who.name.normalize('NFD').match(/[a-z]+/gi) ?? ['buyer']).join('.').toLowerCase()}${number}@example.com`;
  items.forEach((item, position) => {
    const row = {
      Name: `#${number}`,
      Email: email,
      'Created at': at,
      'Lineitem quantity': String(item.quantity),
      'Lineitem name': item.title,
      'Lineitem price': money(item.price),
      'Lineitem sku': item.sku,
      'Lineitem requires shipping': String(item.ships),
      'Lineitem taxable': String(item.ships),
      'Lineitem fulfillment status':
        special.fulfilled || (special.partial && position === 0)
          ? 'fulfilled'
          : item.ships
            ? 'pending'
            : 'not_eligible',
      Vendor: item.title === 'Tip' ? '' : 'Example Tea House',
      'Lineitem discount': '0.00',
    };
    if (position === 0) {
      const street = [who.line1, who.line2].filter(Boolean).join(', ');
      const address = {
        Name: who.name,
        Street: street,
        Address1: who.line1,
        Address2: who.line2 ?? '',
        City: who.city,
        Zip: who.zip,
        Province: who.region,
        Country: who.country,
        'Province Name': who.regionName,
      };
      for (const [field, value] of Object.entries(address))
        row[`Billing ${field}`] = row[`Shipping ${field}`] = value;
      const financial = special.financial ?? 'paid';
      Object.assign(row, {
        'Financial Status': financial,
        'Paid at': financial === 'pending' ? '' : at,
        'Fulfillment Status': special.fulfilled ? 'fulfilled' : special.partial ? 'partial' : 'unfulfilled',
        'Fulfilled at': special.fulfilled || special.partial ? at : '',
        'Accepts Marketing': 'no',
        Currency: who.currency ?? 'USD',
        Subtotal: money(subtotal),
        Shipping: money(shipping),
        Taxes: money(taxes),
        Total: money(total),
        'Discount Amount': '0.00',
        'Shipping Method': special.digital
          ? ''
          : who.country === 'US'
            ? 'Standard'
            : 'International Standard',
        'Shipping Phone':
          who.phone ??
          (index % 3 === 0
            ? ''
            : `+1 ${{ OR: 503, MA: 617, TX: 512, NY: 212, WA: 206 }[who.region] ?? 312}-${String(330 + index)}-${String(4017 + index * 13)}`),
        Notes: special.note ?? '',
        'Note Attributes': special.attributes ?? '',
        'Cancelled at': special.cancelled ? at : '',
        'Payment Method': 'Shopify Payments',
        'Payment Reference': `rExample${number}`,
        'Refunded Amount': special.refunded ? money(total) : '0.00',
        'Outstanding Balance': financial === 'pending' ? money(total) : '0.00',
        Id: String(6201000000000 + number),
        Tags: special.tags ?? '',
        'Risk Level': special.risk ?? 'Low',
        Source: 'web',
        ...(special.taxIncluded && { 'Tax 1 Name': 'VAT 19%', 'Tax 1 Value': money(taxes) }),
      });
    }
    rows.push(HEADER.map((name) => cell(row[name] ?? '')).join(','));
  });
});
writeFileSync(new URL('../examples/shopify-orders.csv', import.meta.url), `${rows.join('\n')}\n`);
console.log(`${ORDERS.length} orders, ${rows.length - 1} rows`);
