import type { Place, RulesNode } from '../rules-file/node.ts';
import { nearest } from '../text/nearest.ts';
import { ITEM_FIELDS, LISTS } from './fields.ts';
import type { TemplateReader } from './file-reader.ts';
import type { Align, Block, BlockBase, Column, TypeSetting } from './template.ts';
import { BLOCK_KEYS, BLOCK_KINDS, type BlockKind, COLUMN_KEYS, COMMON_KEYS, MOST } from './template-keys.ts';

const MM = 72 / 25.4;
const ALIGN = ['left', 'center', 'right'] as const;
type Keys = ReadonlyMap<string, RulesNode>;

/** Reads the blocks of a template; every fault is told to the reader. */
export class BlockParser {
  #count = 0;
  /** Pictures the blocks ask for. */
  readonly images: { readonly file: string; readonly optional: boolean; readonly place: Place }[] = [];

  constructor(private readonly reader: TemplateReader) {}

  blocks(node: RulesNode | undefined, key: string, depth = 0): readonly Block[] {
    if (depth > MOST.depth && node !== undefined) {
      this.reader.say('template/too-large', node.place, key, {
        most: `${MOST.depth} blocks inside each other`,
      });
      return [];
    }
    const found: Block[] = [];
    for (const item of this.reader.list(node, key, MOST.blocks)) {
      if (++this.#count > MOST.blocks) {
        this.reader.say('template/too-large', item.place, key, { most: `${MOST.blocks} blocks` });
        return found;
      }
      const block = this.#block(item, depth);
      if (block) found.push(block);
    }
    return found;
  }

  #block(node: RulesNode, depth: number): Block | undefined {
    if (node.kind !== 'map') {
      this.reader.bad(node, 'blocks', BLOCK_KINDS.join(' | '));
      return undefined;
    }
    const named = node.entries.filter(({ key }) => (BLOCK_KINDS as readonly string[]).includes(key));
    const [kindEntry] = named;
    if (kindEntry === undefined || named.length > 1) {
      const first = named[1] ?? node.entries[0];
      const near = nearest(first?.key ?? '', BLOCK_KINDS);
      this.reader.say('template/unknown-block', first?.keyPlace ?? node.place, first?.key ?? '', {
        known: BLOCK_KINDS.join(', '),
        ...(near !== undefined && named.length === 0 && { nearest: near }),
      });
      return undefined;
    }
    const kind = kindEntry.key as BlockKind;
    const keys = this.reader.map(node, kind, [kind, ...BLOCK_KEYS[kind], ...COMMON_KEYS]);
    const base = this.#base(keys, kind, node.place.line);
    const value = kindEntry.node;
    switch (kind) {
      case 'text':
        return { ...base, ...this.#type(keys), kind, text: this.reader.expression(value, kind) };
      case 'address':
        return {
          ...base,
          ...this.#type(keys),
          kind,
          whose: this.reader.choice(value, kind, ['recipient', 'sender'], 'recipient'),
        };
      case 'barcode':
      case 'qr':
      case 'data-matrix':
        return {
          ...base,
          kind,
          text: this.reader.expression(value, kind),
          side: this.#side(keys, kind),
          caption: this.reader.number(keys.get('caption'), 'caption', 0, 72, kind === 'barcode' ? 10 : 0),
        };
      case 'line':
        return { ...base, kind, weight: this.reader.mm(value, kind, 0.375 * MM, 20) };
      case 'image':
        return this.#image(value, keys, base);
      case 'row':
      case 'stack':
      case 'box':
        return {
          ...base,
          kind,
          blocks: this.blocks(value, kind, depth + 1),
          gap: this.reader.mm(keys.get('gap'), 'gap', kind === 'row' ? 2 * MM : 0),
          valign: this.reader.choice(keys.get('valign'), 'valign', ['top', 'middle', 'bottom'], 'top'),
          padding: this.reader.mm(keys.get('padding'), 'padding', 1 * MM),
          outline:
            keys.get('outline')?.kind === 'text' &&
            this.reader.text(keys.get('outline'), 'outline') === 'filled'
              ? 'filled'
              : this.reader.mm(keys.get('outline'), 'outline', 0.5 * MM, 20),
        };
      case 'table':
        return this.#table(value, keys, base);
    }
  }

