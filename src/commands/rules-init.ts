import { Stop } from '../core/problem.ts';
import { createRulesYaml } from '../io/rules/rules-template.ts';
import { visible } from '../ui/visible.ts';
import type { CommandBody } from './context.ts';

/** `orders rules init`: a rules.yaml with comments, which changes nothing until it is edited. */
export const run: CommandBody = async (context) => {
  const { file, created } = await createRulesYaml(context.workspace, context.flags.dryRun);
  if (!created) throw new Stop('rules/exists', { file }, 1);
  const did = context.flags.dryRun ? 'Would write' : 'Wrote';
  context.result(
    { file, created: !context.flags.dryRun },
    () => `${did} ${visible(file)}\nNext: edit it, then orders rules check\n`,
  );
  return 0;
};
