import { readFileSync } from 'node:fs';
import type { Problem } from '../../core/problem.ts';
import { type JsonText, parseJsonText } from '../../core/settings/json-text.ts';
import { readSettingsFile } from '../../core/settings/read-settings.ts';
import type { SettingsFile } from '../../core/settings/settings.ts';

export interface ReadFile {
  readonly file: SettingsFile;
  readonly problems: readonly Problem[];
  /** False when there is no such file. */
  readonly exists: boolean;
}

/**
 * Reads one settings file; none is an empty one. Problems carry file, line and column:
 * `settings/unreadable`, `settings/bad-json`, `settings/key-twice`, `settings/unknown-key`, `settings/bad-value`.
 */
export async function readSettingsAt(path: string): Promise<ReadFile> {
  const nothing = (problem: Omit<Problem, 'severity' | 'file'>): ReadFile => ({
    file: {},
    problems: [{ severity: 'error', file: path, ...problem }],
    exists: true,
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { file: {}, problems: [], exists: false };
    return nothing({ code: 'settings/unreadable', value: code });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return nothing({ code: 'settings/unreadable', value: 'not UTF-8' });
  }
  if (text.trim() === '') return { file: {}, problems: [], exists: true };
  const json = parseJsonText(text);
  if ('place' in json)
    return nothing({
      code: 'settings/bad-json',
      line: json.place.line,
      column: String(json.place.column),
      value: json.found,
    });
  const { file, problems } = readSettingsFile(json.value);
  return { file, problems: [...twice(json), ...problems].map((p) => placed(p, path, json)), exists: true };
}

function twice(json: Extract<JsonText, { value: unknown }>): Problem[] {
  return json.twice.map((key) => ({
    code: 'settings/key-twice',
    severity: 'error',
    value: key,
    facts: { key },
  }));
}

function placed(problem: Problem, file: string, json: Extract<JsonText, { value: unknown }>): Problem {
  const place = json.places.get(problem.facts?.['key'] ?? '');
  return { ...problem, file, ...(place && { line: place.line, column: String(place.column) }) };
}
