import { setFlagsFromString } from 'node:v8';
import { flagsOfNode } from './pace.ts';

const FLAG = '--max-inlined-bytecode-size-cumulative';
/** Bytes of bytecode V8 copies into one function it compiles for speed; its own limit is 920. */
const LITTLE = 100;
const USUAL = 920;

/**
 * Asks V8 to copy little code into what it compiles for speed, until the answer is called. A batch of labels calls a hundred
 * functions ten thousand times and is over in two seconds: most of the compiling was done before it repaid its cost, and the code
 * of the first labels waited for it. Until then no chunk should be loaded: the code kept beside it is taken only under the
 * flags it was made with.
 * @param flags those Node was started with; whoever sets this one means it, and nothing is changed
 */
export function inlineLittle(flags: readonly string[] = flagsOfNode()): () => void {
  if (flags.some((flag) => flag.includes(FLAG))) return () => undefined;
  setFlagsFromString(`${FLAG}=${LITTLE}`);
  return () => setFlagsFromString(`${FLAG}=${USUAL}`);
}
