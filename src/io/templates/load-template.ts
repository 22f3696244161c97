import type { Picture } from '../../core/documents/page.ts';
import { documentWords } from '../../core/documents/words.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import type { RulesNode } from '../../core/rules-file/node.ts';
import type { LayoutMeans } from '../../core/templates/layout-page.ts';
import { type ParsedTemplate, parseTemplate } from '../../core/templates/parse-template.ts';
import type { Template } from '../../core/templates/template.ts';
import { parseYamlTree } from '../files/yaml-tree.ts';
import { readPicture } from './pictures.ts';
import { findTemplate, type TemplateFile, templateText } from './template-files.ts';

/** A template with everything it needs to be laid out. */
export interface LoadedTemplate {
  readonly template: Template;
  readonly means: LayoutMeans;
}

/**
 * The template of a name, checked and compiled. Throws Stop (exit 2) with every fault of its file.
 * @param lang language of the words on paper, `en` or `zh`, where the template names none
 */
export async function loadTemplate(workspace: string, name: string, lang: string): Promise<LoadedTemplate> {
  return load(workspace, findTemplate(workspace, name), lang);
}

/** The same for a file found already. */
export async function load(workspace: string, found: TemplateFile, lang: string): Promise<LoadedTemplate> {
  const { parsed, problems, pictures } = await checkTemplate(workspace, found);
  const [first] = problems;
  if (first || parsed?.template === undefined) throw stopFor(first, found, problems);
  const { template, symbols } = parsed;
  const engines = symbols.size > 0 ? await import('./symbols.ts') : undefined;
  const means: LayoutMeans = {
    words: documentWords(template.language ?? lang),
    pictures,
    ...(engines && symbols.has('qr') && { qr: await engines.createQr() }),
    ...(engines && symbols.has('data-matrix') && { dataMatrix: await engines.createDataMatrix() }),
  };
  return { template, means };
}

/** Everything that is wrong with a template file, its pictures and the file it is like. */
export async function checkTemplate(
  workspace: string,
  found: TemplateFile,
): Promise<{
  readonly parsed: ParsedTemplate | undefined;
  readonly problems: readonly Problem[];
  readonly pictures: ReadonlyMap<string, Picture>;
}> {
  const { file, name } = found;
  const nothing = (problems: readonly Problem[]) => ({ parsed: undefined, problems, pictures: new Map() });
  const read = await tree(file);
  if (read.root === undefined) return nothing(read.problems);
  const base = await baseOf(workspace, read.root, found);
  if (Array.isArray(base)) return nothing(base);
  const source = { name, file, ...(base !== undefined && { base: base as RulesNode }) };
  let parsed = parseTemplate(read.root, source);
  if (parsed.needsLiquid) {
    const { createLiquid } = await import('./liquid.ts');
    parsed = parseTemplate(read.root, source, createLiquid());
  }
  const pictures = new Map<string, Picture>();
  const problems = [...parsed.problems];
  for (const { file: picture, optional, place } of parsed.images) {
    const given = readPicture(found.folder, picture);
    if (typeof given !== 'string') pictures.set(picture, given);
    else if (given !== 'missing' || !optional) {
      const { line, column } = place;
      const facts = { picture, reason: given };
      problems.push({ ...fault('template/bad-image', file, line, column), value: picture, facts });
    }
  }
  return { parsed, problems, pictures };
}

async function tree(file: string): Promise<{ root: RulesNode | undefined; problems: readonly Problem[] }> {
  const read = await parseYamlTree(templateText(file), file, 'template/syntax');
  if (read.root !== undefined || read.problems.length > 0) return read;
  return { root: undefined, problems: [fault('template/empty', file, 1, 1)] };
}

/** The file that `like` names: a template that stands for itself, so that no chain and no circle can be. */
async function baseOf(
  workspace: string,
  root: RulesNode,
  found: TemplateFile,
): Promise<RulesNode | readonly Problem[] | undefined> {
  const like = root.kind === 'map' ? root.entries.find(({ key }) => key === 'like') : undefined;
  if (like === undefined) return undefined;
  const { line, column } = like.node.place;
  const name = like.node.kind === 'text' ? like.node.text.trim() : '';
  const wrong = (facts: Record<string, string>): readonly Problem[] => [
    { ...fault('template/bad-like', found.file, line, column), value: name, facts },
  ];
  let base: TemplateFile;
  try {
    base = findTemplate(workspace, name);
  } catch (error) {
    return wrong(error instanceof Stop ? error.facts : {});
  }
  if (base.name === found.name) return wrong({});
  const read = await tree(base.file);
  if (read.root === undefined) return read.problems;
  if (read.root.kind === 'map' && read.root.entries.some(({ key }) => key === 'like')) return wrong({});
  return read.root;
}

function fault(code: string, file: string, line: number, column: number): Problem {
  return { code, severity: 'error', file, line, column: String(column) };
}

function stopFor(first: Problem | undefined, found: TemplateFile, problems: readonly Problem[]): Stop {
  if (first === undefined) return new Stop('template/empty', { file: found.file }, 2);
  const { line, column, value } = first;
  const place = {
    file: first.file ?? found.file,
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
  };
  return new Stop(first.code, { ...place, ...first.facts }, 2, problems);
}
