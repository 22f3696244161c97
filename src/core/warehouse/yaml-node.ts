import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { nearest } from '../text/nearest.ts';

/** A file larger than this is no file of ours. */
const LONGEST = 1024 * 1024;

/** Reads a YAML file strictly: what is wrong becomes a problem with file and line, and nothing is guessed. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #kind: string;
  readonly #lines = new LineCounter();

  /** @param kind what the file is: the first part of every problem's code */
  constructor(file: string, kind = 'layout') {
    this.#file = file;
    this.#kind = kind;
  }

  /** The file's keys; undefined when it is no map at all. */
  read(text: string, keys: readonly string[]): Map<string, Node> | undefined {
    if (text.length > LONGEST) {
      this.say('syntax', undefined, 'more than 1 MB');
      return undefined;
    }
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      uniqueKeys: true,
      maxAliasCount: 0,
    } as object);
    for (const error of document.errors)
      this.say('syntax', undefined, error.message.split('\n')[0] ?? '', {}, error.pos[0]);
    if (this.problems.length > 0) return undefined;
    if (!isMap(document.contents)) {
      this.say('empty', undefined, '');
      return undefined;
    }
    return this.entries(document.contents as Node, keys, '');
  }

  /** Keys of a map below `under`, in order; `keys` undefined allows any. */
  entries(node: Node, keys: readonly string[] | undefined, under: string): Map<string, Node> {
    const found = new Map<string, Node>();
    if (!isMap(node)) {
      this.bad(node, under, '', 'keys with values');
      return found;
    }
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? sourceOf(pair.key) : '';
      const place = pair.key as Node;
      if (keys && !keys.includes(key)) {
        const near = nearest(key, keys);
        this.say(
          'unknown-key',
          place,
          key,
          near === undefined ? { known: keys.join(', ') } : { nearest: near },
        );
      } else if (pair.value === null) this.bad(place, key, '', 'a value');
      else found.set(key, pair.value as Node);
    }
    return found;
  }

  list(node: Node): Node[] | undefined {
    return isSeq(node) ? (node.items as Node[]) : undefined;
  }

  isMap(node: Node): boolean {
    return isMap(node);
  }

  /** The text of a scalar as it stands there: `01` stays `01`. */
  text(node: Node): string | undefined {
    return isScalar(node) && node.value !== null ? sourceOf(node).trim() : undefined;
  }

  /** A number within limits, else a problem and undefined. */
  number(node: Node, key: string, least: number, most: number, whole = false): number | undefined {
    const text = this.text(node) ?? '';
    const value = Number(text);
    if (text !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
    this.bad(node, key, text, `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`);
    return undefined;
  }

  bad(node: Node, key: string, value: string, expected: string, near?: string): void {
    this.say('bad-value', node, value, {
      key,
      expected,
      ...(near !== undefined && { nearest: near }),
    });
  }

  say(
    code: string,
    node: Node | undefined,
    value: string,
    facts: Record<string, string> = {},
    offset = node?.range?.[0],
  ): void {
    const line = offset === undefined ? 0 : this.#lines.linePos(offset).line;
    this.problems.push({
      code: `${this.#kind}/${code}`,
      severity: 'error',
      file: this.#file,
      ...(line > 0 && { line }),
      value: value.slice(0, 80),
      facts,
    });
  }
}

function sourceOf(node: { readonly value: unknown; readonly source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
