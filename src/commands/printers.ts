import { messageOf } from '../core/printing/check-queue.ts';
import { isOutOfPaper, type Queue } from '../core/printing/queue.ts';
import type { PrinterSettings } from '../core/settings/printer-settings.ts';
import { printerSettings } from '../core/settings/settings.ts';
import { readQueues } from '../io/printer/queues.ts';
import { printersText } from '../ui/printers-text.ts';
import type { CommandBody } from './context.ts';

/** `orders printers`: the queues, what they are doing, what paper they offer and what is printed where. */
export const run: CommandBody = async (context) => {
  const { queues } = await readQueues(context.terminal.env);
  const settings = printerSettings(await context.settings());
  const shown = queues.map((queue) => ({ ...printerJson(queue), use: usesOf(queue.name, settings) }));
  context.result({ printers: shown }, () => printersText(shown));
  return 0;
};

function printerJson(queue: Queue) {
  const { name, model, state, accepting, reasons, isDefault, raw, media, ranges } = queue;
  return {
    printer: name,
    model,
    state,
    accepting,
    paperOut: isOutOfPaper(queue),
    message: messageOf(queue),
    reasons,
    default: isDefault,
    raw,
    media: media.map(({ name: size, width, height }) => ({ name: size, width, height })),
    mediaFree: ranges.map(({ width, height }) => ({ width, height })),
    mediaDefault: queue.mediaDefault,
    mediaReady: queue.mediaReady,
  };
}

function usesOf(name: string, settings: PrinterSettings): string[] {
  return (['labels', 'lists', 'cards'] as const).filter((use) => settings[use] === name);
}
