/** ISO 4217 currencies whose minor unit is not a hundredth. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3]),
  ['CLF', 4],
  ['UYW', 4],
]);

/** Decimal places of a currency's minor unit (ISO 4217): 2 unless listed. */
export function minorDigits(currency: string): number {
  if (currency !== last.currency) last = { currency, digits: DIGITS[currency] ?? 2 };
  return last.digits;
}

/** A file's amounts are all of one currency: comparing it is cheaper than looking it up. */
let last = { currency: '', digits: 2 };

/** Digits before the point: beyond a hundred billion it is no price. */
const MOST_DIGITS = 13;

/**
 * A plain decimal (`1299.00`) as integer minor units, digit by digit: never through floating point.
 * @returns undefined when the text is not a plain decimal or has more places than the currency (`1.005` USD).
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const { length } = text;
  const negative = text.charCodeAt(0) === 0x2d;
  const start = negative ? 1 : 0;
  let minor = 0;
  let at = start;
  for (let digit = digitAt(text, at); digit !== -1; digit = digitAt(text, ++at)) minor = minor * 10 + digit;
  if (at === start || at - start > MOST_DIGITS) return undefined;
  let places = minorDigits(currency);
  if (at < length) {
    if (text.charCodeAt(at) !== 0x2e || at + 1 === length) return undefined;
    while (++at < length) {
      const digit = digitAt(text, at);
      if (digit === -1 || (places === 0 && digit !== 0)) return undefined;
      if (places === 0) continue;
      minor = minor * 10 + digit;
      places--;
    }
  }
  for (; places > 0; places--) minor *= 10;
  if (!Number.isSafeInteger(minor)) return undefined;
  return negative && minor !== 0 ? -minor : minor;
}

/** -1 where there is none. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
}

/** Minor units as a decimal string with the currency's own number of places: `129900`, USD → `1299.00`. */
export function formatAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
