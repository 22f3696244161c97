import { isPieceOnly } from '../phrases.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

/** ADDR_NUMBER_ONLY, ADDR_TOO_SHORT: a piece of an address. */
export const tooShortRule: AddressRule = {
  kind: 'thin',
  check: (address) => {
    const { streetWords } = address;
    if (streetWords === '' || address.isBroken('address1')) return NOTHING;
    const rule = isNumberOnly(address)
      ? 'ADDR_NUMBER_ONLY'
      : isFragment(address)
        ? 'ADDR_TOO_SHORT'
        : undefined;
    return rule ? [finding(address, rule, 'warning', 'address1')] : NOTHING;
  },
};

function isNumberOnly(address: PreparedAddress): boolean {
  const compact = address.streetWords.replace(/ /g, '');
  // Japanese blocks (1-2-3) go on from the town: alone they lack it, unless the city field holds it.
  // 1550 E 3500 N: the grid of Utah.
  if (/\d+ [nsew] \d+/.test(address.streetWords)) return false;
  if (/^\d+(?:\d|[a-z](?![a-z]))*$/.test(compact)) {
    return !(address.countryCode === 'JP' && /[町丁目村字]|-ch[oō]|machi/iu.test(address.text.city));
  }
  return /^(?:no|nr|num|number|lot|unit|apt|flat|room|rm|suite|ste|building|bldg|block|blk|house)?\d+[a-z]?$/.test(
    compact,
  );
}

function isFragment(address: PreparedAddress): boolean {
  const { streetWords, countryCode } = address;
  if (isPieceOnly(streetWords)) return true;
  const compact = streetWords.replace(/ /g, '');
  if (
    /^(?:\d+|[一二三四五六七八九十]+)(?:号|號|栋|棟|幢|楼|樓|层|層|室|单元|座|番|号室|호|동|층)$/u.test(
      compact,
    )
  )
    return true;
  const hasDigit = /\d/.test(compact);
  // "Q7 24" in Mannheim and "Hof 3" are whole addresses; two letters are none.
  if (!hasDigit) return [...compact].length <= (isCjk(compact) ? 2 : countryCode === 'FR' ? 1 : 3);
  return compact.length <= 2;
}

function isCjk(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
