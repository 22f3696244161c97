import { aisleKey } from './bin-pattern.ts';
import type { CrossAisle, DoorPlan, LayoutPlan } from './layout-plan.ts';

/** What the comments of a layout file say. */
type LayoutComment =
  | 'head'
  | 'allKeys'
  | 'bin'
  | 'unit'
  | 'aisles'
  | 'bays'
  | 'numbering'
  | 'cross'
  | 'doors'
  | 'overrides'
  | 'blocked'
  | 'oneWay'
  | 'noTurn';

/** A first layout file for a plan: every key with what it means (in the words given), ready to be corrected. */
export function layoutText(plan: LayoutPlan, words: Readonly<Record<LayoutComment, string>>): string {
  const aisles = plan.aisles.map((name) => JSON.stringify(name)).join(', ');
  const first = plan.aisles[0] ?? 'A';
  return `# ${words.head}
# ${words.allKeys}

# ${words.bin}
bin: ${JSON.stringify(plan.pattern)}

# ${words.unit}
unit: m

# ${words.aisles}
aisles: [${aisles}]
aisleSpacing: ${plan.spacing[0] ?? 3}

# ${words.bays}
bays: ${plan.bays}
${plan.firstBay === 0 ? 'firstBay: 0\n' : ''}bayLength: ${plan.bayLength}

# ${words.numbering}
bayNumbering: ${plan.numbering}

# ${words.cross}
crossAisles: [${plan.crossAisles.map(crossText).join(', ')}]

# ${words.doors}
start: ${doorText(plan, plan.start)}
end: ${doorText(plan, plan.end)}

# ${words.overrides}
# overrides:
#   ${first}: {bays: 8, back: closed}

# ${words.blocked}
# blocked:
#   - [back, ${plan.aisles[0] ?? 'A'}, ${plan.aisles[1] ?? 'B'}]

# ${words.oneWay}
# oneWay:
#   - [${first}, back]
#   - [front, ${plan.aisles[0] ?? 'A'}, ${plan.aisles[1] ?? 'B'}]

# ${words.noTurn}
# noTurn: [${first}]
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
