/** An order as the search for duplicates sees it; address fields flat or under `address`. */
export interface DuplicateInput extends RecipientInput {
  readonly id: string;
  readonly shop?: string | undefined;
  /** Goods: the same SKUs and quantities make a duplicate order. */
  readonly items?: readonly ItemInput[] | undefined;
  /** ISO 8601 instant. */
  readonly placedAt?: string | undefined;
  /** Text hidden by the platform: joined with others by `mergeKey` only. */
  readonly masked?: boolean | undefined;
  /** The platform's key for "same recipient" (OAID, Auto Combine Group ID). */
  readonly mergeKey?: string | undefined;
  /** Orders sent differently travel apart. */
  readonly deliveryOption?: string | undefined;
  /** Unpaid, cancelled and refunded orders are left out; those on their way are not merged. */
  readonly state?: string | undefined;
}

export type ItemInput =
  | string
  | {
      readonly sku?: string | undefined;
      readonly name?: string | undefined;
      readonly quantity?: number | string | undefined;
    };

export interface RecipientFields {
  readonly recipient?: string | undefined;
  readonly organization?: string | undefined;
  readonly phone?: string | undefined;
  readonly address1?: string | undefined;
  readonly address2?: string | undefined;
  readonly district?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
  readonly country?: string | undefined;
}

export interface RecipientInput extends RecipientFields {
  readonly address?: RecipientFields | undefined;
}

/** The fields whether they stand flat or under `address`; flat ones win. */
export function recipientFields(input: RecipientInput): Required<{ [K in keyof RecipientFields]: string }> {
  const nested = input.address;
  const field = (name: keyof RecipientFields) => input[name] ?? nested?.[name] ?? '';
  return {
    recipient: field('recipient'),
    organization: field('organization'),
    phone: field('phone'),
    address1: field('address1'),
    address2: field('address2'),
    district: field('district'),
    city: field('city'),
    region: field('region'),
    postcode: field('postcode'),
    country: field('country'),
  };
}
