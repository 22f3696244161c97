import type { Address } from '../core/orders/order.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { StoredOrder } from '../io/ledger/stored.ts';
import { askText } from '../io/prompt/questions.ts';
import { book } from '../ui/language.ts';
import { ADDRESS_FIELDS, editText, fieldTitle, isRepairable } from '../ui/review-card.ts';
import { holding } from '../ui/review-summary.ts';
import { stateWord } from '../ui/state-word.ts';
import { alikeText, saidText } from '../ui/walk-text.ts';
import { COMMON_EN } from '../ui/words/common-en.ts';
import { REVIEW_EN } from '../ui/words/review-en.ts';
import { giveVerdict, refusal } from './give-verdicts.ts';
import { bringForward, judgeAgain, reasonOf, say, type Walk } from './walk.ts';

/** Orders of one reason on a screen of 24 lines. */
const PAGE = 18;

/** Does what a key asks for; false = the key means nothing, ask again. */
export async function answer(
  walk: Walk,
  stored: StoredOrder,
  alike: readonly number[],
  pressed: string,
): Promise<boolean> {
  switch (pressed) {
    case 'a':
      await decide(walk, [stored], 'approved');
      return true;
    case 'A':
      if (alike.length > 1) await approveAlike(walk, alike);
      return alike.length > 1;
    case 'h':
      await decide(walk, [stored], 'held');
      return true;
    case 'n':
      await note(walk, stored);
      return true;
    case 'e':
      await edit(walk, stored);
      return true;
    case 'f':
      return fix(walk, stored);
    case 'F':
      return alike.length > 1 && fixAlike(walk, alike);
    case 's':
      walk.skipped.push(stored.key);
      walk.queue.shift();
      return true;
    case 'b':
      return goBack(walk);
    case 'u':
      return undo(walk);
    case '/':
      await search(walk);
      return true;
    default:
      return false;
  }
}

function words(): typeof REVIEW_EN {
  return book('review', REVIEW_EN);
}

/** One change of the ledger for one answer. */
async function save(
  walk: Walk,
  command: string,
  orders: readonly StoredOrder[],
  work: (tx: Changing) => Promise<void>,
): Promise<void> {
  const { context, ledger } = walk;
  const entry = { command, who: context.who, at: context.now(), what: { orders: orders.length } };
  const { seq } = await ledger.change(entry, work);
  const { counts: before } = walk;
  if (seq !== undefined) walk.done.push({ seq, orders: orders.map(({ key }) => key), before });
}

async function decide(
  walk: Walk,
  orders: readonly StoredOrder[],
  verdict: 'approved' | 'held',
): Promise<void> {
  const { context } = walk;
  await save(walk, verdict === 'approved' ? 'approve' : 'hold', orders, async (tx) => {
    // Read again under the writers' lock: a newer export may have blocked one of them.
    for (const stored of await tx.orders(orders.map(({ key }) => key)))
      if (refusal(stored, verdict) === undefined) await giveVerdict(tx, context, stored, verdict, '');
  });
  walk.counts = { ...walk.counts, [verdict]: walk.counts[verdict] + orders.length };
  const decided = new Set(orders.map(({ key }) => key));
  walk.queue = walk.queue.filter((key) => !decided.has(key));
  const [first, last] = [orders[0], orders.at(-1)].map((stored) => stored?.order.id ?? '');
  const several = `${first} … ${last} (${orders.length})`;
  say(walk, saidText(verdict, orders.length === 1 ? (first ?? '') : several));
}

/** Approves the orders held for the same reasons, once all of them were seen. */
async function approveAlike(walk: Walk, alike: readonly number[]): Promise<void> {
  const orders = (await walk.ledger.orders(alike)).filter(({ state }) => state === 'held');
  const values = orders.map(({ findings }) => holding(findings)[0]?.value ?? '');
  if (await confirmed(walk, orders, values, 'approve')) await decide(walk, orders, 'approved');
}

/** Accepts the suggestions of all orders held for the same reasons, once all were seen, before and after. */
async function fixAlike(walk: Walk, alike: readonly number[]): Promise<boolean> {
  const orders = (await walk.ledger.orders(alike)).filter(
    ({ state, findings }) => state === 'held' && findings.some(isRepairable),
  );
  if (orders.length === 0) return false;
  const values = orders.map(({ findings }) =>
    findings
      .filter(isRepairable)
      .map(({ value, suggestion }) => `“${value}” → “${suggestion}”`)
      .join(', '),
  );
  if (await confirmed(walk, orders, values, 'fix')) for (const stored of orders) await fix(walk, stored);
  return true;
}

