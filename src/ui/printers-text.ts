import { sizeText } from '../core/printing/media.ts';
import { book } from './language.ts';
import { visible } from './visible.ts';
import { PRINT_EN } from './words/print-en.ts';

interface PrinterFacts {
  readonly printer: string;
  readonly model: string;
  readonly state: 'idle' | 'printing' | 'stopped';
  readonly accepting: boolean;
  readonly paperOut: boolean;
  readonly message: string;
  readonly default: boolean;
  readonly raw: boolean;
  readonly media: readonly { readonly width: number; readonly height: number }[];
  readonly mediaFree: readonly {
    readonly width: readonly [number, number];
    readonly height: readonly [number, number];
  }[];
  readonly use: readonly string[];
}

/** Sizes named in the text; --json has them all. */
const MOST_SIZES = 8;

/** A block for each printer: what it does, what it takes. */
export function printersText(printers: readonly PrinterFacts[]): string {
  const words = book('print', PRINT_EN);
  if (printers.length === 0) return `${words.noPrinters}\n`;
  const next = printers.some(({ use }) => use.length > 0) ? '' : `${words.setPrinter}\n`;
  return printers.map(printerText).join('') + next;
}

function printerText(one: PrinterFacts): string {
  const words = book('print', PRINT_EN);
  const { state, use } = one;
  const marks = [
    state === 'idle' ? words.idle : state === 'printing' ? words.busy : words.halted,
    ...(one.paperOut ? [words.paperOut] : []),
    ...(one.accepting ? [] : [words.rejecting]),
    ...(one.default ? [words.usual] : []),
    ...(use.length > 0 ? [words.setFor(use.map((kind) => words.uses[kind] ?? kind).join(words.and))] : []),
  ];
  const lines = [
    `${visible(one.printer)}  ${marks.join(', ')}`,
    ...(one.model === '' ? [] : [`  ${visible(one.model)}`]),
    ...(one.message === '' ? [] : [`  ${words.says(visible(one.message))}`]),
    `  ${paperText(one)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function paperText({ raw, media, mediaFree }: PrinterFacts): string {
  const words = book('print', PRINT_EN);
  if (raw) return words.raw;
  const sizes = [...new Set(media.map(({ width, height }) => sizeText(width, height)))];
  const more = sizes.length > MOST_SIZES ? words.moreSizes(sizes.length - MOST_SIZES) : '';
  const free = mediaFree.map(({ width, height }) =>
    words.anySize(sizeText(width[0], height[0]), sizeText(width[1], height[1])),
  );
  const known = [...(sizes.length > 0 ? [sizes.slice(0, MOST_SIZES).join(', ') + more] : []), ...free];
  return known.length === 0 ? words.paperUnknown : words.paper(known.join('; '));
}
