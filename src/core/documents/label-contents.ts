import type { Canvas } from './canvas.ts';
import { fitBlock } from './fit.ts';
import type { LabelText } from './label-text.ts';
import type { ParcelLabel } from './parcel.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';

const LEADING = 1.2;
const GOODS_SIZE = 8;
const GOODS_LINE = 10.4;
const TAG_HEIGHT = 14;
const ROW = 19;
const GAP = 3;

/** How much of the contents to show: goods lines at most, and the note's text or only its mark. */
export interface ContentsPlan {
  readonly goods: number;
  readonly noteText: boolean;
}

/** The band between address and barcodes: orders, pieces, marks, note, goods. */
export interface LabelContents {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number): void;
}

/** Undefined when the order ids (or, if wanted, the note) do not fit; nothing but the goods is ever abbreviated. */
export function labelContents(
  label: ParcelLabel,
  text: LabelText,
  canvas: Canvas,
  width: number,
  plan: ContentsPlan,
): LabelContents | undefined {
  const setter = canvas.setter;
  const units = readyText(label.units === 1 ? '1 item' : `${label.units} items`);
  const many = label.units > 1;
  const unitStyle = { size: many ? 14 : 10, heavy: many } as const;
  const unitWidth = canvas.width(units, unitStyle) + 14;
  const ids = readyText(`${text.orders.length === 1 ? 'Order' : 'Orders'} ${text.orders.join('  ')}`);
  const fitted = (line: ReadyText[], heavy: boolean, wide: number, height: number, sizes: number[]) =>
    fitBlock(
      line.map((each) => ({ text: each, heavy, scale: 1 })),
      setter,
      {
        width: wide,
        height,
        sizes,
        wholeFrom: 9,
        brokenTo: 11,
        leading: LEADING,
      },
    );
  const orders = fitted([ids], true, width - unitWidth - 8, 48, [11, 10, 9, 8, 7]);
  if (orders === undefined) return undefined;
  const tags = tagTexts(label, text);
  const showNote = text.note.length > 0 && plan.noteText;
  const note = showNote ? fitted([...text.note], false, width, 40, [8.5, 8, 7.5, 7]) : undefined;
  if (showNote && note === undefined) return undefined;
  const noteBelow = text.note.length > 0 && note === undefined;
  const top = Math.max(ROW, orders.height);
  const tagRow = tags.length > 0 ? TAG_HEIGHT + GAP : 0;
  const noteRow = note === undefined ? 0 : note.height + GAP;
  const shown =
    plan.goods >= text.lines.length ? text.lines : text.lines.slice(0, Math.max(0, plan.goods - 1));
  const goodsRow =
    plan.goods === 0 || text.lines.length === 0
      ? 0
      : (shown.length + (shown.length < text.lines.length ? 1 : 0)) * GOODS_LINE;
  return {
    height: top + GAP + tagRow + noteRow + goodsRow,
    draw(target, x, y) {
      target.block(orders, x, y + (top - orders.height) / 2, LEADING);
      if (many) target.frame(x + width - unitWidth, y, unitWidth, ROW, 1.42);
      const middle = { ...unitStyle, align: 'center' } as const;
      if (many) target.line(units, x + width - unitWidth / 2, y, ROW, middle);
      else target.line(units, x + width, y, ROW, { ...unitStyle, align: 'right' });
      let at = y + top + GAP;
      if (tags.length > 0) {
        drawTags(target, tags, x, at, noteBelow ? readyText('text on the pick list') : undefined);
        at += tagRow;
      }
      if (note) {
        target.block(note, x, at, LEADING);
        at += noteRow;
      }
      if (goodsRow > 0) drawGoods(target, text, shown, x, at, width);
    },
  };
}

function tagTexts(label: ParcelLabel, text: LabelText): ReadyText[] {
  const tags: string[] = [];
  if (label.reprint) tags.push(`REPRINT ${label.reprint}`);
  if (label.gift) tags.push('GIFT');
  if (text.note.length > 0) tags.push('NOTE');
  return tags.map(readyText);
}

function drawTags(canvas: Canvas, tags: readonly ReadyText[], x: number, y: number, after?: ReadyText): void {
  const style = { size: 9, heavy: true, white: true, align: 'center' } as const;
  let left = x;
  for (const tag of tags) {
    const width = canvas.width(tag, style) + 10;
    canvas.fill(left, y, width, TAG_HEIGHT);
    canvas.line(tag, left + width / 2, y, TAG_HEIGHT, style);
    left += width + 5;
  }
  if (after) canvas.line(after, left, y, TAG_HEIGHT, { size: 8 });
}

function drawGoods(
  canvas: Canvas,
  text: LabelText,
  shown: LabelText['lines'],
  x: number,
  y: number,
  width: number,
): void {
  const column = 24;
  let top = y;
  for (const line of shown) {
    const quantity = readyText(`${line.quantity} ×`);
    const heavy = line.quantity > 1;
    canvas.line(quantity, x + column - 6, top, GOODS_LINE, {
      size: heavy ? 9 : GOODS_SIZE,
      heavy,
      align: 'right',
    });
    const sku = shorten(line.sku, canvas.setter, true, (width - column) / GOODS_SIZE);
    canvas.line(sku, x + column, top, GOODS_LINE, { size: GOODS_SIZE, heavy: true });
    const from = x + column + (sku === '' ? 0 : canvas.width(sku, { size: GOODS_SIZE, heavy: true }) + 6);
    const room = (x + width - from) / GOODS_SIZE;
    if (room > 3)
      canvas.line(shorten(line.name, canvas.setter, false, room), from, top, GOODS_LINE, {
        size: GOODS_SIZE,
      });
    top += GOODS_LINE;
  }
  const more = text.lines.length - shown.length;
  if (more > 0) {
    const words = readyText(
      shown.length === 0 ? `${more} lines, see the pick list` : `+ ${more} more, see the pick list`,
    );
    canvas.line(words, x + (shown.length === 0 ? 0 : column), top, GOODS_LINE, { size: GOODS_SIZE });
  }
}

/** The text, or its beginning with an ellipsis when it is wider than `ems`. Only goods are shortened. */
function shorten(text: ReadyText, setter: TextSetter, heavy: boolean, ems: number): ReadyText {
  if (setter.width(text, heavy) <= ems * 1000) return text;
  const room = ems * 1000 - setter.advance(0x2026, heavy);
  let width = 0;
  let kept = '';
  for (const character of text.slice(0, 300)) {
    width += setter.advance(character.codePointAt(0) ?? 0, heavy);
    if (width > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…` as ReadyText;
}
