import type { Picture } from '../../core/documents/page.ts';
import { documentWords } from '../../core/documents/words.ts';
import { LIST_KINDS, type ListKind, type ListTemplate } from '../../core/list-templates/list-template.ts';
import { parseListTemplate } from '../../core/list-templates/parse-list-template.ts';
import { type Problem, Stop } from '../../core/problem.ts';
import type { RulesNode } from '../../core/rules-file/node.ts';
import type { LayoutMeans } from '../../core/templates/layout-page.ts';
import { type ParsedTemplate, parseTemplate } from '../../core/templates/parse-template.ts';
import { PARCEL_KINDS, type Template, type TemplateKind } from '../../core/templates/template.ts';
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
  const { template, symbols, pictures } = await right(workspace, found);
  if (isList(template)) throw wrongKind(template, PARCEL_KINDS);
  const engines = symbols.size > 0 ? await import('./symbols.ts') : undefined;
  const means: LayoutMeans = {
    words: documentWords(template.language ?? lang),
    pictures,
    ...(engines && symbols.has('qr') && { qr: await engines.createQr() }),
    ...(engines && symbols.has('data-matrix') && { dataMatrix: await engines.createDataMatrix() }),
  };
  return { template, means };
}

/**
 * The template of a list, as `loadTemplate`.
 * Throws Stop (exit 2) with every fault of its file, or `template/wrong-kind`.
 */
export async function loadListTemplate(
  workspace: string,
  name: string,
  kind: ListKind,
): Promise<ListTemplate> {
  const { template } = await right(workspace, findTemplate(workspace, name));
  if (template.kind !== kind) throw wrongKind(template, [kind]);
  return template as ListTemplate;
}

/** The template of a name, whatever it makes. Throws Stop (exit 2) with every fault of its file. */
export async function loadAny(workspace: string, name: string): Promise<Template | ListTemplate> {
  return (await right(workspace, findTemplate(workspace, name))).template;
}

/** Whether a template lays out a whole batch rather than a parcel. */
export const isList = (template: Template | ListTemplate): template is ListTemplate =>
  (LIST_KINDS as readonly string[]).includes(template.kind);

function wrongKind({ name, kind }: Template | ListTemplate, wanted: readonly TemplateKind[]): Stop {
  return new Stop('template/wrong-kind', { template: name, kind, wanted: wanted.join(', ') }, 2);
}

/** A template without a fault, with what it needs; throws Stop (exit 2) with every fault. */
async function right(workspace: string, found: TemplateFile) {
  const { parsed, problems, pictures } = await checkTemplate(workspace, found);
  const [first] = problems;
  if (first || parsed?.template === undefined) throw stopFor(first, found, problems);
  return { template: parsed.template, symbols: parsed.symbols, pictures };
}

/** Everything that is wrong with a template file, its pictures and the file it is like. */
export async function checkTemplate(
  workspace: string,
  found: TemplateFile,
): Promise<{
  readonly parsed: ParsedTemplate<Template | ListTemplate> | undefined;
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
  const parse = kindOf(read.root) === 'list' ? parseListTemplate : parseTemplate;
  let parsed: ParsedTemplate<Template | ListTemplate> = parse(read.root, source);
  if (parsed.needsLiquid) {
    const { createLiquid } = await import('./liquid.ts');
    parsed = parse(read.root, source, createLiquid());
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

function kindOf(root: RulesNode): 'list' | 'parcel' {
  const kind = root.kind === 'map' ? root.entries.find(({ key }) => key === 'kind')?.node : undefined;
  const word = kind?.kind === 'text' ? kind.text.trim() : '';
  return (LIST_KINDS as readonly string[]).includes(word) ? 'list' : 'parcel';
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
