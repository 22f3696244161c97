/** Words of `orders layout`. */
export const LAYOUT_EN = {
  wrote: (file: string) => `Wrote ${file}. Correct it, then: orders layout check`,
  drawn: (file: string) => `Drawn: ${file}`,
  title: 'Layout',
  legend: (oneDoor: boolean, narrow: boolean) =>
    `${oneDoor ? 'S start and end' : 'S start · E end'} · dots = bins${narrow ? ' · narrow = no turning' : ''} · front at the bottom`,
  askSpacing: 'How far is the middle of one aisle from the middle of the next, in metres?',
  askBay: 'How long is a bay, in metres?',
  askNumbering:
    'How do bays count? single (1, 2, 3), paired (odd left, even right), serpentine (back in every other aisle)',
  askCross: 'After which bay is there a way across in the middle? (0 = none)',
  askStart: 'Where does the walk begin?',
  askEnd: 'Where does it end?',
  answerNot: (answer: string, expected: string) => `“${answer}” is none. Expected: ${expected}.`,
};
