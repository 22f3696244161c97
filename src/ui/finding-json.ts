import type { Finding } from '../core/orders/finding.ts';
import { explainFinding } from './explain/findings.ts';

/** A finding as data with its words. */
export function findingJson(finding: Finding): Record<string, unknown> {
  return { ...finding, message: explainFinding(finding) };
}
