import { type Problem, Stop } from '../core/problem.ts';
import { deriveLayout } from '../core/warehouse/derive-layout.ts';
import type { LayoutPlan } from '../core/warehouse/layout-plan.ts';
import { layoutText } from '../core/warehouse/layout-text.ts';
import { parseLayout } from '../core/warehouse/parse-layout.ts';
import type { Shelf } from '../core/warehouse/stock.ts';
import { isFile } from '../io/files/look.ts';
import { layoutFile, writeLayoutFile } from '../io/warehouse/layout-file.ts';
import { book } from '../ui/language.ts';
import { LAYOUT_EN } from '../ui/words/layout-en.ts';
import { LAYOUT_FILE_EN } from '../ui/words/layout-file-en.ts';
import type { Context, ExitCode } from './context.ts';

/** `orders layout init`: a first layout file from the bins; on a terminal what they do not tell is asked. */
export async function initLayout(context: Context, shelves: readonly Shelf[]): Promise<ExitCode> {
  const derived = deriveLayout([...new Set(shelves.map(({ bin }) => bin))]);
  if (!derived) throw new Stop('layout/no-bins');
  const file = layoutFile(context.workspace);
  if (isFile(file) && !context.flags.yes && !context.flags.dryRun)
    throw new Stop('layout/exists', { file }, 1);
  const text =
    context.mayAsk && !context.flags.yes
      ? await askLayout(context, derived)
      : layoutText(derived, book('layoutFile', LAYOUT_FILE_EN));
  if (!context.flags.dryRun) writeLayoutFile(context.workspace, text);
  context.result({ file, text }, () =>
    context.flags.dryRun ? text : `${book('layout', LAYOUT_EN).wrote(file)}\n`,
  );
  return 0;
}

/** Asks key by key; an answer that the layout file would refuse is asked again. */
async function askLayout(context: Context, derived: LayoutPlan): Promise<string> {
  const { askText } = await import('../io/prompt/questions.ts');
  const words = book('layout', LAYOUT_EN);
  const first = derived.aisles[0] ?? 'A';
  const questions: readonly [ask: string, usual: string, lines: (answer: string) => string][] = [
    [words.askSpacing, String(derived.spacing[0] ?? 3), (answer) => `aisleSpacing: ${answer}`],
    [words.askBay, String(derived.bayLength), (answer) => `bayLength: ${answer}`],
    [words.askNumbering, derived.numbering, (answer) => `bayNumbering: ${answer}`],
    [
      words.askCross,
      '0',
      (answer) => (answer === '0' ? '' : `crossAisles: [front, {afterBay: ${answer}, width: 1.5}, back]`),
    ],
    [words.askStart, `front of ${first}`, (answer) => `start: ${answer}`],
    [words.askEnd, `front of ${first}`, (answer) => `end: ${answer}`],
  ];
  const base = [
    `bin: ${JSON.stringify(derived.pattern)}`,
    `aisles: [${derived.aisles.map((name) => JSON.stringify(name)).join(', ')}]`,
    `bays: ${derived.bays}`,
    `firstBay: ${derived.firstBay}`,
  ];
  const answered: string[] = [];
  let plan = derived;
  for (const [ask, usual, line] of questions) {
    for (;;) {
      const answer = (await askText(context.terminal, ask, usual)).trim();
      const tried = parseLayout([...base, ...answered, line(answer)].join('\n'), 'layout.yaml');
      if (isPlan(tried)) {
        answered.push(line(answer));
        plan = tried;
        break;
      }
      context.terminal.talk(`${words.answerNot(answer, String(tried[0]?.facts?.['expected'] ?? usual))}\n`);
    }
  }
  return layoutText(plan, book('layoutFile', LAYOUT_FILE_EN));
}

function isPlan(parsed: LayoutPlan | readonly Problem[]): parsed is LayoutPlan {
  return !Array.isArray(parsed);
}
