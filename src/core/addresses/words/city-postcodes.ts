import { bare } from '../normalise.ts';
import { JP_CITIES } from './city-postcodes-jp.ts';
import { US_CITIES } from './city-postcodes-us.ts';

/**
 * First letters of the postcodes of cities large enough that many parcels go there, wide enough for the suburbs that
 * write themselves so. By country: names → pattern. General knowledge, no licence; regions are not repeated here.
 */
const CITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AT: {
    'Wien, Vienna': '1|2[0-4]',
    Graz: '80|81',
    Linz: '40|41',
    Salzburg: '50|51|53',
    Innsbruck: '60',
    Klagenfurt: '90',
  },
  BE: {
    'Brussels, Bruxelles, Brussel': '1',
    'Antwerp, Antwerpen, Anvers': '2',
    'Gent, Ghent, Gand': '9',
    'Liège, Luik': '4',
    'Brugge, Bruges': '8',
    Namur: '5',
    Leuven: '3',
  },
  CA: {
    Toronto: 'M|L[34569]',
    Vancouver: 'V[567]',
    'Montréal, Montreal': 'H|J4',
    Calgary: 'T[123]',
    Ottawa: 'K[0-24]',
    Edmonton: 'T[56]',
    Winnipeg: 'R[23]',
    'Québec, Quebec City': 'G[123]',
    Halifax: 'B3',
    Victoria: 'V[89]',
    Surrey: 'V[34]',
    Kelowna: 'V[14]',
    Hamilton: 'L[890]',
    Mississauga: 'L[45]',
    Regina: 'S4',
    Saskatoon: 'S7',
  },
  CH: {
    'Zürich, Zurich': '80|81',
    'Genève, Geneva, Genf': '12',
    'Basel, Bâle': '40|41',
    'Bern, Berne': '30|31',
    Lausanne: '10',
    'Luzern, Lucerne': '60',
    'St. Gallen': '90',
    Winterthur: '84',
  },
  CZ: { 'Praha, Prague': '1|25', Brno: '6', Ostrava: '7', 'Plzeň, Pilsen': '3' },
  DE: {
    Berlin: '1[0-4]',
    Hamburg: '2[0-2]',
    'München, Munich, Muenchen': '8[015]',
    'Köln, Cologne, Koeln': '5[01]',
    'Frankfurt am Main, Frankfurt/Main': '6[0135]',
    Stuttgart: '70',
    'Düsseldorf, Duesseldorf': '40',
    Dortmund: '44',
    Leipzig: '04',
    Dresden: '01',
    Hannover: '30',
    'Nürnberg, Nuernberg, Nuremberg': '90',
    Bremen: '2[78]',
    Bonn: '53',
    Mannheim: '68',
    Karlsruhe: '76',
    Augsburg: '86',
    Wiesbaden: '65|55',
    Kiel: '24',
    Aachen: '52',
    Erfurt: '99',
    Mainz: '55',
    Kassel: '34',
    Duisburg: '47',
    Bochum: '44',
    Wuppertal: '42',
    Bielefeld: '33',
    Magdeburg: '39',
    'Lübeck, Luebeck': '23',
    'Saarbrücken, Saarbruecken': '66',
    Potsdam: '14',
    Heidelberg: '69',
    Darmstadt: '64',
    Regensburg: '93',
    Ingolstadt: '85',
    'Böblingen, Boeblingen': '71',
    Offenburg: '77',
  },
  DK: { 'København, Copenhagen, Kobenhavn': '[0-2]', 'Aarhus, Århus': '8', Odense: '5', Aalborg: '9' },
  FI: { Helsinki: '00|01', Espoo: '02', Tampere: '33|34', Turku: '20|21', Oulu: '90|91' },
  FR: {
    Paris: '75|77|78|9[1-5]',
    Marseille: '13',
    Lyon: '69|01',
    Toulouse: '31',
    Nice: '06',
    Nantes: '44',
    Strasbourg: '67',
    Montpellier: '34',
    Bordeaux: '33',
    Lille: '59',
    Rennes: '35',
    Grenoble: '38',
    Dijon: '21',
    Reims: '51',
    Toulon: '83',
    Rouen: '76',
  },
  GB: {
    London: 'BR|CM|CR|DA|E\\d|EC|EN|HA|IG|KT|LU|N\\d|NW|RH|RM|SE|SM|SW|TN|TW|UB|W\\d|WC|WD',
    Manchester: 'M\\d|OL|SK|WA|WN|BL',
    Birmingham: 'B\\d|WS|DY',
    Leeds: 'LS|WF|BD',
    Liverpool: 'L\\d|CH|WA',
    Edinburgh: 'EH',
    Glasgow: 'G\\d|PA|ML',
    Bristol: 'BS',
    Sheffield: 'S\\d',
    Cardiff: 'CF',
    Belfast: 'BT',
    Nottingham: 'NG',
    Leicester: 'LE',
    'Newcastle upon Tyne': 'NE',
    Aberdeen: 'AB',
    Cambridge: 'CB',
    Oxford: 'OX',
    York: 'YO',
    Southampton: 'SO',
    Portsmouth: 'PO',
    Brighton: 'BN',
    Croydon: 'CR|SE',
    Colchester: 'CO',
  },
  HU: { Budapest: '1' },
  IL: { 'Tel Aviv, Tel Aviv-Yafo': '6', Jerusalem: '9' },
  NL: {
    Amsterdam: '1[01]',
    Rotterdam: '3[01]',
    "Den Haag, The Hague, 's-Gravenhage": '2[25]',
    Utrecht: '3[45]',
    Eindhoven: '56',
    Groningen: '97',
    Tilburg: '50',
    Maastricht: '62',
    Arnhem: '68',
    Breda: '48',
  },
  NO: { Oslo: '[01]', Bergen: '5', Trondheim: '7', Stavanger: '4' },
  PL: {
    'Warszawa, Warsaw': '0[0-5]',
    'Kraków, Cracow': '3[0-2]',
    'Wrocław, Wroclaw': '5[0-5]',
    'Poznań, Poznan': '6[0-2]',
    'Gdańsk, Gdansk': '8[0-3]',
    'Łódź, Lodz': '9[0-5]',
    Katowice: '4[0-4]',
    Lublin: '2[0-3]',
    Szczecin: '7[0-3]',
  },
  PT: { 'Lisboa, Lisbon': '1|2[67]', Porto: '4', Coimbra: '3', Faro: '8', Braga: '4' },
  SE: { Stockholm: '1', 'Göteborg, Gothenburg': '4', 'Malmö, Malmo': '2', Uppsala: '7' },
};

