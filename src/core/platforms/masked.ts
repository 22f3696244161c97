import type { Address } from '../orders/order.ts';

/** Nearly every text lacks all of these. */
const HINT = /[*＊]|^[#$t]/i;

/** Text a platform hid: `张**`, `138****5678`, Douyin's `##…` and `$$…`, `TikTok Order` (formats.md §1, faults.md V17). */
export function isMaskedText(text: string): boolean {
  if (!HINT.test(text)) return false;
  return text !== '' && (/\*{2,}|＊{2,}/.test(text) || /^(##|\$\$)|^TikTok Order$/i.test(text));
}

/** An order is masked when its recipient, street or phone is hidden: it gets no label and is never merged by text. */
export function isMasked(address: Address): boolean {
  return (
    isMaskedText(address.recipient) ||
    isMaskedText(address.address1) ||
    isMaskedText(address.address2) ||
    /[*＊]/.test(address.phone)
  );
}
