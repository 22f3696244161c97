import type { Finding } from '../orders/finding.ts';
import type { Order } from '../orders/order.ts';
import type { Outcome, Rule, RuleContext } from './rule.ts';
import { RULES } from './rules.ts';

export type Decision = 'approved' | 'held' | 'blocked';

export interface RuleOutcome {
  readonly rule: string;
  readonly field: string;
  readonly outcome: Outcome;
}

export interface Review {
  readonly state: Decision;
  /** By severity, then rule, field and value: the same whatever order the rules ran in. */
  readonly findings: readonly Finding[];
  /** Every rule with what it saw: passed, fired or not applicable. */
  readonly outcomes: readonly RuleOutcome[];
}

/**
 * Applies every rule to one order. Pure: the same order and context give the same review.
 * A `block` finding blocks the order, an `error` or `warning` holds it, `info` only tells.
 */
export function reviewOrder(order: Order, context: RuleContext, rules: readonly Rule[] = RULES): Review {
  const outcomes: RuleOutcome[] = [];
  const findings: Finding[] = [];
  for (const rule of withOwn(rules, context)) {
    const outcome = soften(rule, order, context);
    outcomes.push({ rule: rule.code, field: rule.field, outcome });
    if (outcome.status === 'fired') findings.push(...outcome.findings);
  }
  if (rules !== RULES) outcomes.sort((a, b) => placeOf(a.rule) - placeOf(b.rule) || byText(a.rule, b.rule));
  findings.sort(compareFindings);
  return { state: decide(findings), findings, outcomes };
}

/** State and findings of `reviewOrder` without the outcomes: for many orders, where nobody asks what passed. */
export function judgeOrder(
  order: Order,
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): Omit<Review, 'outcomes'> {
  const findings: Finding[] = [];
  for (const rule of withOwn(rules, context)) {
    if (rule.isQuiet?.(order, context)) continue;
    const outcome = soften(rule, order, context);
    if (outcome.status === 'fired') findings.push(...outcome.findings);
  }
  findings.sort(compareFindings);
  return { state: decide(findings), findings };
}

/** The state that findings lead to. */
export function decide(findings: readonly Finding[]): Decision {
  if (findings.some((finding) => finding.severity === 'block')) return 'blocked';
  if (findings.some((finding) => finding.severity !== 'info')) return 'held';
  return 'approved';
}

/** Gravest first; then by rule, field, value. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    byText(a.rule, b.rule) ||
    byText(a.field, b.field) ||
    byText(a.value, b.value) ||
    byText(a.suggestion ?? '', b.suggestion ?? '')
  );
}

const RANK = { block: 0, error: 1, warning: 2, info: 3 } as const;

const PLACES: ReadonlyMap<string, number> = new Map(RULES.map((rule, place) => [rule.code, place]));

function placeOf(code: string): number {
  return PLACES.get(code) ?? PLACES.size;
}

/** By code unit: a locale would make the bytes depend on the machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withOwn(rules: readonly Rule[], { ownRules = [] }: RuleContext): readonly Rule[] {
  return ownRules.length === 0 ? rules : [...rules, ...ownRules];
}

/**
 * The outcome of a rule as the seller set it: switched off, only telling (settings, rules.yaml) or holding. What blocks
 * stays as it is.
 */
function soften(rule: Rule, order: Order, context: RuleContext): Outcome {
  const outcome = rule.evaluate(order, context);
  const { onlyTell } = context.settings;
  const set = context.switches?.(order)[rule.code];
  if (set === 'off' && !blocks(outcome))
    return { status: 'not-applicable', why: 'switched-off', setting: `switch ${rule.code} = off` };
  if (outcome.status !== 'fired' || (set === undefined && onlyTell.length === 0)) return outcome;
  let by = '';
  const findings = outcome.findings.map((finding) => {
    if (finding.severity === 'block') return finding;
    if (set === 'tell' || (set === undefined && onlyTell.includes(finding.rule))) {
      by = set === undefined ? `onlyTell = ${finding.rule}` : `switch ${rule.code} = ${set}`;
      return { ...finding, severity: 'info' as const };
    }
    if (set !== 'hold' || finding.severity !== 'info') return finding;
    by = `switch ${rule.code} = hold`;
    return { ...finding, severity: 'warning' as const };
  });
  if (by === '') return outcome;
  // What it was compared with, and what then decided how grave it is.
  return { ...outcome, findings, setting: outcome.setting === undefined ? by : `${outcome.setting}; ${by}` };
}

function blocks(outcome: Outcome): boolean {
  return outcome.status === 'fired' && outcome.findings.some(({ severity }) => severity === 'block');
}
