import { isAbsolute, join } from 'node:path';
import { Stop } from '../core/problem.ts';
import { isCovered } from '../core/tracking/coverage.ts';
import { compareUpload } from '../core/tracking/uploads/compare-upload.ts';
import type { UploadFile, UploadOptions } from '../core/tracking/uploads/upload-format.ts';
import { readUpload } from '../core/tracking/uploads/upload-formats.ts';
import { sha256, writeWhole } from '../io/files/durable.ts';
import { freeName } from '../io/files/free-name.ts';
import { uploadBytes } from '../io/files/upload-bytes.ts';
import { uploadRows } from '../io/files/upload-rows.ts';
import type { Changing } from '../io/ledger/ledger.ts';
import type { Context } from './context.ts';
import { readText } from './option-values.ts';
import type { Pending } from './pending-numbers.ts';

export interface WrittenFile {
  readonly platform: string;
  readonly shop: string;
  readonly file: string;
  readonly rows: number;
}

/** The folder upload files go to: `-o`, else `out`. */
export function outputFolder(context: Context, options: Readonly<Record<string, unknown>>): string {
  const folder = readText(options, 'output') ?? 'out';
  return isAbsolute(folder) ? folder : join(context.terminal.cwd, folder);
}

/**
 * Writes one upload file and records what it says. The bytes are read by our own readers first and compared, cell by
 * cell and with the ledger; then written whole and compared on disk. Throws Stop `upload/read-back` before anything is
 * recorded when they differ.
 * @param group the numbers that the file may hold
 */
export async function writeUpload(
  context: Context,
  tx: Changing,
  file: UploadFile,
  group: readonly Pending[],
  options: UploadOptions,
  folder: string,
): Promise<{ readonly file: WrittenFile; readonly written: readonly Pending[] }> {
  const bytes = await uploadBytes(file);
  const rows = await uploadRows(file, bytes);
  if (!rows || JSON.stringify(rows) !== JSON.stringify(file.rows))
    throw new Stop('upload/read-back', { file: file.name, orders: '' }, 1);
  const said = readUpload(file.platform, rows, options);
  const told = new Set(said.map(({ order, number }) => JSON.stringify([order, number])));
  const written = group.filter(({ shipment: { order, number } }) =>
    told.has(JSON.stringify([order.id, number])),
  );
  const wrong = compareUpload(
    file.platform,
    said,
    written.map(({ shipment }) => shipment),
    options,
  );
  if (wrong.length > 0 || written.length === 0)
    throw new Stop('upload/read-back', { file: file.name, orders: wrong.join(', ') }, 1);
  const path = freeName(folder, file.name, bytes);
  if (!context.flags.dryRun) writeWhole(path, bytes);
  const { platform, shop, dataRows } = file;
  await recordExport(tx, written, { platform, shop, path, bytes, rows: dataRows });
  return { file: { platform, shop, file: path, rows: dataRows }, written };
}

/** Records that numbers left the house in a file; an order all of whose goods have one is shipped. */
export async function recordExport(
  tx: Changing,
  written: readonly Pending[],
  file: {
    readonly platform: string;
    readonly shop: string;
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
  },
): Promise<void> {
  const { platform, shop, path, bytes, rows } = file;
  const name = path.split('/').at(-1) ?? path;
  await tx.markExported(
    written.map(({ key }) => key),
    { platform, shop, name, sha256: sha256(bytes), rows },
  );
  for (const stored of new Map(written.map((one) => [one.stored.key, one.stored])).values()) {
    const sent = await tx.shipments({ order: stored.key, exported: true });
    const isGone = stored.state === 'closed' || !isCovered(stored.order, sent);
    await tx.setState(stored.key, isGone ? stored.state : 'shipped', 'exported', { file: name });
  }
}
