import type { Address } from '../orders/order.ts';

/** Text a platform hid: `张**`, `138****5678`, Douyin's `##…` and `$$…` (formats.md §1). */
export function isMaskedText(text: string): boolean {
  return text !== '' && (/\*{2,}|＊{2,}/.test(text) || text.startsWith('##') || text.startsWith('$$'));
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
