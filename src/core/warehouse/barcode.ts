/** What a code looks like: a GTIN (EAN-8, UPC-A, EAN-13, GTIN-14) with a right or wrong check digit, or another code. */
export type BarcodeKind = 'gtin' | 'bad-check-digit' | 'other';

/** Looks at a code. Check digit: GS1 General Specifications §7.9, weights 3 and 1 from the right. */
export function barcodeKind(code: string): BarcodeKind {
  if (!/^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(code)) return 'other';
  let sum = 0;
  for (let at = 0; at < code.length; at++) sum += Number(code[code.length - 1 - at]) * (at % 2 === 1 ? 3 : 1);
  return sum % 10 === 0 ? 'gtin' : 'bad-check-digit';
}

/**
 * The same for every way in which a scanner may give one code: a UPC-A is the EAN-13 with a nought before it. Other
 * codes stand for themselves, without blanks around.
 */
export function barcodeKey(code: string): string {
  const text = code.trim();
  return barcodeKind(text) === 'gtin' ? text.padStart(14, '0') : text;
}
