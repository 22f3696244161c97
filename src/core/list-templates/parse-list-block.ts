import type { RulesNode } from '../rules-file/node.ts';
import type { TemplateReader } from '../templates/file-reader.ts';
import { MOST } from '../templates/template-keys.ts';
import { nearest } from '../text/nearest.ts';
import { GOODS_FIELDS, PLACE_FIELDS, WALK_FIELDS } from './list-fields.ts';
import { LIST_BLOCK_KEYS, LIST_BLOCK_KINDS, LIST_COMMON_KEYS, type ListBlockKind } from './list-keys.ts';
import type { ListBlock } from './list-template.ts';
import { listType, said, saidAt, typeSize, withFields } from './parse-said.ts';

const MM = 72 / 25.4;
type Keys = ReadonlyMap<string, RulesNode>;

/** Reads the blocks of a list's template; every fault is told to the reader. */
export class ListBlockParser {
  constructor(private readonly reader: TemplateReader) {}

  blocks(node: RulesNode | undefined, key: string, inWalk = false): readonly ListBlock[] {
    const found: ListBlock[] = [];
    for (const item of this.reader.list(node, key, MOST.blocks)) {
      const block = this.#block(item, inWalk);
      if (block) found.push(block);
    }
    return found;
  }

  #block(node: RulesNode, inWalk: boolean): ListBlock | undefined {
    const { reader } = this;
    // A walk within a walk makes no sense, and a map is always of one.
    const known = LIST_BLOCK_KINDS.filter((kind) =>
      kind === 'walk' ? !inWalk : kind === 'map' ? inWalk : true,
    );
    if (node.kind !== 'map') {
      reader.bad(node, 'blocks', known.join(' | '));
      return undefined;
    }
    const named = node.entries.filter(({ key }) => (known as readonly string[]).includes(key));
    const [entry] = named;
    if (entry === undefined || named.length > 1) {
      const first = named[1] ?? node.entries[0];
      const near = named.length === 0 ? nearest(first?.key ?? '', known) : undefined;
      reader.say('template/unknown-block', first?.keyPlace ?? node.place, first?.key ?? '', {
        known: known.join(', '),
        ...(near !== undefined && { nearest: near }),
      });
      return undefined;
    }
    const kind = entry.key as ListBlockKind;
    const keys = reader.map(node, kind, [kind, ...LIST_BLOCK_KEYS[kind], ...LIST_COMMON_KEYS]);
    return { ...this.#base(keys, node.place.line), ...this.#own(kind, entry.node, keys) } as ListBlock;
  }

  #base(keys: Keys, line: number) {
    const { reader } = this;
    const when = reader.condition(keys.get('when'), 'when');
    const unless = reader.condition(keys.get('unless'), 'unless');
    const above = reader.mm(keys.get('above'), 'above', 0, 100);
    return { line, ...(when && { when }), ...(unless && { unless }), above };
  }

  #own(kind: ListBlockKind, value: RulesNode, keys: Keys): object {
    const { reader } = this;
    const title = (size: number) => ({
      kind,
      ...said(reader, value, kind),
      ...listType(reader, keys, size),
    });
    switch (kind) {
      case 'text': {
        const beside = saidAt(reader, keys, 'beside', 9);
        const align = reader.choice(keys.get('align'), 'align', ['left', 'center', 'right'], 'left');
        return { ...title(9), align, ...(beside && { beside }) };
      }
      case 'line':
        return { kind, weight: reader.mm(value, kind, 0.375 * MM, 20) };
      case 'cart':
        return { ...title(12), ...this.#cart(keys) };
      case 'walk':
        return { kind, blocks: withFields(reader, WALK_FIELDS, () => this.blocks(value, kind, true)) };
      case 'map': {
        const legend = saidAt(reader, keys, 'legend', 7.5);
        return { kind, height: reader.mm(value, kind, 95 * MM, 400), ...(legend && { legend }) };
      }
      case 'steps':
        return title(12);
      case 'notes':
        return { ...title(12), note: typeSize(reader, keys.get('note_size'), 'note_size', 9.5) };
      case 'parcels':
        return withFields(reader, PLACE_FIELDS, () => {
          const item = withFields(reader, GOODS_FIELDS, () => saidAt(reader, keys, 'item', 9));
          if (item === undefined) reader.say('template/missing-key', value.place, 'item', { key: 'item' });
          return { ...title(9.5), item, number: typeSize(reader, keys.get('number'), 'number', 16) };
        });
    }
  }

  #cart(keys: Keys): object {
    const { reader } = this;
    const under = withFields(reader, PLACE_FIELDS, () => saidAt(reader, keys, 'under', 7.5));
    return {
      columns: Math.round(reader.number(keys.get('columns'), 'columns', 1, 12, 4)),
      cell: typeSize(reader, keys.get('cell_size'), 'cell_size', 8.5),
      number: typeSize(reader, keys.get('number'), 'number', 14),
      ...(under && { under }),
    };
  }
}
