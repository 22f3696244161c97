import type { Finding } from '../../core/orders/finding.ts';
import type { Why } from '../../core/review/rule.ts';
import { FLAGS_EN } from '../words/flags-en.ts';
import { type ApartWords, apartWords } from './apart-words.ts';
import { ADDRESS_FINDINGS_EN } from './findings-address-en.ts';
import { NOTE_FINDINGS_EN } from './findings-notes-en.ts';
import { TRADE_FINDINGS_EN } from './findings-trade-en.ts';
import { type FindingBook, type FindingLanguage, fact, short } from './findings-words.ts';
import { flagWords } from './flag-words.ts';

/** Payments that no waiting and no setting turns into a paid one. */
const NEVER_PAID: ReadonlySet<string> = new Set(['refunded', 'voided', 'expired']);

const REVIEW_FINDINGS_EN: FindingBook = {
  PAYMENT_STATE: {
    title: 'payment does not allow shipping',
    explain: (f) =>
      `Payment is “${f.value}”; this shop ships only: ${fact(f, 'accepted')}. ` +
      (NEVER_PAID.has(f.value)
        ? 'It will not ship.'
        : 'Import a newer export once it is paid, or accept such orders with the setting payments.'),
  },
  ORDER_CANCELLED: {
    title: 'cancelled, or cancellation asked for',
    explain: (f) =>
      f.value === 'requested'
        ? 'The buyer asks to cancel. Settle it on the platform, then import a newer export.'
        : `Cancelled${after(' on ', fact(f, 'cancelledAt'))}. It will not ship; no setting overrides this.`,
  },
  REFUND_OPEN: {
    title: 'refund open or made',
    explain(f) {
      const amount = fact(f, 'refunded') && ` (${fact(f, 'refunded')} ${fact(f, 'currency')})`;
      if (f.value === 'requested')
        return 'The buyer asks for a refund. Settle it on the platform, then import a newer export.';
      if (f.value === 'full') return `Fully refunded${amount}. It will not ship.`;
      return (
        `Partly refunded${amount}; the export does not say which units. ` +
        'Ship it by hand, or accept such orders by adding partially-refunded to the setting payments.'
      );
    },
  },
  ALREADY_FULFILLED: {
    title: 'already shipped',
    explain: (f) =>
      `The platform says it was shipped${after(' on ', fact(f, 'fulfilledAt'))}. Nothing is left to do.`,
  },
  FULFILLED_BY_PLATFORM: {
    title: 'shipped by the platform',
    explain: () => 'The platform’s own warehouse ships this order. Nothing is left to do.',
  },
  RECIPIENT_MASKED: {
    title: 'recipient hidden by the platform',
    explain: (f) =>
      `The platform hides the recipient (“${short(f.value)}”): no label can be printed. ` +
      'Export again with the full address, or print the label on the platform.',
  },
  NOTHING_TO_SHIP: {
    title: 'nothing to ship',
    explain: (f) =>
      f.value.includes('goods')
        ? 'All its goods were refunded, removed or shipped; nothing is left to ship. Close it on the platform.'
        : `No goods are left to ship${after('; its lines are: ', f.value)}. Close it on the platform.`,
  },
  NOTE_BUYER: {
    title: 'note from the buyer',
    explain: (f) =>
      `The buyer writes: “${short(f.value)}”. Read it, then approve or hold; phrases that say nothing go into harmlessNotes.`,
  },
  NOTE_SELLER: {
    title: 'note of the seller',
    explain: (f) =>
      `A colleague writes: “${short(f.value)}”. Read it, then approve or hold; phrases that say nothing go into harmlessNotes.`,
  },
  ...NOTE_FINDINGS_EN,
  CART_ATTRIBUTES: {
    title: 'cart attribute that holds',
    explain: (f) =>
      `The cart carries “${short(f.value)}”, which the setting holdAttributes names. Read it, then approve or hold.`,
  },
  PLATFORM_FLAG: {
    title: 'flag of the platform',
    explain: (f) =>
      `The platform says: ${flagWords(f.value, FLAGS_EN)}. Look at the order there, then approve or hold; the setting holdFlags names the flags that hold.`,
  },
  HIGH_VALUE: {
    title: 'high value',
    explain: (f) =>
      `Worth ${f.value}${after(' together with ', fact(f, 'together'))}, at or above highValue of ${fact(f, 'threshold')} ${fact(f, 'currency')}. Check payment and address, then approve.`,
  },
  CURRENCY_UNKNOWN: {
    title: 'currency without a threshold',
    explain: (f) =>
      f.value === ''
        ? 'The export names no currency, so its value cannot be judged. Set the shop’s currency, or approve.'
        : `No highValue is set for ${f.value} (set: ${fact(f, 'known')}). ` +
          `Set one: orders config set defaults.highValue.${f.value} AMOUNT (or off).`,
  },
  TOTAL_MISMATCH: {
    title: 'the total does not add up',
    explain: (f) =>
      `The ${fact(f, 'part')} is ${f.value}${after(' ', fact(f, 'currency'))}, but the lines come to ${fact(f, 'sum')} ` +
      `(difference ${fact(f, 'difference')}). Compare with the platform, then approve.`,
  },
  ...TRADE_FINDINGS_EN,
  QUANTITY_LARGE: {
    title: 'unusually many units',
    explain: (f) =>
      `${f.value} units, above largeQuantity of ${fact(f, 'limit')}. Ask the buyer whether that is meant, then approve.`,
  },
  LINE_PARTIAL: {
    title: 'line partly shipped',
    explain: (f) =>
      `Partly shipped, and the export does not say how many units are left: ${short(f.value)}. Look on the platform.`,
  },
  RISK_HIGH: {
    title: 'high risk of fraud',
    explain: () =>
      'The platform rates the risk of fraud as high. Check payment and address, then approve or hold.',
  },
  SAME_ORDER_AGAIN: {
    title: 'same order again',
    explain: (f) =>
      `Same goods to the same recipient as ${short(f.value)} within ${fact(f, 'hours')} hours (repeatHours). ` +
      'Ask whether both are wanted, then approve or hold.',
  },
  SENT_AGAIN: {
    title: 'sent again',
    explain: (f) =>
      [
        (fact(f, 'of') || !fact(f, 'as')) &&
          `This order is sent again for ${short(fact(f, 'of') || f.value)}.`,
        fact(f, 'as') && `It is sent again as ${short(fact(f, 'as'))}: see that not both leave by mistake.`,
      ]
        .filter((part) => part)
        .join(' '),
  },
  COULD_MERGE: {
    title: 'could travel together',
    explain: (f) =>
      `Same recipient and address as ${short(f.value)}: one parcel would do.${after(' Not with them: ', apartWords(fact(f, 'apart'), APART))}`,
  },
  PHONE_MISSING: {
    title: 'phone missing',
    explain: (f) =>
      fact(f, 'known') === 'no'
        ? `No phone for a parcel${after(' to ', fact(f, 'country'))}. Set originCountry so that parcels abroad are told apart.`
        : `No phone for a parcel${after(' to ', fact(f, 'country'))}; customs and carriers ask for one. Ask the buyer, or approve.`,
  },
  RULES_CONFLICT: {
    title: 'own rules contradict',
    explain: (f) =>
      `Rules of rules.yaml contradict each other for this order: ${short(f.value)}. Decide, and mend rules.yaml.`,
  },
  ADDR_OTHER: { title: 'other finding on the address', explain: (f) => unknown(f) },
};

