import type { Media, MediaRange, Queue } from './queue.ts';

const MM = 25.4 / 72;
/** Sizes of one sheet differ by rounding between inches, points and millimetres: half a millimetre is the same paper. */
const SAME = 0.5;

/**
 * What to say for `-o media=` so that paper of exactly this size (in points) is used: the queue's own name for it, or
 * its free size (also where it does not say what it offers). Undefined when it offers neither.
 */
export function mediaFor(
  queue: Queue,
  paper: { readonly width: number; readonly height: number },
): string | undefined {
  const width = paper.width * MM;
  const height = paper.height * MM;
  const custom = `Custom.${round(width)}x${round(height)}mm`;
  if (queue.media.length === 0 && queue.ranges.length === 0) return custom;
  const own = queue.media.find((one) => near(one.width, width) && near(one.height, height));
  if (own !== undefined) return own.name;
  return queue.ranges.some((range) => within(range.width, width) && within(range.height, height))
    ? custom
    : undefined;
}

/** Reads a self-describing size name: `iso_a4_210x297mm`, `na_index-4x6_4x6in`; undefined when it names no size. */
export function readMediaName(name: string): Media | undefined {
  const match = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(name);
  if (match === null || /^custom_(?:min|max)_/.test(name)) return undefined;
  const unit = match[3] === 'in' ? 25.4 : 1;
  const millimetres = (value: string | undefined) => Math.round(Number(value) * unit * 100) / 100;
  return { name, width: millimetres(match[1]), height: millimetres(match[2]) };
}

/** A size for people, `102×152 mm`. */
export function sizeText(width: number, height: number): string {
  return `${Math.round(width)}×${Math.round(height)} mm`;
}

/** A page's size for people; width and height in points. */
export function pageSizeText(paper: { readonly width: number; readonly height: number }): string {
  return sizeText(paper.width * MM, paper.height * MM);
}

/** The sizes a queue offers, the nearest to a page first, a few of them. */
export function nearestMedia(
  queue: Queue,
  paper: { readonly width: number; readonly height: number },
  most: number,
): readonly Media[] {
  const distance = (one: Media) =>
    Math.abs(one.width - paper.width * MM) + Math.abs(one.height - paper.height * MM);
  return [...queue.media].sort((a, b) => distance(a) - distance(b)).slice(0, most);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME;
}

function within([least, most]: MediaRange['width'], value: number): boolean {
  return value >= least - SAME && value <= most + SAME;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
