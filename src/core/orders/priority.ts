/**
 * How soon an order goes, by its tags (the platform's or those of the seller's own rules): `priority` = 1, `priority:3` = 3
 * (0 to 99); the highest counts, none = 0.
 */
export function priorityOf(tags: readonly string[]): number {
  let highest = 0;
  for (const tag of tags) {
    const match = /^priority(?:\s*:\s*(\d{1,2}))?$/i.exec(tag.trim());
    if (match) highest = Math.max(highest, Number(match[1] ?? 1));
  }
  return highest;
}
