import { expect, test } from 'vitest';
import { priorityOf } from '../../../src/core/orders/priority.ts';

test.each([
  [[], 0],
  [['vip'], 0],
  [['Priority'], 1],
  [['priority:3', 'priority'], 3],
  [['priority : 12'], 12],
  [['priority:high'], 0],
])('%j is %i', (tags, priority) => expect(priorityOf(tags as string[])).toBe(priority));
