/** What a text or a condition may look at: nested plain values, see `fields.ts`. */
export type TemplateData = Readonly<Record<string, unknown>>;

/** Why an expression could not be worked out, in the words of the Liquid engine. */
export interface Fault {
  readonly fault: string;
}

/** A text with its expressions, compiled: data in, text out. */
export type Expression = (data: TemplateData) => string | Fault;
export type Condition = (data: TemplateData) => boolean | Fault;

/** What `compile` of a Liquid engine gives: the program and the fields it reads, or what is wrong and where. */
export type Compiled =
  | { readonly run: Expression; readonly reads: readonly string[] }
  | { readonly fault: string; readonly line: number; readonly column: number };

/** Liquid with its limits (io/templates). Without one only plain `{{ field }}` texts can be compiled. */
export interface LiquidEngine {
  compile(source: string): Compiled;
}

const PATH = '[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*';
const OUTPUT = new RegExp(`\\{\\{-?\\s*(${PATH})\\s*-?\\}\\}`);
const BARE_PATH = new RegExp(`^(${PATH})$`);
/** `-` at the braces takes away white space, which the short way does not do. */
const NEEDS_ENGINE = /\{%|\{\{|\}\}/;

/** What an expression reads, told to the checker. */
export interface Parsed<T> {
  readonly run: T;
  readonly reads: readonly string[];
}

/**
 * A text of literals and plain fields as a closure, without any engine: nearly every text of a label, ten times quicker
 * than Liquid. Undefined when it needs Liquid.
 */
export function plainExpression(source: string): Parsed<Expression> | undefined {
  const parts = source.split(OUTPUT);
  if (source.includes('{{-') || source.includes('-}}')) return undefined;
  const literals = parts.filter((_, i) => i % 2 === 0);
  if (literals.some((literal) => NEEDS_ENGINE.test(literal))) return undefined;
  const reads = parts.filter((_, i) => i % 2 === 1);
  if (reads.length === 0) return { run: () => source, reads };
  const fields = reads.map(fieldOf);
  const [first = ''] = literals;
  return {
    reads,
    run(data) {
      let text = first;
      for (let i = 0; i < fields.length; i++) text += textOf(fields[i]?.(data)) + literals[i + 1];
      return text;
    },
  };
}

/** A condition that is one field: true for what is there and not empty, 0 or false. Undefined when it needs Liquid. */
export function plainCondition(source: string): Parsed<Condition> | undefined {
  const path = BARE_PATH.exec(source.trim())?.[1];
  if (path === undefined || path === 'true' || path === 'false') return undefined;
  const field = fieldOf(path);
  return {
    reads: [path],
    run(data) {
      const value = field(data);
      return Array.isArray(value) ? value.length > 0 : Boolean(value);
    },
  };
}

function fieldOf(path: string): (data: TemplateData) => unknown {
  const keys = path.split('.');
  const [one = '', two] = keys;
  if (two === undefined) return (data) => data[one];
  if (keys.length === 2) return (data) => (data[one] as TemplateData | undefined)?.[two];
  return (data) => keys.reduce<unknown>((value, key) => (value as TemplateData | undefined)?.[key], data);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}
