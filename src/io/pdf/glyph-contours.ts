import type { Contour } from '../../core/documents/fill-outline.ts';
import type { TrueType } from './truetype.ts';

type Point = readonly [x: number, y: number, on: boolean];

/** Straight pieces a curve is drawn with: at 600 dots an inch a letter's curve shows no corners. */
const PIECES = 6;
/** Composite glyphs of composite glyphs: more is a damaged font. */
const DEEPEST = 5;

/** The closed lines of a glyph in font units, curves as short straight pieces (OpenType 1.9, table `glyf`). */
export function glyphContours(face: TrueType, glyph: number, depth = 0): Contour[] {
  const bytes = face.outline(glyph);
  if (bytes.length < 10 || depth > DEEPEST) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt16(0);
  return count >= 0 ? simple(view, count).map(flattened) : composite(face, view, depth);
}

function simple(view: DataView, count: number): Point[][] {
  let at = 10;
  const ends: number[] = [];
  for (let i = 0; i < count; i++, at += 2) ends.push(view.getUint16(at));
  at += 2 + view.getUint16(at);
  const points = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  let from = 0;
  return ends.map((end) => {
    const contour: Point[] = [];
    for (; from <= end; from++) contour.push([xs[from] ?? 0, ys[from] ?? 0, ((flags[from] ?? 0) & 1) === 1]);
    return contour;
  });
}

/** Points on the curve stay; between two that are off it lies one on it, halfway. */
function flattened(points: readonly Point[]): Contour {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, true];
  const whole: Point[] = [];
  points.forEach((point, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? point;
    if (!point[2] && !before[2]) whole.push(middle(before, point));
    whole.push(point);
  });
  const start = whole.findIndex((point) => point[2]);
  const way = start < 0 ? [] : [...whole.slice(start), ...whole.slice(0, start)];
  const out: [number, number][] = [];
  way.forEach((point, i) => {
    if (point[2]) {
      out.push([point[0], point[1]]);
      return;
    }
    const from = way[i - 1] ?? point;
    const to = way[(i + 1) % way.length] ?? point;
    for (let piece = 1; piece < PIECES; piece++) {
      const t = piece / PIECES;
      const along = (a: number, b: number, c: number) =>
        (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
      out.push([along(from[0], point[0], to[0]), along(from[1], point[1], to[1])]);
    }
  });
  return out;
}

const WORDS = 1;
const OFFSETS = 2;
const SCALE = 8;
const MORE = 32;
const SCALE_XY = 64;
const MATRIX = 128;

function composite(face: TrueType, view: DataView, depth: number): Contour[] {
  const contours: Contour[] = [];
  let at = 10;
  for (let flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    at += 4;
    const words = (flags & WORDS) !== 0;
    const [dx, dy] = words
      ? [view.getInt16(at), view.getInt16(at + 2)]
      : [view.getInt8(at), view.getInt8(at + 1)];
    at += words ? 4 : 2;
    const next = (): number => view.getInt16((at += 2) - 2) / 16384;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = next();
    else if (flags & SCALE_XY) [a, d] = [next(), next()];
    else if (flags & MATRIX) [a, b, c, d] = [next(), next(), next(), next()];
    const [x0, y0] = flags & OFFSETS ? [dx, dy] : [0, 0];
    for (const contour of glyphContours(face, part, depth + 1))
      contours.push(contour.map(([x, y]) => [x * a + y * c + x0, x * b + y * d + y0] as const));
  }
  return contours;
}
