import type { Definition } from './definition.ts';
import { MORNING } from './table-morning.ts';
import { ORDERS_COMMANDS } from './table-orders.ts';
import { SETUP } from './table-setup.ts';
import { UPKEEP } from './table-upkeep.ts';

/** Every command, in the order of help. */
export const DEFINITIONS: readonly Definition[] = [...MORNING, ...ORDERS_COMMANDS, ...SETUP, ...UPKEEP];
