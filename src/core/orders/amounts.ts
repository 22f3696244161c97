import { minorDigits, parseAmount } from './money.ts';

/** `.` or `,` before the fraction; fixed per format, never guessed per cell. */
export type DecimalSign = '.' | ',';

/** Cells that mean "no amount" (formats.md §1). */
const NONE = new Set(['', '-', '--', 'null', 'n/a', '无', '无退款申请', '没有申请退款']);

/** Currency words and signs that may stand before or after the digits. Longer ones first. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['US $', 'USD'],
  ['USD', 'USD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['C $', 'CAD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['人民币', 'CNY'],
  ['元', 'CNY'],
  ['JPY', 'JPY'],
  ['円', 'JPY'],
  ['THB', 'THB'],
  ['฿', 'THB'],
  ['IDR', 'IDR'],
  ['Rp', 'IDR'],
  ['VND', 'VND'],
  ['₫', 'VND'],
  ['đ', 'VND'],
  ['MYR', 'MYR'],
  ['RM', 'MYR'],
  ['SGD', 'SGD'],
  ['PHP', 'PHP'],
  ['₱', 'PHP'],
  ['EUR', 'EUR'],
  ['€', 'EUR'],
  ['GBP', 'GBP'],
  ['£', 'GBP'],
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['MXN', 'MXN'],
  ['KRW', 'KRW'],
  ['₩', 'KRW'],
  ['INR', 'INR'],
  ['₹', 'INR'],
  ['$', ''],
  ['¥', ''],
];

const SMALL_SIGNS = SIGNS.map(([word, code]) => [word.toLowerCase(), code] as const);

/** The amount and what the cell said of its currency: '' = nothing, or a sign several currencies share. */
export interface ReadAmount {
  /** Minor units; undefined = the cell says there is none. */
  readonly minor: number | undefined;
  readonly currency: string;
}

/**
 * Money as sellers' files write it: `$22.99`, `THB 199.00`, `116,99 €`, `45.50元`, `１２．５０`, `--`.
 * Digits through NFKC, integer minor units, never through floating point.
 * @returns undefined when it is no amount, or could be read in two ways (`1.234` in a currency of two places)
 */
export function readAmount(
  text: string,
  currency: string,
  decimal: DecimalSign = '.',
): ReadAmount | undefined {
  if (decimal === '.' && PLAIN.test(text)) {
    const minor = parseAmount(text, currency);
    return minor === undefined ? undefined : { minor, currency: '' };
  }
  const plain = westernDigits(text.normalize('NFKC')).trim();
  if (NONE.has(plain.toLowerCase())) return { minor: undefined, currency: '' };
  const { rest, sign, said } = withoutSigns(plain);
  const digits = grouped(rest, decimal);
  if (digits === undefined) return undefined;
  const places = minorDigits(currency || said);
  const fraction = digits.split('.')[1]?.length ?? 0;
  // Three digits after the sign are a fraction only where the currency has three places: else they may be thousands.
  if (fraction === 3 && places !== 3) return undefined;
  const minor = parseAmount(sign + digits, currency || said);
  return minor === undefined ? undefined : { minor, currency: said };
}

const PLAIN = /^\d+(?:\.\d{1,2})?$/;

function withoutSigns(text: string): { rest: string; sign: string; said: string } {
  let rest = text;
  let said = '';
  let sign = '';
  const minus = () => {
    const m = /^[-\u2212]\s*/.exec(rest);
    if (m && sign === '') {
      sign = '-';
      rest = rest.slice(m[0].length);
    }
  };
  minus();
  const small = rest.toLowerCase();
  const found = SMALL_SIGNS.find(([word]) => small.startsWith(word) || small.endsWith(word));
  if (found) {
    const [{ length }, code] = found;
    rest = small.startsWith(found[0]) ? rest.slice(length).trimStart() : rest.slice(0, -length).trimEnd();
    said = code;
  }
  minus();
  return { rest, sign, said };
}

/** Digits with a point, thousands separators taken out where they stand in whole groups of three. */
function grouped(text: string, decimal: DecimalSign): string | undefined {
  const cut = text.lastIndexOf(decimal);
  const whole = cut === -1 ? text : text.slice(0, cut);
  const fraction = cut === -1 ? '' : text.slice(cut + 1);
  if (cut !== -1 && !/^\d+$/.test(fraction)) return undefined;
  if (!/^\d+$/.test(whole)) {
    const separator = decimal === '.' ? ",' " : ".' ";
    const pattern = new RegExp(`^\\d{1,3}(?:([${separator}\u00A0\u202F])\\d{3})(?:\\1\\d{3})*$`);
    if (!pattern.test(whole)) return undefined;
  }
  const digits = whole.replace(/\D/g, '');
  return cut === -1 ? digits : `${digits}.${fraction}`;
}

/** Arabic-Indic, Persian, Thai and Devanagari digits as 0–9 (NFKC leaves them). */
export function westernDigits(text: string): string {
  if (!/[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0966-\u096F]/.test(text)) return text;
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0966-\u096F]/g, (digit) =>
    String((digit.charCodeAt(0) - firstOf(digit.charCodeAt(0))) % 10),
  );
}

function firstOf(code: number): number {
  return code >= 0x0e50 ? 0x0e50 : code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660;
}
