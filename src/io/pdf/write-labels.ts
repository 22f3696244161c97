import { hanRegion } from '../../core/documents/face-choice.ts';
import { layoutLabel } from '../../core/documents/label-layout.ts';
import { type Dpi, type LabelSize, labelPaper } from '../../core/documents/paper.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import type { Problem } from '../../core/problem.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';

export interface LabelOptions {
  /** Default `4x6` (inches); the others in millimetres. The page is the label: never scaled. */
  readonly size?: LabelSize;
  /** Of the printer, default 203: barcodes stand on its dots. */
  readonly dpi?: Dpi;
  readonly title: string;
}

export interface WrittenLabels {
  readonly pages: number;
  /** Codes of the printed parcels in page order. */
  readonly printed: readonly string[];
  /** Why the other parcels have no page. */
  readonly refused: readonly Problem[];
}

/**
 * Writes one page per parcel to `file` (0600, on the disk when the promise resolves). A label that cannot be printed
 * whole is refused and the others are printed. When every label is refused the file is left empty: `pages` is 0.
 * @throws file system errors, as Node gives them; Stop for a size or resolution that is not known.
 */
export async function writeLabels(
  labels: Iterable<ParcelLabel> | AsyncIterable<ParcelLabel>,
  file: string,
  options: LabelOptions,
): Promise<WrittenLabels> {
  const paper = labelPaper(options.size ?? '4x6', options.dpi ?? 203);
  const setters = new Map<string, TextSetter>();
  const printed: string[] = [];
  const refused: Problem[] = [];
  const pdf = await PdfFile.create(file, options.title);
  try {
    for await (const label of labels) {
      const region = hanRegion(label.country);
      let setter = setters.get(region);
      if (setter === undefined) {
        setter = new TextSetter(faces, region);
        setters.set(region, setter);
      }
      const result = layoutLabel(label, setter, paper);
      if (result.problems) {
        refused.push(...result.problems);
      } else {
        await pdf.add(result.page);
        printed.push(label.parcel);
      }
    }
    if (printed.length > 0) await pdf.end();
    else await pdf.abandon();
  } catch (error) {
    await pdf.abandon();
    throw error;
  }
  return { pages: printed.length, printed, refused };
}
