/** What to fetch for a batch, in walking order, and how to share it among the parcels. */
export interface PickList {
  readonly batch: string;
  readonly title: string;
  /** When the batch was made, as it shall be read. */
  readonly createdAt: string;
  readonly orders: number;
  readonly units: number;
  readonly rows: readonly PickRow[];
  /** Every note in full: the label may carry only the mark. */
  readonly notes: readonly PickNote[];
  /** One line about the walk: its length, how sure it is the shortest. */
  readonly route?: string;
}

export interface PickRow {
  readonly bin?: string;
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  /** Pieces to fetch for the whole batch. */
  readonly quantity: number;
  readonly split: readonly PickShare[];
  readonly note?: string;
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
