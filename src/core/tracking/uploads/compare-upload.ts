import type { Shipment } from '../shipment.ts';
import type { UploadedShipment, UploadOptions, UploadPlatform } from './upload-format.ts';
import { uploadFormat } from './upload-formats.ts';
import { wordFor } from './word-for.ts';

/**
 * Where an upload file, read back by its own reader, says other things than it was to say: order ids, none when all is
 * right. Compares what the platform will act on: order, number, carrier, mail to the buyer, goods of a part.
 * @param said what the file says
 * @param asked the shipments the file is for, out of the ledger
 */
export function compareUpload(
  platform: UploadPlatform,
  said: readonly UploadedShipment[],
  asked: readonly Shipment[],
  options: UploadOptions,
): readonly string[] {
  const key = (order: string, number: string): string => JSON.stringify([order, number]);
  const wanted = new Map(asked.map((shipment) => [key(shipment.order.id, shipment.number), shipment]));
  const found = new Map(said.map((one) => [key(one.order, one.number), one]));
  const differing = [...wanted].filter(([name, shipment]) => {
    const one = found.get(name);
    return !one || !says(platform, one, shipment, options);
  });
  const extra = said.filter((one) => !wanted.has(key(one.order, one.number)));
  const twice = said.length - found.size;
  return [
    ...differing.map(([, { order }]) => order.id),
    ...extra.map(({ order }) => order),
    ...(twice > 0 ? [`${twice} twice`] : []),
  ];
}

function says(
  platform: UploadPlatform,
  said: UploadedShipment,
  asked: Shipment,
  options: UploadOptions,
): boolean {
  const word = wordFor(uploadFormat(platform, options), asked, options);
  // A seller's choice of columns may leave the carrier out.
  const isNamed = options.columns?.some(({ holds }) => holds === 'carrier') ?? true;
  if (!('word' in word) || (isNamed && word.word !== said.carrier)) return false;
  if (said.whole !== asked.whole) return false;
  if (said.notify !== undefined && said.notify !== (options.notify === true)) return false;
  if (said.url !== undefined && said.url !== asked.url) return false;
  if (said.groupId !== undefined && said.groupId !== (asked.groupId ?? 'N/A')) return false;
  return asked.whole || sameGoods(said.lines, asked.lines);
}

/** The same goods in the same order; a format without a column for quantities says only which. */
function sameGoods(said: UploadedShipment['lines'], asked: Shipment['lines']): boolean {
  return (
    said.length === asked.length &&
    asked.every((line, i) => {
      const one = said[i];
      if (!one || (one.quantity !== '' && one.quantity !== String(line.quantity))) return false;
      return one.lineId === undefined ? one.sku === line.sku : one.lineId === line.lineId;
    })
  );
}
