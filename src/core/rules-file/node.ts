/** A place in the file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A rules file as a tree of texts with their places; the reader of YAML makes it. Scalars are text as written. */
export type RulesNode =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly RulesNode[]; readonly place: Place }
  | { readonly kind: 'map'; readonly entries: readonly RulesEntry[]; readonly place: Place };

export interface RulesEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly node: RulesNode;
}
