import type { Canvas } from '../documents/canvas.ts';
import type { PickTote } from '../documents/pick-list.ts';
import type { Section, Strip } from '../documents/sheet.ts';
import { readyText } from '../documents/text-setter.ts';
import { goodsData, placeData } from './list-data.ts';
import type { ListSetting, SetLine } from './list-setting.ts';
import type { ParcelsBlock } from './list-template.ts';
import { type SlotLine, slotLines } from './slot-lines.ts';

/** Room for the place's number and for a quantity, points. */
const SLOT = 40;
const QUANTITY = 30;
const LINE = 1.32;
const ABOVE = 6;

/** A block a parcel with its orders and every piece that belongs into it, so that a full slot is known without counting orders. */
export function parcelsSection(block: ParcelsBlock, setting: ListSetting): Section {
  const slots = slotLines(setting.list.rows);
  const strips = setting.list.totes.flatMap((tote) =>
    parcelStrips(tote, slots.get(tote.position) ?? [], block, setting),
  );
  return { strips };
}

function parcelStrips(
  tote: PickTote,
  goods: readonly SlotLine[],
  block: ParcelsBlock,
  setting: ListSetting,
): Strip[] {
  const { left, right, words, data } = setting;
  const facts = { parcel: tote.parcel };
  const start = left + SLOT + 8;
  data['parcel'] = placeData(tote, words);
  const heads = setting.lines({ ...block, bold: block.bold ?? true }, right - start, facts);
  const rows = goods.flatMap((line) => {
    data['item'] = goodsData(line);
    const set = setting.lines(block.item, right - start - QUANTITY, { ...facts, sku: line.sku });
    return set.map((part, n) => ({ part, quantity: n === 0 ? line.quantity : undefined }));
  });
  const tall = block.number * 1.4;
  const strips = heads.map((line, n) => headStrip(line, start, n === 0 && { tote, block, left, tall }));
  for (const { part, quantity } of rows) strips.push(goodsStrip(part, quantity, start));
  const height = strips.reduce((sum, strip) => sum + strip.height, 0) - ABOVE;
  // The number is as tall as two lines: a parcel of one line leaves room for it.
  const end = Math.max(5, tall - height + 5);
  strips.push({ height: end, draw: (canvas, y) => canvas.rule(left, y + end - 1, right - left, 0.5) });
  return strips;
}

interface Slot {
  readonly tote: PickTote;
  readonly block: ParcelsBlock;
  readonly left: number;
  readonly tall: number;
}

function headStrip({ text, size, heavy }: SetLine, start: number, slot: Slot | false): Strip {
  const above = slot ? ABOVE : 0;
  return {
    height: size * LINE + above,
    withNext: true,
    draw(canvas, y) {
      if (slot) drawSlot(canvas, y + above, slot);
      canvas.line(text, start, y + above, size * LINE, { size, heavy });
    },
  };
}

function drawSlot(canvas: Canvas, y: number, { tote, block, left, tall }: Slot): void {
  canvas.fill(left, y, SLOT, tall);
  const style = { size: block.number, heavy: true, align: 'center', white: true } as const;
  canvas.line(readyText(String(tote.position)), left + SLOT / 2, y, tall, style);
}

function goodsStrip({ text, size, heavy }: SetLine, quantity: number | undefined, start: number): Strip {
  return {
    height: size * LINE,
    draw(canvas, y) {
      if (quantity !== undefined) {
        const many = quantity > 1;
        const style = { size: many ? size + 1.5 : size, heavy: many, align: 'right' } as const;
        canvas.line(readyText(`${quantity} ×`), start + QUANTITY - 6, y, size * LINE, style);
      }
      canvas.line(text, start + QUANTITY, y, size * LINE, { size, heavy });
    },
  };
}
