import type { Placed, Surroundings } from './place.ts';
import type { Block, GroupBlock } from './template.ts';

/** Blocks under each other. The one whose height is `rest` takes what the others leave of `height`. */
export function measureStack(
  blocks: readonly Block[],
  gap: number,
  at: Surroundings,
  width: number,
  height: number | undefined,
): (Placed & { readonly rest?: Placed }) | undefined {
  const rows: { readonly above: number; placed: Placed | undefined; readonly block: Block }[] = [];
  let taken = 0;
  let resting: (typeof rows)[number] | undefined;
  for (const block of blocks) {
    if (block.at !== undefined || !at.wants(block)) continue;
    const above = rows.length === 0 ? 0 : gap + block.above;
    const waits = block.height === 'rest' && height !== undefined && resting === undefined;
    const placed = waits ? undefined : at.measure(block, at, widthOf(block, width, width));
    if (!waits && placed === undefined) continue;
    const row = { above, placed, block };
    rows.push(row);
    taken += above + (placed === undefined ? 0 : placed.height);
    if (waits) resting = row;
  }
  if (resting !== undefined) {
    const room = (height ?? 0) - taken;
    resting.placed =
      room > 0 ? at.measure(resting.block, at, widthOf(resting.block, width, width), room) : undefined;
    if (room <= 0) at.refuse('label/text-too-long', resting.block.name, at.label.to.join(', '));
  } else if (height !== undefined && taken > height + 0.01) {
    const tallest = rows.reduce(
      (a, b) => ((b.placed?.height ?? 0) > (a.placed?.height ?? 0) ? b : a),
      rows[0]!,
    );
    at.refuse('label/text-too-long', tallest.block.name, tallest.block.name);
  }
  if (rows.length === 0) return undefined;
  const rest = resting?.placed;
  const room = resting === undefined ? 0 : (height ?? 0) - taken;
  return {
    width: rows.reduce((most, { placed }) => Math.max(most, placed?.width ?? 0), 0),
    height: resting === undefined ? taken : (height ?? taken),
    ...(rest && { rest, ...(rest.size !== undefined && { size: rest.size }) }),
    draw(canvas, x, y, wide) {
      let top = y;
      for (const row of rows) {
        top += row.above;
        const given = widthOf(row.block, wide, Math.min(row.placed?.width ?? 0, wide));
        row.placed?.draw(canvas, x + offset(row.block, wide - given), top, given);
        top += row === resting ? room : (row.placed?.height ?? 0);
      }
    },
  };
}

function widthOf(block: Block, room: number, auto: number): number {
  const { width } = block;
  if (width === undefined || 'rest' in width) return room;
  if ('points' in width) return Math.min(width.points, room);
  return 'part' in width ? width.part * room : auto;
}

const offset = ({ align }: Block, free: number): number =>
  align === 'left' ? 0 : align === 'right' ? free : free / 2;

/** A block of a row, and the width it was given. */
interface Cell {
  readonly placed: Placed;
  readonly given: number;
}

/** Blocks beside each other: fixed widths first, then those as wide as their content, then those that share the rest. */
export function measureRow(block: GroupBlock, at: Surroundings, width: number): Placed | undefined {
  const cells = block.blocks.filter((each) => each.at === undefined && at.wants(each));
  const measured = new Array<Cell | undefined>(cells.length);
  let left = width - Math.max(0, cells.length - 1) * block.gap;
  const put = (i: number, room: number, asContent: boolean): void => {
    const found = at.measure(cells[i] as Block, at, Math.max(room, 0));
    if (found === undefined) return;
    const given = asContent ? Math.min(found.width, room) : room;
    measured[i] = { placed: found, given };
    left -= given;
  };
  let sharing = 0;
  for (let i = 0; i < cells.length; i++) {
    const wide = cells[i]?.width;
    if (wide === undefined || 'rest' in wide) sharing++;
    else if ('points' in wide) put(i, Math.min(wide.points, left), false);
    else if ('part' in wide) put(i, Math.min(wide.part * width, left), false);
  }
  for (let i = 0; i < cells.length; i++) {
    const wide = cells[i]?.width;
    if (wide !== undefined && 'auto' in wide) put(i, left, true);
  }
  const share = left / Math.max(1, sharing);
  for (let i = 0; i < cells.length; i++) {
    const wide = cells[i]?.width;
    if (wide === undefined || 'rest' in wide) put(i, share, false);
  }
  const shown: Cell[] = [];
  let height = 0;
  let used = 0;
  for (const cell of measured) {
    if (cell === undefined) continue;
    used += cell.given + (shown.length > 0 ? block.gap : 0);
    height = Math.max(height, cell.placed.height);
    shown.push(cell);
  }
  if (shown.length === 0) return undefined;
  return {
    width: sharing > 0 ? width : used,
    height,
    draw(canvas, x, y, room) {
      let start = x + (sharing > 0 ? 0 : offset(block, room - used));
      for (const { placed: each, given } of shown) {
        const free = height - each.height;
        const down = block.valign === 'top' ? 0 : block.valign === 'middle' ? free / 2 : free;
        each.draw(canvas, start, y + down, given);
        start += given + block.gap;
      }
    },
  };
}

/** Blocks in a frame or on a filled ground. */
export function measureBox(
  block: GroupBlock,
  at: Surroundings,
  width: number,
  height?: number,
): Placed | undefined {
  const before = at.white;
  at.white = block.outline === 'filled' || before;
  const fixed = typeof block.height === 'number' ? block.height : height;
  const inside = fixed === undefined ? undefined : fixed - 2 * block.padding;
  const inner = measureStack(block.blocks, block.gap, at, width - 2 * block.padding, inside);
  at.white = before;
  if (inner === undefined) return undefined;
  const tall = fixed ?? inner.height + 2 * block.padding;
  return {
    width: inner.width + 2 * block.padding,
    height: tall,
    ...(inner.size !== undefined && { size: inner.size }),
    draw(canvas, x, y, room) {
      if (block.outline === 'filled') canvas.fill(x, y, room, tall);
      else if (block.outline > 0) canvas.frame(x, y, room, tall, block.outline);
      const down = fixed === undefined ? 0 : Math.max(0, (tall - 2 * block.padding - inner.height) / 2);
      inner.draw(canvas, x + block.padding, y + block.padding + down, room - 2 * block.padding);
    },
  };
}
