/** The parts of a bin code that say where it is; the level does not change the walk. */
export interface BinParts {
  readonly aisle: string;
  readonly bay: number;
}

/** Reads bin codes of one shape. */
export interface BinPattern {
  readonly text: string;
  /** undefined: the code has another shape. */
  readonly read: (bin: string) => BinParts | undefined;
}

/** A bin code longer than this is none. */
const LONGEST = 60;

/**
 * A pattern as a seller writes it: `{aisle}`, `{bay}` (digits) and any other name in braces, what stands between as it
 * is, and in square brackets what may be absent: `{aisle}-{bay}[-{level}]`. Case does not matter.
 * @returns undefined when it lacks `{aisle}` or `{bay}` or is not well-formed
 */
export function parsePattern(text: string): BinPattern | undefined {
  let source = '';
  let depth = 0;
  const names: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '[') {
      source += '(?:';
      depth++;
    } else if (character === ']') {
      source += ')?';
      if (--depth < 0) return undefined;
    } else if (character === '{') {
      const end = text.indexOf('}', at);
      const name = end === -1 ? '' : text.slice(at + 1, end).toLowerCase();
      if (!/^[a-z]+$/.test(name) || names.includes(name)) return undefined;
      names.push(name);
      source +=
        name === 'bay' ? '(?<bay>\\d{1,4})' : name === 'aisle' ? '(?<aisle>[\\p{L}\\d]+?)' : '[\\p{L}\\d]+';
      at = end;
    } else if (character === '}') return undefined;
    else source += character.replace(/[.*+?^${}()|\\/]/g, '\\$&');
  }
  if (depth !== 0 || !names.includes('aisle') || !names.includes('bay')) return undefined;
  const shape = new RegExp(`^${source}$`, 'iu');
  return {
    text,
    read(bin) {
      const groups = bin.length <= LONGEST ? shape.exec(bin.trim())?.groups : undefined;
      return groups && { aisle: aisleKey(groups['aisle'] ?? ''), bay: Number(groups['bay']) };
    },
  };
}

/** Aisles are the same whatever their case and leading noughts: `a` = `A`, `01` = `1`. */
export function aisleKey(name: string): string {
  return name
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
}

/** Shapes that bin codes commonly have. */
const COMMON = ['-', '.', '/', '_', ' '].map((mark) => `{aisle}${mark}{bay}[${mark}{level}[${mark}{place}]]`);

/** The common shape that fits most of the bins; undefined when it fits none. */
export function derivePattern(bins: readonly string[]): BinPattern | undefined {
  let best: BinPattern | undefined;
  let most = 0;
  for (const text of [...COMMON, '{aisle}{bay}[-{level}]']) {
    const pattern = parsePattern(text);
    const fits = pattern ? bins.filter((bin) => pattern.read(bin) !== undefined).length : 0;
    if (fits > most) [best, most] = [pattern, fits];
  }
  return best;
}
