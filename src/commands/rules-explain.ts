import { Stop } from '../core/problem.ts';
import { SOFTENABLE_CODES, TELLING_CODES } from '../core/review/codes.ts';
import { RULES } from '../core/review/rules.ts';
import { nearest } from '../core/text/nearest.ts';
import { ruleTitle } from '../ui/explain/findings.ts';
import { rulesText } from '../ui/rules-text.ts';
import type { CommandBody } from './context.ts';

/** `orders rules [explain] [rule…]` */
export const run: CommandBody = async (context, [, ...codes]) => {
  const known = new Map(RULES.map((rule) => [rule.code, rule]));
  const wanted = codes.length === 0 ? [...known.keys()] : codes.map((code) => code.toUpperCase());
  const rules = wanted.map((code) => {
    const rule = known.get(code);
    if (!rule) {
      const near = nearest(code, known.keys());
      throw new Stop('usage/unknown-rule', { rule: code, ...(near !== undefined && { nearest: near }) }, 2);
    }
    return {
      rule: code,
      field: rule.field,
      title: ruleTitle(code),
      softenable: SOFTENABLE_CODES.includes(code),
      onlyTells: TELLING_CODES.includes(code),
    };
  });
  context.result({ rules }, () => rulesText(rules, codes.length > 0, context.terminal));
  return 0;
};
