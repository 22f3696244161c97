import { isAbsolute, join } from 'node:path';
import { Stop } from '../core/problem.ts';
import type { Template } from '../core/tracking/template/template.ts';
import { bytesOf } from '../io/files/look.ts';
import { readTemplate } from '../io/files/upload-template.ts';
import { inputFile } from '../io/import/input-file.ts';
import type { Context } from './context.ts';
import { readText } from './option-values.ts';
import { columnsOf } from './upload-choice.ts';

/** `--template FILE`: the platform's own file to fill. `--columns` then names its columns where they are not known. */
export async function chosenTemplate(
  context: Context,
  options: Readonly<Record<string, unknown>>,
): Promise<Template | undefined> {
  const path = readText(options, 'template');
  if (path === undefined) return undefined;
  const input = inputFile(isAbsolute(path) ? path : join(context.terminal.cwd, path));
  if ('code' in input) throw new Stop(input.code, { ...input.facts, file: path }, 1, [input]);
  const columns = readText(options, 'columns');
  const own = columns === undefined ? [] : columnsOf(columns);
  const names = Object.fromEntries(own.map(({ holds, name }) => [holds, name]));
  const template = await readTemplate(path, bytesOf(input.path), names);
  if (!('code' in template)) return template;
  // The remedy is another one than for a carrier's file.
  const code = template.code === 'tracking/columns-missing' ? 'tracking/template-columns' : template.code;
  throw new Stop(code, { ...template.facts, file: path }, 1, [{ ...template, code }]);
}

/** A template is one shop's: the file cannot say which. */
export function severalShops(shops: readonly (string | undefined)[]): Stop {
  return new Stop('tracking/template-which', { shops: shops.join(', ') }, 2);
}
