import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { layoutHandList } from '../../core/documents/hand-list-layout.ts';
import { handListWords } from '../../core/documents/hand-list-words.ts';
import { sheetPaper } from '../../core/documents/paper.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import type { HandEntry } from '../../core/tracking/uploads/upload-format.ts';
import { diskStop, makeFolder, settle, temporaryFor } from '../files/durable.ts';
import { faces } from './faces.ts';
import { writePages } from './write-list.ts';

export interface HandListOptions {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly page: string;
  readonly language: string;
}

/** The list of numbers to enter by hand as a PDF (0600), whole or not at all. Throws Stop for a full or unwritable disk. */
export async function writeHandListPdf(
  entries: readonly HandEntry[],
  file: string,
  { date, page, language }: HandListOptions,
): Promise<void> {
  const words = handListWords(language);
  const pages = layoutHandList(entries, date, new TextSetter(faces, ''), sheetPaper(page), words);
  const temporary = temporaryFor(file);
  try {
    makeFolder(dirname(file));
    await writePages(pages, temporary, `${words.title} ${date}`);
    settle(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskStop(error, file);
  }
}
