import type { PickList } from '../../core/documents/pick-list.ts';
import {
  type ListForm,
  pickListTable,
  pickListText,
  pickListValue,
} from '../../core/documents/pick-list-forms.ts';
import { pickListWords } from '../../core/documents/pick-list-words.ts';
import { csvForPeople } from './upload-bytes.ts';

/** A pick list as the bytes of a file; a table has the mark that spreadsheets know UTF-8 by. */
export async function pickListBytes(
  list: PickList,
  form: Exclude<ListForm, 'pdf'>,
  language: string,
): Promise<Uint8Array> {
  const words = pickListWords(language);
  if (form === 'csv') return csvForPeople(pickListTable(list, words));
  const text =
    form === 'text' ? pickListText(list, words) : `${JSON.stringify(pickListValue(list), null, 2)}\n`;
  return Buffer.from(text, 'utf8');
}
