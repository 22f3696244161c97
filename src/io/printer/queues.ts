import { readMediaName } from '../../core/printing/media.ts';
import type { Media, MediaRange, Queue } from '../../core/printing/queue.ts';
import { Stop } from '../../core/problem.ts';
import { ask, type Spooler } from './ipp-client.ts';
import { type IppAttributes, type IppRange, type IppValue, TAG } from './ipp-message.ts';
import { findSpooler } from './spooler.ts';

/** Operations CUPS adds to IPP (cups.org/doc/spec-ipp.html). */
const CUPS_GET_DEFAULT = 0x4001;
const CUPS_GET_PRINTERS = 0x4002;

const ASKED = [
  'printer-name',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'printer-make-and-model',
  'media-default',
  'media-ready',
  'media-supported',
  'media-size-supported',
];
/** Asked for when there is no queue at all. */
const NOT_FOUND = 0x0406;

/**
 * The queues of the spooler, by name. The spooler is asked in its own protocol: the texts of `lpstat` hold no sizes,
 * and its exit code does not tell a stopped spooler from an unknown printer.
 * @throws Stop `printer/no-spooler` (not installed), `printer/spooler-down` (does not answer).
 */
export async function readQueues(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly spooler: Spooler; readonly queues: readonly Queue[] }> {
  const spooler = await findSpooler(env);
  const answer = await ask(spooler, '/', {
    operation: CUPS_GET_PRINTERS,
    attributes: [['requested-attributes', TAG.keyword, ASKED]],
  });
  if (answer === undefined || (answer.status >= 0x0400 && answer.status !== NOT_FOUND))
    throw new Stop('printer/spooler-down', {}, 1);
  const usual = await ask(spooler, '/', { operation: CUPS_GET_DEFAULT, attributes: [] });
  const named = usual?.groups.find(({ tag }) => tag === TAG.printers)?.attributes['printer-name']?.[0];
  const queues = answer.groups
    .filter(({ tag }) => tag === TAG.printers)
    .map(({ attributes }) => queueOf(attributes, String(named ?? '')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { spooler, queues };
}

/** IPP printer-state (RFC 8011, 5.4.11). */
const STATES: Readonly<Record<number, Queue['state']>> = { 3: 'idle', 4: 'printing', 5: 'stopped' };

function queueOf(attributes: IppAttributes, usual: string): Queue {
  const text = (name: string): string => String(attributes[name]?.[0] ?? '');
  const texts = (name: string): string[] => (attributes[name] ?? []).map(String);
  const name = text('printer-name');
  const names = texts('media-supported');
  const media = names.map(readMediaName).filter((one): one is Media => one !== undefined);
  const model = text('printer-make-and-model');
  return {
    name,
    model,
    state: STATES[Number(attributes['printer-state']?.[0])] ?? 'stopped',
    accepting: attributes['printer-is-accepting-jobs']?.[0] !== false,
    message: text('printer-state-message'),
    reasons: texts('printer-state-reasons').filter((reason) => reason !== 'none' && reason !== ''),
    isDefault: name === usual,
    raw: model === 'Local Raw Printer' || model === 'Remote Raw Printer',
    media: [...new Map(media.map((one) => [one.name, one])).values()],
    ranges: (attributes['media-size-supported'] ?? []).flatMap(rangeOf),
    mediaDefault: text('media-default'),
    mediaReady: texts('media-ready'),
  };
}

/** Sizes that are not a list but anything between two; IPP gives hundredths of a millimetre. */
function rangeOf(value: IppValue): MediaRange[] {
  if (typeof value !== 'object' || 'from' in value) return [];
  const size = value as IppAttributes;
  const x = size['x-dimension']?.[0];
  const y = size['y-dimension']?.[0];
  if (!isRange(x) && !isRange(y)) return [];
  return [{ width: millimetres(x), height: millimetres(y) }];
}

function isRange(value: IppValue | undefined): value is IppRange {
  return typeof value === 'object' && 'from' in value && typeof value.from === 'number';
}

function millimetres(value: IppValue | undefined): readonly [number, number] {
  if (isRange(value)) return [value.from / 100, value.to / 100];
  return [Number(value ?? 0) / 100, Number(value ?? 0) / 100];
}
