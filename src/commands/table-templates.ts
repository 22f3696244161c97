import type { Definition } from './definition.ts';

const group = 'What the rules and the planner know';
const NAME = { name: '<name>', summary: 'Name of the template, e.g. label-4x6' } as const;
const OUTPUT = { flags: '-o, --output <file>', summary: 'Write the PDF to this file' } as const;

/** Templates of labels, lists, slips and cards. */
export const TEMPLATES: readonly Definition[] = [
  {
    name: 'templates list',
    isReport: true,
    group,
    summary: 'List the templates of labels, lists, slips and cards',
    arguments: [],
    options: [],
    examples: ['orders templates', 'orders templates list --json'],
    isDefault: true,
    load: () => import('./templates.ts'),
  },
  {
    name: 'templates copy',
    group,
    summary: 'Copy a template into the workspace, to change it',
    arguments: [NAME],
    options: [{ flags: '--name <name>', summary: 'Name of the copy (the same: it takes the other’s place)' }],
    examples: ['orders templates copy label-4x6', 'orders templates copy label-4x6 --name label-fragile'],
    load: () => import('./templates.ts'),
  },
  {
    name: 'templates check',
    group,
    summary: 'Check a template; faults are shown with line and column',
    arguments: [{ ...NAME, summary: 'Name of the template, or a .yaml file' }],
    options: [],
    examples: ['orders templates check label-4x6', 'orders templates check my-label.yaml'],
    load: () => import('./templates.ts'),
  },
  {
    name: 'templates preview',
    group,
    summary: 'Write a PDF of what a template makes of your next order',
    arguments: [NAME],
    options: [
      OUTPUT,
      { flags: '--order <order>', summary: 'Show this order' },
      { flags: '--prices', summary: 'Tell prices on packing slips' },
      { flags: '--page <size>', summary: 'Page of pick list and slips', choices: ['A4', 'Letter', '4x6'] },
      { flags: '--start-at <number>', summary: 'First label of the sheet that is still there' },
    ],
    examples: [
      'orders templates preview packing-slip',
      'orders templates preview label-4x6 --order 1001 -o label.pdf',
    ],
    load: () => import('./templates-preview.ts'),
  },
  {
    name: 'templates ruler',
    group,
    summary: 'Write a test page with rulers, to see whether the printer prints true to size',
    arguments: [{ ...NAME, name: '[name]' }],
    options: [OUTPUT, { flags: '--dpi <number>', summary: 'Dots per inch of the label printer (203, 300)' }],
    examples: ['orders templates ruler', 'orders templates ruler sheet-avery-5168'],
    load: () => import('./templates-preview.ts'),
  },
];
