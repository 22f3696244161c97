import type { Node } from 'yaml';
import { aisleKey } from './bin-pattern.ts';
import type { OneWayPlan } from './layout-plan.ts';
import type { YamlReader } from './yaml-node.ts';

/**
 * The key `oneWay` of a layout file: `[A, back]` = aisle A is walked towards the back only; `[front, A, B]` = along the front
 * from A to B only. An entry that is neither is named with its line.
 *
 * @param crossAisleOf the number of a cross aisle by its name (0 = front, -1 = back)
 */
export function parseOneWay(
  yaml: YamlReader,
  node: Node | undefined,
  aisles: readonly string[],
  crossAisleOf: (side: string) => number | undefined,
): readonly OneWayPlan[] {
  const keys = aisles.map(aisleKey);
  return (node ? (yaml.list(node) ?? [node]) : []).flatMap((item): OneWayPlan[] => {
    const words = (yaml.list(item) ?? []).map((word) => yaml.text(word) ?? '');
    const [first = '', second = '', third = ''] = words;
    if (words.length === 2 && keys.includes(aisleKey(first)) && (second === 'front' || second === 'back'))
      return [{ aisle: aisleKey(first), towards: second }];
    const [from, to] = [aisleKey(second), aisleKey(third)];
    const crossAisle = crossAisleOf(first);
    const apart = keys.indexOf(from) - keys.indexOf(to);
    if (words.length === 3 && crossAisle !== undefined && keys.includes(from) && keys.includes(to))
      if (Math.abs(apart) === 1) return [{ crossAisle, from, to }];
    yaml.bad(item, 'oneWay', words.join(', '), '[A, back] or [front, A, B]: two aisles side by side');
    return [];
  });
}
