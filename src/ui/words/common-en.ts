import type { Finding } from '../../core/orders/finding.ts';
import type { OrderState } from '../../core/orders/state.ts';
import { plural } from '../words.ts';

/** Words that several parts of the program say. */
export const COMMON_EN = {
  next: (command: string) => `Next: ${command}`,
  /** Between the things of a list. */
  comma: ', ',
  /** Between parts of a sentence. */
  semicolon: '; ',
  colon: ': ',
  carrierFile: 'carrier file',
  exportFile: 'export file',
  order: 'order',
  file: 'file',
  orders: (count: number) => plural(count, 'order'),
  pages: (count: number) => plural(count, 'page'),
  rejected: (rows: number) => `, ${plural(rows, 'row')} rejected`,
  moreOf: (count: number, command: string) => `… and ${count} more: ${command}`,
  moreProblems: (count: number) => `… and ${plural(count, 'problem')} more; all of them with --json`,
  heldByPerson: 'Held by a person.',
  /** Platforms are named as they name themselves. */
  kindOfFile: (platform: string, kind: string) => `${platform} ${kind}`,
  states: {
    new: 'new',
    held: 'held',
    blocked: 'blocked',
    approved: 'approved',
    batched: 'batched',
    printed: 'printed',
    packed: 'packed',
    shipped: 'shipped',
    closed: 'closed',
  } satisfies Record<OrderState, string>,
  severities: {
    block: 'block',
    error: 'error',
    warning: 'warning',
    info: 'info',
  } satisfies Record<Finding['severity'], string>,
};
