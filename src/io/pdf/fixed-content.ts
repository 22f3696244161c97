import type { Item, Page } from '../../core/documents/page.ts';

/** Contents of its own for each combination of what repeats; a batch has few senders and carriers. */
const MOST = 64;
/** Fewer items are not worth the reference. */
const LEAST_ITEMS = 3;

type Groups = NonNullable<Page['fixed']>;

interface Entry {
  readonly groups: Groups;
  readonly items: ReadonlySet<Item>;
  /** Number of the object; undefined until the combination came again. */
  object?: number;
}

/** What a page shares with others, and what is left of it. */
export interface SharedPart {
  readonly object: number;
  readonly rest: Page;
}

/** Finds what pages have in common, so that it stands in the file once. */
export class FixedContent {
  readonly #entries: Entry[] = [];

  /** @param write puts a page's content into the file by itself and tells its object's number */
  share(page: Page, write: (part: Page) => number): SharedPart | undefined {
    const groups = page.fixed;
    if (groups === undefined || groups.length === 0 || !mayShare(page)) return undefined;
    const entry = this.#entries.find((each) => areSame(each.groups, groups));
    if (entry === undefined) {
      const items = new Set(groups.flat());
      if (items.size >= LEAST_ITEMS && this.#entries.length < MOST) this.#entries.push({ groups, items });
      return undefined;
    }
    const { items } = entry;
    entry.object ??= write({ ...page, items: [...items] });
    return { object: entry.object, rest: { ...page, items: page.items.filter((item) => !items.has(item)) } };
  }
}

const areSame = (a: Groups, b: Groups): boolean =>
  a.length === b.length && a.every((group, i) => group === b[i]);

/** What is shared is drawn first: nothing else may lie under it that could be covered or cover it. */
const mayShare = ({ items }: Page): boolean =>
  items.every(
    (item) => item.kind !== 'image' && item.kind !== 'path' && !(item.kind === 'text' && item.white),
  );
