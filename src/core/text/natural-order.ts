/** Compares as people do: `A-2` before `A-10`. Equal only for equal text; the same on every machine. */
export function naturalOrder(a: string, b: string): number {
  const x = parts(a);
  const y = parts(b);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i] ?? '', y[i] ?? ''];
    if (p === q) continue;
    const [m, n] = [Number(p), Number(q)];
    if (/^\d/.test(p) && /^\d/.test(q) && m !== n) return m - n;
    return p < q ? -1 : 1;
  }
  return x.length - y.length || (a < b ? -1 : a > b ? 1 : 0);
}

function parts(text: string): string[] {
  return text.toUpperCase().match(/\d{1,15}|\D+/g) ?? [];
}
