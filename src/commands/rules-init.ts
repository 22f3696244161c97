import { Stop } from '../core/problem.ts';
import { createRulesYaml } from '../io/rules/rules-template.ts';
import { book } from '../ui/language.ts';
import { visible } from '../ui/visible.ts';
import { COMMON_EN } from '../ui/words/common-en.ts';
import { RULES_FILE_EN } from '../ui/words/rules-file-en.ts';
import type { CommandBody } from './context.ts';

/** `orders rules init`: a rules.yaml with comments, which changes nothing until it is edited. */
export const run: CommandBody = async (context) => {
  const words = book('rulesFile', RULES_FILE_EN);
  const { dryRun } = context.flags;
  const { file, created } = await createRulesYaml(context.workspace, words.template, dryRun);
  if (!created) throw new Stop('rules/exists', { file }, 1);
  context.result(
    { file, created: !dryRun },
    () => `${words.wrote(visible(file), dryRun)}\n${book('common', COMMON_EN).next(words.next)}\n`,
  );
  return 0;
};
