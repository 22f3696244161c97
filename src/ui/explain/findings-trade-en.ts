import { type FindingBook, fact, short } from './findings-words.ts';

/** Words for what prices, quantities, people and time tell. */
export const TRADE_FINDINGS_EN: FindingBook = {
  PRICE_BELOW_FLOOR: {
    title: 'price under the floor',
    explain: (f) =>
      `Sold under your lowest price (floorPrice): ${short(f.value)}. Look at the price list and the discounts, then approve.`,
  },
  LINE_NEGATIVE: {
    title: 'negative price',
    explain: (f) =>
      `Goods for less than nothing: ${short(f.value)}. Compare with the platform, then approve.`,
  },
  LINE_FREE: {
    title: 'goods for nothing',
    explain: (f) => `Goods for nothing: ${short(f.value)}. Make sure that is meant.`,
  },
  QUANTITY_UNUSUAL: {
    title: 'far more than usual',
    explain: (f) =>
      `Far more than usual (in brackets), ${fact(f, 'times')} times or more (unusualTimes): ${short(f.value)}. Ask the buyer whether that is meant, then approve.`,
  },
  STOCK_SHORT: {
    title: 'too little in stock',
    explain: (f) =>
      fact(f, 'partial') === 'yes'
        ? `Not all of it is there (there/wanted, after orders due before): ${short(f.value)}. A part can go.`
        : `Too little in stock (there/wanted, after orders due before): ${short(f.value)}. Restock and import the stock, or approve.`,
  },
  SKU_UNKNOWN: {
    title: 'SKU unknown',
    explain: (f) =>
      `No stock or product file names ${short(f.value)}.${fact(f, 'like') === '' ? '' : ` Is ${short(fact(f, 'like'))} meant?`} Mend the SKU on the platform or import the stock, or approve.`,
  },
  SKU_DISCONTINUED: {
    title: 'no longer sold',
    explain: (f) =>
      `No longer sold (discontinued): ${short(f.value)}. Ask the buyer, or approve if there is one left.`,
  },
  PERSON_BLACKLISTED: {
    title: 'on the black list',
    explain: (f) =>
      `On the black list by ${f.value}${said(fact(f, 'because'))}. Approve only if you want to send to this person.`,
  },
  PERSON_VIP: {
    title: 'VIP',
    explain: (f) => `On the VIP list by ${f.value}${said(fact(f, 'because'))}. Serve with care.`,
  },
  WAIT_AFTER_PAYMENT: {
    title: 'just paid',
    explain: (f) =>
      `Paid less than ${fact(f, 'minutes')} minutes ago (waitMinutes). It passes with the next review after ${fact(f, 'until')}.`,
  },
  DISPATCH_DUE: {
    title: 'dispatch limit near',
    explain: (f) =>
      fact(f, 'late') === 'yes'
        ? `The dispatch limit was ${f.value}. Ship it first. See \`orders late\`.`
        : `To be handed over by ${f.value}. See \`orders due\`.`,
  },
  DUP_ADDRESS_MANY_NAMES: {
    title: 'many people at one address',
    explain: (f) =>
      `Orders for ${f.value} people go to this address: a forwarder, an office, or fraud. Have a look.`,
  },
};

function said(because: string): string {
  return because === '' ? '' : ` (“${short(because)}”)`;
}
