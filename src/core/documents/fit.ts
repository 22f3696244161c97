import type { ReadyText, TextSetter } from './text-setter.ts';
import { wrap } from './wrap.ts';

/** A line of a block: `scale` times the block's size. */
export interface BlockLine {
  readonly text: ReadyText;
  readonly heavy: boolean;
  readonly scale: number;
  /** Continues the line before it. */
  readonly continued?: boolean;
}

/** Lines that fit: the block's size in points and the lines as broken. */
export interface FittedBlock {
  readonly size: number;
  readonly lines: readonly BlockLine[];
  /** Points from the first line's top to the last line's bottom. */
  readonly height: number;
  /** Points of the widest line; absent when lines were broken. */
  readonly width?: number;
}

export interface Fitting {
  readonly width: number;
  readonly height: number;
  /** Sizes in points to try, largest first; the last is the floor. */
  readonly sizes: readonly number[];
  /** Lines are broken rather than set smaller than this. */
  readonly wholeFrom: number;
  /** Broken lines are not set larger than this. */
  readonly brokenTo: number;
  /** Line distance as a multiple of the size. */
  readonly leading: number;
  /** Ems by which a line that continues another is set in. */
  readonly indent?: number;
}

/** No block holds more characters than this at the smallest size: longer text is refused before it is measured. */
const MOST_CHARACTERS = 4000;

/**
 * Sets lines as large as they fit: first unbroken, then smaller and broken, down to the floor. Undefined when even
 * that is too much; nothing is ever cut.
 */
export function fitBlock(
  lines: readonly BlockLine[],
  setter: TextSetter,
  box: Fitting,
): FittedBlock | undefined {
  let characters = 0;
  for (const line of lines) characters += line.text.length;
  if (characters > MOST_CHARACTERS) return undefined;
  let widest = 0;
  let scales = 0;
  for (const line of lines) {
    widest = Math.max(widest, (setter.width(line.text, line.heavy) * line.scale) / 1000);
    scales += line.scale;
  }
  for (const size of box.sizes) {
    if (size < box.wholeFrom) break;
    const height = scales * size * box.leading;
    if (height <= box.height && widest * size <= box.width)
      return { size, lines, height, width: widest * size };
  }
  for (const size of box.sizes) {
    if (size > box.brokenTo || scales * size * box.leading > box.height) continue;
    const broken = breakLines(lines, setter, box.width / size, box.indent ?? 0);
    if (broken === undefined) continue;
    const tall = broken.reduce((sum, line) => sum + line.scale, 0) * size * box.leading;
    if (tall <= box.height) return { size, lines: broken, height: tall };
  }
  return undefined;
}

function breakLines(
  lines: readonly BlockLine[],
  setter: TextSetter,
  ems: number,
  indent: number,
): readonly BlockLine[] | undefined {
  const broken: BlockLine[] = [];
  for (const line of lines) {
    const room = (ems / line.scale) * 1000;
    let parts = wrap(line.text, setter, line.heavy, room);
    if (indent > 0 && parts !== undefined && parts.length > 1) {
      parts = wrap(line.text, setter, line.heavy, room - indent * 1000);
    }
    if (parts === undefined) return undefined;
    parts.forEach((text, i) => {
      broken.push(i === 0 ? { ...line, text } : { ...line, text, continued: true });
    });
  }
  return broken;
}
