import type { Page } from '../../core/documents/page.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import { pickListWords } from '../../core/documents/pick-list-words.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import { layoutList } from '../../core/list-templates/layout-list.ts';
import type { ListTemplate } from '../../core/list-templates/list-template.ts';
import type { Problem } from '../../core/problem.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';

/**
 * Writes a pick list or the sheet of a put wall to `file` (0600, on the disk when the promise resolves). `refused` names
 * characters that no face has: the list is printed all the same, with their code in their place.
 * @param language of the words, where the template names none
 * @throws Stop for Liquid that cannot be worked out; file system errors, as Node gives them.
 */
export async function writeList(
  list: PickList,
  file: string,
  template: ListTemplate,
  language: string,
): Promise<{ readonly pages: number; readonly refused: readonly Problem[] }> {
  const words = pickListWords(template.language ?? language);
  const { pages, problems } = layoutList(list, template, new TextSetter(faces, ''), words);
  const title = template.kind === 'put-wall' ? words.wallTitle : words.title;
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
