import type { Problem } from '../problem.ts';
import type { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { batchTitle, type PickList, type PickRow, type PickTote } from './pick-list.ts';
import { type PickListWords, pickListWords } from './pick-list-words.ts';
import { fillSheets, type Strip } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import { readyText, type TextSetter } from './text-setter.ts';

const SLOT = 40;
const LINE = 12;
const QUANTITY = 30;

/** One kind of goods that belongs into a slot. */
export interface SlotLine {
  readonly sku: string;
  readonly name: string;
  readonly variant: string;
  readonly quantity: number;
}

/** What belongs into each slot of the wall, by the place of its parcel: the pick list read the other way round. */
export function slotLines(rows: readonly PickRow[]): ReadonlyMap<number, readonly SlotLine[]> {
  const slots = new Map<number, Map<string, SlotLine>>();
  for (const { sku, name, variant, split } of rows) {
    for (const { position, quantity } of split) {
      const slot = slots.get(position) ?? new Map<string, SlotLine>();
      slots.set(position, slot);
      const key = JSON.stringify([sku, name, variant]);
      slot.set(key, { sku, name, variant, quantity: (slot.get(key)?.quantity ?? 0) + quantity });
    }
  }
  return new Map([...slots].map(([position, lines]) => [position, [...lines.values()]]));
}

/**
 * Lays out the second sheet of a put wall: a block a slot with its parcel, orders and every piece that belongs into it, so
 * that a full slot is known without counting orders.
 * @returns pages and `pick-list/no-glyph` warnings for characters printed as their code.
 */
export function layoutSlotSheet(
  list: PickList,
  setter: TextSetter,
  paper: Paper,
  words: PickListWords = pickListWords('en'),
): { readonly pages: readonly Page[]; readonly problems: readonly Problem[] } {
  const margin = paper.width < 400 ? 12 : 40;
  const right = paper.width - margin;
  const text = new SheetText(setter, 'pick-list/no-glyph');
  const slots = slotLines(list.rows);
  const strips = list.totes.flatMap((tote) =>
    slotStrips(tote, slots.get(tote.position) ?? [], text, words, margin, right),
  );
  const pages = fillSheets([{ heading: { height: 0, draw: () => {} }, strips }], setter, paper, {
    margin,
    head: head(list, text, words, margin, right),
    foot: `${words.wallTitle} ${batchTitle(list)}`,
    page: words.page,
  });
  return { pages, problems: text.problems };
}

function head(list: PickList, text: SheetText, words: PickListWords, left: number, right: number): Strip {
  const size = right - left < 340 ? 14 : 20;
  const title = text.ready(`${words.wallTitle} ${batchTitle(list)}`, { field: 'title' });
  return {
    height: size * 1.25 + 20,
    draw(canvas, y) {
      canvas.line(title, left, y, size * 1.25, { size, heavy: true });
      const counts = readyText(words.counts(list));
      canvas.line(counts, right, y, size * 1.25, { size: size * 0.62, heavy: true, align: 'right' });
      canvas.line(text.ready(list.createdAt, {}), left, y + size * 1.25, 12, { size: 9 });
    },
  };
}

function slotStrips(
  tote: PickTote,
  lines: readonly SlotLine[],
  text: SheetText,
  words: PickListWords,
  left: number,
  right: number,
): Strip[] {
  const facts = { parcel: tote.parcel };
  const start = left + SLOT + 8;
  const width = right - start;
  const number = readyText(String(tote.position));
  const title = `${tote.orders.join(', ')} · ${words.pieces(tote.units)} · ${tote.parcel}`;
  const heads = text.lines(text.ready(title, facts), width, 9.5, true);
  const rows = lines.flatMap((line) => {
    const goods = [line.sku, line.name, line.variant].filter((part) => part !== '').join(' · ');
    const set = text.lines(text.ready(goods, { ...facts, sku: line.sku }), width - QUANTITY, 9);
    return set.map((part, n) => ({ part, quantity: n === 0 ? line.quantity : undefined }));
  });
  const strips: Strip[] = heads.map((line, n) => ({
    height: LINE + (n === 0 ? 6 : 0),
    withNext: true,
    draw(canvas, y) {
      const top = y + (n === 0 ? 6 : 0);
      if (n === 0) drawSlot(canvas, number, left, top);
      canvas.line(line, start, top, LINE, { size: 9.5, heavy: true });
    },
  }));
  for (const { part, quantity } of rows)
    strips.push({
      height: LINE,
      draw(canvas, y) {
        if (quantity !== undefined)
          canvas.line(readyText(`${quantity} ×`), start + QUANTITY - 6, y, LINE, {
            size: quantity > 1 ? 10.5 : 9,
            heavy: quantity > 1,
            align: 'right',
          });
        canvas.line(part, start + QUANTITY, y, LINE, { size: 9 });
      },
    });
  strips.push({
    height: heads.length + rows.length < 2 ? LINE + 5 : 5,
    draw: (canvas, y) =>
      canvas.rule(left, y + (heads.length + rows.length < 2 ? LINE : 0) + 4, right - left, 0.5),
  });
  return strips;
}

function drawSlot(canvas: Canvas, number: ReturnType<typeof readyText>, x: number, y: number): void {
  canvas.fill(x, y, SLOT, 2 * LINE - 2);
  canvas.line(number, x + SLOT / 2, y, 2 * LINE - 2, { size: 16, heavy: true, align: 'center', white: true });
}
