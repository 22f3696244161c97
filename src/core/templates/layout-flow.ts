import type { Page } from '../documents/page.ts';
import type { Paper } from '../documents/paper.ts';
import type { ParcelLabel } from '../documents/parcel.ts';
import { fillSheets, type Section, type Strip } from '../documents/sheet.ts';
import type { TextSetter } from '../documents/text-setter.ts';
import type { Problem } from '../problem.ts';
import { type LayoutMeans, measureBlock } from './layout-page.ts';
import { tableStrips } from './measure-table.ts';
import { parcelData } from './parcel-data.ts';
import { type Placed, Surroundings } from './place.ts';
import type { Block, Template } from './template.ts';

export type FlowResult =
  | { readonly pages: readonly Page[]; readonly warnings: readonly Problem[]; readonly problems?: undefined }
  | { readonly pages?: undefined; readonly problems: readonly Problem[] };

/** A parcel whose slip needs more pages than this is refused: nobody reads it. */
const MOST_PAGES = 100;

/**
 * Lays out one parcel's slip: blocks from top to bottom, tables and texts over as many pages as they need, the heading of
 * a table again on each, the foot with the page's number on all. Problems as in `layoutPage`; `label/too-many-pages`.
 * @param size points, in the place of the template's paper
 */
export function layoutFlow(
  template: Template,
  label: ParcelLabel,
  setter: TextSetter,
  means: LayoutMeans,
  size: { readonly width: number; readonly height: number } = template,
): FlowResult {
  const paper: Paper = { width: size.width, height: size.height, dpi: means.dpi ?? template.dpi };
  const data = parcelData(label, means.words);
  const at = new Surroundings(label, data, setter, paper, means, template, measureBlock);
  const [plan] = template.plans;
  at.plan = plan?.values ?? {};
  data.plan = at.plan;
  const width = paper.width - 2 * template.margin;
  const tallest = paper.height - 2 * template.margin - FOOT_ROOM;
  const sections: Section[] = [];
  for (const block of template.blocks) {
    if (block.at !== undefined || !at.wants(block)) continue;
    const section = sectionOf(block, at, template.margin, width, sections.length > 0);
    if (section === undefined) continue;
    for (const strip of section.strips)
      if (strip.height + (section.heading?.height ?? 0) > tallest)
        at.refuse('label/text-too-long', block.name, block.name);
    sections.push(section);
  }
  const foot = template.foot === undefined ? '' : at.text(template.foot, 'foot');
  if (at.problems.length > 0) return { problems: at.problems };
  const pages = fillSheets(sections, setter, paper, {
    margin: template.margin,
    foot,
    page: means.words.page,
  });
  if (pages.length <= MOST_PAGES) return { pages, warnings: at.warnings };
  at.refuse('label/too-many-pages', template.name, String(pages.length), { most: String(MOST_PAGES) });
  return { problems: at.problems };
}

/** What fillSheets keeps free for the foot, and a line more. */
const FOOT_ROOM = 24;

function sectionOf(
  block: Block,
  at: Surroundings,
  left: number,
  width: number,
  follows: boolean,
): Section | undefined {
  const above = follows ? block.above : 0;
  if (block.kind === 'table') {
    const { heading, rows } = tableStrips(block, at, width);
    if (rows.length === 0) return undefined;
    const set = (strip: (typeof rows)[number], gap: number): Strip => ({
      height: strip.height + gap,
      draw: (canvas, y) => strip.draw(canvas, left, y + gap),
    });
    return {
      ...(heading && { heading: set(heading, above) }),
      strips: rows.map((row, i) => set(row, heading || i > 0 ? 0 : above)),
    };
  }
  const placed = at.measure(block, at, width);
  if (placed === undefined) return undefined;
  const parts = placed.parts?.() ?? [placed];
  return {
    strips: parts.map((part, i) => stripOf(part, i === 0 ? above : 0, left, width, block.kind === 'line')),
  };
}

/** A rule or a heading is not left alone at the foot of a page. */
function stripOf(part: Placed, above: number, left: number, width: number, withNext: boolean): Strip {
  return {
    height: part.height + above,
    withNext,
    draw: (canvas, y) => part.draw(canvas, left, y + above, width),
  };
}
