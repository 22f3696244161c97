/** Comments of a first layout.yaml. */
export const LAYOUT_FILE_EN = {
  head: 'Layout of the warehouse, made from the bins of the stock. Correct what is not so, then run: orders layout',
  allKeys: 'All keys: docs/layout.md',
  bin: 'What a bin code is made of; [ ] = may be absent.',
  unit: 'Every length is in this unit. Measure once, roughly: the order of the walk hardly depends on the last centimetre.',
  aisles: 'Aisles from left to right, and how far the middle of one is from the middle of the next.',
  bays: 'Highest bay number in an aisle, and how long a bay is.',
  numbering:
    'single: 1, 2, 3 …; paired: odd numbers left, even ones right; serpentine: numbers run back in every other aisle.',
  cross: 'Where one can walk from aisle to aisle. In the middle: [front, {afterBay: 6, width: 1.5}, back]',
  doors: 'Where the walk begins and ends.',
  overrides: 'Aisles that are different: fewer bays, or closed at one end.',
  oneWay:
    'Walked in one direction only: an aisle towards one end, or a cross aisle from an aisle to the next.',
  noTurn: 'Aisles too narrow to turn the cart in: whoever enters one walks it through.',
  blocked: 'No way through between two aisles that lie side by side.',
};
