import { hasCjk } from './script.ts';

/**
 * The street line without the region, city and district it repeats: Chinese, Japanese and Korean lines carry them in
 * front, Latin ones after a comma. For labels only; the order keeps what the buyer typed.
 *
 * @param areas region, city, district as they will stand on the label, from big to small.
 */
export function withoutRepeats(street: string, areas: readonly string[]): string {
  return hasCjk(street) ? withoutLeading(street, areas) : withoutTrailing(street, areas);
}

function withoutLeading(street: string, areas: readonly string[]): string {
  let rest = street;
  for (const area of areas) {
    if (area.length < 2) continue;
    for (const form of [area, shortForm(area)]) {
      if (form.length >= 2 && rest.startsWith(form)) {
        const left = rest.slice(form.length);
        // `北京` must not be cut from `北京路5号`: a bare short form counts only with its ending or a space behind it.
        const ending = /^(?:特别行政区|自治区|省|市|区|县|県|都|道|府|시|도)?\s*/u.exec(left)?.[0] ?? '';
        if (form !== area && ending === '') continue;
        // `上海` with `上海市浦东` goes with its ending; `上海市场路` (market road) only without.
        const own = OWN_ENDING.exec(left)?.[0] ?? '';
        rest = form === area ? left.slice(own.length).trimStart() : left.slice(ending.length);
        break;
      }
    }
  }
  return rest === '' ? street : rest;
}

/** The ending of an area that the form left out, not the beginning of a word as in 市场, 市民, 区间. */
const OWN_ENDING = /^(?:特别行政区|自治区|新区|[省市区县](?![场場民政中口集郊心间間域内內]))/u;

function shortForm(area: string): string {
  return area.replace(/(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$|[省市区县県都府]$/u, '');
}

function withoutTrailing(street: string, areas: readonly string[]): string {
  let rest = street;
  for (const area of areas) {
    if (area === '') continue;
    const tail = `, ${area}`.toLowerCase();
    const compact = rest.replace(/\s*,\s*/g, ', ');
    if (compact.toLowerCase().endsWith(tail)) rest = compact.slice(0, compact.length - tail.length);
  }
  return rest.trim() === '' ? street : rest;
}
