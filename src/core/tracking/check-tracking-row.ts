import type { Problem } from '../problem.ts';
import { carrierWord, nearestCarriers, type OwnWords } from './carrier-word.ts';
import { checkAgainstUsed, type UsedBy } from './check-against-used.ts';
import { type CheckOptions, checkTrackingNumber, type TrackingCheck } from './check-tracking-number.ts';
import { findCarrier } from './find-carrier.ts';

/** A tracking number with the order it is for, as a carrier's file or a person gives it. */
export interface TrackingRow {
  readonly order: { readonly shop: string; readonly id: string };
  /** Ids of all orders of a merged parcel, and the order's second id. */
  readonly otherIds?: readonly string[];
  readonly parcel?: string;
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
  /** The recipient's phone: a number equal to it comes from a shifted column. */
  readonly phone?: string;
  readonly file?: string;
  readonly line?: number;
}

export interface RowContext extends CheckOptions {
  /** Numbers of the ledger by `usedKey`. */
  readonly used?: ReadonlyMap<string, readonly UsedBy[]>;
  /** Table of the platform's words (templates/carriers/words/), to say now that a carrier has none. */
  readonly wordTable?: string;
  readonly ownWords?: OwnWords;
  /** All numbers of the same file: six zeros at the end are odd only beside numbers without. */
  readonly numbers?: readonly string[];
}

/**
 * Checks 1 to 8 of tracking-numbers.md §6. An `error` must not be written to an upload file, a `warning` needs a
 * person's word, `info` only tells.
 */
export function checkTrackingRow(row: TrackingRow, context: RowContext = {}): Problem[] {
  const problem = problemsAt(row);
  if (row.number.trim() === '') return [problem('tracking/no-number', 'error')];
  const check = checkTrackingNumber(row.number, row.carrier, context);
  return [
    ...cleaning(check, problem),
    ...carrierKnown(row, check, context, problem),
    ...formAndDigit(row, check, context, problem),
    ...numberUsed(row, check, context, problem),
    ...shiftedColumn(row, check, problem),
    ...zeros(check, context, problem),
  ];
}

type Make = (
  code: string,
  severity: Problem['severity'],
  facts?: Readonly<Record<string, string>>,
) => Problem;

function problemsAt(row: TrackingRow): Make {
  return (code, severity, facts = {}) => ({
    code,
    severity,
    ...(row.file === undefined ? {} : { file: row.file }),
    ...(row.line === undefined ? {} : { line: row.line }),
    value: row.number,
    facts: { shop: row.order.shop, order: row.order.id, ...facts },
  });
}

function cleaning(check: TrackingCheck, problem: Make): Problem[] {
  const facts = { suggestion: check.normalised };
  const found: Problem[] = [];
  if (check.folded) found.push(problem('tracking/full-width', 'info', facts));
  if (check.innerSpaces) found.push(problem('tracking/inner-spaces', 'error', facts));
  if (check.suggestion) found.push(problem('tracking/letter-o', 'warning', { suggestion: check.suggestion }));
  else if (check.verdict === 'unknown carrier' && /\d[Oo]\d/.test(check.normalised))
    found.push(
      problem('tracking/letter-o', 'warning', { suggestion: check.normalised.replace(/[Oo](?=\d)/g, '0') }),
    );
  if (check.damage === 'scientific') found.push(problem('tracking/scientific', 'error'));
  if (check.damage === 'trailing-zeros') found.push(problem('tracking/trailing-zeros', 'error'));
  return found;
}

function carrierKnown(row: TrackingRow, check: TrackingCheck, context: RowContext, problem: Make): Problem[] {
  if (row.carrier.trim() === '') return [problem('tracking/no-carrier', 'error')];
  const word = context.wordTable
    ? carrierWord(context.wordTable, row.carrier, context.ownWords, row.url)
    : undefined;
  if (word && 'nearest' in word)
    return [
      problem('tracking/no-carrier-word', 'error', {
        carrier: row.carrier,
        platform: context.wordTable ?? '',
        nearest: word.nearest.join(', '),
      }),
    ];
  const known = findCarrier(row.carrier, context.ownCarriers);
  if (known)
    return check.verdict === 'unknown carrier'
      ? [problem('tracking/no-definition', 'info', { carrier: known.name })]
      : [];
  const nearest = nearestCarriers(row.carrier).join(', ');
  return [
    problem('tracking/unknown-carrier', word?.listed ? 'info' : 'error', { carrier: row.carrier, nearest }),
  ];
}

function formAndDigit(row: TrackingRow, check: TrackingCheck, context: RowContext, problem: Make): Problem[] {
  const carrier = findCarrier(row.carrier, context.ownCarriers)?.name ?? row.carrier;
  const others = check.alsoLooksLike?.map((code) => findCarrier(code)?.name ?? code).join(', ');
  const facts = { carrier, ...(others ? { alsoLooksLike: others } : {}) };
  if (check.damage === 'scientific') return [];
  if (check.verdict === 'wrong check digit') return [problem('tracking/wrong-check-digit', 'error', facts)];
  if (check.verdict.startsWith('wrong shape')) return [problem('tracking/wrong-shape', 'warning', facts)];
  return others ? [problem('tracking/looks-like', 'info', facts)] : [];
}

function numberUsed(row: TrackingRow, check: TrackingCheck, context: RowContext, problem: Make): Problem[] {
  if (!context.used) return [];
  const by = {
    shop: row.order.shop,
    order: row.order.id,
    ...(row.parcel === undefined ? {} : { parcel: row.parcel }),
  };
  const used = checkAgainstUsed(check.normalised, by, context.used);
  return used ? [problem('tracking/already-used', 'error', { usedBy: used.usedBy.order })] : [];
}

/** Check 7: the cell beside it, an order id or the phone, slipped into the column of numbers. */
function shiftedColumn(row: TrackingRow, check: TrackingCheck, problem: Make): Problem[] {
  const bare = (id: string): string => id.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const number = bare(check.normalised);
  if ([row.order.id, ...(row.otherIds ?? [])].some((id) => bare(id) === number))
    return [problem('tracking/equals-order-id', 'error')];
  const phone = (row.phone ?? '').replace(/\D/g, '').replace(/^0+/, '');
  const digits = check.normalised.replace(/[\s()+.-]/g, '').replace(/^0+/, '');
  const same =
    /^\d{7,15}$/.test(digits) &&
    phone.length >= 7 &&
    (phone === digits || (Math.abs(phone.length - digits.length) <= 3 && eitherEnds(phone, digits)));
  return same ? [problem('tracking/equals-phone', 'error')] : [];
}

/** One is the other with a country code in front. */
const eitherEnds = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

function zeros(check: TrackingCheck, context: RowContext, problem: Make): Problem[] {
  if (check.damage || !/^\d*000000$/.test(check.normalised)) return [];
  const others = context.numbers ?? [];
  return others.some((other) => !other.trim().endsWith('000000'))
    ? [problem('tracking/six-zeros', 'warning')]
    : [];
}
