import type { Node } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import type { Place, RulesNode } from '../../core/rules-file/node.ts';

/**
 * A YAML text as a tree of texts with their places. Scalars come as written (`2,000`, `off`, `007`); anchors and tags
 * are refused. `yaml` is loaded only here. Problems have the code given, with line and column.
 */
export async function parseYamlTree(
  text: string,
  file: string,
  code: string,
): Promise<{ readonly root: RulesNode | undefined; readonly problems: readonly Problem[] }> {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('./yaml-library.ts');
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const fault = (offset: number, value: string) => {
    const { line, column } = placeAt(offset);
    problems.push({ code, severity: 'error', file, line, column: String(column), value });
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  for (const error of document.errors) fault(error.pos[0], error.message.split('\n')[0] ?? '');
  if (problems.length > 0 || document.contents === null) return { root: undefined, problems };

  const convert = (node: Node | null, otherwise: number): RulesNode => {
    const at = node?.range?.[0] ?? otherwise;
    const place = placeAt(at);
    if (node === null) return { kind: 'text', text: '', place };
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => convert(item as Node | null, at)), place };
    if (isMap(node)) {
      const keys = new Set<string>();
      return {
        kind: 'map',
        entries: node.items.map((pair) => {
          const key = pair.key as Node | null;
          const keyAt = key?.range?.[0] ?? at;
          const name = isScalar(key) ? String(key.value ?? '') : '';
          if (!isScalar(key)) fault(keyAt, 'a key is no word');
          if (keys.has(name)) fault(keyAt, `${name} stands there twice`);
          keys.add(name);
          return {
            key: name,
            keyPlace: placeAt(keyAt),
            node: convert(pair.value as Node | null, keyAt),
          };
        }),
        place,
      };
    }
    if (isScalar(node)) {
      // A quote is not part of the text.
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      return { kind: 'text', text: String(node.value ?? ''), place: quoted ? placeAt(at + 1) : place };
    }
    fault(at, 'an alias (*name)');
    return { kind: 'text', text: '', place };
  };
  const root = convert(document.contents as Node, 0);
  return { root: problems.length > 0 ? undefined : root, problems };
}
