import type { Definition } from './definition.ts';
import { MORNING } from './table-morning.ts';
import { ORDERS_COMMANDS } from './table-orders.ts';
import { RULES_COMMANDS } from './table-rules.ts';
import { SETUP } from './table-setup.ts';
import { TEMPLATES } from './table-templates.ts';
import { UPKEEP, UPKEEP_GROUP } from './table-upkeep.ts';

/** Every command, in the order of help. */
export const DEFINITIONS: readonly Definition[] = [
  ...MORNING,
  ...ORDERS_COMMANDS,
  ...SETUP,
  ...RULES_COMMANDS,
  ...TEMPLATES,
  ...UPKEEP,
  {
    name: 'completion',
    isReport: true,
    group: UPKEEP_GROUP,
    summary: 'Write the completion of a shell',
    arguments: [{ name: '<shell>', summary: 'Shell to complete in', choices: ['bash', 'zsh', 'fish'] }],
    options: [],
    examples: [
      'source <(orders completion bash)',
      'orders completion fish > ~/.config/fish/completions/orders.fish',
    ],
    // Given the table rather than importing it: the table leads to it.
    load: async () => ({ run: (await import('./completion.ts')).completionCommand(DEFINITIONS) }),
  },
];
