import { type Problem, Stop } from '../core/problem.ts';

/** A preview that was refused is no preview: stops (exit 1) with every reason. */
export function problemExit(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new Stop(first.code, { value: first.value ?? '', ...first.facts }, 1, problems);
}
