import { hanRegion } from '../../core/documents/face-choice.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import type { Problem } from '../../core/problem.ts';
import { layoutFlow } from '../../core/templates/layout-flow.ts';
import type { LoadedTemplate } from '../templates/load-template.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';
import { type LabelOptions, type WrittenLabels, writeLabels } from './write-labels.ts';

export interface ParcelDocumentOptions extends Omit<LabelOptions, 'template' | 'size'> {
  readonly template: LoadedTemplate;
  /** Points; of slips, in the place of the template's paper. */
  readonly page?: { readonly width: number; readonly height: number };
}

/**
 * Writes what a template makes of each parcel, in the order given: pages of labels and cards, or slips of one or more
 * pages each. As `writeLabels` otherwise.
 */
export async function writeParcels(
  parcels: Iterable<ParcelLabel> | AsyncIterable<ParcelLabel>,
  file: string,
  options: ParcelDocumentOptions,
): Promise<WrittenLabels> {
  const { templates } = options;
  let { template, means } = options.template;
  if (template.kind === 'label' || template.kind === 'card') return writeLabels(parcels, file, options);
  const setters = new Map<string, TextSetter>();
  const printed: string[] = [];
  const refused: Problem[] = [];
  const pdf = await PdfFile.create(file, options.title);
  try {
    for await (const parcel of parcels) {
      const region = hanRegion(parcel.country);
      const setter = setters.get(region) ?? new TextSetter(faces, region);
      setters.set(region, setter);
      if (templates !== undefined)
        ({ template, means } = templates.known(parcel.shopName) ?? (await templates.of(parcel.shopName)));
      const result = layoutFlow(template, parcel, setter, means, options.page);
      if (result.problems) {
        refused.push(...result.problems);
        continue;
      }
      refused.push(...result.warnings);
      for (const page of result.pages) await pdf.add(page);
      printed.push(parcel.parcel);
    }
    if (pdf.pages > 0) await pdf.end();
    else await pdf.abandon();
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
  return { pages: pdf.pages, printed, refused };
}
