import { finding } from '../prepared-address.ts';
import type { AddressField, AddressFinding, AddressRule } from '../rule.ts';

const FIELDS: readonly AddressField[] = [
  'address1',
  'address2',
  'city',
  'region',
  'postcode',
  'recipient',
  'organization',
];
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;
const MARKUP = new RegExp(
  [
    '<\\/?[a-z!][^<>]*>', // HTML
    '&(?:[a-z]{2,8}|#\\d{2,5});', // entities
    'https?:\\/\\/|\\bwww\\.[a-z]', // links
    '^[=+@-]\\s*[a-z.]+\\(', // spreadsheet formulas
    '^#(?:ref|value|name\\?|n\\/a|div\\/0|null|num)[!?]?', // spreadsheet errors
    '^\\s*[{[]\\s*"|"\\s*:\\s*"', // JSON
    '\\{\\{.*\\}\\}|\\$\\{.*\\}|^%[a-z_ 0-9]+%$|<%.*%>|^\\[[a-z_]+\\]$', // unfilled templates
    '\\\\[nrt](?:\\\\|$|\\s)|\\[object \\w+\\]', // escapes and objects printed as text
  ].join('|'),
  'i',
);
const EMOJI = /\p{Extended_Pictographic}/u;
/** Pictographs people type as letters. */
const NOT_EMOJI = /[©®™‼⁉ℹ↔-↙Ⓜ㊗㊙〰〽]/gu;

/** ADDR_MARKUP: code, formulas, links, emoji, control characters. */
export const markupRule: AddressRule = {
  kind: 'broken',
  check: (address) => {
    const found: AddressFinding[] = [];
    for (const field of FIELDS) {
      const raw = address.raw(field);
      if (raw === '' || !hasMarkup(raw)) continue;
      const suggestion = stripped(raw);
      const more = suggestion.length >= 3 && suggestion !== raw ? { suggestion } : {};
      found.push(finding(address, 'ADDR_MARKUP', 'error', field, more));
    }
    return found;
  },
};

function hasMarkup(text: string): boolean {
  if (CONTROL.test(text) || MARKUP.test(text)) return true;
  return EMOJI.test(text) && EMOJI.test(text.replace(NOT_EMOJI, ''));
}

/** The text without what can be taken off safely. */
function stripped(text: string): string {
  if (/^[=+@-]|^#|[{}]|:\/\/|\[object/.test(text)) return '';
  return text
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/(?:\\[nrt])+$/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]|\uFE0F/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
