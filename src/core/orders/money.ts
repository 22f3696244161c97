/** ISO 4217 currencies whose minor unit is not a hundredth. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3]),
  ['CLF', 4],
  ['UYW', 4],
]);

/** Decimal places of a currency's minor unit (ISO 4217): 2 unless listed. */
export function minorDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

const PLAIN = /^(-?)(\d{1,13})(?:\.(\d+))?$/;

/**
 * A plain decimal (`1299.00`) as integer minor units, digit by digit: never through floating point.
 * @returns undefined when the text is not a plain decimal or has more places than the currency (`1.005` USD).
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const minor = Number(match[2] + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] && minor !== 0 ? -minor : minor;
}

/** Minor units as a decimal string with the currency's own number of places: `129900`, USD → `1299.00`. */
export function formatAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
