import { Stop } from '../core/problem.ts';
import { personKeys } from '../core/review/people.ts';
import {
  addPeople,
  type PeopleFile,
  type PeopleList,
  readPeople,
  removePeople,
  writePeople,
} from '../io/rules/people-file.ts';
import { peopleText } from '../ui/people-text.ts';
import type { CommandBody } from './context.ts';
import { findOrders } from './find-order.ts';
import { readText } from './option-values.ts';

const EMPTY: PeopleFile = { salt: '', entries: [] };

/** `orders rules black|vip [order…]`: puts the people of orders on a list, takes them off, or shows the list. */
export const run: CommandBody = async (context, [word, ...references], options) => {
  const list: PeopleList = word === 'vip' ? 'vip' : 'black';
  const before = await readPeople(context.workspace);
  let people = before;
  if (references.length > 0) {
    const ledger = await context.openLedger({ create: false });
    const because = readText(options, 'because') ?? '';
    for (const { order } of await findOrders(ledger, references)) {
      if (personKeys(order).length === 0) throw new Stop('people/nothing-known', { order: order.id }, 1);
      people =
        options['remove'] === true
          ? people && removePeople(people, order, list)
          : addPeople(people, order, { list, because, at: context.now() });
    }
    if (people && !context.flags.dryRun) writePeople(context.workspace, people);
  }
  const mine = (people ?? EMPTY).entries.filter((entry) => entry.list === list);
  const shown = mine.map(({ by, because, order, at }) => ({ by, because, order, at }));
  const change = references.length === 0 ? 'none' : context.flags.dryRun ? 'dry run' : 'done';
  context.result({ list, entries: shown }, () => peopleText(list, shown, change));
  return 0;
};
