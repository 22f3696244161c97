import type { Problem } from '../problem.ts';
import { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import type { PickList, PickNote } from './pick-list.ts';
import { columnHeading, pickColumns, rowStrips } from './pick-list-rows.ts';
import { printableLines } from './printable.ts';
import { fillSheets, type Section, type Strip, tallestStrip } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import { readyText, type TextSetter } from './text-setter.ts';

const NOTE_SIZE = 9.5;
const NOTE_LINE = 12.5;

/**
 * Lays out a pick list: head with batch, date, orders and pieces; a row per SKU to fetch with a box to tick; all notes
 * in full at the end; heading and page number on every page. Nothing is cut: long texts wrap.
 * @returns pages and `pick-list/no-glyph` warnings for characters printed as their code.
 */
export function layoutPickList(
  list: PickList,
  setter: TextSetter,
  paper: Paper,
): { readonly pages: readonly Page[]; readonly problems: readonly Problem[] } {
  const margin = paper.width < 400 ? 12 : 40;
  const text = new SheetText(setter, 'pick-list/no-glyph');
  const measure = new Canvas(setter, paper);
  const columns = pickColumns(list, measure, margin);
  const heading = columnHeading(columns, columns.bin !== columns.sku);
  const tallest = tallestStrip(paper, margin, heading.height);
  const rows: Section = {
    heading,
    strips: list.rows.flatMap((row) => rowStrips(row, columns, text, tallest)),
  };
  const notes: Section = {
    heading: notesHeading(margin, paper.width - margin),
    strips: list.notes.flatMap((note) => noteStrips(note, text, margin, paper.width - margin)),
  };
  const pages = fillSheets([rows, notes], setter, paper, {
    margin,
    head: head(list, text, measure, margin),
    foot: `Pick list ${list.batch}`,
  });
  return { pages, problems: text.problems };
}

function head(list: PickList, text: SheetText, measure: Canvas, margin: number): Strip {
  const narrow = measure.paper.width < 400;
  const right = measure.paper.width - margin;
  const width = right - margin;
  const words = list.title === '' ? 'Pick list' : list.title;
  const batch = text.ready(words.includes(list.batch) ? words : `${words} ${list.batch}`, { field: 'title' });
  const size = narrow ? 15 : 20;
  const titles = text.lines(batch, width * 0.68, size, true);
  const counts = readyText(
    `${list.orders} ${list.orders === 1 ? 'order' : 'orders'} · ${list.units} ${list.units === 1 ? 'piece' : 'pieces'}`,
  );
  const under = [`Batch ${list.batch}`, list.createdAt].filter((part) => part !== '').join(' · ');
  const small = narrow ? 8.5 : 10;
  const details = [
    ...text.lines(text.ready(under, { field: 'createdAt' }), width, small),
    ...text.lines(text.ready(list.route ?? '', { field: 'route' }), width, small),
  ];
  const titleHeight = size * 1.25;
  const height = titles.length * titleHeight + details.length * small * 1.4 + (narrow ? 6 : 12);
  return {
    height,
    draw(canvas, y) {
      let top = y;
      canvas.line(counts, right, top, titleHeight, { size: narrow ? 10 : 13, heavy: true, align: 'right' });
      for (const line of titles) {
        canvas.line(line, margin, top, titleHeight, { size, heavy: true });
        top += titleHeight;
      }
      for (const line of details) {
        canvas.line(line, margin, top, small * 1.4, { size: small });
        top += small * 1.4;
      }
    },
  };
}

function notesHeading(left: number, right: number): Strip {
  return {
    height: 34,
    draw(canvas, y) {
      canvas.line(readyText('Notes'), left, y + 12, 18, { size: 12, heavy: true });
      canvas.rule(left, y + 30, right - left, 1);
    },
  };
}

/** A note: which parcel and order, then its lines, each a strip of its own so that a long note may run over a page. */
function noteStrips(note: PickNote, text: SheetText, left: number, right: number): Strip[] {
  const facts = { parcel: note.parcel, order: note.order };
  const lines = printableLines(note.text).flatMap((line) =>
    text.lines(text.ready(line, facts), right - left - 34, NOTE_SIZE),
  );
  const place = readyText(`#${note.position}`);
  const name = text.ready(`${note.parcel} · ${note.order}`, facts);
  const title: Strip = {
    height: NOTE_LINE + 6,
    withNext: true,
    draw(canvas, y) {
      canvas.line(place, left, y + 6, NOTE_LINE, { size: 11, heavy: true });
      canvas.line(name, left + 34, y + 6, NOTE_LINE, { size: 9, heavy: true });
    },
  };
  return [
    title,
    ...lines.map((line) => ({
      height: NOTE_LINE,
      draw: (canvas: Canvas, y: number) => canvas.line(line, left + 34, y, NOTE_LINE, { size: NOTE_SIZE }),
    })),
  ];
}
