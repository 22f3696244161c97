import type { Settings } from '../core/settings/settings.ts';
import { createPace, type Pace } from '../io/engine/pace.ts';
import type { Changing, Decision, Ledger } from '../io/ledger/ledger.ts';
import type { Context } from './context.ts';
import { createJudgements, type Judgement, type ReviewedOrder } from './judgement.ts';
import { rememberedOrders } from './remembered-orders.ts';
import { reviewSettings } from './review-settings.ts';
import { reviewedWith } from './reviewed-with.ts';
import { type House, keptRules, loadHouse } from './rules-house.ts';
import { addOthers, CHUNK, type Clock, createSurroundings } from './surroundings.ts';

export interface ReviewSummary {
  readonly reviewed: number;
  readonly approved: number;
  readonly held: number;
  readonly blocked: number;
  /** All of them with `all`, else those held or blocked. In the order placed. */
  readonly orders: readonly ReviewedOrder[];
}

/** Applies the rules to every order that may still change its mind, in one change of the ledger. */
export async function applyRules(
  context: Context,
  ledger: Ledger,
  options: { readonly all: boolean },
): Promise<ReviewSummary> {
  const settings = await reviewSettings(context, ledger);
  const house = await loadHouse(context.workspace);
  const entry = {
    command: 'review',
    who: context.who,
    at: context.now(),
    dryRun: context.flags.dryRun,
    what: {},
  };
  const pace = createPace();
  try {
    const { result } = await ledger.change(entry, (tx) =>
      review(tx, settings, house, context.now(), options.all, pace),
    );
    return result;
  } finally {
    pace.usual();
  }
}

async function review(
  tx: Changing,
  settings: Settings,
  house: House,
  now: string,
  all: boolean,
  pace: Pace,
): Promise<ReviewSummary> {
  const hash = reviewedWith(settings, house);
  const open = await tx.orderKeys({ states: ['new', 'held', 'approved'], archived: false });
  // What blocks comes from the export and the settings alone: nothing new can be said while both are the same.
  const blocked = await tx.orderKeys({ states: ['blocked'], archived: false, notReviewedWith: hash });
  const settled = (await tx.counts()).blocked - blocked.length;
  const keys = [...open, ...blocked];
  const clock = watchedClock(now);
  const remembered = rememberedOrders(tx);
  const around = await createSurroundings(remembered, settings, house, clock, true);
  const judge = createJudgements(hash, all);
  // Most orders are read once: what is said of one alone stands where no other order matters to it.
  const first: (Judgement | undefined)[] = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK);
    const stored = await remembered.orders(chunk);
    await around.ready(stored);
    // All that is needed is loaded by now.
    if (keys.length <= CHUNK) pace.short();
    for (const one of stored) {
      around.add(one);
      const context = around.alone(one);
      // Orders come as their keys do; one that is not there any more leaves its place empty.
      while (keys[first.length] !== one.key) first.push(undefined);
      first.push(context && judge(one, context));
    }
  }
  await addOthers(remembered, settings, around, new Set(keys));
  const counts = { approved: 0, held: 0, blocked: 0 };
  const orders: ReviewedOrder[] = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK);
    const judged = new Map<number, Judgement>();
    for (const [at, key] of chunk.entries()) {
      const alone = first[from + at];
      if (alone && around.isAlone(key)) judged.set(key, alone);
    }
    for (const one of await remembered.orders(chunk.filter((key) => !judged.has(key))))
      judged.set(one.key, judge(one, await around.of(one)));
    const decisions: Decision[] = [];
    for (const key of chunk) {
      const judgement = judged.get(key);
      if (!judgement) continue;
      const { state, changes, told } = judgement;
      const findings = judgement.findings === '[]' ? [] : JSON.parse(judgement.findings);
      counts[state]++;
      if (changes) decisions.push({ key, state, findings, reviewedWith: hash });
      if (told) orders.push({ key, ...told, state, findings });
    }
    await tx.decide(decisions);
  }
  await tx.keepRules(hash, keptRules(settings, house));
  tx.say({ reviewed: keys.length, ...counts, rules: hash, ...(clock.wasRead && { clock: 'read' }) });
  return { reviewed: keys.length, ...counts, blocked: counts.blocked + settled, orders };
}

/** The instant of the review, and whether a rule has asked for it: such an order may be judged otherwise later. */
function watchedClock(now: string): Clock & { readonly wasRead: boolean } {
  let wasRead = false;
  return {
    get now() {
      wasRead = true;
      return now;
    },
    get wasRead() {
      return wasRead;
    },
  };
}
