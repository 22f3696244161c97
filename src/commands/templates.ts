import { join } from 'node:path';
import { type Problem, Stop } from '../core/problem.ts';
import { expandLike, likeOf } from '../core/templates/expand-like.ts';
import type { Template } from '../core/templates/template.ts';
import { writeWhole } from '../io/files/durable.ts';
import { checkTemplate, isList } from '../io/templates/load-template.ts';
import {
  findTemplate,
  isTemplateName,
  isThere,
  listTemplates,
  ownFolder,
  type TemplateFile,
  templateAt,
  templateText,
} from '../io/templates/template-files.ts';
import { book, language } from '../ui/language.ts';
import { type TemplateRow, templatesText } from '../ui/templates-text.ts';
import { visible } from '../ui/visible.ts';
import { TEMPLATES_EN } from '../ui/words/templates-en.ts';
import type { CommandBody, Context } from './context.ts';
import { readText } from './option-values.ts';

const MM = 72 / 25.4;

/** `orders templates list | copy | check`; previews have a file of their own. */
export const run: CommandBody = async (context, [word = 'list', name = ''], options) => {
  if (word === 'copy') return copy(context, name, options);
  if (word === 'check') return check(context, name);
  const rows = await Promise.all(listTemplates(context.workspace).map((found) => rowOf(context, found)));
  context.result({ templates: rows }, () => templatesText(rows, context.terminal));
  return 0;
};

async function rowOf(context: Context, found: TemplateFile): Promise<TemplateRow & { file: string }> {
  const { name, file, builtIn } = found;
  const nothing = { name, file, builtIn, kind: '', paper: '', title: '' };
  try {
    const { parsed, problems } = await checkTemplate(context.workspace, found);
    if (parsed?.template === undefined) return { ...nothing, faults: Math.max(1, problems.length) };
    const { template } = parsed;
    const { kind, width, height } = template;
    const sheet = isList(template) ? undefined : template.sheet;
    const title = titleIn(parsed.template, language());
    const page = sheet ?? { width, height };
    const paper = `${Math.round(page.width / MM)}×${Math.round(page.height / MM)}`;
    return { name, kind, paper, builtIn, title, file, faults: problems.length };
  } catch (error) {
    if (error instanceof Stop) return { ...nothing, faults: 1 };
    throw error;
  }
}

const titleIn = ({ title, titleZh }: Pick<Template, 'title' | 'titleZh'>, lang: string): string =>
  /^zh\b/.test(lang) && titleZh !== '' ? titleZh : title;

/** A copy in the workspace, to be changed; from then on it is used in the place of the built-in one. */
const copy = async (
  context: Context,
  name: string,
  options: Readonly<Record<string, unknown>>,
): Promise<0> => {
  const words = book('templates', TEMPLATES_EN);
  const found = findTemplate(context.workspace, name);
  const as = readText(options, 'name') ?? name;
  if (!isTemplateName(as)) throw new Stop('template/bad-name', { value: as }, 2);
  const file = join(ownFolder(context.workspace), `${as}.yaml`);
  if (isThere(file)) throw new Stop('template/exists', { file }, 1);
  const text = templateText(found.file);
  const like = likeOf(text);
  const base = like === undefined ? '' : templateText(findTemplate(context.workspace, like).file);
  const { dryRun } = context.flags;
  if (!dryRun) writeWhole(file, new TextEncoder().encode(expandLike(text, base)));
  context.result({ template: as, file, written: !dryRun }, () =>
    dryRun ? words.wouldCopy(visible(file)) : words.copied(visible(file), as),
  );
  return 0;
};

/** A name or a file; faults stop with exit 2, each with line and column. */
async function check(context: Context, name: string): Promise<0> {
  const isFile = /\.ya?ml$/i.test(name);
  const found = isFile ? templateAt(context.terminal.cwd, name) : findTemplate(context.workspace, name);
  const { problems } = await checkTemplate(context.workspace, found);
  stopFor(problems, found);
  context.result({ template: found.name, file: found.file, problems: [] }, () =>
    book('templates', TEMPLATES_EN).right(visible(found.name)),
  );
  return 0;
}

function stopFor(problems: readonly Problem[], found: TemplateFile): void {
  const [first] = problems;
  if (first === undefined) return;
  const { line, column, value } = first;
  const place = {
    file: first.file ?? found.file,
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
  };
  throw new Stop(first.code, { ...place, ...first.facts }, 2, problems);
}
