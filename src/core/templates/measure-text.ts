import { type BlockLine, type FittedBlock, fitBlock } from '../documents/fit.ts';
import { printableLines } from '../documents/printable.ts';
import { type ReadyText, readyText } from '../documents/text-setter.ts';
import { keepMeasured } from './kept.ts';
import type { Placed, Surroundings } from './place.ts';
import type { AddressBlock, Align, TextBlock, TypeSetting } from './template.ts';

/** The name and the line with the postcode stand out by so much. */
const EMPHASIS = 1.15;
const SHOP_NAME = 1.1;
/** Ems by which a line that continues another is set in. */
const INDENT = 0.6;

export function measureText(
  block: TextBlock,
  at: Surroundings,
  width: number,
  height: number | undefined,
): Placed | undefined {
  const value = at.text(block.text, block.name);
  if (value === '') return undefined;
  const heavy = at.holds(block.bold, block.name);
  return keepMeasured(block, value, heavy, at, width, height, () => {
    const lines = printableLines(value).map((line) => ({ text: readyText(line), heavy, scale: 1 }));
    return setLines(lines, block, at, width, height, 0);
  });
}

export function measureAddress(
  block: AddressBlock,
  at: Surroundings,
  width: number,
  height: number | undefined,
): Placed | undefined {
  if (block.whose === 'sender') {
    const { from, shopName } = at.label;
    return keepMeasured(block, `${shopName}\n${from.join('\n')}`, false, at, width, height, () => {
      const lines = senderLines(at);
      return lines.length > 0 ? setLines(lines, block, at, width, height, INDENT) : undefined;
    });
  }
  const lines = recipientLines(at);
  if (lines.length > 0) return setLines(lines, block, at, width, height, INDENT);
  at.refuse('label/no-address', block.name, '');
  return undefined;
}

const filled = (lines: readonly string[]): ReadyText[] => lines.map(readyText).filter((line) => line !== '');

function senderLines({ label }: Surroundings): BlockLine[] {
  const from = filled(label.from);
  const shop = readyText(label.shopName);
  if (shop === '' || from[0] === shop) return from.map((text, i) => ({ text, heavy: i === 0, scale: 1 }));
  return [
    { text: shop, heavy: true, scale: SHOP_NAME },
    ...from.map((text) => ({ text, heavy: false, scale: 1 })),
  ];
}

/** The name and the line with the postcode stand out; a last line in capitals is the country. */
function recipientLines({ label }: Surroundings): BlockLine[] {
  const to = filled(label.to);
  const code = readyText(label.postcode);
  const name = Math.max(0, to.indexOf(readyText(label.recipient ?? '')));
  return to.map((text, i) => {
    const stands = i === name || (code !== '' && text.includes(code));
    const isCountry = i === to.length - 1 && i > 1 && /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Nd}]/u.test(text);
    return { text, heavy: stands || isCountry, scale: stands ? EMPHASIS : 1 };
  });
}

function setLines(
  given: readonly BlockLine[],
  block: TypeSetting & { readonly name: string; readonly height?: number | 'rest'; readonly align: Align },
  at: Surroundings,
  width: number,
  room: number | undefined,
  indent: number,
): Placed | undefined {
  const lines: BlockLine[] = [];
  for (const line of given) {
    const text = at.printable(line.text, block.name);
    if (text !== undefined) lines.push(text === line.text ? line : { ...line, text });
  }
  if (lines.length < given.length) return undefined;
  const height = typeof block.height === 'number' ? block.height : (room ?? Number.POSITIVE_INFINITY);
  const fitted = fitBlock(lines, at.setter, {
    width,
    height,
    sizes: sizesOf(block),
    wholeFrom: block.breakBelow,
    brokenTo: Math.min(block.size, block.breakBelow + 1),
    leading: block.leading,
    indent,
  });
  if (fitted === undefined) {
    at.refuse('label/text-too-long', block.name, lines.map((line) => line.text).join(', '));
    return undefined;
  }
  return placed(fitted, block, at, indent);
}

function placed(
  fitted: FittedBlock,
  block: { readonly leading: number; readonly align: Align },
  at: Surroundings,
  indent: number,
  white = at.white,
): Placed {
  const { size, lines, height } = fitted;
  const { leading, align } = block;
  const { setter } = at;
  let width = fitted.width ?? 0;
  for (const line of fitted.width === undefined ? lines : []) {
    const set = (setter.width(line.text, line.heavy) * size * line.scale) / 1000;
    width = Math.max(width, set + (line.continued ? indent * size * line.scale : 0));
  }
  return {
    // A hair more, so that rounding never breaks a line that was measured to fit.
    width: width + 0.01,
    height,
    size,
    parts: () =>
      lines.map((line) =>
        placed({ size, lines: [line], height: size * line.scale * leading }, block, at, indent, white),
      ),
    draw(canvas, x, y, room) {
      let top = y;
      for (const line of lines) {
        const type = size * line.scale;
        const style = { size: type, heavy: line.heavy, align, ...(white && { white }) };
        const start = align === 'left' ? x : align === 'right' ? x + room : x + room / 2;
        const inset = line.continued && align === 'left' ? indent * type : 0;
        canvas.line(line.text, start + inset, top, type * leading, style);
        top += type * leading;
      }
    },
  };
}

const known = new WeakMap<TypeSetting, readonly number[]>();

/** Sizes to try, largest first: whole points down to 11, then halves, the floor last. */
export function sizesOf(block: TypeSetting): readonly number[] {
  const found = known.get(block);
  if (found) return found;
  const sizes: number[] = [];
  for (let size = block.size; size > block.smallest; size -= size > 11 ? 1 : 0.5) sizes.push(size);
  sizes.push(block.smallest);
  known.set(block, sizes);
  return sizes;
}
