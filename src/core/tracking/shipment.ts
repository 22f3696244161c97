/**
 * One parcel of one order, with its tracking number: what an upload file tells the platform. A merged parcel is one
 * shipment for each of its orders, with the same `parcel` and number; an order in two parcels is two shipments that
 * are not `whole`.
 */
export interface Shipment {
  readonly order: {
    readonly shop: string;
    /** Exactly as exported: `#1001`. */
    readonly id: string;
    readonly platformId?: string;
  };
  /** Orders with the same parcel are merged. */
  readonly parcel?: string;
  /** Code or any spelling. */
  readonly carrier: string;
  /** Cleaned at import; never altered on the way out. '' when there is none yet. */
  readonly number: string;
  readonly url?: string;
  /** `2026-01-05`, or an instant; its date as written counts. */
  readonly shippedAt?: string;
  /** The parcel holds everything of the order that is to be shipped. */
  readonly whole: boolean;
  readonly lines: readonly ShipmentLine[];
  /** TikTok's Auto Combine Group ID. */
  readonly groupId?: string;
  /** What was written for this order and parcel before. */
  readonly previous?: {
    readonly number: string;
    readonly exportedAt: string;
    /** Corrections written since the first export. */
    readonly corrections: number;
  };
}

export interface ShipmentLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** The platform's line id, where the export carries it. */
  readonly lineId?: string;
}
