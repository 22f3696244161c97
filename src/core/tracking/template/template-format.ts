import { cleanId } from '../../text/clean.ts';
import { readUploadRows } from '../uploads/read-rows.ts';
import type { UploadEncoding, UploadFormat } from '../uploads/upload-format.ts';
import { fillTemplate } from './fill-template.ts';
import type { Template } from './template.ts';

/** A platform's upload file in the template its seller downloaded: one number per whole order, in its own columns. */
export function templateFormat(base: UploadFormat, template: Template): UploadFormat {
  const { columns, header, text } = template;
  const names = template.rows[header] ?? [];
  const name = (at: number): string => names[at] ?? '';
  return {
    wordTable: base.wordTable,
    ...(template.words && { words: template.words }),
    ...(base.corrections && { corrections: base.corrections }),
    // What empty and filled line columns mean is the platform's own; parts are entered by hand.
    parts: 'by-hand',
    severalNumbers: false,
    encoding: () => (text?.encoding ?? 'utf-8') as UploadEncoding,
    write(shipments, { correction = false }) {
      const { rows, filled, heldBack } = fillTemplate(template, shipments, correction);
      if (filled === 0) return { files: [], heldBack, byHand: [] };
      const dot = template.file.lastIndexOf('.');
      return {
        files: [
          {
            stem: safe(dot > 0 ? template.file.slice(0, dot) : template.file),
            ending: dot > 0 ? safe(template.file.slice(dot + 1)) : template.format,
            format: template.format,
            encoding: (text?.encoding ?? 'utf-8') as UploadEncoding,
            bom: text?.bom ?? false,
            eol: text?.eol ?? '\n',
            quote: 'minimal',
            sheet: template.sheet,
            headerRows: header + 1,
            dataRows: filled,
            rows,
            template,
          },
        ],
        heldBack,
        byHand: [],
      };
    },
    // Rows that stand as the seller downloaded them say nothing of ours.
    read: (rows) =>
      readUploadRows(
        [
          names,
          ...rows
            .filter((row, i) => i > header && !sameCells(row, template.rows[i] ?? []))
            .map((row) => row.map((cell, at) => (at === columns.order ? cleanId(cell) : cell))),
        ],
        { order: name(columns.order), number: name(columns.number), carrier: name(columns.carrier) },
      ),
  };
}

/** Blank cells at the end are none. */
export function sameCells(a: readonly string[], b: readonly string[]): boolean {
  const width = Math.max(a.length, b.length);
  return Array.from({ length: width }, (_, i) => (a[i] ?? '') === (b[i] ?? '')).every(Boolean);
}

/** Characters that every file system takes in a name. */
function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.() -]+/gu, '-').replace(/^[-. ]+/, '') || 'template';
}
