import { existsSync } from 'node:fs';
import { writeWhole } from '../files/durable.ts';
import { rulesPath } from './rules-yaml.ts';

/** Writes the template (its comments in the language spoken) into the workspace unless there is a rules file already. */
export async function createRulesYaml(
  workspace: string,
  template: string,
  dryRun: boolean,
): Promise<{ file: string; created: boolean }> {
  const file = rulesPath(workspace);
  if (existsSync(file)) return { file, created: false };
  if (!dryRun) writeWhole(file, new TextEncoder().encode(template));
  return { file, created: true };
}
