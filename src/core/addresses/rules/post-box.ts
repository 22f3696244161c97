import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

const MILITARY =
  /\b(?:apo|fpo|dpo)\b[\s,]*(?:aa|ae|ap)?\b|^(?:unit|psc|cmr)\s+\d+\s*,?\s*box\s+\d+|\bbfpo\s+\d/i;
const BOX = new RegExp(
  [
    '\\b(?:g\\.?\\s?)?p\\.?\\s?o\\.?\\s?b(?:ox|\\.)?\\s*(?:no\\.?|#)?\\s*\\d',
    '\\bp(?:ost)?\\.?\\s*o(?:ffice)?\\.?\\s*box\\b',
    '\\b(?:private|locked|mail)\\s+bag\\s*\\d',
    '^(?:box|boks|lock box|lockbox)\\s+\\d+[a-z]?$',
    '\\bpostfach\\b|\\bpostbus\\s+\\d|\\bpost\\s?bo(?:ks|x)\\s+\\d|\\bpostlokero|\\bskrytka\\s+pocztowa|\\bpošt\\.?\\s*přihr',
    '\\bcaixa\\s+postal|\\bapartado(?:\\s+(?:de\\s+correos|postal|aéreo))?\\s+\\d|\\bcasilla(?:\\s+de\\s+correo)?\\s+\\d|\\bcasella\\s+postale',
    '\\b(?:b\\.?p\\.?|c\\.?p\\.?|t\\.?s\\.?a\\.?|bo[iî]te\\s+postale|case\\s+postale)\\s*\\d',
    'а\\/я\\s*\\d|абонентский\\s+ящик',
    '信箱|私書箱|사서함|ตู้\\s?ปณ',
    '\\bgeneral\\s+delivery\\b|\\bposte\\s+restante\\b|\\bpostlagernd\\b|\\blista\\s+de\\s+correos\\b|\\bfermo\\s?posta\\b',
    'hộp\\s+thư|ص\\.?\\s?ب\\.?\\s*\\d|صندوق\\s+بريد',
  ].join('|'),
  'iu',
);
const LOCKER =
  /\bpackstation\s*\d|\bpaczkomat|\bparcel\s?locker|\binpost\b|\bamazon\s+(?:hub\s+)?(?:locker|counter)|\bpostfiliale\s*\d|\bpakketautomaat/i;
/** A street that bears the word: Box Hill, Postbuslaan, "opposite the post office". */
const BESIDES = /\bopp(?:osite|\.)?\b.*post office/i;

/** ADDR_PO_BOX, ADDR_MILITARY, ADDR_LOCKER: told always, a warning once the carrier is known (few deliver there). */
export const postBoxRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const severity = address.options.carrierLimit === undefined ? 'info' : 'warning';
    for (const field of ['address1', 'address2'] as const) {
      const text = address.text[field];
      // `12 Elm St` is read at a glance; the long pattern is for the rest.
      if (text === '' || (/^\d/.test(text) && !/box|post|bag|信箱/i.test(text)) || BESIDES.test(text))
        continue;
      const rule = MILITARY.test(text)
        ? 'ADDR_MILITARY'
        : LOCKER.test(text)
          ? 'ADDR_LOCKER'
          : BOX.test(text)
            ? 'ADDR_PO_BOX'
            : undefined;
      if (rule) return [finding(address, rule, severity, field)];
    }
    if (address.countryCode === 'US' && /^(?:AA|AE|AP)$/.test(address.region?.code ?? '')) {
      return [finding(address, 'ADDR_MILITARY', severity, 'region')];
    }
    return NOTHING;
  },
};
