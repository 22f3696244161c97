import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order } from '../../core/orders/order.ts';
import { Stop } from '../../core/problem.ts';
import {
  PERSON_KEY_KINDS,
  type PersonKeyKind,
  type PersonMatch,
  personKeys,
} from '../../core/review/people.ts';
import { writeWhole } from '../files/durable.ts';

export type PeopleList = PersonMatch['list'];

interface Entry {
  readonly list: PeopleList;
  readonly by: PersonKeyKind;
  readonly hash: string;
  readonly because: string;
  /** The order it came from, so that people know whom it means. */
  readonly order: string;
  readonly at: string;
}

/** The lists of people: keyed hashes only, never a name, phone or address. */
export interface PeopleFile {
  readonly salt: string;
  readonly entries: readonly Entry[];
}

export function peoplePath(workspace: string): string {
  return join(workspace, 'people.json');
}

/** The lists of the workspace; undefined when there is none. Throws Stop `people/unreadable` (exit 2). */
export async function readPeople(workspace: string): Promise<PeopleFile | undefined> {
  const file = peoplePath(workspace);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Stop('people/unreadable', { file, value: (error as NodeJS.ErrnoException).code ?? '' }, 2);
  }
  const people = parsed(text);
  if (people === undefined) throw new Stop('people/unreadable', { file, value: 'not a list of people' }, 2);
  return people;
}

function parsed(text: string): PeopleFile | undefined {
  try {
    const { salt, entries } = JSON.parse(text) as PeopleFile;
    const right = typeof salt === 'string' && Array.isArray(entries) && entries.every(isEntry);
    return right ? { salt, entries } : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: Partial<Entry> | null): boolean {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    (entry.list === 'black' || entry.list === 'vip') &&
    PERSON_KEY_KINDS.some((kind) => kind === entry.by) &&
    [entry.hash, entry.because, entry.order, entry.at].every((part) => typeof part === 'string')
  );
}

/** The lists with what an order tells of its people added; entries already there are replaced. */
export function addPeople(
  people: PeopleFile | undefined,
  order: Order,
  entry: { readonly list: PeopleList; readonly because: string; readonly at: string },
): PeopleFile {
  const salt = people?.salt ?? randomBytes(16).toString('hex');
  const added = personKeys(order).map(({ by, key }) => ({
    ...entry,
    by,
    hash: hashOf(salt, key),
    order: `${order.shop}/${order.id}`,
  }));
  return {
    salt,
    entries: [...removePeople({ salt, entries: people?.entries ?? [] }, order, entry.list).entries, ...added],
  };
}

export function removePeople(people: PeopleFile, order: Order, list: PeopleList): PeopleFile {
  const hashes = new Set(personKeys(order).map(({ key }) => hashOf(people.salt, key)));
  return {
    ...people,
    entries: people.entries.filter((entry) => entry.list !== list || !hashes.has(entry.hash)),
  };
}

export function writePeople(workspace: string, people: PeopleFile): void {
  writeWhole(peoplePath(workspace), new TextEncoder().encode(`${JSON.stringify(people, null, 2)}\n`));
}

/** Which entries an order fits; undefined when nobody is listed. */
export function createPeopleMatcher(
  people: PeopleFile | undefined,
): ((order: Order) => readonly PersonMatch[]) | undefined {
  if (people === undefined || people.entries.length === 0) return undefined;
  const byHash = new Map<string, Entry[]>();
  for (const entry of people.entries) byHash.set(entry.hash, [...(byHash.get(entry.hash) ?? []), entry]);
  return (order) =>
    personKeys(order).flatMap(({ key }) =>
      (byHash.get(hashOf(people.salt, key)) ?? []).map(({ list, by, because }) => ({ list, by, because })),
    );
}

function hashOf(salt: string, key: string): string {
  return createHmac('sha256', salt).update(key).digest('hex');
}
