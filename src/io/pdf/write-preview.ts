import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Paper } from '../../core/documents/paper.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import { INVENTED_LIST, INVENTED_WALL } from '../../core/list-templates/invented-list.ts';
import type { ListTemplate } from '../../core/list-templates/list-template.ts';
import { type RulerWords, rulerPage } from '../../core/templates/ruler-page.ts';
import { diskStop, folderGuard, makeFolder, settle, temporaryFor } from '../files/durable.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';
import { type ParcelDocumentOptions, writeParcels } from './write-flow.ts';
import type { WrittenLabels } from './write-labels.ts';
import { writeList } from './write-list.ts';

/** One parcel as the template prints it, on every place of a sheet, so that it is seen whether they all lie true; no file when it is refused. Throws Stop for the disk. */
export async function writePreview(
  parcel: ParcelLabel,
  file: string,
  options: ParcelDocumentOptions & { readonly dryRun: boolean },
): Promise<WrittenLabels> {
  return whole(file, options.dryRun, async (temporary) => {
    const { sheet } = options.template.template;
    const places = sheet === undefined ? 1 : sheet.columns * sheet.rows - (options.startAt ?? 1) + 1;
    const parcels = Array.from({ length: Math.max(1, places) }, () => parcel);
    const written = await writeParcels(parcels, temporary, options);
    return { value: written, keep: written.pages > 0 };
  });
}

/** What the template of a list makes of an invented batch. Throws Stop for the disk. */
export async function writeListPreview(
  template: ListTemplate,
  file: string,
  language: string,
  dryRun: boolean,
): Promise<{ readonly pages: number }> {
  const list = template.kind === 'put-wall' ? INVENTED_WALL : INVENTED_LIST;
  return whole(file, dryRun, async (temporary) => {
    return { value: await writeList(list, temporary, template, language), keep: true };
  });
}

/** The test page of a paper. */
export async function writeRuler(
  paper: Paper,
  name: string,
  words: RulerWords,
  out: { readonly file: string; readonly dryRun: boolean },
): Promise<void> {
  await whole(out.file, out.dryRun, async (temporary) => {
    const pdf = await PdfFile.create(temporary, words.title);
    await pdf.add(rulerPage(paper, name, words, new TextSetter(faces, '')));
    await pdf.end();
    return { value: undefined, keep: true };
  });
}

/** Draws under a temporary name; a dry run draws all the same, so that it finds the same faults, and leaves nothing. */
async function whole<T>(
  file: string,
  dryRun: boolean,
  write: (temporary: string) => Promise<{ value: T; keep: boolean }>,
): Promise<T> {
  const takeFoldersAway = folderGuard(dirname(file));
  const temporary = temporaryFor(file);
  try {
    makeFolder(dirname(file));
    const { value, keep } = await write(temporary);
    if (keep && !dryRun) settle(temporary, file);
    return value;
  } catch (error) {
    throw diskStop(error, file);
  } finally {
    rmSync(temporary, { force: true });
    if (dryRun) takeFoldersAway();
  }
}
