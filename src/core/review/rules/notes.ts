import { harmlessPhrase } from '../harmless-note.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Outcome, Rule, RuleContext } from '../rule.ts';

/** What the buyer wrote holds the order unless it is a harmless phrase. The text is data and is never acted on. */
export const noteBuyer: Rule = {
  code: 'NOTE_BUYER',
  field: 'buyerNote',
  evaluate: (order, context) => judge('NOTE_BUYER', 'buyerNote', order.buyerNote, context),
};

/** What a colleague wrote on the platform holds the order unless it is a harmless phrase. */
export const noteSeller: Rule = {
  code: 'NOTE_SELLER',
  field: 'sellerNote',
  evaluate: (order, context) => judge('NOTE_SELLER', 'sellerNote', order.sellerNote, context),
};

function judge(rule: string, field: string, note: string | undefined, { settings }: RuleContext): Outcome {
  if (note === undefined) return notApplicable('no-note');
  const harmless = harmlessPhrase(note, settings);
  if (harmless === '') return passed(note);
  if (harmless !== undefined) return passed(note, compared('harmlessNotes', harmless));
  return fired({ rule, severity: 'warning', field, value: note });
}
