import type { Rule } from './rule.ts';
import { addressOther, addressRules } from './rules/address.ts';
import { alreadyFulfilled } from './rules/already-fulfilled.ts';
import { cartAttributes } from './rules/cart-attributes.ts';
import { couldMerge } from './rules/could-merge.ts';
import { currencyUnknown } from './rules/currency-unknown.ts';
import { dispatchDue } from './rules/dispatch-due.ts';
import { dupAddressManyNames } from './rules/dup-address-many-names.ts';
import { fulfilledByPlatform } from './rules/fulfilled-by-platform.ts';
import { highValue } from './rules/high-value.ts';
import { linePartial } from './rules/line-partial.ts';
import { noteConflict, noteGift, noteInvoice, noteTestOrder, noteUrgent } from './rules/note-meaning.ts';
import { noteBuyer, noteSeller } from './rules/notes.ts';
import { nothingToShip } from './rules/nothing-to-ship.ts';
import { orderCancelled } from './rules/order-cancelled.ts';
import { paymentState } from './rules/payment-state.ts';
import { personBlacklisted, personVip } from './rules/people-lists.ts';
import { phoneMissing } from './rules/phone-missing.ts';
import { platformFlag } from './rules/platform-flag.ts';
import { lineFree, lineNegative, priceBelowFloor } from './rules/prices.ts';
import { quantityLarge } from './rules/quantity-large.ts';
import { quantityUnusual } from './rules/quantity-unusual.ts';
import { recipientMasked } from './rules/recipient-masked.ts';
import { refundOpen } from './rules/refund-open.ts';
import { resend } from './rules/resend.ts';
import { riskHigh } from './rules/risk-high.ts';
import { rulesConflict } from './rules/rules-conflict.ts';
import { sameOrderAgain } from './rules/same-order-again.ts';
import { skuDiscontinued, skuUnknown, stockShort } from './rules/stock.ts';
import { totalMismatch } from './rules/total-mismatch.ts';
import { waitAfterPayment } from './rules/wait-after-payment.ts';

/** Every rule, in the order in which `show` lists them: what forbids, what a person decides, the address. */
export const RULES: readonly Rule[] = [
  paymentState,
  orderCancelled,
  refundOpen,
  alreadyFulfilled,
  fulfilledByPlatform,
  recipientMasked,
  nothingToShip,
  noteBuyer,
  noteSeller,
  noteConflict,
  noteTestOrder,
  noteGift,
  noteInvoice,
  noteUrgent,
  cartAttributes,
  highValue,
  currencyUnknown,
  totalMismatch,
  priceBelowFloor,
  lineNegative,
  lineFree,
  quantityLarge,
  quantityUnusual,
  linePartial,
  stockShort,
  skuUnknown,
  skuDiscontinued,
  riskHigh,
  platformFlag,
  personBlacklisted,
  personVip,
  waitAfterPayment,
  dispatchDue,
  sameOrderAgain,
  resend,
  couldMerge,
  dupAddressManyNames,
  rulesConflict,
  phoneMissing,
  ...addressRules,
  addressOther,
];
