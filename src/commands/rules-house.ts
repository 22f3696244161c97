import type { Order } from '../core/orders/order.ts';
import { type Problem, Stop } from '../core/problem.ts';
import type { RuleContext } from '../core/review/rule.ts';
import { type HouseRules, houseRules } from '../core/rules-file/house-rules.ts';
import { parseRulesFile } from '../core/rules-file/parse-rules-file.ts';
import type { RulesFile } from '../core/rules-file/rules-file.ts';
import { digestOf } from '../io/ledger/digest.ts';
import { createPeopleMatcher, readPeople } from '../io/rules/people-file.ts';
import { readRulesYaml } from '../io/rules/rules-yaml.ts';

/** The workspace's own rules and lists of people. */
export interface House extends HouseRules {
  readonly file: RulesFile;
  readonly peopleOf: (order: Order) => Pick<RuleContext, 'people'>;
  /** Stands for both files. */
  readonly hash: string;
}

/** Reads rules.yaml and people.json. Throws Stop (exit 2) at a fault: no order is touched with rules half read. */
export async function loadHouse(workspace: string): Promise<House> {
  const { rules, problems, text } = await readHouse(workspace);
  stopFor(problems);
  const people = await readPeople(workspace);
  const match = createPeopleMatcher(people);
  return {
    ...houseRules(rules),
    file: rules,
    peopleOf: (order) => (match === undefined ? {} : { people: match(order) }),
    hash: digestOf(JSON.stringify([text, people ?? null])),
  };
}

/** rules.yaml with everything wrong with it. */
export async function readHouse(
  workspace: string,
): Promise<{ rules: RulesFile; problems: readonly Problem[]; text: string; path: string }> {
  const { file, text, root, problems } = await readRulesYaml(workspace);
  const parsed = parseRulesFile(root, file);
  return { rules: parsed.rules, problems: [...problems, ...parsed.problems], text, path: file };
}

export function stopFor(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const { code, file, line, column, value, facts } = first;
  const place = {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
  };
  throw new Stop(code, { ...place, ...facts }, 2, problems);
}
