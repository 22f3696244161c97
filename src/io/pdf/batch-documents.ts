import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dpiOf } from '../../core/documents/paper.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import type { PickList } from '../../core/documents/pick-list.ts';
import type { ListForm } from '../../core/documents/pick-list-forms.ts';
import { type DocumentWords, documentWords } from '../../core/documents/words.ts';
import type { ListKind } from '../../core/list-templates/list-template.ts';
import type { Problem } from '../../core/problem.ts';
import { paperOf } from '../../core/templates/choose-template.ts';
import { diskStop, makeFolder, settle, sha256, temporaryFor, writeWhole } from '../files/durable.ts';
import { pickListBytes } from '../files/pick-list-bytes.ts';
import type { TemplateSource } from '../templates/shop-templates.ts';

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
  readonly dpi: number;
  /** Of the labels. */
  readonly format: 'pdf' | 'zpl';
  readonly batch: string;
  /** Which template makes what; also the language of the words on paper and the page of lists and slips. */
  readonly templates: TemplateSource;
  /** Shop of the first parcel: its templates say what the paper is. */
  readonly shop: string;
  /** The resolution was asked for: it holds for sheets too, which are not for label printers. */
  readonly dpiGiven: boolean;
  /** First label of a sheet that is still there, from 1. */
  readonly startAt?: number;
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
  const { ShopTemplates } = await import('../templates/shop-templates.ts');
  const asked = dpiOf(options.dpi);
  const templates = new ShopTemplates('label', options.templates);
  const loaded = await templates.of(options.shop);
  const { template } = loaded;
  const dpi = template.sheet && !options.dpiGiven ? template.dpi : asked;
  return intoFile(options.folder, `labels.${options.format}`, async (temporary, finished) => {
    const { pages, printed, refused } = await writeLabels(labels, temporary, {
      template: loaded,
      templates,
      dpi,
      title: titleOf('labels', options),
      format: options.format,
      ...(options.startAt !== undefined && { startAt: options.startAt }),
    });
    return { written: finished('labels', pages, template.sheet ?? template, printed), printed, refused };
  });
}

/** The kind of template that makes a document. */
export const TEMPLATE_KIND = {
  labels: 'label',
  slips: 'slip',
  card: 'card',
  'return-slip': 'return-slip',
} as const;
const FILE_NAMES = { slips: 'slips', card: 'cards', 'return-slip': 'return-slips' } as const;

/** Writes packing slips, cards or return slips, as `writeLabelsFile` does labels. */
export async function writeSlipsFile(
  kind: keyof typeof FILE_NAMES,
  parcels: AsyncIterable<ParcelLabel>,
  options: DocumentOptions,
): Promise<Result> {
  const { writeParcels } = await import('./write-flow.ts');
  const { ShopTemplates } = await import('../templates/shop-templates.ts');
  const templates = new ShopTemplates(TEMPLATE_KIND[kind], options.templates);
  const template = await templates.of(options.shop);
  const page = paperOf(template.template, options.templates.pageSize);
  return intoFile(options.folder, `${FILE_NAMES[kind]}.pdf`, async (temporary, finished) => {
    const title = titleOf(kind, options);
    const { pages, refused } = await writeParcels(parcels, temporary, { template, templates, title, page });
    return { written: finished(kind, pages, page, []), refused };
  });
}

function titleOf(kind: keyof DocumentWords['titles'], { batch, templates }: DocumentOptions): string {
  return documentWords(templates.language).titles[kind](batch);
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
      writeWhole(temporary, await pickListBytes(list, form, options.templates.language));
      return { written: finished('pick-list', 1, undefined, []), refused: [] };
    }
    return writtenList('pick-list', list, temporary, finished, options);
  });
}

/** Writes the slot sheet of a put wall, as `writeLabelsFile` does labels. */
export async function writeSlotSheetFile(list: PickList, options: DocumentOptions): Promise<Result> {
  return intoFile(options.folder, 'put-wall.pdf', (temporary, finished) =>
    writtenList('put-wall', list, temporary, finished, options),
  );
}

async function writtenList(
  kind: ListKind,
  list: PickList,
  temporary: string,
  finished: Finish,
  { templates, shop }: DocumentOptions,
): Promise<Result> {
  const { writeList } = await import('./write-list.ts');
  const { loadListTemplate } = await import('../templates/load-template.ts');
  const template = await loadListTemplate(templates.workspace, templates.nameOf(kind, shop), kind);
  const { pages, refused } = await writeList(list, temporary, template, templates.language);
  return { written: finished(kind, pages, template, []), refused };
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
