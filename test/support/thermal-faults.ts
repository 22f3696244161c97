import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Two dots of a label printer of 203 dpi, in points. */
const TWO_DOTS = (2 * 72) / 203;
/** What a box loses on its sides, so that it covers whole dots, and numbers of two decimals. */
const SLACK = 0.05;
/** Text smaller than this is not read. */
const LEAST_TYPE = 7;

/** What of a content stream a thermal printer cannot print well, and how much was looked at. */
export interface ThermalReport {
  readonly faults: readonly string[];
  readonly texts: number;
  readonly boxes: number;
  readonly strokes: number;
}

/** The drawing of every page of a PDF, as its operators. */
export function contentsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('\nstream\n', at)) {
    at += bytes[at] === 0x0a ? 8 : 7;
    try {
      const text = inflateSync(bytes.subarray(at)).toString('latin1');
      if (/ (?:Tj|re|l)\n/.test(text)) found.push(text);
    } catch {
      // A font, a picture: not a page's drawing.
    }
  }
  return found;
}

/** Looks through content streams as `pageContent` writes them: colours, weights of lines, frames and rules, type sizes. */
export function thermalReport(contents: readonly string[]): ThermalReport {
  const faults: string[] = [];
  const seen = { texts: 0, boxes: 0, strokes: 0 };
  const thin = (what: string, points: number): void => {
    if (points < TWO_DOTS - SLACK) faults.push(`${what} of ${points.toFixed(2)} points`);
  };
  for (const content of contents) {
    let [inSymbol, inText, weight] = [false, false, 1];
    let boxes: number[][] = [];
    for (const { operator, operands } of operatorsOf(content)) {
      if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
      // Bars and squares are drawn in units of their module: tests of their own read them.
      if (operator === 'cm') inSymbol = true;
      if (operator === 'Q') inSymbol = false;
      // In text it is the stroke that makes letters bold.
      if (operator === 'w' && !inText) weight = operands[0] ?? 0;
      if (operator === 'S' || operator === 's') {
        seen.strokes++;
        thin('a line', weight);
      }
      if (operator === 'Tf') {
        seen.texts++;
        if ((operands[0] ?? 0) < LEAST_TYPE) faults.push(`type of ${operands[0]} points`);
      }
      if (operator === 're' && !inSymbol) boxes.push(operands.map((side) => side));
      if (operator === 'f' || operator === 'f*') {
        seen.boxes += boxes.length;
        const [outer, inner] = boxes;
        if (operator === 'f*' && outer && inner) thin('a frame', (inner[0] ?? 0) - (outer[0] ?? 0));
        else for (const [, , width = 0, height = 0] of boxes) thin('a rule', Math.min(width, height));
        boxes = [];
      }
      if (
        /^(?:g|G|rg|RG|k|K|sc|SC|scn|SCN|cs|CS|sh|gs)$/.test(operator) &&
        !isBlackOrWhite(operator, operands)
      )
        faults.push(`the colour ${operands.join(' ')} ${operator}`);
    }
  }
  return { faults: [...new Set(faults)], ...seen };
}

function isBlackOrWhite(operator: string, operands: readonly number[]): boolean {
  return /^[gG]$/.test(operator) && operands.length === 1 && (operands[0] === 0 || operands[0] === 1);
}

/** Operators with the numbers before them. */
function operatorsOf(content: string): { operator: string; operands: number[] }[] {
  const found: { operator: string; operands: number[] }[] = [];
  let operands: number[] = [];
  for (const word of content.replace(/<[0-9a-fA-F]*>/g, ' ').split(/\s+/)) {
    if (/^-?(?:\d+\.?\d*|\.\d+)$/.test(word)) operands.push(Number(word));
    else if (!word.startsWith('/') && word !== '') {
      found.push({ operator: word, operands });
      operands = [];
    }
  }
  return found;
}
