import type { Problem } from '../../core/problem.ts';
import { type ReadStock, readStock } from '../../core/reading/read-stock.ts';
import { bytesOf } from '../files/look.ts';
import { inputFile } from '../import/input-file.ts';

/** A stock file larger than this is none: it is held in memory. */
const LONGEST = 64 * 1024 * 1024;

/** Reads a stock file, `-` from standard input; what cannot be read is a problem. */
export async function readStockFile(
  path: string,
  stdin: NodeJS.ReadableStream,
): Promise<ReadStock | Problem> {
  if (path === '-') {
    const parts: Buffer[] = [];
    for await (const chunk of stdin) parts.push(Buffer.from(chunk as Buffer));
    return readStock(Buffer.concat(parts), { file: '-' });
  }
  const input = inputFile(path);
  if ('code' in input) return input;
  if (input.bytes > LONGEST)
    return {
      code: 'file/unreadable',
      severity: 'error',
      file: path,
      facts: { why: `${input.bytes} bytes, more than a stock file has` },
    };
  return readStock(bytesOf(path), { file: path });
}
