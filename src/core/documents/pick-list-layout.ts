import type { Problem } from '../problem.ts';
import { Canvas } from './canvas.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { batchTitle, type PickList, type PickNote, type PickRow, type PickWalkFacts } from './pick-list.ts';
import { bandStrip, columnHeading, type PickColumns, pickColumns, rowStrips } from './pick-list-rows.ts';
import { type PickListWords, pickListWords } from './pick-list-words.ts';
import { printableLines } from './printable.ts';
import { fillSheets, type Section, type Strip, tallestStrip } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import { readyText, type TextSetter } from './text-setter.ts';
import { toteStrips } from './tote-map.ts';
import { isOneDoor, walkMapStrip } from './walk-map.ts';

const NOTE_SIZE = 9.5;
const NOTE_LINE = 12.5;
/** Above so many places there is no cart: which parcel is which order then stands at the end. */
const MOST_TOTES = 40;

/** What all parts of a list are laid out with. */
interface Setting {
  readonly list: PickList;
  readonly words: PickListWords;
  readonly text: SheetText;
  readonly columns: PickColumns;
  readonly paper: Paper;
  readonly left: number;
  readonly right: number;
}

/**
 * Lays out a pick list: head with batch, date, orders and pieces; which tote is which order; for each area the walk with its
 * length and proof, its map, and a row a step with a box to tick and a band where an aisle is entered; what lies nowhere; all
 * notes in full at the end. Nothing is cut: long texts wrap.
 * @returns pages and `pick-list/no-glyph` warnings for characters printed as their code.
 */
export function layoutPickList(
  list: PickList,
  setter: TextSetter,
  paper: Paper,
  words: PickListWords = pickListWords('en'),
): { readonly pages: readonly Page[]; readonly problems: readonly Problem[] } {
  const margin = paper.width < 400 ? 12 : 40;
  const text = new SheetText(setter, 'pick-list/no-glyph');
  const measure = new Canvas(setter, paper);
  const columns = pickColumns(list, measure, margin);
  const setting = { list, words, text, columns, paper, left: margin, right: paper.width - margin };
  const sorted = list.wall === undefined;
  const totes = sorted ? toteSection(setting) : undefined;
  const onCart = list.totes.length <= MOST_TOTES;
  const sections = [
    ...(totes && onCart ? [totes] : []),
    ...list.walks.flatMap((walk) => walkSections(setting, walk)),
    ...nowhereSections(setting),
    ...notesSections(setting),
    ...(totes && !onCart ? [totes] : []),
  ];
  const pages = fillSheets(sections, setter, paper, {
    margin,
    head: head(setting, measure),
    foot: `${words.title} ${batchTitle(list)}`,
    page: words.page,
  });
  return { pages, problems: text.problems };
}

function head({ list, words, text, left, right }: Setting, measure: Canvas): Strip {
  const narrow = measure.paper.width < 400;
  const width = right - left;
  const size = narrow ? 15 : 20;
  const titles = text.lines(
    text.ready(`${words.title} ${batchTitle(list)}`, { field: 'title' }),
    width * 0.62,
    size,
    true,
  );
  const counts = readyText(words.counts(list));
  const small = narrow ? 8.5 : 10;
  const under = [list.createdAt, list.wall === undefined ? '' : words.wall(list.wall)];
  const details = under
    .filter((part) => part !== '')
    .flatMap((part) => text.lines(text.ready(part, { field: 'createdAt' }), width, small));
  const titleHeight = size * 1.25;
  return {
    height: titles.length * titleHeight + details.length * small * 1.4 + (narrow ? 4 : 8),
    draw(canvas, y) {
      let top = y;
      canvas.line(counts, right, top, titleHeight, { size: narrow ? 9.5 : 13, heavy: true, align: 'right' });
      for (const line of titles) {
        canvas.line(line, left, top, titleHeight, { size, heavy: true });
        top += titleHeight;
      }
      for (const line of details) {
        canvas.line(line, left, top, small * 1.4, { size: small });
        top += small * 1.4;
      }
    },
  };
}

function toteSection({ list, words, text, left, right }: Setting): Section | undefined {
  const strips = toteStrips(list.totes, text, words, left, right);
  return strips.length === 0 ? undefined : { heading: titleStrip([words.cart], text, left, right), strips };
}

/** The walk through one area: length, proof and map, then its steps. */
function walkSections(setting: Setting, walk: PickWalkFacts): Section[] {
  const { list, words, text, columns, paper, left, right } = setting;
  const { map, area } = walk;
  const rows = list.rows.filter((row) => row.step !== undefined && row.area === area);
  const facts = `${words.walk(walk)} · ${words.stops(map.stops.length)}`;
  const title = titleStrip(area === '' ? [facts] : [area, facts], text, left, right);
  const most = paper.width < 400 ? 200 : 270;
  const drawn = walkMapStrip(map, text, {
    legend: words.legend(isOneDoor(map), map.noTurn.length > 0),
    left,
    right,
    most,
  });
  const heading = columnHeading(columns, words, list.rows);
  const tallest = tallestStrip(paper, columns.left, heading.height);
  return [
    { heading: title, strips: [drawn] },
    { heading, strips: stepStrips(rows, setting, tallest) },
  ];
}

/** Rows with a band before each aisle. */
function stepStrips(rows: readonly PickRow[], { columns, text, words }: Setting, tallest: number): Strip[] {
  return rows.flatMap((row) => [
    ...(row.enter ? [bandStrip(words.enter(row.enter), columns, text)] : []),
    ...rowStrips(row, columns, text, tallest, words),
  ]);
}

/** Rows without a step: all of them where no walk is known, else those that lie nowhere. */
function nowhereSections(setting: Setting): Section[] {
  const { list, words, text, columns, paper, left, right } = setting;
  const rows = list.rows.filter((row) => row.step === undefined);
  if (rows.length === 0) return list.rows.length === 0 ? [emptySection(setting)] : [];
  const heading = columnHeading(columns, words, list.rows);
  const title = titleStrip([words.notLocated], text, left, right);
  const tallest = tallestStrip(paper, columns.left, heading.height + title.height);
  const strips = stepStrips(rows, setting, tallest);
  if (list.walks.length === 0) return [{ heading, strips }];
  return [{ heading: stacked(title, heading), strips }];
}

function emptySection({ columns, words }: Setting): Section {
  return { heading: columnHeading(columns, words, []), strips: [] };
}

function stacked(above: Strip, below: Strip): Strip {
  return {
    height: above.height + below.height,
    draw(canvas, y) {
      above.draw(canvas, y);
      below.draw(canvas, y + above.height);
    },
  };
}

/** A heading of one or more lines. */
function titleStrip(titles: readonly string[], text: SheetText, left: number, right: number): Strip {
  const size = right - left < 340 ? 10 : 12;
  const lines = titles.flatMap((title) => text.lines(text.ready(title, {}), right - left, size, true));
  return {
    height: lines.length * size * 1.3 + 12,
    withNext: true,
    draw(canvas, y) {
      for (const [n, line] of lines.entries())
        canvas.line(line, left, y + 8 + n * size * 1.3, size * 1.3, { size, heavy: true });
    },
  };
}

function notesSections({ list, words, text, left, right }: Setting): Section[] {
  const strips = list.notes.flatMap((note) => noteStrips(note, text, left, right));
  if (strips.length === 0) return [];
  const heading: Strip = {
    height: 34,
    draw(canvas, y) {
      canvas.line(readyText(words.notes), left, y + 12, 18, { size: 12, heavy: true });
      canvas.rule(left, y + 30, right - left, 1);
    },
  };
  return [{ heading, strips }];
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
