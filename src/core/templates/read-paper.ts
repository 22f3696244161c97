import type { RulesNode } from '../rules-file/node.ts';
import type { TemplateReader } from './file-reader.ts';
import { MOST, PAPERS } from './template-keys.ts';

const MM = 72 / 25.4;

/** A paper in points: `A4`, `4x6` … or width × height in millimetres: `101.6 x 152.4`. 4×6 in without one. */
export function readPaper(
  reader: TemplateReader,
  node: RulesNode | undefined,
  key: string,
): { readonly width: number; readonly height: number } {
  const [width, height] = PAPERS['4x6'] as readonly [number, number];
  if (node === undefined) return { width: width * MM, height: height * MM };
  const text = node.kind === 'text' ? node.text.trim() : '';
  const known = Object.hasOwn(PAPERS, text) ? PAPERS[text] : undefined;
  if (known) return { width: known[0] * MM, height: known[1] * MM };
  const match = /^(\d{1,3}(?:\.\d{1,3})?)\s*[x×]\s*(\d{1,3}(?:\.\d{1,3})?)$/.exec(text);
  const sides = [Number(match?.[1]), Number(match?.[2])] as const;
  if (sides.every((side) => side >= 20 && side <= MOST.paper))
    return { width: sides[0] * MM, height: sides[1] * MM };
  reader.bad(node, key, `101.6 x 152.4 | ${Object.keys(PAPERS).join(' | ')}`, Object.keys(PAPERS));
  return { width: width * MM, height: height * MM };
}
