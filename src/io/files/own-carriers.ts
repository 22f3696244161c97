import { join } from 'node:path';
import { type OwnCarriers, readOwnCarriers } from '../../core/tracking/own-carriers.ts';
import { bytesOf, isFile } from './look.ts';

/** The seller's own carriers and platform words, in the workspace. */
export const CARRIERS_FILE = 'carriers.yaml';

/** The seller's own carriers; none when there is no such file. A file that is no YAML is a problem, not a guess. */
export async function loadOwnCarriers(workspace: string): Promise<OwnCarriers> {
  const file = join(workspace, CARRIERS_FILE);
  if (!isFile(file)) return { carriers: [], words: [], problems: [] };
  const { parseDocument } = await import('./yaml-library.ts');
  const document = parseDocument(Buffer.from(bytesOf(file)).toString('utf8'));
  const [error] = document.errors;
  if (error) {
    const facts = { reason: 'no-yaml', why: error.message.split('\n')[0] ?? '' };
    const line = error.linePos?.[0].line;
    const place = line === undefined ? {} : { line };
    return {
      carriers: [],
      words: [],
      problems: [{ code: 'carriers/bad-file', severity: 'error', file, ...place, facts }],
    };
  }
  return readOwnCarriers(document.toJS({ maxAliasCount: 100 }), file);
}
