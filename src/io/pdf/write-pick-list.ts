import type { Page } from '../../core/documents/page.ts';
import { type SheetSize, sheetPaper } from '../../core/documents/paper.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import { layoutPickList } from '../../core/documents/pick-list-layout.ts';
import { pickListWords } from '../../core/documents/pick-list-words.ts';
import { layoutSlotSheet } from '../../core/documents/slot-sheet.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import type { Problem } from '../../core/problem.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';

export interface PickListOptions {
  /** Default `A4`; `4x6` for a label printer. */
  readonly page?: SheetSize;
  /** Language of the words; default English. */
  readonly language?: string;
}

type Layout = typeof layoutPickList;
type Sheet = { readonly pages: number; readonly refused: readonly Problem[] };

/**
 * Writes a pick list to `file` (0600, on the disk when the promise resolves). `refused` names characters that no face
 * has: the list is printed all the same, with their code in their place.
 * @throws file system errors, as Node gives them.
 */
export function writePickList(list: PickList, file: string, options: PickListOptions = {}): Promise<Sheet> {
  return write(list, file, options, layoutPickList, pickListWords(options.language ?? 'en').title);
}

/** Writes the second sheet for a put wall, as `writePickList` does the first. */
export function writeSlotSheet(list: PickList, file: string, options: PickListOptions = {}): Promise<Sheet> {
  return write(list, file, options, layoutSlotSheet, pickListWords(options.language ?? 'en').wallTitle);
}

async function write(
  list: PickList,
  file: string,
  options: PickListOptions,
  layout: Layout,
  title: string,
): Promise<Sheet> {
  const paper = sheetPaper(options.page ?? 'A4');
  const words = pickListWords(options.language ?? 'en');
  const { pages, problems } = layout(list, new TextSetter(faces, ''), paper, words);
  await writePages(pages, file, `${title} ${list.batch}`);
  return { pages: pages.length, refused: problems };
}

/** Writes pages as they are to a PDF. */
export async function writePages(pages: readonly Page[], file: string, title: string): Promise<void> {
  const pdf = await PdfFile.create(file, title);
  try {
    for (const each of pages) await pdf.add(each);
    await pdf.end();
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
}
