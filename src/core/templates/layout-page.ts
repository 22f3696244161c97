import { Canvas } from '../documents/canvas.ts';
import type { Page } from '../documents/page.ts';
import type { Dpi, Paper } from '../documents/paper.ts';
import type { ParcelLabel } from '../documents/parcel.ts';
import type { TextSetter } from '../documents/text-setter.ts';
import type { DocumentWords } from '../documents/words.ts';
import type { Problem } from '../problem.ts';
import { measureCode, measureImage, measureLine } from './measure-code.ts';
import { measureBox, measureRow, measureStack } from './measure-group.ts';
import { measureTable } from './measure-table.ts';
import { measureAddress, measureText } from './measure-text.ts';
import { parcelData } from './parcel-data.ts';
import { type Means, type Measure, type Placed, Surroundings } from './place.ts';
import type { Block, Template } from './template.ts';

export type PageResult =
  | { readonly page: Page; readonly warnings: readonly Problem[]; readonly problems?: undefined }
  | { readonly page?: undefined; readonly problems: readonly Problem[] };

/** What a document is laid out with. */
export interface LayoutMeans extends Means {
  readonly words: DocumentWords;
  /** Dots per inch of the printer; without it the template's own. */
  readonly dpi?: Dpi;
}

/** Measures a block of any kind. */
export const measureBlock: Measure = (block, at, width, height) => {
  switch (block.kind) {
    case 'text':
      return measureText(block, at, width, height);
    case 'address':
      return measureAddress(block, at, width, height);
    case 'barcode':
    case 'qr':
    case 'data-matrix':
      return measureCode(block, at, width);
    case 'line':
      return measureLine(block, at, width);
    case 'image':
      return measureImage(block, at, width, height);
    case 'row':
      return measureRow(block, at, width);
    case 'stack':
      return measureStack(
        block.blocks,
        block.gap,
        at,
        width,
        typeof block.height === 'number' ? block.height : height,
      );
    case 'box':
      return measureBox(block, at, width, height);
    case 'table':
      return measureTable(block, at, width);
  }
};

/**
 * Lays out one parcel on the template's page, or says why it cannot be printed: no address (`label/no-address`), a
 * character no face has (`label/no-glyph`, `label/script-not-supported`), a text that does not fit at its smallest size
 * (`label/text-too-long`), a code that cannot be drawn (`label/bad-barcode`), an expression that failed
 * (`label/expression`). Nothing is cut but the columns a template says may be shortened.
 */
export function layoutPage(
  template: Template,
  label: ParcelLabel,
  setter: TextSetter,
  means: LayoutMeans,
): PageResult {
  const paper: Paper = { width: template.width, height: template.height, dpi: means.dpi ?? template.dpi };
  const data = parcelData(label, means.words);
  const at = new Surroundings(label, data, setter, paper, means, template, measureBlock);
  const width = paper.width - 2 * template.margin;
  const height = paper.height - 2 * template.margin;
  let chosen:
    | (Pick<Surroundings, 'warnings'> & {
        readonly placed: Placed;
        readonly size: number;
        readonly free: readonly Free[];
      })
    | undefined;
  let problems: readonly Problem[] = [];
  for (const plan of template.plans) {
    at.plan = plan.values;
    data.plan = plan.values;
    at.problems = [];
    at.warnings = [];
    const placed = measureStack(template.blocks, 0, at, width, height);
    const free = freeBlocks(template.blocks, at, paper);
    if (at.problems.length > 0) {
      problems = at.problems;
      // Only too little room may be better under another plan.
      if (problems.some(({ code }) => code !== 'label/text-too-long')) break;
      continue;
    }
    const size = placed?.size ?? Number.POSITIVE_INFINITY;
    if (chosen === undefined || size > chosen.size)
      chosen = { placed: placed ?? NOTHING, size, free, warnings: at.warnings };
    if (chosen.size >= plan.enough) break;
  }
  if (chosen === undefined)
    return {
      problems: problems.filter(({ code }) => code !== 'label/text-too-long').concat(tooLong(problems)),
    };
  const canvas = new Canvas(setter, paper);
  chosen.placed.draw(canvas, template.margin, template.margin, width);
  for (const { placed, x, y, given } of chosen.free) placed.draw(canvas, x, y, given);
  return { page: canvas.page(), warnings: chosen.warnings };
}

const NOTHING: Placed = { width: 0, height: 0, draw: () => undefined };

/** Of texts that found no room the first is named: the others only follow from it. */
function tooLong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => code === 'label/text-too-long').slice(0, 1);
}

interface Free {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
  readonly given: number;
}

/** Blocks with a place of their own on the page. */
function freeBlocks(blocks: readonly Block[], at: Surroundings, paper: Paper): Free[] {
  const free: Free[] = [];
  for (const block of blocks) {
    if (block.at === undefined || !at.wants(block)) continue;
    const { x, y } = block.at;
    const room = paper.width - x;
    const wide = block.width;
    const given =
      wide && 'points' in wide
        ? Math.min(wide.points, room)
        : wide && 'part' in wide
          ? wide.part * room
          : room;
    const most = typeof block.height === 'number' ? block.height : paper.height - y;
    const placed = at.measure(block, at, given, most);
    if (placed === undefined) continue;
    if (y + placed.height > paper.height + 0.01) at.refuse('label/text-too-long', block.name, block.name);
    free.push({ placed, x, y, given: wide && 'auto' in wide ? placed.width : given });
  }
  return free;
}
