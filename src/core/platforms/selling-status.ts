/** What a product's or stock file's status says of selling it. Shopify: active, draft, archived. */
const GONE = /^(?:archived|draft|unlisted|discontinued|inactive|ended|yes|true|1|停产|停售|下架|已下架|是)$/i;
const SOLD = /^(?:active|published|listed|no|false|0|在售|上架|销售中|否)$/i;

/** True: no longer sold; false: sold; undefined: the cell does not say. */
export function isDiscontinued(status: string): boolean | undefined {
  if (GONE.test(status)) return true;
  return SOLD.test(status) ? false : undefined;
}