  #base(keys: Keys, kind: string, line: number): BlockBase {
    const { reader } = this;
    const height = keys.get('height');
    const rest = height?.kind === 'text' && height.text.trim() === 'rest';
    const when = reader.condition(keys.get('when'), 'when');
    const unless = reader.condition(keys.get('unless'), 'unless');
    const width = this.reader.width(keys.get('width'));
    const at = this.#at(keys.get('at'));
    return {
      name: reader.text(keys.get('name'), 'name') || kind,
      line,
      ...(when && { when }),
      ...(unless && { unless }),
      ...(width && { width }),
      ...(height && { height: rest ? 'rest' : reader.mm(height, 'height', 0) }),
      above: reader.mm(keys.get('above'), 'above', 0),
      ...(at && { at }),
      align: reader.choice<Align>(keys.get('align'), 'align', ALIGN, 'left'),
    };
  }

  #type(keys: Keys): TypeSetting {
    const { reader } = this;
    const size = reader.number(keys.get('size'), 'size', 7, 200, 9);
    const bold = reader.bold(keys.get('bold'), 'bold');
    return {
      size,
      smallest: reader.number(keys.get('smallest'), 'smallest', 7, size, Math.min(size, 7)),
      breakBelow: reader.number(keys.get('break_below'), 'break_below', 7, size, size),
      ...(bold !== undefined && { bold }),
      leading: reader.number(keys.get('leading'), 'leading', 0.8, 4, 1.2),
    };
  }

  #side(keys: Keys, kind: 'barcode' | 'qr' | 'data-matrix'): number {
    const otherwise = kind === 'barcode' ? 12 : 18;
    const node = keys.get('height');
    const value = this.reader.mm(node, 'height', otherwise * MM, 200);
    const least = (kind === 'barcode' ? 5 : 8) * MM;
    if (value >= least || node === undefined) return value;
    this.reader.bad(node, 'height', `${Math.round(least / MM)} … 200`);
    return otherwise * MM;
  }

  #at(node: RulesNode | undefined): { x: number; y: number } | undefined {
    if (node === undefined) return undefined;
    if (node.kind !== 'list' || node.items.length !== 2) {
      this.reader.bad(node, 'at', '[x, y]');
      return undefined;
    }
    return { x: this.reader.mm(node.items[0], 'at', 0), y: this.reader.mm(node.items[1], 'at', 0) };
  }

  #image(value: RulesNode, keys: Keys, base: BlockBase): Block {
    const file = this.reader.text(value, 'image');
    const optional = this.reader.flag(keys.get('optional'), 'optional', false);
    // A name inside the template's own folder and nothing else: no address, no way up, no way round.
    if (
      !/^[\p{L}\p{N}_-][\p{L}\p{N} _.-]*(?:\/[\p{L}\p{N}_-][\p{L}\p{N} _.-]*)*\.(?:png|jpe?g)$/iu.test(file)
    )
      this.reader.bad(value, 'image', 'logo.png (PNG or JPEG beside the template)');
    else this.images.push({ file, optional, place: value.place });
    return { ...base, kind: 'image', file, optional };
  }

  #table(value: RulesNode, keys: Keys, base: BlockBase): Block {
    const { reader } = this;
    const list = reader.choice(value, 'table', LISTS, 'line_items');
    const outside = reader.fields;
    const more = keys.has('more')
      ? this.#with(['more.count', 'more.text'], () => reader.expression(keys.get('more'), 'more'))
      : undefined;
    reader.fields = [...outside, ...ITEM_FIELDS];
    const columns = reader
      .list(keys.get('columns'), 'columns', MOST.columns)
      .map((node) => this.#column(node));
    reader.fields = outside;
    if (!keys.has('columns')) reader.say('template/missing-key', value.place, 'columns', { key: 'columns' });
    const rows = this.#rows(keys.get('rows'));
    return {
      ...base,
      ...this.#type(keys),
      kind: 'table',
      list,
      columns,
      gap: reader.mm(keys.get('gap'), 'gap', 2 * MM),
      ...(rows !== undefined && { rows }),
      ...(more && { more }),
      rules: reader.flag(keys.get('rules'), 'rules', false),
      heading: reader.flag(keys.get('heading'), 'heading', false),
    };
  }

  #with<T>(fields: readonly string[], read: () => T): T {
    const outside = this.reader.fields;
    this.reader.fields = [...outside, ...fields];
    const value = read();
    this.reader.fields = outside;
    return value;
  }

  /** A number, or `plan.name`. */
  #rows(node: RulesNode | undefined): number | string | undefined {
    if (node === undefined) return undefined;
    const plan = node.kind === 'text' ? /^plan\.([a-z_]+)$/.exec(node.text.trim())?.[1] : undefined;
    if (plan === undefined) return this.reader.number(node, 'rows', 0, 500, 0);
    if (!this.reader.fields.includes(`plan.${plan}`)) {
      const near = nearest(`plan.${plan}`, this.reader.fields);
      this.reader.say('template/unknown-field', node.place, `plan.${plan}`, {
        field: `plan.${plan}`,
        ...(near !== undefined && { nearest: near }),
      });
    }
    return plan;
  }

  #column(node: RulesNode): Column {
    const { reader } = this;
    const keys = reader.map(node, 'columns', COLUMN_KEYS);
    const bold = reader.bold(keys.get('bold'), 'bold');
    const when = reader.condition(keys.get('when'), 'when');
    if (node.kind === 'map' && !keys.has('text'))
      reader.say('template/missing-key', node.place, 'text', { key: 'text' });
    return {
      title: reader.expression(keys.get('title'), 'title'),
      text: reader.expression(keys.get('text'), 'text'),
      ...(keys.has('under') && { under: reader.expression(keys.get('under'), 'under') }),
      width: this.reader.width(keys.get('width')) ?? { rest: true },
      align: reader.choice<Align>(keys.get('align'), 'align', ALIGN, 'left'),
      ...(bold !== undefined && { bold }),
      shorten: reader.flag(keys.get('shorten'), 'shorten', false),
      ...(when && { when }),
    };
  }
}
