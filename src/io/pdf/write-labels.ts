import { hanRegion } from '../../core/documents/face-choice.ts';
import type { Item } from '../../core/documents/page.ts';
import { type Dpi, dpiOf, type LabelSize, labelPaper } from '../../core/documents/paper.ts';
import type { ParcelLabel } from '../../core/documents/parcel.ts';
import { TextSetter } from '../../core/documents/text-setter.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import { layoutPage } from '../../core/templates/layout-page.ts';
import { SheetFiller } from '../../core/templates/sheet-filler.ts';
import { inlineLittle } from '../engine/inlining.ts';
import { type LoadedTemplate, loadTemplate } from '../templates/load-template.ts';
import type { ShopTemplates } from '../templates/shop-templates.ts';
import { faces } from './faces.ts';
import { PdfFile } from './pdf-file.ts';
import { shadesOf, ZplFile } from './zpl-file.ts';

export interface LabelOptions {
  /** Default `4x6` (inches); the others in millimetres. The page is the label: never scaled. */
  readonly size?: LabelSize;
  /** Loaded; without one the built-in template of the size. */
  readonly template?: LoadedTemplate;
  /** Templates of other shops, on the same paper as `template`. */
  readonly templates?: ShopTemplates;
  /** Of the printer; by default the template's, 203 for label printers: barcodes stand on its dots. */
  readonly dpi?: Dpi;
  /** First label of the sheet that is still there, from 1; only for templates of sheets. */
  readonly startAt?: number;
  readonly title: string;
  /** Default `pdf`; `zpl` is the language of label printers. */
  readonly format?: 'pdf' | 'zpl';
}

export interface WrittenLabels {
  readonly pages: number;
  /** Codes of the printed parcels in page order. */
  readonly printed: readonly string[];
  /** Why the other parcels have no page. */
  readonly refused: readonly Problem[];
}

/**
 * Writes one page per parcel, or one sheet per so many, to `file` (0600, on the disk when the promise resolves). A
 * label that cannot be printed whole is refused and the others are printed. When every label is refused the file is
 * left empty: `pages` is 0.
 * @throws file system errors, as Node gives them; Stop for a size, resolution or template that is not known or not right.
 */
export async function writeLabels(
  labels: Iterable<ParcelLabel> | AsyncIterable<ParcelLabel>,
  file: string,
  options: LabelOptions,
): Promise<WrittenLabels> {
  if (options.size !== undefined) labelPaper(options.size, options.dpi ?? 203);
  if (options.dpi !== undefined) dpiOf(options.dpi);
  const loaded = options.template ?? (await loadTemplate('', `label-${options.size ?? '4x6'}`, 'en'));
  const dpi = options.dpi !== undefined && { dpi: options.dpi };
  let { template } = loaded;
  let means = { ...loaded.means, ...dpi };
  let shop: string | undefined;
  const filler = sheetOf(loaded, options);
  const setters = new Map<string, TextSetter>();
  const printed: string[] = [];
  const refused: Problem[] = [];
  let told = false;
  const pdf =
    options.format === 'zpl'
      ? await ZplFile.create(file, options.dpi ?? template.dpi)
      : await PdfFile.create(file, options.title);
  const inlineAsUsual = inlineLittle();
  try {
    for await (const label of labels) {
      const region = hanRegion(label.country);
      let setter = setters.get(region);
      if (setter === undefined) {
        setter = new TextSetter(faces, region);
        setters.set(region, setter);
      }
      if (options.templates !== undefined && label.shopName !== shop) {
        shop = label.shopName;
        const own = options.templates.known(shop) ?? (await options.templates.of(shop));
        template = own.template;
        means = { ...own.means, ...dpi };
      }
      const result = layoutPage(template, label, setter, means);
      if (result.problems) {
        refused.push(...result.problems);
        continue;
      }
      for (const warning of result.warnings) refused.push(warning);
      const lost = (item: Item): boolean => item.kind === 'image' && shadesOf(item.picture) === undefined;
      if (options.format === 'zpl' && !told && result.page.items.some(lost)) {
        told = true;
        const facts = { template: template.name };
        refused.push({ code: 'label/picture-left-out', severity: 'warning', facts });
      }
      const page = filler === undefined ? result.page : filler.add(result.page);
      const pause = page && pdf.add(page);
      if (pause !== undefined) await pause;
      printed.push(label.parcel);
    }
    const last = filler?.end();
    if (last !== undefined) await pdf.add(last);
    if (printed.length > 0) await pdf.end();
    else await pdf.abandon();
  } catch (error) {
    await pdf.abandon();
    throw error;
  } finally {
    inlineAsUsual();
  }
  return { pages: pdf.pages, printed, refused };
}

function sheetOf({ template }: LoadedTemplate, options: LabelOptions): SheetFiller | undefined {
  const { sheet, name } = template;
  const startAt = options.startAt ?? 1;
  const places = sheet === undefined ? 1 : sheet.columns * sheet.rows;
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > places)
    throw new Stop(
      'print/no-such-place',
      { template: name, value: String(startAt), places: String(places) },
      2,
    );
  return sheet && new SheetFiller(sheet, options.dpi ?? template.dpi, startAt);
}
