/** Digits with an optional leading `+`, without what follows the number: 转801, ext. 12, the privacy code `-1234`. */
export function cleanPhone(text: string, country: string): string {
  let phone = text.normalize('NFKC').trim().replace(/^'/, '').replace(/\.0$/, '');
  phone = phone.replace(/\s*(?:转|轉|分机|內線|内線|내선|ext\.?|extension|x|#|,)\s*\d{1,6}$/iu, '');
  // Shops write several numbers: the first is the one to call.
  const several = phone.split(/\s*(?:[/;|、]|\bor\b|\boder\b)\s*/i);
  // `425/392-1768` is one number: its first part alone would be none.
  const first = several[0] ?? phone;
  if (first.replace(/\D/g, '').length >= 7) phone = first;
  if (country === 'CN') phone = phone.replace(/^(\+?(?:86)?[\s-]*1[3-9]\d{9})[-_转]\d{3,5}$/u, '$1');
  phone = phone.replace(/\(0\)/g, '');
  const plus = /^\s*(?:\+|00(?=[1-9]))/.test(phone) ? '+' : '';
  const digits = phone.replace(/\D/g, '');
  return plus === '+' ? `+${digits.replace(/^00/, '')}` : digits;
}

/** One digit repeated, digits counting, numbers of films and advertisements. */
export function isMadeUpPhone(phone: string): boolean {
  const digits = phone.replace(/^\+/, '');
  const core = digits.replace(/^(?:86|1|44|49|33|81|61|0)(?=\d{7,})/, '');
  for (const form of [digits, core]) {
    if (/^(\d)\1{5,}$/.test(form)) return true;
    if (/^(?:0?123456789?0?|0?12345678|9876543210?|1234567)\d{0,2}$/.test(form)) return true;
  }
  if (
    /^(?:86)?(?:13800138000|13888888888|13900000000|13000000000|1380000\d{4}|1[3-9](\d)\1{8})$/.test(digits)
  )
    return true;
  return /^1?[2-9]\d{2}55501\d{2}$/.test(digits) || /^\d?(\d)\1{7,}\d?$/.test(digits);
}