/** Every rule's words in English, by code. */
export const FINDINGS_EN: FindingBook = { ...REVIEW_FINDINGS_EN, ...ADDRESS_FINDINGS_EN };

/** A rule of the seller's own: what it is called, what it saw, what it wants. */
function ownRule(finding: Finding): string {
  const wants = ['tag', 'note', 'channel'].flatMap((what) =>
    fact(finding, what) === '' ? [] : [`${what} “${short(fact(finding, what))}”`],
  );
  const { name = '', line = '', when = '' } = finding.facts ?? {};
  return (
    `Your rule “${short(name)}” (rules.yaml:${line}): ${short(when)}${after('; ', wants.join(', '))}.` +
    `${after(' ', fact(finding, 'because'))}${finding.severity === 'info' ? '' : ' Approve or hold.'}`
  );
}

/** Why an order goes alone. */
const APART: ApartWords = {
  between: ', ',
  end: '.',
  'other-shop': 'of another shop',
  unpaid: 'not paid',
  refund: 'cancelled or being refunded',
  preorder: 'pre-ordered',
  masked: 'recipient hidden',
  'nothing-to-ship': 'nothing to ship',
  'other-shipping': 'sent otherwise',
  'other-recipient': 'for somebody else',
  'too-many': 'too many',
};

const WHY: Readonly<Record<Why, string>> = {
  masked: 'the recipient is masked',
  'shipped-by-platform': 'the platform ships it',
  'already-shipped': 'already shipped',
  'nothing-to-ship': 'nothing to ship',
  'no-note': 'no note',
  'no-attributes': 'no cart attributes',
  'no-threshold': 'no threshold for its currency',
  'switched-off': 'switched off',
  'no-total': 'the export tells no amounts',
  'no-order-time': 'the export tells no order time',
  'no-risk-level': 'the export tells no risk level',
  'no-flags': 'the export carries no flags',
  'no-price': 'no price to compare',
  'no-payment-time': 'the export tells no time of payment',
  'no-limit': 'no dispatch limit is known',
  'too-few-orders': 'too few orders of these goods to tell what is usual',
  'no-list': 'the list is empty',
  'no-own-rules': 'no rules of your own',
  'no-stock': 'no stock is known (orders stock import)',
};

function unknown(finding: Finding): string {
  return `${finding.rule} on ${finding.field}${finding.value && `: “${short(finding.value)}”`}. Check it, then approve or hold.`;
}

function after(before: string, text: string): string {
  return text === '' ? '' : before + text;
}

/** All that is said of findings, in English. */
export const FINDING_WORDS_EN: FindingLanguage = { findings: FINDINGS_EN, ownRule, unknown, why: WHY };
