/** The code that findings of a seller's own rule carry: `gift for Brazil` → `OWN_GIFT_FOR_BRAZIL`. */
export function ownCode(name: string): string {
  return `OWN_${name
    .normalize('NFKC')
    .trim()
    .replace(/[\s._-]+/g, '_')
    .toUpperCase()}`;
}
