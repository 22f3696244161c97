import type { Problem } from '../problem.ts';
import { placeCode128 } from './bars.ts';
import type { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { printableLines } from './printable.ts';
import { fillSheets, type Strip } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import type { Slip, SlipLine } from './slip.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';

interface Measures {
  readonly margin: number;
  readonly right: number;
  readonly title: number;
  readonly text: number;
  readonly small: number;
  readonly narrow: boolean;
}

/**
 * Lays out one parcel's packing slip: shop, order and parcel code to scan on top, the recipient, every piece in the
 * parcel with its quantity, the note, the shop's closing words. Texts wrap; more lines make more pages.
 * @returns pages, `slip/no-glyph` warnings, `slip/bad-barcode` when the code cannot be printed as Code 128.
 */
export function layoutSlip(
  slip: Slip,
  setter: TextSetter,
  paper: Paper,
): { readonly pages: readonly Page[]; readonly problems: readonly Problem[] } {
  const narrow = paper.width < 400;
  const margin = narrow ? 14 : 45;
  const measures: Measures = {
    margin,
    right: paper.width - margin,
    title: narrow ? 14 : 20,
    text: narrow ? 9 : 10.5,
    small: narrow ? 8 : 9,
    narrow,
  };
  const text = new SheetText(setter, 'slip/no-glyph');
  const facts = { parcel: slip.parcel, order: slip.orders.map((order) => order.id).join(' ') };
  const problems: Problem[] = [];
  const head = slipHead(slip, text, measures, facts, paper);
  if (typeof head.bars === 'string') {
    problems.push({
      code: 'slip/bad-barcode',
      severity: 'warning',
      value: slip.parcel,
      facts: { ...facts, reason: head.bars },
    });
  }
  const strips = [
    ...slip.lines.flatMap((line) => lineStrips(line, text, measures, facts)),
    ...totalStrips(slip, text, measures, facts),
    ...paragraphs('Note', slip.note ?? '', text, measures, facts),
    ...paragraphs('', slip.closing ?? '', text, measures, facts),
  ];
  const pages = fillSheets([{ heading: heading(measures), strips }], setter, paper, {
    margin,
    head: head.strip,
    foot: `${facts.order} · ${slip.parcel}`,
  });
  return { pages, problems: [...problems, ...text.problems] };
}

function slipHead(
  slip: Slip,
  text: SheetText,
  measures: Measures,
  facts: Record<string, string>,
  paper: Paper,
) {
  const { margin, right, title, small } = measures;
  const codeWidth = measures.narrow ? 128 : 190;
  const left = right - margin - codeWidth - 10;
  const line = title * 1.25;
  const detail = small * 1.35;
  const shop = text.lines(text.ready(slip.shopName, facts), left, title, true);
  const from = slip.from
    .filter((each) => each !== slip.shopName)
    .flatMap((each) => text.lines(text.ready(each, facts), left, small));
  const to = slip.to.flatMap((each) => text.lines(text.ready(each, facts), left, measures.text));
  const orders = slip.orders.flatMap(({ id, placedAt }) =>
    text.lines(
      text.ready(
        ['Order', id, placedAt ? `· ${placedAt}` : ''].filter((part) => part !== '').join(' '),
        facts,
      ),
      codeWidth,
      small,
      true,
    ),
  );
  const place = readyText(`Parcel ${slip.position}/${slip.of} · Batch ${slip.batch}`);
  const barsHeight = measures.narrow ? 26 : 32;
  const box = { x: right - codeWidth, y: margin, width: codeWidth, height: barsHeight };
  const bars = placeCode128(slip.parcel, box, paper);
  // Flush right: the page's margin is quiet zone enough.
  const dots =
    typeof bars === 'string' ? 0 : bars.widths.reduce((sum, width) => sum + width, 0) * bars.module;
  const barsWidth = (dots * 72) / paper.dpi;
  const leftHeight = shop.length * line + from.length * detail + 14 + to.length * measures.text * 1.35;
  const rightHeight = barsHeight + 16 + (orders.length + 1) * detail;
  const strip: Strip = {
    height: Math.max(leftHeight, rightHeight) + (measures.narrow ? 8 : 18),
    draw(canvas, y) {
      let top = y;
      const put = (lines: readonly ReadyText[], size: number, height: number, heavy: boolean): void => {
        for (const each of lines) {
          canvas.line(each, margin, top, height, { size, heavy });
          top += height;
        }
      };
      put(shop, title, line, true);
      put(from, small, detail, false);
      top += 14;
      put(to.slice(0, 1), measures.text, measures.text * 1.35, true);
      put(to.slice(1), measures.text, measures.text * 1.35, false);
      if (typeof bars !== 'string')
        canvas.items.push({ ...bars, x: Math.round((right * paper.dpi) / 72) - dots });
      top = y + barsHeight + 1;
      const code = text.ready(slip.parcel, facts);
      if (typeof bars === 'string')
        canvas.line(code, right, top, 14, { size: 10, heavy: true, align: 'right' });
      else canvas.line(code, right - barsWidth / 2, top, 14, { size: 10, heavy: true, align: 'center' });
      top += 16;
      for (const [i, each] of [...orders, place].entries()) {
        canvas.line(each, right, top, detail, { size: small, heavy: i < orders.length, align: 'right' });
        top += detail;
      }
    },
  };
  return { strip, bars };
}

const QUANTITY = 40;
/** Room for `12,345.00 EUR`. */
const PRICE = 84;

function heading({ margin, right, small }: Measures): Strip {
  return {
    height: small * 1.6 + 4,
    draw(canvas, y) {
      const style = { size: small, heavy: true } as const;
      canvas.line(readyText('Qty'), margin + QUANTITY / 2 - 4, y, small * 1.6, { ...style, align: 'center' });
      canvas.line(readyText('Item'), margin + QUANTITY, y, small * 1.6, style);
      canvas.rule(margin, y + small * 1.6, right - margin, 1);
    },
  };
}

function lineStrips(
  line: SlipLine,
  text: SheetText,
  measures: Measures,
  facts: Record<string, string>,
): Strip[] {
  const { margin, right, small } = measures;
  const price = line.price === undefined ? '' : text.ready(line.price, { ...facts, sku: line.sku });
  const width = right - margin - QUANTITY - (price === '' ? 0 : PRICE);
  const height = measures.text * 1.35;
  const set = (value: string, size: number, heavy = false) =>
    text
      .lines(text.ready(value, { ...facts, sku: line.sku }), width, size, heavy)
      .map((each) => ({ text: each, size, heavy }));
  const rest =
    line.ordered !== undefined && line.ordered > line.quantity
      ? `${line.quantity} of ${line.ordered} ordered, the rest follows`
      : '';
  const rows = [
    ...set(line.name, measures.text),
    ...set([line.variant, line.sku].filter((part) => part !== '').join(' · '), small),
    ...set(rest, small, true),
  ];
  const many = line.quantity > 1;
  return rows.map((row, i) => ({
    height: height + (i === 0 ? 4 : 0) + (i === rows.length - 1 ? 4 : 0),
    withNext: i < rows.length - 1,
    draw(canvas, y) {
      const top = y + (i === 0 ? 4 : 0);
      canvas.line(row.text, margin + QUANTITY, top, height, row);
      if (i === 0 && price !== '')
        canvas.line(price, right, top, height, { size: measures.text, align: 'right' });
      if (i === 0) {
        const style = { size: measures.text + (many ? 1.5 : 0), heavy: many, align: 'center' } as const;
        canvas.line(readyText(String(line.quantity)), margin + QUANTITY / 2 - 4, top, height, style);
      }
      if (i === rows.length - 1) canvas.rule(margin, top + height + 3, right - margin, 0.5);
    },
  }));
}

/** The orders' totals, where prices are wanted: what each costs with shipping, taxes and discounts. */
function totalStrips(
  slip: Slip,
  text: SheetText,
  measures: Measures,
  facts: Record<string, string>,
): Strip[] {
  const size = measures.text;
  const height = size * 1.4;
  return slip.orders
    .filter(({ total }) => total !== undefined)
    .map(({ id, total = '' }, i) => {
      const words = text.ready(`Total of order ${id}: ${total}`, facts);
      const above = i === 0 ? 4 : 0;
      return {
        height: height + above,
        draw: (canvas: Canvas, y: number) =>
          canvas.line(words, measures.right, y + above, height, { size, heavy: true, align: 'right' }),
      };
    });
}

function paragraphs(
  title: string,
  value: string,
  text: SheetText,
  measures: Measures,
  facts: Record<string, string>,
): Strip[] {
  const { margin, right } = measures;
  const size = measures.text;
  const lines = printableLines(value).flatMap((line) =>
    text.lines(text.ready(line, facts), right - margin, size),
  );
  if (lines.length === 0) return [];
  const strip = (line: ReadyText, heavy: boolean, above: number): Strip => ({
    height: size * 1.4 + above,
    withNext: heavy,
    draw: (canvas: Canvas, y) => canvas.line(line, margin, y + above, size * 1.4, { size, heavy }),
  });
  const titled = title === '' ? [] : [strip(readyText(title), true, size)];
  return [...titled, ...lines.map((line, i) => strip(line, false, i === 0 && title === '' ? size : 0))];
}
