import type { BlockedStep, DeadEnd, NoTurn, OneWay, OneWayStep, Place } from '../picking/layout.ts';
import type { Proof } from '../picking/plan-route.ts';

/** What to fetch for a batch, in walking order, and how to share it among the parcels. */
export interface PickList {
  readonly batch: string;
  /** Where it is fetched, if the batch is of one location. */
  readonly location?: string;
  /** When the batch was made, as it shall be read. */
  readonly createdAt: string;
  readonly orders: number;
  readonly units: number;
  /** Which place on the cart (or slot of the wall) is which parcel. */
  readonly totes: readonly PickTote[];
  /** Slots of a put wall: goods are fetched together and sorted at the wall; absent = sorted while picking. */
  readonly wall?: number;
  /** One for each area; none where no bin is known. */
  readonly walks: readonly PickWalkFacts[];
  readonly rows: readonly PickRow[];
  /** Every note in full: the label may carry only the mark. */
  readonly notes: readonly PickNote[];
}

/** `B2 · Newark`, or `B2` where nobody has said which location. */
export function batchTitle({ batch, location }: Pick<PickList, 'batch' | 'location'>): string {
  return location === undefined ? batch : `${batch} · ${location}`;
}

/** A parcel's place on the cart. */
export interface PickTote {
  readonly position: number;
  readonly parcel: string;
  readonly orders: readonly string[];
  readonly units: number;
}

export interface PickWalkFacts {
  /** '' where there is only one area. */
  readonly area: string;
  readonly length: number;
  readonly unit: string;
  readonly proof: Proof;
  /** No walk is shorter than this. */
  readonly lowerBound?: number;
  readonly map: WalkMap;
}

/** What is drawn of a walk. Lengths in one unit, front to back and left to right. */
export interface WalkMap {
  /** Names of the aisles. */
  readonly names: readonly string[];
  readonly aisles: readonly number[];
  readonly crossAisles: readonly number[];
  readonly deadEnds: readonly DeadEnd[];
  readonly blockedSteps: readonly BlockedStep[];
  readonly oneWay: readonly OneWay[];
  readonly oneWaySteps: readonly OneWayStep[];
  readonly noTurn: readonly NoTurn[];
  readonly path: readonly Place[];
  /** Places to stop at with the steps of the list. */
  readonly stops: readonly { readonly place: Place; readonly steps: readonly number[] }[];
}

export interface PickRow {
  /** Counted from 1 along the walk; absent for goods that lie in no layout. */
  readonly step?: number;
  /** Area of the walk, as in `PickWalkFacts`. */
  readonly area?: string;
  /** Set where an aisle is entered: its name, the end (`front`, `back`, `cross 1` …), and whether one cannot turn in it. */
  readonly enter?: { readonly aisle: string; readonly from: string; readonly through?: true };
  /** Why the row has no step. */
  readonly nowhere?: 'no-bin' | 'not-in-layout';
  /** The stock file knows of fewer pieces here. */
  readonly inStock?: number;
  /** Day by which the pieces of this bin go first. */
  readonly useBy?: string;
  readonly bin?: string;
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  /** Pieces to fetch for the whole batch. */
  readonly quantity: number;
  readonly split: readonly PickShare[];
}

export interface PickShare {
  readonly parcel: string;
  readonly position: number;
  readonly quantity: number;
}

export interface PickNote {
  readonly position: number;
  readonly parcel: string;
  readonly order: string;
  readonly text: string;
}
