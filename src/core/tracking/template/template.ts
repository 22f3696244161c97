import type { Encoding } from '../../text/decode.ts';
import type { TrackingColumns } from '../tracking-header.ts';

/** A bulk upload file as a seller downloaded it from a platform, to be filled and otherwise kept as it is. */
export interface Template {
  /** Its name without folder. */
  readonly file: string;
  readonly format: 'xlsx' | 'csv';
  /** The sheet that is filled; '' for a text file. */
  readonly sheet: string;
  /** Every row of the sheet from its first line on, as text; rows the file leaves out are empty. */
  readonly rows: readonly (readonly string[])[];
  /** Position of the header in `rows`. */
  readonly header: number;
  readonly columns: TemplateColumns;
  /** Carriers the sheet offers in a drop-down: no other word is written. */
  readonly words?: readonly string[];
  /** How a text file is written. */
  readonly text?: {
    readonly delimiter: string;
    readonly encoding: Encoding;
    readonly bom: boolean;
    readonly eol: '\n' | '\r\n';
  };
  readonly bytes: Uint8Array;
}

/** Positions of the columns that are filled, from 0. */
export interface TemplateColumns extends Pick<TrackingColumns, 'number' | 'url'> {
  readonly order: number;
  readonly carrier: number;
  /** TikTok's `Auto Combine Group ID`. */
  readonly group?: number;
}
