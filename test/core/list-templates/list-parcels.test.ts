import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PickRow } from '../../../src/core/documents/pick-list.ts';
import { pickListWords } from '../../../src/core/documents/pick-list-words.ts';
import { TextSetter } from '../../../src/core/documents/text-setter.ts';
import { INVENTED_WALL } from '../../../src/core/list-templates/invented-list.ts';
import { layoutList } from '../../../src/core/list-templates/layout-list.ts';
import { slotLines } from '../../../src/core/list-templates/slot-lines.ts';
import { loadListTemplate } from '../../../src/io/templates/load-template.ts';
import { stubFaces } from '../documents/stub-faces.ts';

const row = (changes: Partial<PickRow>): PickRow => ({
  sku: 'CAP',
  name: 'Wool cap',
  variant: 'Red',
  quantity: 1,
  split: [{ parcel: 'B1-001', position: 1, quantity: 1 }],
  ...changes,
});

describe('the sheet of a put wall', () => {
  test('slot by slot the same pieces as the list', () => {
    const share = fc.record({
      parcel: fc.constant('p'),
      position: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 1, max: 5 }),
    });
    const rows = fc.array(
      fc.record({ sku: fc.constantFrom('A', 'B'), split: fc.array(share, { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const slots = slotLines(given.map((one) => row(one)));
        for (const position of [1, 2, 3, 4])
          for (const sku of ['A', 'B']) {
            const wanted = given
              .filter((one) => one.sku === sku)
              .flatMap(({ split }) => split)
              .filter((one) => one.position === position)
              .reduce((sum, { quantity }) => sum + quantity, 0);
            const lines = (slots.get(position) ?? []).filter((line) => line.sku === sku);
            expect(lines.length).toBe(wanted > 0 ? 1 : 0);
            expect(lines[0]?.quantity ?? 0).toBe(wanted);
          }
      }),
    );
  });

  test.each(['a4', 'letter', '4x6'])(
    '%s: every slot with its order; many slots make more pages',
    async (size) => {
      const totes = Array.from({ length: 80 }, (_, n) => ({ ...INVENTED_WALL.totes[0]!, position: n + 1 }));
      const template = await loadListTemplate('', `put-wall-${size}`, 'put-wall');
      const setter = new TextSetter(stubFaces(), '');
      const { pages } = layoutList({ ...INVENTED_WALL, totes }, template, setter, pickListWords('en'));
      expect(pages.length).toBeGreaterThan(1);
      const texts = pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'text' ? item.runs.map(({ text }) => text).join('') : [])),
      );
      for (const { position } of totes) expect(texts).toContain(String(position));
      expect(texts.filter((text) => text.startsWith('#1010'))).toHaveLength(80);
      expect(texts).toContain('2 ×');
    },
  );
});
