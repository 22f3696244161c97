import type { Address } from '../orders/order.ts';
import { fillFormat } from './address-lines.ts';
import { countryByCode } from './country.ts';
import { hasNonLatin } from './script.ts';
import { withoutRepeats } from './without-repeats.ts';

const DEFAULT_FORMAT = '%N%n%O%n%A%n%C%n%S%n%Z';
const FILLER_POSTCODES = /^(?:0+|999077|n\/?a|-)$/i;
/** What stands for "no city between province and district" in Chinese exports. */
const NO_CITY = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u;

/**
 * The lines of a label: recipient and address in the order of the country of destination. An address in the country's
 * own script follows its own order (China, Japan, Korea: big to small), one in Latin letters the Latin order. Region and
 * city repeated in the street line are printed once. The country stands last, in English capitals, unless the parcel
 * stays at home. A region is left out where the country's format has no place for it and a city is there (GB, DE, FR), and
 * so is a filler postcode (`000000`); nothing else is.
 *
 * @param options.origin ISO 3166 alpha-2 of the sender; without it the country is always printed.
 * @returns lines from top to bottom, none empty; never shortened.
 */
export function formatAddress(
  address: Address,
  options: { readonly origin?: string } = {},
): readonly string[] {
  const code = address.country.trim().toUpperCase();
  const country = countryByCode(code);
  const local = hasNonLatin(address.address1 + address.address2 + address.city);
  const format = country ? (local ? country.format : country.latinFormat) : DEFAULT_FORMAT;
  const areas = areasOf(address, format);
  const bigToSmall = format.indexOf('%S') !== -1 && format.indexOf('%S') < format.indexOf('%A');

  const repeated = [areas.region, areas.city, areas.district];
  const backwards = [...repeated].reverse();
  const clean = (line: string) => withoutRepeats(withoutRepeats(oneLine(line), repeated), backwards);
  const streets = [clean(address.address1), oneLine(address.address2)].filter((line) => line !== '');

  const postcode = oneLine(address.postcode);
  const noPlace = (letter: string) => !format.includes(`%${letter}`);
  const homeless = [
    bigToSmall && noPlace('C') ? areas.city + areas.district : '',
    !bigToSmall && noPlace('D') ? areas.district : '',
    !bigToSmall && noPlace('C') ? areas.city : '',
    noPlace('S') && (noPlace('C') || areas.city === '') ? areas.region : '',
    noPlace('Z') && !FILLER_POSTCODES.test(postcode) ? postcode : '',
  ].filter(
    (text) => text !== '' && !streets.some((line) => line.includes(text)) && !sameName(text, country?.name),
  );

  const lines = fillFormat(format, {
    N: [oneLine(address.recipient)],
    O: [oneLine(address.organization)],
    A: bigToSmall ? [...homeless, ...streets] : [...streets, ...homeless],
    D: [areas.district],
    C: [areas.city],
    S: [areas.region],
    Z: [FILLER_POSTCODES.test(postcode) ? '' : postcode],
  });
  const name = country?.name ?? code;
  const abroad = options.origin === undefined || options.origin.toUpperCase() !== code;
  if (abroad && name !== '' && !sameName(lines.at(-1) ?? '', name)) lines.push(name);
  return lines;
}

/** Region, city and district as the label shows them: each once. */
function areasOf(address: Address, format: string): { region: string; city: string; district: string } {
  // A code belongs on the line of city and postcode (`Austin, TX 78701`), a line of its own wants the name.
  const onCityLine = /%C[ ,-]+%S/.test(format);
  const regionText = oneLine(address.region);
  const region =
    onCityLine && regionText !== '' ? regionText : oneLine(address.regionName ?? '') || regionText;
  const cityText = oneLine(address.city);
  const city = NO_CITY.test(cityText) ? '' : cityText;
  const districtText = oneLine(address.district ?? '');
  const district = sameArea(districtText, city) ? '' : districtText;
  // Municipalities and city states (上海市, Dubai) name region and city alike; "New York, New York" is how it is written.
  const twice = sameArea(region, city) || (!onCityLine && region !== '' && sameName(region, city));
  if (twice) {
    return format.includes('%C') ? { region: '', city, district } : { region, city: '', district };
  }
  return { region, city, district };
}

function sameArea(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const bare = (text: string) => text.toLowerCase().replace(/[省市区县県都府]$/u, '');
  return bare(a) === bare(b) && hasNonLatin(a);
}

function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toUpperCase() === b.toUpperCase();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
