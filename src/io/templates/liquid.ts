import { Liquid, type LiquidError } from 'liquidjs';
import type { Compiled, LiquidEngine, TemplateData } from '../../core/templates/expression.ts';

/** Tags a template may use: none that reads a file or another template. */
export const TAGS: readonly string[] = [
  ...[
    'if',
    'unless',
    'case',
    'for',
    'break',
    'continue',
    'assign',
    'capture',
    'echo',
    'cycle',
    'comment',
    'raw',
  ],
  '#',
];

/** Filters a template may use: none that knows the clock, the machine or its language. */
export const FILTERS: readonly string[] = [
  ...['append', 'prepend', 'upcase', 'downcase', 'capitalize', 'strip', 'lstrip', 'rstrip', 'strip_newlines'],
  ...[
    'replace',
    'replace_first',
    'remove',
    'remove_first',
    'truncate',
    'truncatewords',
    'slice',
    'split',
    'join',
  ],
  ...[
    'default',
    'size',
    'first',
    'last',
    'reverse',
    'sort',
    'uniq',
    'map',
    'where',
    'sum',
    'concat',
    'compact',
  ],
  ...[
    'plus',
    'minus',
    'times',
    'divided_by',
    'modulo',
    'round',
    'floor',
    'ceil',
    'abs',
    'at_least',
    'at_most',
  ],
];

/** Bounds of one text: Liquid's loops end here, whatever a template says. Time is the last resort, the others count. */
const LIMITS = { parseLimit: 20_000, memoryLimit: 200_000, renderLimit: 2_000 } as const;
const MOST_STEPS = 5_000;
const LONGEST = 20_000;

/** liquidjs with nothing but texts in and texts out. Loaded only for templates that need it. */
export function createLiquid(): LiquidEngine {
  const engine = new Liquid({
    ...LIMITS,
    strictFilters: true,
    strictVariables: false,
    ownPropertyOnly: true,
    jsTruthy: true,
    // An empty set of templates takes the place of the file system.
    templates: {},
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name];
  return {
    compile(source): Compiled {
      try {
        const program = engine.parse(source);
        const reads = engine.globalFullVariablesSync(program);
        return {
          reads,
          run(data: TemplateData) {
            try {
              const text = String(engine.renderSync(program, data, { templateLimit: MOST_STEPS }));
              return text.length > LONGEST ? { fault: `longer than ${LONGEST} characters` } : text;
            } catch (error) {
              return { fault: shortMessage(error) };
            }
          },
        };
      } catch (error) {
        const { token } = error as Partial<LiquidError>;
        const [line = 1, column = 1] = token?.getPosition() ?? [];
        return { fault: shortMessage(error), line, column };
      }
    },
  };
}

/** Liquid's own words without its file, line and quotation of the source: those are given by the template's file. */
function shortMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/, (?:file:\S+, )?line:\d+, col:\d+$/, '');
}
