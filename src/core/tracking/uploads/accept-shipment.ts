import { toMillis } from '../../orders/instant.ts';
import type { Problem } from '../../problem.ts';
import { isScientific } from '../../text/clean.ts';
import { cleanTrackingNumber } from '../clean-number.ts';
import type { Shipment } from '../shipment.ts';
import { holdBack } from './hold-back.ts';
import type { ReadyShipment, UploadFormat, UploadOptions } from './upload-format.ts';
import { wordFor } from './word-for.ts';

/**
 * The checks every file has in common (uploads.md, "Rules for every file"): a cell is written exactly as it is or not at
 * all. Shape and check digit are `checkTrackingRow`'s.
 */
export function acceptShipment(
  shipment: Shipment,
  format: UploadFormat,
  options: UploadOptions,
): { readonly ready: ReadyShipment } | { readonly heldBack: Problem } {
  const problem =
    idProblem(shipment) ??
    numberProblem(shipment, options) ??
    cellProblem(shipment, format) ??
    lineProblem(shipment, format) ??
    exportedProblem(shipment, format, options);
  if (problem) return { heldBack: problem };
  const table = format.wordTable(options);
  const found = wordFor(format, shipment, options);
  if ('word' in found) {
    if (unsafe(found.word))
      return { heldBack: holdBack(shipment, 'upload/unsafe-cell', { cell: 'carrier', value: found.word }) };
    const bad = unencodable({ ...shipment, ...found }, options);
    return bad === undefined
      ? { ready: { ...shipment, ...found } }
      : {
          heldBack: holdBack(shipment, 'upload/not-encodable', {
            value: bad,
            encoding: format.encoding?.(options) ?? 'utf-8',
          }),
        };
  }
  return {
    heldBack: holdBack(shipment, 'upload/no-carrier-word', {
      carrier: shipment.carrier,
      platform: table,
      nearest: found.nearest.join(', '),
    }),
  };
}

/** The first cell with a character that the file's encoding has not. */
function unencodable(shipment: ReadyShipment, { canEncode }: UploadOptions): string | undefined {
  if (!canEncode) return undefined;
  const { order, word, number, url = '', whole, lines } = shipment;
  const goods = whole ? [] : lines.flatMap(({ sku, lineId = '' }) => [sku, lineId]);
  const cells = [order.id, word, number, url, ...goods];
  return cells.find((cell) => !canEncode(cell));
}

function idProblem(shipment: Shipment): Problem | undefined {
  const { id } = shipment.order;
  if (id.trim() === '') return holdBack(shipment, 'upload/no-order-id');
  if (isScientific(id)) return holdBack(shipment, 'upload/order-scientific');
  return formula(id) ? holdBack(shipment, 'upload/formula', { cell: 'order', value: id }) : undefined;
}

function numberProblem(shipment: Shipment, options: UploadOptions): Problem | undefined {
  const { number } = shipment;
  if (number.trim() === '') return holdBack(shipment, 'upload/no-number', {}, 'warning');
  if (formula(number)) return holdBack(shipment, 'upload/formula', { cell: 'number', value: number });
  const clean = cleanTrackingNumber(number);
  if (clean.damage === 'scientific') return holdBack(shipment, 'upload/scientific');
  if (clean.damage === 'trailing-zeros' && !options.confirmed?.has(number))
    return holdBack(shipment, 'upload/trailing-zeros');
  return clean.text === number
    ? undefined
    : holdBack(shipment, 'upload/number-not-clean', { suggestion: clean.text });
}

/** Cells besides id and number that go out: nothing may break a row or run as a formula. */
function cellProblem(shipment: Shipment, format: UploadFormat): Problem | undefined {
  const bad = (cell: string, value: string): Problem =>
    holdBack(shipment, 'upload/unsafe-cell', { cell, value });
  const { url, groupId, order, lines, whole, shippedAt } = shipment;
  if (shippedAt !== undefined && !/^\d{4}-\d{2}-\d{2}(?:$|T)/.test(shippedAt))
    return holdBack(shipment, 'upload/bad-ship-date', { value: shippedAt });
  if (url !== undefined && url !== '' && !/^https?:\/\/[^\s\u0000-\u0020"<>]+$/i.test(url))
    return holdBack(shipment, 'upload/bad-url', { value: url });
  if (groupId !== undefined && unsafe(groupId)) return bad('group', groupId);
  if (UNWRITABLE.test(order.id)) return bad('order', order.id);
  if (UNWRITABLE.test(shipment.number)) return bad('number', shipment.number);
  if (whole || format.parts === 'by-hand') return undefined;
  const line = lines.find(({ sku, lineId = '' }) => unsafe(sku) || unsafe(lineId));
  return line && bad('sku', line.sku);
}

function lineProblem(shipment: Shipment, format: UploadFormat): Problem | undefined {
  const { whole, lines } = shipment;
  if (whole || format.parts === 'by-hand') return undefined;
  if (lines.length === 0) return holdBack(shipment, 'upload/part-without-lines');
  const bad = lines.find(({ quantity }) => !Number.isInteger(quantity) || quantity < 1);
  if (bad) return holdBack(shipment, 'upload/bad-quantity', { sku: bad.sku, quantity: String(bad.quantity) });
  const key = (line: Shipment['lines'][number]): string =>
    (format.parts === 'by-line-id' ? line.lineId : line.sku) ?? '';
  const nameless = lines.find((line) => key(line).trim() === '');
  if (!nameless) return undefined;
  const code = format.parts === 'by-line-id' ? 'upload/line-without-id' : 'upload/line-without-sku';
  return holdBack(shipment, code, { name: nameless.name, sku: nameless.sku });
}

/**
 * A number is exported once; a correction is a command of its own and needs another number (tracking-numbers.md §6, 11).
 * Some platforms take one only so often, and for so long.
 */
function exportedProblem(
  shipment: Shipment,
  format: UploadFormat,
  options: UploadOptions,
): Problem | undefined {
  const { previous, number } = shipment;
  if (!previous) return undefined;
  const same = previous.number === number;
  const facts = { before: previous.number, exportedAt: previous.exportedAt };
  if (!options.correction)
    return holdBack(shipment, 'upload/already-exported', facts, same ? 'info' : 'error');
  if (same) return holdBack(shipment, 'upload/nothing-to-correct', facts);
  const { most, hours } = format.corrections ?? { most: Infinity, hours: Infinity };
  if (previous.corrections >= most)
    return holdBack(shipment, 'upload/corrected-before', { ...facts, most: String(most) });
  const age = options.now === undefined ? 0 : toMillis(options.now) - toMillis(previous.exportedAt);
  return age > hours * 3_600_000
    ? holdBack(shipment, 'upload/correction-too-late', { ...facts, hours: String(hours) })
    : undefined;
}

/** A spreadsheet would run it. `#1001` is no formula. */
function formula(value: string): boolean {
  return /^[=+\-@\t\r]/.test(value.normalize('NFKC'));
}

function unsafe(value: string): boolean {
  return formula(value) || UNWRITABLE.test(value);
}

/** Control characters break rows; half a surrogate pair and U+FFFE, U+FFFF can be written in no file. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
