import { once } from '../../text/once.ts';
import { siftedPatterns } from '../../text/sifted-patterns.ts';
import { PHRASES } from '../data/phrases.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';
import { BOXES, LOCKERS, MILITARY } from '../words/post-box.ts';

const isMilitary = once(() => siftedPatterns(MILITARY, PHRASES.military, 'u'));
const isLocker = once(() => siftedPatterns(LOCKERS, PHRASES.lockers, 'u'));
const isBox = once(() => siftedPatterns(BOXES, PHRASES.boxes, 'u'));
/** A street that bears the word: Box Hill, Postbuslaan, "opposite the post office". */
const BESIDES = /\bopp(?:osite|\.)?\b.*post office/;

/** ADDR_PO_BOX, ADDR_MILITARY, ADDR_LOCKER: told always, a warning once the carrier is known (few deliver there). */
export const postBoxRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const severity = address.options.carrierLimit === undefined ? 'info' : 'warning';
    for (const field of ['address1', 'address2'] as const) {
      const text = address.text[field].toLowerCase();
      // `12 Elm St` is read at a glance; the many patterns are for the rest.
      if (text === '' || (/^\d/.test(text) && !/box|post|bag|信箱/.test(text))) continue;
      if (text.includes('post office') && BESIDES.test(text)) continue;
      const rule = isMilitary()(text)
        ? 'ADDR_MILITARY'
        : isLocker()(text)
          ? 'ADDR_LOCKER'
          : isBox()(text)
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
