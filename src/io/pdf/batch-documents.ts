import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import type { ListForm } from '../../core/documents/pick-list-forms.ts';
import type { Problem } from '../../core/problem.ts';
import { diskStop, makeFolder, settle, sha256, temporaryFor, writeWhole } from '../files/durable.ts';
import { pickListBytes } from '../files/pick-list-bytes.ts';

/** What is printed of a batch; `put-wall` is the second sheet: slot by slot. */
export const DOCUMENT_KINDS = ['labels', 'pick-list', 'put-wall'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Written {
  readonly kind: DocumentKind;
  readonly file: string;
  readonly pages: number;
  readonly sha256: string;
  readonly temporary: string;
}

export interface DocumentOptions {
  readonly folder: string;
  readonly labelSize: string;
  readonly pageSize: string;
  readonly dpi?: number;
  readonly title: string;
  /** Language of the pick list's words. */
  readonly language?: string;
}

/** Writes labels under a temporary name; `place` puts finished documents where they belong. */
export async function writeLabelsFile(
  labels: AsyncIterable<ParcelLabel>,
  options: DocumentOptions,
): Promise<{ written: Written | undefined; printed: readonly string[]; refused: readonly Problem[] }> {
  const { writeLabels } = await import('./write-labels.ts');
  const file = join(options.folder, 'labels.pdf');
  const temporary = temporaryFor(file);
  return guarded(temporary, file, async () => {
    makeFolder(options.folder);
    const size = options.labelSize as '4x6';
    const dpi = options.dpi === undefined ? {} : { dpi: options.dpi as 203 };
    const { pages, printed, refused } = await writeLabels(labels, temporary, {
      size,
      ...dpi,
      title: options.title,
    });
    if (pages === 0) rmSync(temporary, { force: true });
    return {
      written: pages === 0 ? undefined : finished('labels', file, temporary, pages),
      printed,
      refused,
    };
  });
}

/** Writes a pick list in one of its forms, as `writeLabelsFile` does labels. */
export async function writePickListFile(
  list: PickList,
  form: ListForm,
  options: DocumentOptions,
): Promise<{ written: Written; refused: readonly Problem[] }> {
  const file = join(options.folder, `pick-list.${form === 'text' ? 'txt' : form}`);
  if (form === 'pdf') {
    const { writePickList } = await import('./write-pick-list.ts');
    return writeSheet('pick-list', file, options, (to, sheet) => writePickList(list, to, sheet));
  }
  return writeSheet('pick-list', file, options, async (to) => {
    writeWhole(to, await pickListBytes(list, form, options.language ?? 'en'));
    return { pages: 1, refused: [] };
  });
}

/** Writes the slot sheet of a put wall, as `writeLabelsFile` does labels. */
export async function writeSlotSheetFile(
  list: PickList,
  options: DocumentOptions,
): Promise<{ written: Written; refused: readonly Problem[] }> {
  const { writeSlotSheet } = await import('./write-pick-list.ts');
  const file = join(options.folder, 'put-wall.pdf');
  return writeSheet('put-wall', file, options, (to, sheet) => writeSlotSheet(list, to, sheet));
}

async function writeSheet(
  kind: DocumentKind,
  file: string,
  options: DocumentOptions,
  write: (
    file: string,
    sheet: { page: 'A4'; language?: string },
  ) => Promise<{ pages: number; refused: readonly Problem[] }>,
): Promise<{ written: Written; refused: readonly Problem[] }> {
  const temporary = temporaryFor(file);
  return guarded(temporary, file, async () => {
    makeFolder(options.folder);
    const { pages, refused } = await write(temporary, {
      page: options.pageSize as 'A4',
      ...(options.language !== undefined && { language: options.language }),
    });
    return { written: finished(kind, file, temporary, pages), refused };
  });
}

/** Renames finished documents to their names, then reads each back and compares. */
export function place(documents: readonly Written[]): void {
  for (const { temporary, file, sha256: expected } of documents) {
    try {
      settle(temporary, file);
      if (sha256(readFileSync(file)) !== expected)
        throw Object.assign(new Error('read-back'), { code: 'EIO' });
    } catch (error) {
      throw diskStop(error, file);
    }
  }
}

/** Takes away what was written but not placed. */
export function discard(documents: readonly Written[]): void {
  for (const { temporary } of documents) rmSync(temporary, { force: true });
}

function finished(kind: Written['kind'], file: string, temporary: string, pages: number): Written {
  return { kind, file, temporary, pages, sha256: sha256(readFileSync(temporary)) };
}

async function guarded<T>(temporary: string, file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskStop(error, file);
  }
}
