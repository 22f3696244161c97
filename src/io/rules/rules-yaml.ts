import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import type { RulesNode } from '../../core/rules-file/node.ts';
import { parseYamlTree } from '../files/yaml-tree.ts';

/** A rules file larger than this is none. */
const LARGEST = 1024 * 1024;

export interface RulesYaml {
  readonly file: string;
  /** '' when there is no file. */
  readonly text: string;
  readonly root: RulesNode | undefined;
  readonly problems: readonly Problem[];
}

export function rulesPath(workspace: string): string {
  return join(workspace, 'rules.yaml');
}

/**
 * Reads rules.yaml of the workspace, if there is one. `yaml` is loaded only then. Problems: `rules/unreadable`,
 * `rules/syntax` with line and column. Scalars come as written (`2,000`, `off`, `007`); anchors and tags are refused.
 */
export async function readRulesYaml(workspace: string): Promise<RulesYaml> {
  const file = rulesPath(workspace);
  const nothing = (problems: readonly Problem[]): RulesYaml => ({
    file,
    text: '',
    root: undefined,
    problems,
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? nothing([]) : nothing([unreadable(file, code)]);
  }
  if (bytes.length > LARGEST) return nothing([unreadable(file, `${bytes.length} bytes`)]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return nothing([unreadable(file, 'not UTF-8')]);
  }
  return { file, text, ...(await parseRulesYaml(text, file)) };
}

/** A rules file as a tree; `file` is how problems call it. An empty text has none, and loads nothing. */
export async function parseRulesYaml(
  text: string,
  file: string,
): Promise<Pick<RulesYaml, 'root' | 'problems'>> {
  if (text === '') return { root: undefined, problems: [] };
  return parseYamlTree(text, file, 'rules/syntax');
}

function unreadable(file: string, value: string): Problem {
  return { code: 'rules/unreadable', severity: 'error', file, value };
}
