import { type SheetSize, sheetPaper } from '../../core/documents/paper.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import { layoutPickList } from '../../core/documents/pick-list-layout.ts';
import { pickListWords } from '../../core/documents/pick-list-words.ts';
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

/**
 * Writes a pick list to `file` (0600, on the disk when the promise resolves). `refused` names characters that no face
 * has: the list is printed all the same, with their code in their place.
 * @throws file system errors, as Node gives them.
 */
export async function writePickList(
  list: PickList,
  file: string,
  options: PickListOptions = {},
): Promise<{ readonly pages: number; readonly refused: readonly Problem[] }> {
  const paper = sheetPaper(options.page ?? 'A4');
  const words = pickListWords(options.language ?? 'en');
  const { pages, problems } = layoutPickList(list, new TextSetter(faces, ''), paper, words);
  const pdf = await PdfFile.create(file, `${words.title} ${list.batch}`);
  try {
    for (const each of pages) await pdf.add(each);
    await pdf.end();
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
  return { pages: pages.length, refused: problems };
}
