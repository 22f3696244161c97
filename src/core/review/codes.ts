/**
 * Codes of the address check and the field each looks at. PHONE_MISSING is not among them: it depends on the border
 * and is a rule of its own.
 */
export const ADDRESS_CODES: Readonly<Record<string, string>> = {
  ADDR_MISSING_FIELD: 'shipTo',
  ADDR_COUNTRY_UNKNOWN: 'country',
  ADDR_POSTCODE_FORMAT: 'postcode',
  ADDR_POSTCODE_LEADING_ZERO: 'postcode',
  ADDR_POSTCODE_LETTER: 'postcode',
  ADDR_POSTCODE_REGION: 'postcode',
  ADDR_POSTCODE_PLACEHOLDER: 'postcode',
  ADDR_COUNTRY_POSTCODE: 'postcode',
  ADDR_REGION_UNKNOWN: 'region',
  ADDR_UNEXPECTED_FIELD: 'shipTo',
  ADDR_HOUSE_NUMBER: 'address1',
  ADDR_TOO_SHORT: 'address1',
  ADDR_NUMBER_ONLY: 'address1',
  ADDR_IS_CITY: 'address1',
  ADDR_SWAPPED: 'address1',
  ADDR_PLACEHOLDER: 'address1',
  ADDR_DEFERRED: 'address1',
  ADDR_INSTRUCTION: 'address1',
  ADDR_LANDMARK_ONLY: 'address1',
  ADDR_MASKED: 'address1',
  ADDR_GARBAGE: 'address1',
  ADDR_MOJIBAKE: 'address1',
  ADDR_MARKUP: 'address1',
  ADDR_CONTACT_IN_LINE: 'address1',
  ADDR_LENGTH: 'address1',
  ADDR_PO_BOX: 'address1',
  ADDR_MILITARY: 'address1',
  ADDR_LOCKER: 'address1',
  ADDR_SCRIPT: 'address1',
  ADDR_CN_DIVISION: 'region',
  ADDR_CN_DETAIL: 'address1',
  PHONE_INVALID: 'phone',
  PHONE_PLACEHOLDER: 'phone',
  PHONE_MASKED: 'phone',
  NAME_MISSING: 'recipient',
  NAME_PLACEHOLDER: 'recipient',
};

/** Codes that block: no setting softens what forbids shipping. */
export const BLOCKING_CODES = [
  'PAYMENT_STATE',
  'ORDER_CANCELLED',
  'REFUND_OPEN',
  'ALREADY_FULFILLED',
  'FULFILLED_BY_PLATFORM',
  'RECIPIENT_MASKED',
  'NOTHING_TO_SHIP',
] as const;

const HOLDING_CODES = [
  'NOTE_BUYER',
  'NOTE_SELLER',
  'NOTE_CONFLICT',
  'NOTE_TEST_ORDER',
  'NOTE_GIFT',
  'NOTE_INVOICE',
  'NOTE_URGENT',
  'CART_ATTRIBUTES',
  'HIGH_VALUE',
  'CURRENCY_UNKNOWN',
  'TOTAL_MISMATCH',
  'QUANTITY_LARGE',
  'LINE_PARTIAL',
  'RISK_HIGH',
  'SAME_ORDER_AGAIN',
  'COULD_MERGE',
  'PHONE_MISSING',
  'ADDR_OTHER',
] as const;

/** Every code that the setting `onlyTell` may name. */
export const SOFTENABLE_CODES: readonly string[] = [...HOLDING_CODES, ...Object.keys(ADDRESS_CODES)];
