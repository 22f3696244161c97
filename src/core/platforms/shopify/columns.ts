import { column, type Header } from '../header.ts';

/** Columns of Shopify's orders export, by name (formats.md §3, §4.1). -1 = not in this file. */
export function shopifyColumns(header: Header) {
  const at = (...names: string[]) => column(header, ...names);
  return {
    name: at('Name'),
    id: at('Id'),
    email: at('Email'),
    financial: at('Financial Status'),
    paidAt: at('Paid at'),
    fulfillment: at('Fulfillment Status'),
    fulfilledAt: at('Fulfilled at'),
    currency: at('Currency'),
    subtotal: at('Subtotal'),
    shipping: at('Shipping'),
    taxes: at('Taxes'),
    total: at('Total'),
    discount: at('Discount Amount'),
    duties: at('Duties'),
    refunded: at('Refunded Amount'),
    method: at('Shipping Method'),
    createdAt: at('Created at'),
    cancelledAt: at('Cancelled at'),
    billingName: at('Billing Name'),
    shipName: at('Shipping Name'),
    shipCompany: at('Shipping Company'),
    shipStreet: at('Shipping Street'),
    ship1: at('Shipping Address1'),
    ship2: at('Shipping Address2'),
    shipCity: at('Shipping City'),
    shipZip: at('Shipping Zip'),
    shipProvince: at('Shipping Province'),
    shipProvinceName: at('Shipping Province Name'),
    shipCountry: at('Shipping Country'),
    shipPhone: at('Shipping Phone'),
    phone: at('Phone'),
    notes: at('Notes'),
    attributes: at('Note Attributes'),
    tags: at('Tags'),
    risk: at('Risk Level'),
    source: at('Source'),
    terms: at('Payment Terms Name'),
    outstanding: at('Outstanding Balance'),
    location: at('Location'),
    quantity: at('Lineitem quantity'),
    itemName: at('Lineitem name'),
    price: at('Lineitem price'),
    sku: at('Lineitem sku'),
    requiresShipping: at('Lineitem requires shipping'),
    itemStatus: at('Lineitem fulfillment status'),
    itemDiscount: at('Lineitem discount'),
    vendor: at('Vendor'),
    // Not in Shopify's own file; other programs write it in the same form, and the API's grams are of one piece.
    grams: at('Lineitem grams'),
  };
}

export type ShopifyColumns = ReturnType<typeof shopifyColumns>;
