/** Looking at files that may or may not be there. */
export { existsSync, readFileSync } from 'node:fs';
