import type { Section, Strip } from '../documents/sheet.ts';
import type { ListSetting } from './list-setting.ts';
import type { ListTextBlock, ListType, Said } from './list-template.ts';

const LINE = 1.3;
/** A text with another beside it takes at most this part of the width. */
const MAIN = 0.62;

/** A title that is kept with what follows; '' takes no room. */
export function titleStrip(title: Said & ListType & { readonly above: number }, setting: ListSetting): Strip {
  const lines = setting.lines(title, setting.width);
  const height = title.size * LINE;
  return {
    height: lines.length === 0 ? 0 : lines.length * height + 4 + title.above,
    withNext: true,
    draw(canvas, y) {
      for (const [n, { text, size, heavy }] of lines.entries())
        canvas.line(text, setting.left, y + title.above + n * height, height, { size, heavy });
    },
  };
}

/** A text, wrapped, and what stands at its right end. */
export function textSection(block: ListTextBlock, setting: ListSetting): Section | undefined {
  const { beside, align, above } = block;
  const lines = setting.lines(block, beside === undefined ? setting.width : setting.width * MAIN);
  const others =
    beside === undefined ? [] : setting.lines({ ...beside, bold: true }, setting.width * (1 - MAIN));
  if (lines.length + others.length === 0) return undefined;
  const height = block.size * LINE;
  const x =
    align === 'left' ? setting.left : align === 'right' ? setting.right : setting.left + setting.width / 2;
  const strip: Strip = {
    height: Math.max(lines.length, others.length) * height + above,
    withNext: true,
    draw(canvas, y) {
      for (const [n, { text, size, heavy }] of lines.entries())
        canvas.line(text, x, y + above + n * height, height, { size, heavy, align });
      for (const [n, { text, size }] of others.entries())
        canvas.line(text, setting.right, y + above + n * height, height, {
          size,
          heavy: true,
          align: 'right',
        });
    },
  };
  return { strips: [strip] };
}
