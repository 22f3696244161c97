import { placeCode128 } from '../documents/bars.ts';
import type { Dpi } from '../documents/paper.ts';
import { partedQr } from '../documents/qr-finders.ts';
import { readyText } from '../documents/text-setter.ts';
import { keepMeasured } from './kept.ts';
import type { Placed, Surroundings } from './place.ts';
import type { CodeBlock, ImageBlock, LineBlock } from './template.ts';

const CAPTION_LEADING = 1.25;
/** Least dots per module that scanners read (reference: 3 for QR and 4 for Data Matrix at 203 dpi), by resolution. */
const LEAST = {
  qr: { 203: 3, 300: 5, 600: 9 },
  'data-matrix': { 203: 4, 300: 6, 600: 12 },
} as const satisfies Record<string, Record<Dpi, number>>;
/** Modules of white around the symbol (ISO/IEC 18004, ISO/IEC 16022). */
const QUIET = { qr: 4, 'data-matrix': 2 } as const;

export function measureCode(block: CodeBlock, at: Surroundings, width: number): Placed | undefined {
  const text = at.text(block.text, block.name);
  if (text.trim() === '') return undefined;
  return block.kind === 'barcode' ? bars(block, text, at, width) : symbol(block, block.kind, text, at, width);
}

function bars(block: CodeBlock, text: string, at: Surroundings, width: number): Placed | undefined {
  const { paper } = at;
  const item = placeCode128(text, { x: 0, y: 0, width, height: block.side }, paper);
  if (typeof item === 'string') {
    if (!at.isStrict) return inLetters(block, text, item, at);
    at.refuse('label/bad-barcode', block.name, text, { characters: text, reason: item });
    return undefined;
  }
  const dots = item.widths.reduce((sum, each) => sum + each, 0) * item.module;
  const quiet = 10 * item.module;
  const inPoints = (count: number): number => (count * 72) / paper.dpi;
  const caption = captionOf(block, text, at);
  return {
    width: inPoints(dots + 2 * quiet),
    height: block.side + caption.height,
    draw(canvas, x, y, room) {
      const free = Math.floor((room * paper.dpi) / 72 + 0.001) - dots;
      // Beside the page's margin that is quiet zone enough bars stand flush with the text above them.
      const edge = at.template.margin * (paper.dpi / 72) >= quiet ? at.template.margin : -1;
      const isFlush = block.align === 'left' ? x <= edge + 0.1 : x + room >= paper.width - edge - 0.1;
      const white = edge >= 0 && isFlush ? 0 : quiet;
      const inset = block.align === 'left' ? white : block.align === 'right' ? free - white : free / 2;
      const left = Math.round((x * paper.dpi) / 72 + inset);
      const top = Math.round((y * paper.dpi) / 72);
      canvas.items.push({ ...item, x: left, y: top });
      caption.draw(canvas, inPoints(left + dots / 2), y + block.side + 1);
    },
  };
}

/** On slips a code without bars is still there to be typed in. */
function inLetters(block: CodeBlock, text: string, reason: string, at: Surroundings): Placed {
  at.warn('slip/bad-barcode', block.name, text, { characters: text, reason });
  const line = at.printable(readyText(text), block.name) ?? readyText(text);
  const size = Math.max(block.caption, 9);
  const width = (at.setter.width(line, true) * size) / 1000;
  return {
    width,
    height: size * CAPTION_LEADING,
    draw(canvas, x, y, room) {
      const { align } = block;
      const start = align === 'left' ? x : align === 'right' ? x + room : x + room / 2;
      canvas.line(line, start, y, size * CAPTION_LEADING, { size, heavy: true, align });
    },
  };
}

function symbol(
  block: CodeBlock,
  kind: 'qr' | 'data-matrix',
  text: string,
  at: Surroundings,
  width: number,
): Placed | undefined {
  const { paper } = at;
  const squares = (kind === 'qr' ? at.means.qr : at.means.dataMatrix)?.(text);
  const count = squares?.size ?? 0;
  const side = Math.min(block.side, width);
  const module = Math.floor((side * paper.dpi) / 72 / (count + 2 * QUIET[kind]) + 0.001);
  if (squares === undefined || module < LEAST[kind][paper.dpi]) {
    const reason = squares === undefined ? 'not-encodable' : 'too-long';
    at.refuse('label/bad-barcode', block.name, text, { characters: text, reason });
    return undefined;
  }
  const dots = count * module;
  const caption = captionOf(block, text, at);
  // The finders of one label's code are those of the next: drawn once, shared by their pages.
  const parted = kind === 'qr' ? partedQr(squares) : undefined;
  const finders =
    parted &&
    keepMeasured(block, `${count} ${module}`, false, at, width, undefined, () => ({
      width: side,
      height: side,
      draw: (canvas, x, y) => {
        canvas.items.push({ kind: 'modules', x, y, dpi: paper.dpi, module, squares: parted.finders });
      },
    }));
  return {
    width: side,
    height: block.side + caption.height,
    draw(canvas, x, y, room) {
      const start =
        block.align === 'left' ? x : block.align === 'right' ? x + room - side : x + (room - side) / 2;
      const inset = ((side * paper.dpi) / 72 - dots) / 2;
      const left = Math.round((start * paper.dpi) / 72 + inset);
      const top = Math.round((y * paper.dpi) / 72 + inset);
      finders?.draw(canvas, left, top, 0);
      const rest = parted?.rest ?? squares;
      canvas.items.push({ kind: 'modules', x: left, y: top, dpi: paper.dpi, module, squares: rest });
      caption.draw(canvas, start + side / 2, y + block.side);
    },
  };
}

function captionOf(block: CodeBlock, text: string, at: Surroundings) {
  const ready = readyText(text);
  const { caption: size } = block;
  const height = size === 0 ? 0 : size * CAPTION_LEADING;
  return {
    height,
    draw(canvas: Parameters<Placed['draw']>[0], middle: number, top: number): void {
      if (size === 0) return;
      // Never wider than the paper: a long code is set smaller, not run off the edge.
      const wide = (at.setter.width(ready, true) * size) / 1000;
      const room = 2 * Math.min(middle, at.paper.width - middle) - 8;
      const set = wide > room ? Math.max(7, (size * room) / wide) : size;
      canvas.line(ready, middle, top, height, { size: set, heavy: true, align: 'center' });
    },
  };
}

export function measureLine(block: LineBlock, at: Surroundings, width: number): Placed | undefined {
  const dot = 72 / at.paper.dpi;
  return keepMeasured(block, '', false, at, width, undefined, () => ({
    width,
    height: Math.max(block.weight, 2 * dot),
    draw: (canvas, x, y, room) => canvas.rule(x, y, room, block.weight),
  }));
}

/** A picture as large as fits its box, its sides in proportion. */
export function measureImage(
  block: ImageBlock,
  at: Surroundings,
  width: number,
  height: number | undefined,
): Placed | undefined {
  const picture = at.means.pictures.get(block.file);
  if (picture === undefined) return undefined;
  const most = typeof block.height === 'number' ? block.height : (height ?? Number.POSITIVE_INFINITY);
  const scale = Math.min(width / picture.width, most / picture.height);
  const [wide, tall] = [picture.width * scale, picture.height * scale];
  return {
    width: wide,
    height: tall,
    draw(canvas, x, y, room) {
      const free = room - wide;
      const left = block.align === 'left' ? x : block.align === 'right' ? x + free : x + free / 2;
      canvas.items.push({ kind: 'image', x: left, y, width: wide, height: tall, picture });
    },
  };
}
