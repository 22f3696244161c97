/** `1 order`, `2 orders`, `1,204 orders`. */
export function plural(count: number, noun: string, plurals = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plurals}`;
}

/** `1204` → `1,204`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
