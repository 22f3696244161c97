import { bare } from './normalise.ts';

/** Words around a name which sellers put, leave out or translate. */
const AROUND =
  /^(?:co|county|province|prov|state|estado|provincia|departamento|dept|region|governorate|emirate|prefecture|city|entity|republic|oblast|kraj|canton|judetul|municipio|gobierno regional|xiii region)(?: of| de| do| da| del| di)? | d ?c$|^(?:республика|город|г) | (?:область|обл|край|автономный округ|ао|республика)$|(?: (?:county|province|prov|state|region|governorate|emirate|prefecture|oblast|krai|kray|district|do|si|shi|sheng|ken|fu|to|city|municipality|division|territory))+$/;
const CJK_ENDING =
  /(?:壮族|回族|维吾尔|維吾爾)?(?:自治区|自治區|特别行政区|特別行政區)$|(?:省|市|区|區|県|縣|都|府|특별자치도|특별자치시|특별시|광역시|도)$/u;

/** The text as a region may be written: whole, without the words around it, without its ending. */
export function regionForms(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/[.\-_,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = new Set<string>();
  const add = (form: string) => {
    const key = bare(form);
    if (key !== '') found.add(key);
  };
  add(words);
  let inner = words;
  for (let i = 0; i < 3; i++) {
    const shorter = inner.replace(AROUND, '').trim();
    if (shorter === inner || shorter === '') break;
    inner = shorter;
  }
  add(inner);
  const key = bare(inner);
  if (key.length > 1) add(key.replace(CJK_ENDING, ''));
  return [...found];
}
