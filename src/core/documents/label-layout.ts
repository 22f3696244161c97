import type { Problem } from '../problem.ts';
import { Canvas } from './canvas.ts';
import { type BlockLine, fitBlock } from './fit.ts';
import { type ContentsPlan, labelContents } from './label-contents.ts';
import { drawFoot, footHeight } from './label-foot.ts';
import { labelHead } from './label-head.ts';
import { glyphProblems, labelFacts, labelText } from './label-text.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import type { ParcelLabel } from './parcel.ts';
import { type ReadyText, readyText, type TextSetter } from './text-setter.ts';

export type LabelResult =
  | { readonly page: Page; readonly problems?: undefined }
  | { readonly page?: undefined; readonly problems: readonly Problem[] };

const MARGIN = 11;
const GAP = 6;
const ADDRESS = {
  sizes: [21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8],
  wholeFrom: 15,
  brokenTo: 16,
  leading: 1.22,
  indent: 0.6,
};
/**
 * From generous to bare, each with the size of address that is good enough to stop at: goods lines give way first,
 * then the note's text (its mark and the pick list keep it).
 */
const PLANS: readonly (ContentsPlan & { readonly enough: number })[] = [
  { goods: 7, noteText: true, enough: 12 },
  { goods: 4, noteText: true, enough: 12 },
  { goods: 2, noteText: true, enough: 12 },
  { goods: 1, noteText: true, enough: 10 },
  { goods: 2, noteText: false, enough: 10 },
  { goods: 1, noteText: false, enough: 0 },
];

/**
 * Lays out one parcel's label, or says why it cannot be printed: no address (`label/no-address`), a character no face has (`label/no-glyph`,
 * `label/script-not-supported`), a text that does not fit at its smallest size (`label/text-too-long`), a code that
 * Code 128 cannot hold or that is too wide (`label/bad-barcode`). Nothing but the goods is ever abbreviated.
 */
export function layoutLabel(label: ParcelLabel, setter: TextSetter, paper: Paper): LabelResult {
  const text = labelText(label);
  if (text.to.length === 0) {
    return { problems: [{ code: 'label/no-address', severity: 'error', facts: labelFacts(label, 'to') }] };
  }
  const problems = glyphProblems(label, text, setter);
  if (problems.length > 0) return { problems };
  const canvas = new Canvas(setter, paper);
  const width = paper.width - 2 * MARGIN;
  const tooLong = (field: string, value: string): LabelResult => ({
    problems: [
      {
        code: 'label/text-too-long',
        severity: 'error',
        value: value.slice(0, 200),
        facts: labelFacts(label, field),
      },
    ],
  });

  const head = labelHead(text, canvas, width);
  if (head === 'from') return tooLong('from', [label.shopName, ...label.from].join(', '));
  if (head === 'carrier') return tooLong('carrier', text.service);
  const footTop = paper.height - MARGIN + 2 - footHeight(label);
  const barcodes = drawFoot(canvas, label, footTop);
  if (barcodes.length > 0) return { problems: barcodes };

  const addressTop = MARGIN + head.height + 2 * GAP;
  const lines = addressLines(text.to, label);
  let chosen:
    | {
        contents: NonNullable<ReturnType<typeof labelContents>>;
        address: NonNullable<ReturnType<typeof fitBlock>>;
      }
    | undefined;
  for (const plan of PLANS) {
    const contents = labelContents(label, text, canvas, width, plan);
    if (contents === undefined) continue;
    const height = footTop - 2 * GAP - contents.height - 2 * GAP - addressTop;
    const address = fitBlock(lines, setter, { ...ADDRESS, width, height });
    if (address !== undefined && (chosen === undefined || address.size > chosen.address.size))
      chosen = { contents, address };
    if (chosen !== undefined && chosen.address.size >= plan.enough) break;
  }
  if (chosen === undefined) {
    const ordersFit = labelContents(label, text, canvas, width, { goods: 0, noteText: false }) !== undefined;
    return ordersFit ? tooLong('to', label.to.join(', ')) : tooLong('orders', label.orders.join(' '));
  }

  const { contents, address } = chosen;
  head.draw(canvas, MARGIN, MARGIN, width);
  canvas.rule(MARGIN, MARGIN + head.height + GAP - 1, width, 1.06);
  canvas.block(address, MARGIN, addressTop + 2, ADDRESS.leading, ADDRESS.indent);
  const contentsTop = footTop - 2 * GAP - contents.height;
  canvas.rule(MARGIN, contentsTop - GAP, width, 1.06);
  contents.draw(canvas, MARGIN, contentsTop);
  canvas.rule(MARGIN, footTop - GAP - 2, width, 1.06);
  return { page: canvas.page() };
}

/** The name and the line with the postcode stand out; a last line in capitals is the country. */
function addressLines(to: readonly ReadyText[], label: ParcelLabel): BlockLine[] {
  const code = readyText(label.postcode);
  const name = Math.max(0, to.indexOf(readyText(label.recipient ?? '')));
  return to.map((line, i) => {
    const isName = i === name;
    const hasCode = code !== '' && line.includes(code);
    const isCountry = i === to.length - 1 && i > 1 && /\p{Lu}/u.test(line) && !/[\p{Ll}\p{Nd}]/u.test(line);
    const scale = isName || hasCode ? 1.15 : 1;
    return { text: line, heavy: isName || hasCode || isCountry, scale };
  });
}