/** Shows orders a page at a time, so that none scrolls away unread, and asks after the last one. */
async function confirmed(
  walk: Walk,
  orders: readonly StoredOrder[],
  values: readonly string[],
  what: 'approve' | 'fix',
): Promise<boolean> {
  const rows = orders.map(({ order }, at) => ({
    id: order.id,
    recipient: order.shipTo.recipient,
    value: values[at] ?? '',
  }));
  for (let from = 0; from < rows.length; from += PAGE) {
    const seen = Math.min(rows.length, from + PAGE);
    say(walk, alikeText(rows.slice(from, seen), seen, rows.length, what));
    const pressed = await walk.keys.next();
    if (seen === rows.length) return pressed === 'y';
    if (pressed === 'q' || pressed === 'escape' || pressed === 'end') return false;
  }
  return false;
}

async function note(walk: Walk, stored: StoredOrder): Promise<void> {
  const text = (await ask(walk, words().noteOn(stored.order.id))).trim();
  if (text === '') return;
  await save(walk, 'note', [stored], (tx) => tx.addNote(stored.key, text));
  say(walk, saidText('noted', stored.order.id));
}

async function edit(walk: Walk, stored: StoredOrder): Promise<void> {
  let address: Address = stored.order.shipTo;
  for (;;) {
    walk.context.terminal.err(editText(address, walk.context.terminal.columns));
    const pressed = await walk.keys.next();
    if (pressed === 'escape' || pressed === 'end') return;
    if (pressed === 'enter') break;
    const chosen = ADDRESS_FIELDS.find(({ key }) => key === pressed);
    if (chosen)
      address = {
        ...address,
        [chosen.field]: (
          await ask(
            walk,
            `${fieldTitle(chosen.field)}${book('common', COMMON_EN).colon}`.trim(),
            address[chosen.field] ?? '',
          )
        ).trim(),
      };
  }
  await saveAddress(walk, stored, address);
}

/** Accepts the suggestions of the order's findings; before and after stand on the card. */
async function fix(walk: Walk, stored: StoredOrder): Promise<boolean> {
  const repairs = stored.findings.filter(isRepairable);
  if (repairs.length === 0) return false;
  const changed = Object.fromEntries(repairs.map(({ field, suggestion }) => [field, suggestion]));
  await saveAddress(walk, stored, { ...stored.order.shipTo, ...changed });
  return true;
}

async function saveAddress(walk: Walk, stored: StoredOrder, address: Address): Promise<void> {
  if (JSON.stringify(address) === JSON.stringify(stored.order.shipTo)) return;
  let state = 'held';
  await save(walk, 'edit', [stored], async (tx) => {
    await tx.editAddress(stored.key, address);
    state = await judgeAgain(walk, tx, stored.key);
  });
  const { approved, edited } = walk.counts;
  walk.counts = {
    ...walk.counts,
    approved: approved + (state === 'approved' ? 1 : 0),
    edited: edited + 1,
  };
  if (state !== 'held') walk.queue = walk.queue.filter((key) => key !== stored.key);
  say(
    walk,
    saidText(
      'edited',
      stored.order.id,
      state === 'held' ? words().stillHeld : words().nowState(stateWord(state)),
    ),
  );
}

/** Takes back this walk's own last answer, if nobody has changed anything since. */
async function undo(walk: Walk): Promise<boolean> {
  const last = walk.done.pop();
  if (!last) return false;
  const { context, ledger } = walk;
  const [newest] = (await ledger.journal(50)).filter(
    (row) => row.undoneBy === undefined && row.command !== 'undo',
  );
  if (newest?.seq !== last.seq) {
    say(walk, `${words().othersChanged}\n`);
    return true;
  }
  await ledger.undo({ command: 'undo', who: context.who, at: context.now(), what: {} }, false);
  walk.counts = last.before;
  for (const { key, findings } of await ledger.orders(last.orders)) walk.reasons.set(key, reasonOf(findings));
  walk.queue = [...last.orders, ...walk.queue.filter((key) => !last.orders.includes(key))];
  say(walk, saidText('undone', words().change(last.seq)));
  return true;
}

/** Back to the order that was passed over last. */
function goBack(walk: Walk): boolean {
  const key = walk.skipped.pop();
  if (key === undefined) return false;
  walk.queue = [key, ...walk.queue];
  return true;
}

async function search(walk: Walk): Promise<void> {
  const text = (await ask(walk, words().search)).trim();
  if (text !== '' && !(await bringForward(walk, text))) say(walk, `${words().notFound}\n`);
}

/** A line of text; the key reader lets go of the keyboard meanwhile. */
async function ask(walk: Walk, message: string, before = ''): Promise<string> {
  walk.keys.release();
  return askText(walk.context.terminal, message, before);
}
