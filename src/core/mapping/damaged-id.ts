/**
 * True for a long id whose digits beyond the 15 a spreadsheet keeps are all zeros. Only where the cell is bare: a
 * platform's own tab, `="…"` or apostrophe around it proves that no spreadsheet took it for a number.
 * @param raw the cell as it is in the file
 * @param id the same without wrappers
 */
export function isDamagedId(raw: string, id: string): boolean {
  if (!/^\d{17,20}$/.test(id) || raw !== id) return false;
  return /0{3,}$/.test(id) && /^0+$/.test(id.slice(15));
}

/** One honest id in a thousand ends in 000: in a large file a few are no damage. */
const ORDERS_PER_HONEST = 300;

export function areHonest(suspects: number, orders: number): boolean {
  return suspects * ORDERS_PER_HONEST <= orders;
}

/** More than these are not waited for. */
export const MOST_SUSPECTS = 2000;
