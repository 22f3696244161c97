import type { Canvas } from '../documents/canvas.ts';
import type { PickNote } from '../documents/pick-list.ts';
import { printableLines } from '../documents/printable.ts';
import type { Section, Strip } from '../documents/sheet.ts';
import { readyText } from '../documents/text-setter.ts';
import type { ListSetting } from './list-setting.ts';
import type { NotesBlock } from './list-template.ts';
import { titleStrip } from './list-titles.ts';

/** From the place's number to the note, points. */
const INDENT = 34;
const LINE = 1.32;

/** All notes in full. Each line is a strip of its own, so that a long note may run over a page. */
export function notesSection(block: NotesBlock, setting: ListSetting): Section | undefined {
  const strips = setting.list.notes.flatMap((note) => noteStrips(note, block.note, setting));
  if (strips.length === 0) return undefined;
  const title = titleStrip(block, setting);
  const heading: Strip = {
    height: title.height + 6,
    draw(canvas, y) {
      title.draw(canvas, y);
      canvas.rule(setting.left, y + title.height, setting.width, 1);
    },
  };
  return { heading, strips };
}

function noteStrips(note: PickNote, size: number, { text, left, right }: ListSetting): Strip[] {
  const facts = { parcel: note.parcel, order: note.order };
  const height = size * LINE;
  const lines = printableLines(note.text).flatMap((line) =>
    text.lines(text.ready(line, facts), right - left - INDENT, size),
  );
  const place = readyText(`#${note.position}`);
  const order = text.ready(note.order, facts);
  const title: Strip = {
    height: height + 6,
    withNext: true,
    draw(canvas, y) {
      canvas.line(place, left, y + 6, height, { size: size + 1.5, heavy: true });
      canvas.line(order, left + INDENT, y + 6, height, { size, heavy: true });
    },
  };
  const line = (each: (typeof lines)[number]): Strip => ({
    height,
    draw: (canvas: Canvas, y: number) => canvas.line(each, left + INDENT, y, height, { size }),
  });
  return [title, ...lines.map(line)];
}
