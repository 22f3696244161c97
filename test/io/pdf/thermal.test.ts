import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { INVENTED_LIST } from '../../../src/core/list-templates/invented-list.ts';
import { INVENTED_PARCEL } from '../../../src/core/templates/invented-parcel.ts';
import { writeParcels } from '../../../src/io/pdf/write-flow.ts';
import { writeList } from '../../../src/io/pdf/write-list.ts';
import { isList, loadAny, loadTemplate } from '../../../src/io/templates/load-template.ts';
import { listTemplates } from '../../../src/io/templates/template-files.ts';
import { workFolder } from './tools.ts';

/** Two dots of a label printer, in points; a box loses 0.02 points on each side so that it covers whole dots. */
const TWO_DOTS = (2 * 72) / 203 - 0.05;

/** Every content stream of a PDF, by its operators: operands first, as they stand in the file. */
function operators(file: string): { readonly operator: string; readonly operands: readonly number[] }[] {
  const bytes = readFileSync(file);
  const found: { operator: string; operands: number[] }[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('\nstream\n', at)) {
    const start = at + (bytes[at] === 0x0a ? 8 : 7);
    let text: string;
    try {
      text = inflateSync(bytes.subarray(start)).toString('latin1');
    } catch {
      at = start;
      continue;
    }
    at = start;
    if (!/ (?:Tj|re)\n/.test(text)) continue;
    let operands: number[] = [];
    for (const word of text.replace(/<[0-9a-fA-F]*>/g, ' ').split(/\s+/)) {
      if (/^-?(?:\d+\.?\d*|\.\d+)$/.test(word)) operands.push(Number(word));
      else if (!word.startsWith('/') && word !== '') {
        found.push({ operator: word, operands });
        operands = [];
      }
    }
  }
  return found;
}

describe('what comes with the program can be printed on a thermal printer', () => {
  it.each(
    listTemplates('')
      .map(({ name }) => name)
      .filter((name) => !/^(?:pick-list|put-wall)/.test(name)),
  )('%s', async (name) => {
    for (const lang of ['en', 'zh']) {
      const file = join(workFolder(), 'a.pdf');
      const any = await loadAny('', name);
      if (isList(any)) await writeList(INVENTED_LIST, file, any, lang);
      else {
        const template = await loadTemplate('', name, lang);
        const parcels = [INVENTED_PARCEL, { ...INVENTED_PARCEL, parcel: 'B7-015', reprint: 2 }];
        await writeParcels(parcels, file, { template, title: name });
      }
      const found = operators(file);
      const sizes: number[] = [];
      const sides: number[] = [];
      const colours = new Set<string>();
      let inSymbol = false;
      for (const { operator, operands } of found) {
        // Bars and squares are drawn in units of their module: tests of their own read them.
        if (operator === 'cm') inSymbol = true;
        if (operator === 'Q') inSymbol = false;
        if (operator === 'Tf') sizes.push(operands[0] ?? 0);
        if (operator === 're' && !inSymbol)
          sides.push(Math.abs(operands[2] ?? 0), Math.abs(operands[3] ?? 0));
        if (/^(?:[gG]|rg|RG|k|K|sc|SC|scn|SCN|cs|CS|sh|gs)$/.test(operator))
          colours.add(`${operands.join(' ')} ${operator}`);
      }
      expect(sizes.length).toBeGreaterThan(5);
      expect(sides.length).toBeGreaterThan(0);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
      expect(Math.min(...sides)).toBeGreaterThanOrEqual(TWO_DOTS);
      expect([...colours].filter((colour) => !/^[01] [gG]$/.test(colour))).toEqual([]);
    }
  });
});
