import { aisleKey } from './bin-pattern.ts';
import type { CrossAisle, DoorPlan, LayoutPlan } from './layout-plan.ts';

/** A first layout file for a plan: every key with what it means, ready to be corrected. */
export function layoutText(plan: LayoutPlan): string {
  const aisles = plan.aisles.map((name) => JSON.stringify(name)).join(', ');
  const first = plan.aisles[0] ?? 'A';
  return `# Layout of the warehouse, made from the bins of the stock. Correct what is not so, then run: orders layout
# All keys: docs/layout.md

# What a bin code is made of; [ ] = may be absent.
bin: ${JSON.stringify(plan.pattern)}

# Every length is in this unit. Measure once, roughly: the order of the walk hardly depends on the last centimetre.
unit: m

# Aisles from left to right, and how far the middle of one is from the middle of the next.
aisles: [${aisles}]
aisleSpacing: ${plan.spacing[0] ?? 3}

# Highest bay number in an aisle, and how long a bay is.
bays: ${plan.bays}
${plan.firstBay === 0 ? 'firstBay: 0\n' : ''}bayLength: ${plan.bayLength}

# single: 1, 2, 3 …; paired: odd numbers left, even ones right; serpentine: numbers run back in every other aisle.
bayNumbering: ${plan.numbering}

# Where one can walk from aisle to aisle. In the middle: [front, {afterBay: 6, width: 1.5}, back]
crossAisles: [${plan.crossAisles.map(crossText).join(', ')}]

# Where the walk begins and ends.
start: ${doorText(plan, plan.start)}
end: ${doorText(plan, plan.end)}

# Aisles that are different: fewer bays, or closed at one end.
# overrides:
#   ${first}: {bays: 8, back: closed}

# No way through between two aisles that lie side by side.
# blocked:
#   - [back, ${plan.aisles[0] ?? 'A'}, ${plan.aisles[1] ?? 'B'}]
`;
}

function crossText(cross: CrossAisle): string {
  if (typeof cross === 'string') return cross;
  return 'at' in cross ? `{at: ${cross.at}}` : `{afterBay: ${cross.afterBay}, width: ${cross.width}}`;
}

function doorText({ aisles }: LayoutPlan, { aisle, crossAisle }: DoorPlan): string {
  const name = aisles.find((own) => aisleKey(own) === aisle) ?? aisle;
  const side = crossAisle === 0 ? 'front' : crossAisle === -1 ? 'back' : `cross ${crossAisle}`;
  return `${side} of ${name}`;
}
