import { goodsOf } from '../tracking/hand-list.ts';
import type { HandEntry } from '../tracking/uploads/upload-format.ts';
import type { HandListWords } from './hand-list-words.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { fillSheets, type Section, type Strip } from './sheet.ts';
import { SheetText } from './sheet-text.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';

const LINE = 1.3;
const BOX = 11;

interface Setting {
  readonly text: SheetText;
  readonly words: HandListWords;
  readonly left: number;
  readonly right: number;
  /** The paper of a label printer: one column. */
  readonly narrow: boolean;
}

/** A line of a row: what it says and how large, in points. */
interface Said {
  readonly line: ReadyText;
  readonly size: number;
  readonly heavy: boolean;
}

/**
 * Lays out the list for the person who enters numbers in a platform's pages: shop by shop, a row a number with a box to tick,
 * order and goods on the left, carrier and number on the right (on narrow paper below), to be read off. Nothing is cut: long texts wrap, and a
 * character that no face has is printed as its code.
 * @param date as it shall be read
 */
export function layoutHandList(
  entries: readonly HandEntry[],
  date: string,
  setter: TextSetter,
  paper: Paper,
  words: HandListWords,
): readonly Page[] {
  const narrow = paper.width < 400;
  const margin = narrow ? 12 : 40;
  const text = new SheetText(setter, 'pick-list/no-glyph');
  const setting = { text, words, narrow, left: margin, right: paper.width - margin };
  const shops = new Map<string, HandEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.platform, entry.shop]);
    const found = shops.get(key);
    if (found) found.push(entry);
    else shops.set(key, [entry]);
  }
  return fillSheets(
    [
      { strips: [head(entries.length, date, setting)] },
      ...[...shops.values()].map((ofShop) => shopSection(ofShop, setting)),
    ],
    setter,
    paper,
    { margin, foot: `${words.title} ${date}`, page: words.page },
  );
}

function head(count: number, date: string, { words, left, right, narrow }: Setting): Strip {
  const size = narrow ? 15 : 20;
  return {
    height: size * 1.25 + 18,
    draw(canvas, y) {
      canvas.line(readyText(words.title), left, y, size * 1.25, { size, heavy: true });
      const facts = readyText(`${date} · ${words.numbers(count)}`);
      canvas.line(facts, left, y + size * 1.25, 14, { size: 10 });
      canvas.rule(left, y + size * 1.25 + 16, right - left, 1);
    },
  };
}

function shopSection(entries: readonly HandEntry[], setting: Setting): Section {
  const { text, left, right } = setting;
  const [{ platform = '', shop = '' } = {}] = entries;
  const title = shop === platform ? shop : `${shop} (${platform})`;
  const lines = text.lines(text.ready(title, { shop }), right - left, 12, true);
  const heading: Strip = {
    height: lines.length * 12 * LINE + 10,
    withNext: true,
    draw(canvas, y) {
      for (const [n, line] of lines.entries())
        canvas.line(line, left, y + 8 + n * 12 * LINE, 12 * LINE, { size: 12, heavy: true });
    },
  };
  return { heading, strips: entries.flatMap((entry) => row(entry, setting)) };
}

function row(entry: HandEntry, { text, words, left, right, narrow }: Setting): Strip[] {
  const facts = { order: entry.order };
  const from = left + BOX + 8;
  const middle = narrow ? from : from + (right - from) * 0.45;
  const said = (value: string, width: number, size: number, heavy: boolean): Said[] =>
    text.lines(text.ready(value, facts), width, size, heavy).map((line) => ({ line, size, heavy }));
  const leftWidth = (narrow ? right : middle - 10) - from;
  const order = said(entry.order, leftWidth, 11, true);
  const goods = said(goodsOf(entry), leftWidth, 9, false);
  const number = [
    ...said(`${entry.carrier}  ${entry.number}`, right - middle, 11, true),
    ...said(words.why[entry.reason], right - middle, 9, false),
    ...said(entry.url ?? '', right - middle, 8, false),
  ];
  const columns = narrow ? [[...order, ...number, ...goods]] : [[...order, ...goods], number];
  return lineStrips(columns, [from, middle], left, right);
}

/** Lines of a row that stay together: all of a usual one. */
const TOGETHER = 12;

/** The first lines as one strip with the box; those of a large parcel that are left may run over pages. */
function lineStrips(
  columns: readonly (readonly Said[])[],
  at: readonly number[],
  left: number,
  right: number,
): Strip[] {
  const count = Math.max(...columns.map((column) => column.length));
  const lines = Array.from({ length: count }, (_, n): Strip => {
    const cells = columns.map((column) => column[n]);
    const height = Math.max(...cells.map((cell) => (cell?.size ?? 0) * LINE));
    return {
      height,
      draw(canvas, y) {
        for (const [i, cell] of cells.entries())
          if (cell) canvas.line(cell.line, at[i] ?? left, y, height, { size: cell.size, heavy: cell.heavy });
      },
    };
  });
  const box: Strip = { height: 5, draw: (canvas, y) => canvas.frame(left, y + 6, BOX, BOX, 0.8) };
  const rule: Strip = { height: 6, draw: (canvas, y) => canvas.rule(left, y + 5, right - left, 0.5) };
  const rest = lines.splice(TOGETHER);
  return rest.length === 0
    ? [joinedStrip([box, ...lines, rule])]
    : [joinedStrip([box, ...lines]), ...rest, rule];
}

function joinedStrip(strips: readonly Strip[]): Strip {
  return {
    height: strips.reduce((sum, { height }) => sum + height, 0),
    draw(canvas, y) {
      let top = y;
      for (const strip of strips) {
        strip.draw(canvas, top);
        top += strip.height;
      }
    },
  };
}
