import { type CarrierWord, carrierWord } from '../carrier-word.ts';
import type { Shipment } from '../shipment.ts';
import type { UploadFormat, UploadOptions } from './upload-format.ts';

/** The word for a shipment's carrier in one format: a template's drop-down wins over every list (uploads.md §2). */
export function wordFor(
  format: UploadFormat,
  { carrier, url }: Pick<Shipment, 'carrier' | 'url'>,
  options: UploadOptions,
): CarrierWord {
  const { words } = format;
  const found = carrierWord(format.wordTable(options), carrier, options.ownWords, url);
  if (!words || ('word' in found && words.includes(found.word))) return found;
  return carrierWord({ words }, carrier, undefined, url);
}
