import { hash } from 'node:crypto';

/** Hash that binds an order's row to its stored facts: a flipped bit is noticed whenever the order is read. */
export function digestOf(doc: string | Uint8Array): string {
  return hash('sha256', doc, 'base64url').slice(0, 27);
}
