import type { Page } from '../documents/page.ts';
import type { PickList, PickWalkFacts } from '../documents/pick-list.ts';
import type { PickListWords } from '../documents/pick-list-words.ts';
import { fillSheets, type Section, type Strip, tallestStrip } from '../documents/sheet.ts';
import { SheetText } from '../documents/sheet-text.ts';
import type { TextSetter } from '../documents/text-setter.ts';
import { toteStrips } from '../documents/tote-map.ts';
import { walkMapStrip } from '../documents/walk-map.ts';
import type { Problem } from '../problem.ts';
import { columnTitles, type PlacedColumn, placeColumns } from './list-columns.ts';
import { listData, walkData } from './list-data.ts';
import { notesSection } from './list-notes.ts';
import { parcelsSection } from './list-parcels.ts';
import { rowStrips } from './list-rows.ts';
import { ListSetting } from './list-setting.ts';
import type { CartBlock, ListBlock, ListTemplate, StepsBlock } from './list-template.ts';
import { textSection, titleStrip } from './list-titles.ts';

/**
 * Lays out a list by its template. Nothing is cut: long texts wrap, and what is taller than a page goes on on the next.
 * @returns pages and `pick-list/no-glyph` warnings for characters printed as their code.
 * Throws Stop (exit 2) `template/bad-expression` for Liquid that cannot be worked out.
 */
export function layoutList(
  list: PickList,
  template: ListTemplate,
  setter: TextSetter,
  words: PickListWords,
): { readonly pages: readonly Page[]; readonly problems: readonly Problem[] } {
  const { width, height, dpi, margin, foot } = template;
  const text = new SheetText(setter, 'pick-list/no-glyph');
  const setting = new ListSetting(list, template, words, text, setter, listData(list, words));
  const columns = placeColumns(setting);
  const sections = sectionsOf(template.blocks, { setting, columns });
  const pages = fillSheets(
    sections,
    setter,
    { width, height, dpi },
    {
      margin,
      foot: foot === undefined ? '' : setting.say(foot),
      page: words.page,
    },
  );
  return { pages, problems: text.problems };
}

interface Place {
  readonly setting: ListSetting;
  readonly columns: readonly PlacedColumn[];
  /** Set inside `walk`. */
  readonly walk?: PickWalkFacts;
}

function sectionsOf(blocks: readonly ListBlock[], place: Place): Section[] {
  return blocks.flatMap((block) => {
    if (!place.setting.wants(block)) return [];
    if (block.kind !== 'walk') return sectionOf(block, place) ?? [];
    return place.setting.list.walks.flatMap((walk) => {
      place.setting.data['walk'] = walkData(walk, place.setting.words);
      return sectionsOf(block.blocks, { ...place, walk });
    });
  });
}

function sectionOf(block: Exclude<ListBlock, { kind: 'walk' }>, place: Place): Section | undefined {
  const { setting, walk } = place;
  const { left, right, width } = setting;
  switch (block.kind) {
    case 'text':
      return textSection(block, setting);
    case 'line': {
      const height = block.above + block.weight;
      return {
        strips: [{ height, draw: (canvas, y) => canvas.rule(left, y + block.above, width, block.weight) }],
      };
    }
    case 'cart':
      return cartSection(block, setting);
    case 'map': {
      if (walk === undefined) return undefined;
      const legend = block.legend ? { text: setting.say(block.legend), size: block.legend.size } : undefined;
      const drawn = walkMapStrip(walk.map, setting.text, { legend, left, right, most: block.height });
      return under(block.above, { strips: [drawn] });
    }
    case 'steps':
      return stepsSection(block, place);
    case 'notes':
      return notesSection(block, setting);
    case 'parcels':
      return under(block.above, parcelsSection(block, setting));
  }
}

function cartSection(block: CartBlock, setting: ListSetting): Section | undefined {
  const { list, text, left, right } = setting;
  const strips = toteStrips(list.totes, text, block, left, right, (tote, width) =>
    block.under ? setting.ofPlace(block.under, tote, width) : [],
  );
  return strips.length === 0 ? undefined : { heading: titleStrip(block, setting), strips };
}

/** The steps of a walk, or what lies nowhere. */
function stepsSection(block: StepsBlock, { setting, columns, walk }: Place): Section | undefined {
  const { template, list } = setting;
  const rows = list.rows.filter((row) =>
    walk === undefined ? row.step === undefined : row.step !== undefined && row.area === walk.area,
  );
  if (rows.length === 0) return undefined;
  const heading = stacked(titleStrip(block, setting), columnTitles(columns, setting));
  const tallest = tallestStrip(template, template.margin, heading.height);
  return { heading, strips: rowStrips(rows, columns, setting, tallest) };
}

/** A section with room above its first strip. */
function under(above: number, { strips: [first, ...others] }: Section): Section {
  if (first === undefined) return { strips: [] };
  const lowered: Strip = {
    ...first,
    height: first.height + above,
    draw: (canvas, y) => first.draw(canvas, y + above),
  };
  return { strips: [lowered, ...others] };
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
