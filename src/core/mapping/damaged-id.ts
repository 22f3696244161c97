/**
 * True for a long id whose last digits a spreadsheet has turned into zeros (it keeps 15). Only where the cell is
 * bare: a platform's own tab, `="…"` or apostrophe around it proves that no spreadsheet took it for a number.
 * @param raw the cell as it is in the file
 * @param id the same without wrappers
 */
export function isDamagedId(raw: string, id: string): boolean {
  if (!/^\d{17,20}$/.test(id) || raw !== id) return false;
  return /0{3,}$/.test(id) && /^0+$/.test(id.slice(15));
}
