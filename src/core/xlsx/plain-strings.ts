import { xmlText } from './xml-text.ts';

/** `<si><t>text</t></si>`, the only form a plain table of shared strings has. */
const STRING = /<si>\s*<t(?:\s+xml:space="[a-z]+")?(?:\/>|>([^<]*)<\/t>)\s*<\/si>\s*/y;
const TABLE = /<sst(?:\s[^<>]*)?>\s*/g;

/**
 * The table of shared strings of a workbook.
 * @returns undefined when it is more than a plain list of texts (runs of formatted text, pronunciations)
 */
export function plainStrings(xml: string): readonly string[] | undefined {
  TABLE.lastIndex = 0;
  if (xml.slice(0, HEAD).includes('<!') || !TABLE.test(xml)) return undefined;
  const strings: string[] = [];
  let at = TABLE.lastIndex;
  while (!xml.startsWith('</sst>', at)) {
    STRING.lastIndex = at;
    const found = STRING.exec(xml);
    if (!found) return undefined;
    strings.push(xmlText(found[1] ?? ''));
    at = STRING.lastIndex;
  }
  return strings;
}

const HEAD = 4096;
