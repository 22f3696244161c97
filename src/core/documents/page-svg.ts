import { withoutSyllables } from './devanagari.ts';
import type { Item, Page } from './page.ts';

/** A page as SVG: paths, boxes and text (in the reader's own sans-serif face). Bars, codes and pictures are left out. */
export function pageSvg(page: Page): string {
  const size = `width="${n(page.width)}" height="${n(page.height)}" viewBox="0 0 ${n(page.width)} ${n(page.height)}"`;
  const items = page.items.map(itemSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n<rect width="100%" height="100%" fill="#fff"/>\n${items}</svg>\n`;
}

function itemSvg(item: Item): string {
  if (item.kind === 'path') {
    const way = item.points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
    return item.line === undefined
      ? `<path d="${way}Z" fill="#000"/>\n`
      : `<path d="${way}" fill="none" stroke="#000" stroke-width="${n(item.line)}" stroke-linecap="round" stroke-linejoin="round"/>\n`;
  }
  if (item.kind === 'box') {
    const paint =
      item.line === undefined ? 'fill="#000"' : `fill="none" stroke="#000" stroke-width="${n(item.line)}"`;
    return `<rect x="${n(item.x)}" y="${n(item.y)}" width="${n(item.width)}" height="${n(item.height)}" ${paint}/>\n`;
  }
  if (item.kind !== 'text') return '';
  const words = escaped(withoutSyllables(item.runs.map(({ text }) => text).join('')));
  const style = `font-family="sans-serif" font-size="${n(item.size)}"${item.heavy ? ' font-weight="bold"' : ''}`;
  return `<text x="${n(item.x)}" y="${n(item.y)}" ${style} fill="${item.white ? '#fff' : '#000'}">${words}</text>\n`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text made harmless for XML; `printable` took the control characters out before. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
