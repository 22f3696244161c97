import { FLAG_NAMES, type Flag, type FlagName } from '../orders/flags.ts';
import type { Order } from '../orders/order.ts';
import { column, type Header } from '../platforms/header.ts';
import { saysNo } from './flag-columns.ts';
import { wordKey } from './judgement.ts';

/** Words of a mapping's `flags` that are facts of an order and not flags of a platform. */
const STATES = [
  'cancel-requested',
  'platform-ships',
  'pre-order',
  'risk-high',
  'risk-medium',
  'risk-low',
] as const;

type StateWord = (typeof STATES)[number];

/** What a mapping's `flags` may name. */
export type MappedFlagName = FlagName | StateWord;

export const MAPPED_FLAG_NAMES: readonly MappedFlagName[] = [
  ...STATES,
  ...FLAG_NAMES.filter((name) => name !== 'pre-order'),
];

/** Which column of a seller's table raises a flag. */
export interface MappedFlag {
  readonly flag: MappedFlagName;
  /** Names the column may have. */
  readonly columns: readonly string[];
  /** Texts that raise it, compared as status words are; absent: any text but a word for no. */
  readonly words?: readonly string[];
}

/** What the flags of an order's rows say, gathered row by row. */
export interface ToldFlags {
  readonly flags: Flag[];
  readonly states: Set<StateWord>;
}

/** Reads the flags of a row into `told`; undefined where the file has none of the columns. */
export function mappedFlagReader(
  flags: readonly MappedFlag[] | undefined,
  header: Header,
): ((cell: (position: number) => string, told: ToldFlags) => void) | undefined {
  const found = (flags ?? []).flatMap(({ flag, columns, words }) => {
    const position = column(header, ...columns);
    return position === -1 ? [] : [{ flag, position, words: words && new Set(words.map(wordKey)) }];
  });
  if (found.length === 0) return undefined;
  return (cell, told) => {
    for (const { flag, position, words } of found) {
      const text = cell(position);
      if (text === '' || (words ? !words.has(wordKey(text)) : saysNo(text))) continue;
      if (isState(flag)) told.states.add(flag);
      else told.flags.push({ name: flag, value: words || isYes(text) ? '' : text });
    }
  };
}

/** The order with what its rows' flags say of its state; a cancelled order stays cancelled, the gravest risk counts. */
export function withStates(order: Order, states: ReadonlySet<StateWord>): Order {
  if (states.size === 0) return order;
  const risk = (['high', 'medium', 'low'] as const).find((level) => states.has(`risk-${level}`));
  return {
    ...order,
    ...(states.has('cancel-requested') && order.cancel === 'none' && { cancel: 'requested' }),
    ...(states.has('platform-ships') && { fulfiller: 'platform' }),
    ...(states.has('pre-order') && { preorder: true }),
    ...(risk && { risk }),
  };
}

function isState(flag: MappedFlagName): flag is StateWord {
  return (STATES as readonly string[]).includes(flag);
}

/** A text that only says yes is no value worth keeping. */
function isYes(text: string): boolean {
  return /^(?:true|yes|y|1|x|✓|是|有|ja|sí|si|oui)$/i.test(text);
}
