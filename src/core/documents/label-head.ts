import type { Canvas } from './canvas.ts';
import { type BlockLine, type FittedBlock, fitBlock } from './fit.ts';
import type { LabelText } from './label-text.ts';
import type { ReadyText } from './text-setter.ts';

const LEADING = 1.2;
const PLACE_SIZE = 22;
const ROOM = 62;

/** The head: who sends (top left, small), place in the batch and service (top right, large). */
export interface LabelHead {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number, width: number): void;
}

/** The name of the field that does not fit even in 7 pt, if one does not. */
export function labelHead(text: LabelText, canvas: Canvas, width: number): LabelHead | 'from' | 'carrier' {
  const place = canvas.width(text.place, { size: PLACE_SIZE, heavy: true });
  const right: BlockLine[] = [];
  if (text.batch !== '') right.push({ text: `Batch ${text.batch}` as ReadyText, heavy: false, scale: 1 });
  if (text.service !== '') right.push({ text: text.service, heavy: true, scale: 1 });
  const rightWidth = Math.max(place, width * 0.36);
  const shop: BlockLine[] =
    text.shopName === '' || text.from[0] === text.shopName
      ? []
      : [{ text: text.shopName, heavy: true, scale: 1.1 }];
  const lines = [
    ...shop,
    ...text.from.map((line, i) => ({ text: line, heavy: shop.length === 0 && i === 0, scale: 1 })),
  ];
  const left = fitBlock(lines, canvas.setter, {
    width: width - rightWidth - 8,
    height: ROOM,
    sizes: [8, 7.5, 7],
    wholeFrom: 7.5,
    brokenTo: 7.5,
    leading: LEADING,
  });
  const service: FittedBlock | undefined = fitBlock(right, canvas.setter, {
    width: rightWidth,
    height: ROOM - PLACE_SIZE,
    sizes: [9, 8, 7],
    wholeFrom: 8,
    brokenTo: 8,
    leading: LEADING,
  });
  if (left === undefined) return 'from';
  if (service === undefined) return 'carrier';
  const placeHeight = PLACE_SIZE * 0.95;
  return {
    height: Math.max(left.height, placeHeight + service.height),
    draw(target, x, y, wide) {
      target.block(left, x, y, LEADING);
      target.line(text.place, x + wide, y - 1, placeHeight, {
        size: PLACE_SIZE,
        heavy: true,
        align: 'right',
      });
      let top = y + placeHeight;
      for (const line of service.lines) {
        const size = service.size * line.scale;
        target.line(line.text, x + wide, top, size * LEADING, { size, heavy: line.heavy, align: 'right' });
        top += size * LEADING;
      }
    },
  };
}
