import { hanRegion } from '../../core/documents/face-choice.ts';
import { type SheetSize, sheetPaper } from '../../core/documents/paper.ts';
import type { Slip } from '../../core/documents/slip.ts';
import { layoutSlip } from '../../core/documents/slip-layout.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import type { Problem } from '../../core/problem.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';

export interface SlipOptions {
  /** Default `A4`. */
  readonly page?: SheetSize;
  readonly title: string;
}

/**
 * Writes packing slips, one or more pages per parcel in the order given, to `file` (0600, on the disk when the promise
 * resolves). `refused` names characters printed as their code and codes printed without bars. Without a slip the file
 * is left empty: `pages` is 0.
 * @throws file system errors, as Node gives them.
 */
export async function writeSlips(
  slips: Iterable<Slip> | AsyncIterable<Slip>,
  file: string,
  options: SlipOptions,
): Promise<{ readonly pages: number; readonly refused: readonly Problem[] }> {
  const paper = sheetPaper(options.page ?? 'A4');
  const refused: Problem[] = [];
  const pdf = await PdfFile.create(file, options.title);
  try {
    for await (const slip of slips) {
      const { pages, problems } = layoutSlip(slip, new TextSetter(faces, hanRegion(slip.country)), paper);
      refused.push(...problems);
      for (const each of pages) await pdf.add(each);
    }
    if (pdf.pages > 0) await pdf.end();
    else await pdf.abandon();
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
  return { pages: pdf.pages, refused };
}
