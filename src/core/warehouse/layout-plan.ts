/** How bays count along an aisle: one after another; odd left and even right; backwards in every other aisle. */
export const NUMBERINGS = ['single', 'paired', 'serpentine'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** A cross aisle: at the front, behind a bay, at a distance from the front, at the back. */
export type CrossAisle =
  | 'front'
  | 'back'
  | { readonly afterBay: number; readonly width: number }
  | { readonly at: number };

/** Where a walk begins or ends: the aisle (as `aisleKey`) and the cross aisle, 0 = front, -1 = back. */
export interface DoorPlan {
  readonly aisle: string;
  readonly crossAisle: number;
}

/** `A` towards the back; or along a cross aisle (0 = front, -1 = back) from an aisle to the next. */
export type OneWayPlan =
  | { readonly aisle: string; readonly towards: 'front' | 'back' }
  | { readonly crossAisle: number; readonly from: string; readonly to: string };

/** What a layout file says, with every default filled in. Lengths are in `unit`. */
export interface LayoutPlan {
  /** Of the floor or building, where the file gives one. */
  readonly name?: string;
  readonly pattern: string;
  readonly unit: string;
  /** Names as written, left to right. */
  readonly aisles: readonly string[];
  /** From each aisle to the next; one fewer than aisles. */
  readonly spacing: readonly number[];
  /** Highest bay number of an aisle. */
  readonly bays: number;
  readonly firstBay: number;
  readonly bayLength: number;
  readonly numbering: Numbering;
  readonly crossAisles: readonly CrossAisle[];
  readonly start: DoorPlan;
  readonly end: DoorPlan;
  /** By `aisleKey`. */
  readonly overrides: ReadonlyMap<string, { readonly bays?: number; readonly closed?: 'front' | 'back' }>;
  readonly blocked: readonly { readonly crossAisle: number; readonly aisle: string; readonly next: string }[];
  /** An aisle, or a cross aisle between two aisles side by side, that is walked in one direction only. */
  readonly oneWay: readonly OneWayPlan[];
  /** Aisles, by `aisleKey`, too narrow to turn a cart in: they are walked through. */
  readonly noTurn: readonly string[];
  /** Bins or prefixes (`A-03-*`) with a place of their own. */
  readonly places: ReadonlyMap<string, { readonly aisle: string; readonly along: number }>;
  /** Location of the stock whose bins the layout is of; absent: the one with most bins. */
  readonly location?: string;
}
