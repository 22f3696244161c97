import { placeCode128 } from '../documents/bars.ts';
import { Canvas } from '../documents/canvas.ts';
import type { Page } from '../documents/page.ts';
import type { Paper } from '../documents/paper.ts';
import { readyText, type TextSetter } from '../documents/text-setter.ts';

const MM = 72 / 25.4;

/** The words of a test page. */
export interface RulerWords {
  readonly title: string;
  readonly steps: readonly string[];
}

/**
 * A page that shows whether a printer prints it in its true size and place: rulers in millimetres along two edges, a frame
 * two millimetres from each edge, a square of 50 mm to measure, and bars to scan.
 */
export function rulerPage(paper: Paper, name: string, words: RulerWords, setter: TextSetter): Page {
  const canvas = new Canvas(setter, paper);
  const dot = 72 / paper.dpi;
  canvas.frame(2 * MM, 2 * MM, paper.width - 4 * MM, paper.height - 4 * MM, 2 * dot);
  const tick = (mm: number) => (mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2);
  for (let mm = 1; mm * MM < paper.width; mm++) {
    canvas.fill(mm * MM - dot, 0, 2 * dot, tick(mm) * MM);
    if (mm % 10 === 0 && mm * MM < paper.width - 4 * MM)
      canvas.line(readyText(String(mm)), mm * MM, 5 * MM, 10, { size: 7, align: 'center' });
  }
  for (let mm = 1; mm * MM < paper.height; mm++) {
    canvas.fill(0, mm * MM - dot, tick(mm) * MM, 2 * dot);
    if (mm % 10 === 0 && mm > 10 && mm * MM < paper.height - 4 * MM)
      canvas.line(readyText(String(mm)), 5.5 * MM, mm * MM - 5, 10, { size: 7 });
  }
  const left = 14 * MM;
  const room = paper.width - left - 5 * MM;
  let top = 13 * MM;
  const put = (text: string, size: number, heavy = false): void => {
    canvas.line(readyText(text), left, top, size * 1.4, { size, heavy });
    top += size * 1.4;
  };
  put(words.title, Math.min(12, room / 14), true);
  put(`${name} · ${round(paper.width / MM)} × ${round(paper.height / MM)} mm · ${paper.dpi} dpi`, 8);
  for (const step of words.steps) put(step, 7.5);
  top += 2 * MM;
  if (room > 50 * MM && paper.height - top > 55 * MM) {
    canvas.frame(left, top, 50 * MM, 50 * MM, 2 * dot);
    canvas.line(readyText('50 mm'), left + 25 * MM, top + 20 * MM, 10 * MM, {
      size: 14,
      heavy: true,
      align: 'center',
    });
    top += 53 * MM;
  }
  const height = Math.min(12 * MM, paper.height - top - 10 * MM);
  const bars = placeCode128('RULER-203', { x: left, y: top, width: room, height }, paper);
  if (height > 5 * MM && typeof bars !== 'string') {
    canvas.items.push(bars);
    canvas.line(readyText('RULER-203'), left + room / 2, top + height + 1, 12, { size: 8, align: 'center' });
  }
  return canvas.page();
}

const round = (mm: number): number => Math.round(mm * 10) / 10;
