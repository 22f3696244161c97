import { bare } from './normalise.ts';
import { REGION_ALIASES, WIDER_REGIONS } from './region-aliases.ts';
import { regionForms } from './region-forms.ts';

/**
 * One country's entries (`code~postcode pattern~name~other names`) in the form the program reads: every key a region is
 * found by is worked out here, so that a country is ready without a pattern being run. Used by
 * scripts/build-regions.mjs, not by the program.
 *
 * Entries of the answer: `code~pattern~name~key,key` for a region of the post; `+name~pattern~name~key,key` for one above
 * those; `=key,key~position` for older or translated names of the region at that position. The name and the code in
 * lower case are keys as well and are not written out.
 */
export function compileRegions(country: string, entries: readonly string[]): readonly string[] {
  /** By key: the position of its region. */
  const taken = new Map<string, number>();
  const compiled: string[] = [];
  const take = (mark: string, code: string, pattern: string, names: readonly string[]) => {
    const [name = code] = names;
    const position = compiled.length;
    const implied = new Set([code.toLowerCase(), name.toLowerCase()]);
    const keys: string[] = [];
    for (const form of [code, ...names].flatMap(regionForms)) {
      if (taken.has(form)) continue;
      taken.set(form, position);
      if (!implied.has(form)) keys.push(form);
    }
    compiled.push(`${mark}${code}~${pattern}~${name}~${keys.join(',')}`);
  };

  const codes: string[] = [];
  for (const entry of entries) {
    const [code = '', pattern = '', ...names] = entry.split('~');
    codes.push(code);
    take('', code, pattern, names.length === 0 ? [code] : names);
  }
  const aliases = new Map<number, string[]>();
  for (const [alias, target] of Object.entries(REGION_ALIASES[country] ?? {})) {
    const key = bare(alias);
    const position = codes.includes(target) ? codes.indexOf(target) : taken.get(bare(target));
    if (position === undefined || taken.has(key)) continue;
    taken.set(key, position);
    aliases.set(position, [...(aliases.get(position) ?? []), key]);
  }
  for (const [name, pattern] of Object.entries(WIDER_REGIONS[country] ?? {}))
    take('+', name, pattern, [name]);
  for (const [position, keys] of aliases) compiled.push(`=${keys.join(',')}~${position}`);
  return compiled;
}