/** Where city names return, by the region's code as well. */
const BY_REGION: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  JP: JP_CITIES,
  US: US_CITIES,
};

/** By country, made when its first order comes: `berlin`, `lodi CA` → the pattern. */
const known = new Map<string, ReadonlyMap<string, string>>();
const compiled = new Map<string, RegExp>();

/** What the postcodes of a large city start with; undefined for all other places. `region` is the region's code. */
export function cityPostcodes(country: string, city: string, region: string): RegExp | undefined {
  let patterns = known.get(country);
  if (!patterns) {
    patterns = new Map([
      ...entries(CITIES[country] ?? {}, ''),
      ...Object.entries(BY_REGION[country] ?? {}).flatMap(([code, cities]) => entries(cities, ` ${code}`)),
    ]);
    known.set(country, patterns);
  }
  if (patterns.size === 0) return undefined;
  const name = bare(country === 'JP' ? withoutJapaneseEnding(city) : city);
  const pattern = patterns.get(country in BY_REGION ? `${name} ${region}` : name);
  if (pattern === undefined) return undefined;
  let ready = compiled.get(pattern);
  if (!ready) {
    ready = new RegExp(`^(?:${pattern})`);
    compiled.set(pattern, ready);
  }
  return ready;
}

function entries(cities: Readonly<Record<string, string>>, suffix: string): readonly [string, string][] {
  return Object.entries(cities).flatMap(([names, pattern]) =>
    names.split(', ').map((name): [string, string] => [bare(name) + suffix, pattern]),
  );
}

/** 横浜市中区 → 横浜, 大田区 → 大田, Ota-ku → Ota. */
function withoutJapaneseEnding(city: string): string {
  return city.replace(
    /^(\p{Script=Han}+?|さいたま)市.*$|^(\p{Script=Han}+)区$|[ -](?:shi|ku|city)$/iu,
    '$1$2',
  );
}
