import type { Finding } from '../../orders/finding.ts';
import type { Order } from '../../orders/order.ts';
import { isHarmlessNote } from '../harmless-note.ts';
import { noteMeanings } from '../note-meaning.ts';
import type { NoteMeaning } from '../note-words.ts';
import { notApplicable } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/**
 * What a note asks for, named, so that the gravest are seen first. NOTE_BUYER and NOTE_SELLER hold any note anyway;
 * nothing here lets an order pass, and nothing in a note is ever acted on.
 */
export const noteConflict = rule('NOTE_CONFLICT', 'error', ['address', 'cancel', 'do-not-ship', 'goods']);
export const noteTestOrder = rule('NOTE_TEST_ORDER', 'error', ['test']);
export const noteGift = rule('NOTE_GIFT', 'warning', ['gift']);
export const noteInvoice = rule('NOTE_INVOICE', 'warning', ['invoice']);
export const noteUrgent = rule('NOTE_URGENT', 'info', ['urgent']);

function rule(code: string, severity: 'error' | 'warning' | 'info', meanings: readonly NoteMeaning[]): Rule {
  return {
    code,
    field: 'note',
    evaluate(order, { settings }) {
      const { buyerNote, sellerNote } = order;
      if (buyerNote === undefined && sellerNote === undefined) return notApplicable('no-note');
      const findings: Finding[] = [];
      for (const [field, note] of [
        ['buyerNote', buyerNote],
        ['sellerNote', sellerNote],
      ] as const) {
        if (note === undefined || isHarmlessNote(note, settings)) continue;
        const asked = meaningsOf(note).filter((meaning) => meanings.includes(meaning));
        if (asked.length === 0) continue;
        findings.push({ rule: code, severity, field, value: note, facts: { asks: asked.join(', ') } });
      }
      if (findings.length === 0) return { status: 'passed', value: bothNotes(order) };
      return { status: 'fired', findings, value: findings[0]!.value };
    },
  };
}

function bothNotes({ buyerNote = '', sellerNote = '' }: Order): string {
  return [buyerNote, sellerNote].filter((note) => note !== '').join('\n');
}

/** Five rules ask of one note after another: it is read once. */
let last: { readonly note: string; readonly meanings: readonly NoteMeaning[] } | undefined;

function meaningsOf(note: string): readonly NoteMeaning[] {
  if (last?.note !== note) last = { note, meanings: noteMeanings(note) };
  return last.meanings;
}
