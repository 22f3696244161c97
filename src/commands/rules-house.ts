import type { Order } from '../core/orders/order.ts';
import { type Problem, Stop } from '../core/problem.ts';
import type { RuleContext } from '../core/review/rule.ts';
import { type HouseRules, houseRules } from '../core/rules-file/house-rules.ts';
import { parseRulesFile } from '../core/rules-file/parse-rules-file.ts';
import type { RulesFile } from '../core/rules-file/rules-file.ts';
import type { Settings } from '../core/settings/settings.ts';
import { digestOf } from '../io/ledger/digest.ts';
import { createPeopleMatcher, type PeopleFile, readPeople } from '../io/rules/people-file.ts';
import { parseRulesYaml, readRulesYaml } from '../io/rules/rules-yaml.ts';
import { ALL_SHELVES, loadOwnShelves, type OwnShelves } from './seller-files.ts';

/** The workspace's own rules and lists of people. */
export interface House extends HouseRules {
  readonly file: RulesFile;
  readonly peopleOf: (order: Order) => Pick<RuleContext, 'people'>;
  /** Stands for both files. */
  readonly hash: string;
  /** Both files, for the ledger to keep. */
  readonly files: HouseFiles;
  /** What of orders and stock concerns the seller's own shelves. */
  readonly shelves: OwnShelves;
}

/** The files as they were read: text of rules.yaml ('' = none), lists of people (hashes only). */
interface HouseFiles {
  readonly rules: string;
  readonly people: PeopleFile | undefined;
}

/** Reads rules.yaml and people.json. Throws Stop (exit 2) at a fault: no order is touched with rules half read. */
export async function loadHouse(workspace: string): Promise<House> {
  const { rules, problems, text } = await readHouse(workspace);
  stopFor(problems);
  const house = houseOf(rules, { rules: text, people: await readPeople(workspace) });
  const shelves = await loadOwnShelves(workspace);
  // Orders are looked at again when bundles, suppliers or sending locations change.
  const hash = shelves.hash === '' ? house.hash : digestOf(JSON.stringify([house.hash, shelves.hash]));
  return { ...house, hash, shelves };
}

function houseOf(rules: RulesFile, files: HouseFiles): House {
  const { people } = files;
  const match = createPeopleMatcher(people);
  return {
    ...houseRules(rules),
    file: rules,
    peopleOf: (order) => (match === undefined ? {} : { people: match(order) }),
    hash: digestOf(JSON.stringify([files.rules, people ?? null])),
    files,
    shelves: ALL_SHELVES,
  };
}

/** All that a review was made with, as the ledger keeps it. */
export function keptRules(settings: Settings, house: House): string {
  return JSON.stringify({ settings, ...house.files });
}

/** The settings and rules of a day gone by, from what `keptRules` made of them. */
export async function readKeptRules(kept: string): Promise<{ settings: Settings; house: House }> {
  const { settings, rules, people } = JSON.parse(kept) as HouseFiles & { readonly settings: Settings };
  const { root, problems } = await parseRulesYaml(rules, 'rules.yaml');
  const parsed = parseRulesFile(root, 'rules.yaml');
  // What a later program no longer takes is said, not skipped.
  stopFor([...problems, ...parsed.problems]);
  return { settings, house: houseOf(parsed.rules, { rules, people }) };
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
