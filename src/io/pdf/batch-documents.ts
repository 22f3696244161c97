import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dpiOf, labelPaper, sheetPaper } from '../../core/documents/paper.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import type { ListForm } from '../../core/documents/pick-list-forms.ts';
import type { Slip } from '../../core/documents/slip.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import type { TemplateKind } from '../../core/templates/template.ts';
import { diskStop, makeFolder, settle, sha256, temporaryFor, writeWhole } from '../files/durable.ts';
import { pickListBytes } from '../files/pick-list-bytes.ts';
import type { LoadedTemplate } from '../templates/load-template.ts';

/** What is printed of a batch; `put-wall` is the second sheet: slot by slot. */
export const DOCUMENT_KINDS = ['labels', 'pick-list', 'put-wall', 'slips', 'card', 'return-slip'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Written {
  readonly kind: DocumentKind;
  readonly file: string;
  readonly pages: number;
  readonly sha256: string;
  readonly temporary: string;
  /** The page's size in points; undefined for what is not for paper (a list as CSV). */
  readonly paper: { readonly width: number; readonly height: number } | undefined;
  /** Codes of its parcels in the order in which their labels come out; empty for what is not labels. */
  readonly parcels: readonly string[];
}

export interface DocumentOptions {
  readonly folder: string;
  readonly labelSize: string;
  readonly pageSize: string;
  readonly dpi: number;
  /** Of the labels. */
  readonly format: 'pdf' | 'zpl';
  readonly batch: string;
  /** Whose own templates win over the built-in ones. */
  readonly workspace: string;
  /** Template of the labels; without it the one of `labelSize`. */
  readonly template?: string;
  /** The resolution was asked for: it holds for sheets too, which are not for label printers. */
  readonly dpiGiven: boolean;
  /** First label of a sheet that is still there, from 1. */
  readonly startAt?: number;
  /** Language of the words on paper. */
  readonly language: string;
}

interface Result {
  /** Undefined when no page could be made. */
  readonly written: Written | undefined;
  readonly refused: readonly Problem[];
}

/** Writes labels under a temporary name; `place` puts finished documents where they belong. */
export async function writeLabelsFile(
  labels: AsyncIterable<ParcelLabel>,
  options: DocumentOptions,
): Promise<Result & { readonly printed: readonly string[] }> {
  const { writeLabels } = await import('./write-labels.ts');
  labelPaper(options.labelSize, options.dpi);
  const loaded = await labelTemplate(options);
  const { template } = loaded;
  const dpi = template.sheet && !options.dpiGiven ? template.dpi : dpiOf(options.dpi);
  return intoFile(options.folder, `labels.${options.format}`, async (temporary, finished) => {
    const title = `Labels of batch ${options.batch}`;
    const { pages, printed, refused } = await writeLabels(labels, temporary, {
      template: loaded,
      dpi,
      title,
      format: options.format,
      ...(options.startAt !== undefined && { startAt: options.startAt }),
    });
    return { written: finished('labels', pages, template.sheet ?? template, printed), printed, refused };
  });
}

/** The template that labels are printed with. Throws Stop (exit 2) for one that makes no labels. */
export async function labelTemplate(
  options: Pick<DocumentOptions, 'workspace' | 'template' | 'labelSize' | 'language'>,
): Promise<LoadedTemplate> {
  const name = options.template ?? `label-${options.labelSize}`;
  return templateOf('label', name, options);
}

async function templateOf(
  wanted: TemplateKind,
  name: string,
  { workspace, language }: Pick<DocumentOptions, 'workspace' | 'language'>,
): Promise<LoadedTemplate> {
  const { loadTemplate } = await import('../templates/load-template.ts');
  const loaded = await loadTemplate(workspace, name, language);
  const { kind } = loaded.template;
  if (kind !== wanted) throw new Stop('template/wrong-kind', { template: name, kind, wanted }, 2);
  return loaded;
}

/** Writes the cards or return slips of a batch, as `writeLabelsFile` does labels. */
export async function writeExtrasFile(
  kind: 'card' | 'return-slip',
  parcels: AsyncIterable<ParcelLabel>,
  options: DocumentOptions,
): Promise<Result> {
  const { writeParcels } = await import('./write-flow.ts');
  const isCard = kind === 'card';
  const template = await templateOf(kind, isCard ? 'thank-you-card' : 'return-slip', options);
  const page = isCard ? template.template : sheetPaper(options.pageSize);
  const title = `${isCard ? 'Cards' : 'Return slips'} of batch ${options.batch}`;
  return intoFile(options.folder, `${kind}s.pdf`, async (temporary, finished) => {
    const { pages, refused } = await writeParcels(parcels, temporary, { template, title, page });
    return { written: finished(kind, pages, page, []), refused };
  });
}

/** Writes a pick list in one of its forms, as `writeLabelsFile` does labels. */
export async function writePickListFile(
  list: PickList,
  form: ListForm,
  options: DocumentOptions,
): Promise<Result> {
  const name = `pick-list.${form === 'text' ? 'txt' : form}`;
  return intoFile(options.folder, name, async (temporary, finished) => {
    if (form !== 'pdf') {
      writeWhole(temporary, await pickListBytes(list, form, options.language));
      return { written: finished('pick-list', 1, undefined, []), refused: [] };
    }
    const { writePickList } = await import('./write-pick-list.ts');
    const { pages, refused } = await writePickList(list, temporary, sheetOf(options));
    return { written: finished('pick-list', pages, sheetPaper(options.pageSize), []), refused };
  });
}

/** Writes the slot sheet of a put wall, as `writeLabelsFile` does labels. */
export async function writeSlotSheetFile(list: PickList, options: DocumentOptions): Promise<Result> {
  const { writeSlotSheet } = await import('./write-pick-list.ts');
  return intoFile(options.folder, 'put-wall.pdf', async (temporary, finished) => {
    const { pages, refused } = await writeSlotSheet(list, temporary, sheetOf(options));
    return { written: finished('put-wall', pages, sheetPaper(options.pageSize), []), refused };
  });
}

/** Writes packing slips, as `writeLabelsFile` does labels. */
export async function writeSlipsFile(slips: AsyncIterable<Slip>, options: DocumentOptions): Promise<Result> {
  const { writeSlips } = await import('./write-slips.ts');
  return intoFile(options.folder, 'slips.pdf', async (temporary, finished) => {
    const title = `Packing slips of batch ${options.batch}`;
    const page = options.pageSize as 'A4';
    const { pages, refused } = await writeSlips(slips, temporary, { page, title });
    return { written: finished('slips', pages, sheetPaper(options.pageSize), []), refused };
  });
}

function sheetOf({ pageSize, language }: DocumentOptions): { page: 'A4'; language: string } {
  return { page: pageSize as 'A4', language };
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

type Finish = (
  kind: DocumentKind,
  pages: number,
  paper: Written['paper'],
  parcels: readonly string[],
) => Written | undefined;

/** Runs the writing of one file; what fails or stays without a page leaves nothing behind. */
async function intoFile<T>(
  folder: string,
  name: string,
  write: (temporary: string, finished: Finish) => Promise<T>,
): Promise<T> {
  const file = join(folder, name);
  const temporary = temporaryFor(file);
  try {
    makeFolder(folder);
    return await write(temporary, (kind, pages, paper, parcels) => {
      if (pages > 0) {
        const size = paper && { width: paper.width, height: paper.height };
        const hash = sha256(readFileSync(temporary));
        return { kind, file, temporary, pages, sha256: hash, paper: size, parcels };
      }
      rmSync(temporary, { force: true });
      return undefined;
    });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskStop(error, file);
  }
}
