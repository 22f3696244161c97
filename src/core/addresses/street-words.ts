import { phrase } from './normalise.ts';

const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Words for a street, folded, in the languages most parcels go to. */
const STREET_WORDS: ReadonlySet<string> = words(`
  street st road rd avenue ave av lane ln drive dr boulevard blvd way court ct place pl square sq terrace ter crescent cres close
  highway hwy route parkway pkwy circle cir trail trl alley row walk mews quay parade gardens grove hill rise view esplanade
  strasse str weg allee platz gasse ring ufer damm chaussee straat laan plein kade gracht singel dreef steenweg
  rue chemin impasse quai cours allees place calle carrera avenida avda camino paseo plaza carretera via viale piazza corso
  vicolo strada rua travessa praca largo estrada rodovia alameda ulica ul aleja plac osiedle ulice namesti trida utca ut ter
  strada calea bulevardul gata gatan vagen vag gade vej vegen gate veien tie katu cadde caddesi cad sokak sok mahallesi mah bulvari
  улица ул проспект пр переулок пер шоссе бульвар набережная площадь вулиця jalan jl jln lorong gang soi thanon duong pho ngo`);

/** Endings of a street in languages that join words: Hauptstraße, Kerkstraat, Storgatan. */
const STREET_ENDINGS =
  /(?:strasse|str|weg|allee|platz|gasse|damm|ufer|straat|laan|plein|kade|gracht|gatan|vagen|gade|vej|veien|gata|katu|tie|vegur|stigur|straeti|braut|gotu|gata|straede)$/;

/** True when a word of the text is one for a street. */
export function hasStreetWord(text: string): boolean {
  return phrase(text)
    .split(' ')
    .some((word) => STREET_WORDS.has(word) || (word.length > 6 && STREET_ENDINGS.test(word)));
}
