import type { ShopSettings } from '../settings/settings.ts';
import { noteKey } from './note-key.ts';

/** The harmless phrase a note consists of; '' for a note that says nothing; undefined for one a person has to read. */
export function harmlessPhrase(note: string, settings: ShopSettings): string | undefined {
  const key = noteKey(note);
  return key === '' ? '' : harmlessKeys(settings.harmlessNotes).get(key);
}

export function isHarmlessNote(note: string, settings: ShopSettings): boolean {
  return harmlessPhrase(note, settings) !== undefined;
}

/** Keys of a phrase list; made once per list, since a review asks for each order. */
const keysOfLists = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function harmlessKeys(phrases: readonly string[]): ReadonlyMap<string, string> {
  let keys = keysOfLists.get(phrases);
  if (keys === undefined) {
    keys = new Map(phrases.map((phrase) => [noteKey(phrase), phrase]));
    keysOfLists.set(phrases, keys);
  }
  return keys;
}
