import { nearest } from '../text/nearest.ts';
import { type Condition, foldValue, OPERATORS, type Operator } from './condition.ts';
import { RULE_FIELDS } from './fields.ts';
import { LONGEST_PATTERN, looksRegular } from './glob.ts';

/** What is wrong with a condition, and where in its text. */
export interface ConditionFault {
  readonly code: 'rules/unknown-field' | 'rules/unknown-operator' | 'rules/bad-value' | 'rules/bad-pattern';
  readonly value: string;
  readonly at: number;
  readonly facts: Readonly<Record<string, string>>;
}

const NUMERIC: readonly Operator[] = ['is', 'is not', 'in', 'not in', '>=', '<=', '>', '<'];
const TEXTUAL: readonly Operator[] = [
  'is',
  'is not',
  'in',
  'not in',
  'contains',
  'starts with',
  'ends with',
  'matches',
];
const NUMBER = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/** Reads `field operator value`; values of `in` are parted by commas; quotes keep commas and spaces. */
export function parseCondition(text: string): Condition | ConditionFault {
  const [, space = '', field = '', rest = ''] = /^(\s*)([^\s<>=]*)(.*)$/s.exec(text) ?? [];
  const known = Object.hasOwn(RULE_FIELDS, field) ? RULE_FIELDS[field] : undefined;
  if (known === undefined) {
    const near = nearest(field, Object.keys(RULE_FIELDS));
    return {
      code: 'rules/unknown-field',
      value: field,
      at: space.length,
      facts: { known: Object.keys(RULE_FIELDS).join(', '), ...(near !== undefined && { nearest: near }) },
    };
  }
  const body = rest.trim();
  const at = text.length - rest.trimStart().length;
  const lower = body.toLowerCase().replace(/\s+/g, ' ');
  const allowed = known.kind === 'number' ? NUMERIC : TEXTUAL;
  const operator = OPERATORS.find((one) => startsWithOperator(lower, one));
  if (operator === undefined || !allowed.includes(operator)) {
    const word = operator ?? body.split(/\s+/)[0] ?? '';
    const near = nearest(word, allowed);
    return {
      code: 'rules/unknown-operator',
      value: word,
      at,
      facts: { field, known: allowed.join(', '), ...(near !== undefined && { nearest: near }) },
    };
  }
  const given = body.replace(new RegExp(`^${operator.replace(' ', '\\s+')}`, 'i'), '').trim();
  const list = operator === 'in' || operator === 'not in' ? split(given) : [unquote(given)];
  const valueAt =
    text.length -
    (text.trimEnd().length < text.length ? text.length - text.trimEnd().length : 0) -
    given.length;
  const bad = (value: string, expected: string, code: ConditionFault['code'] = 'rules/bad-value') => ({
    code,
    value,
    at: valueAt,
    facts: { key: field, expected },
  });
  if (given === '' || list.some((one) => one === '')) return bad(given, 'a value ("" for none)');
  if (known.kind === 'number')
    for (const one of list) if (!NUMBER.test(one)) return bad(one, 'a number like 2000 or 19.90');
  if (operator === 'matches' && (given.length > LONGEST_PATTERN || looksRegular(unquote(given))))
    return bad(given, 'words with * and ?', 'rules/bad-pattern');
  const values = list.map((one) => (one === EMPTY ? '' : foldValue(one)));
  return { field, operator, values, text: text.trim().replace(/\s+/g, ' ') };
}

/** Two quotes with nothing between: the empty text, wanted. */
const EMPTY = '\u0000';

function unquote(text: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(text);
  if (quoted === null) return text;
  return quoted[2] === '' ? EMPTY : (quoted[2] ?? '');
}

/** Values parted by commas outside quotes, with or without brackets around them. */
function split(text: string): readonly string[] {
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (const character of inner) {
    if (quote === '' && character === ',') {
      parts.push(part);
      part = '';
      continue;
    }
    if (quote === '' && part.trim() === '' && /["']/.test(character)) quote = character;
    else if (character === quote) quote = '';
    part += character;
  }
  return [...parts, part].map((one) => unquote(one.trim()));
}

function startsWithOperator(text: string, operator: Operator): boolean {
  if (!text.startsWith(operator)) return false;
  const next = text[operator.length];
  return /[<>=]/.test(operator) ? next !== '=' : next === undefined || next === ' ' || /["'[]/.test(next);
}
