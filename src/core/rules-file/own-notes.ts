import type { Finding } from '../orders/finding.ts';

/** Notes that the seller's own rules gave an order at its review, for pick list and slip; in the order of findings. */
export function ownNotes(findings: readonly Finding[]): readonly string[] {
  const notes = findings.flatMap(({ rule, facts }) =>
    rule.startsWith('OWN_') && facts?.['note'] ? [facts['note']] : [],
  );
  return [...new Set(notes)];
}
