import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/corpora/picking/', import.meta.url));

/** Whether the picking corpora lie next to the project; says so loudly when not, and fails in CI. */
export const hasCorpora = existsSync(folder);
if (!hasCorpora) {
  if (process.env['CI']) throw new Error(`The picking corpora are missing: ${folder}`);
  console.warn('SKIPPED: the picking corpora (../shared/corpora/picking) are missing');
}

/** The rows of one of the corpora. */
export function readRows<Row>(name: string): Row[] {
  if (!hasCorpora) return [];
  const text = readFileSync(`${folder}${name}.dev.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** Best known value by `instance` of one set of `best.dev.csv`, for the optimal routing policy. */
export function readBest(set: string): Map<string, { best: number; proven: boolean }> {
  const best = new Map<string, { best: number; proven: boolean }>();
  if (!hasCorpora) return best;
  for (const line of readFileSync(`${folder}best.dev.csv`, 'utf8').trim().split('\n')) {
    const [of, instance, , , policy, value, proven] = line.split(',') as string[];
    if (of === set && policy === 'optimal')
      best.set(instance!, { best: Number(value), proven: proven === '1' });
  }
  return best;
}
