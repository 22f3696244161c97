import type { Sink } from '../../core/platforms/export-format.ts';
import type { Problem } from '../../core/problem.ts';
import { ExportReader, type ReadOptions, Refused } from '../../core/reading/export-reader.ts';
import { ItemStore } from '../../core/reading/item-store.ts';
import { sniffContainer } from '../../core/text/decode.ts';
import { bytesOf } from '../files/look.ts';
import type { InputFile } from './input-file.ts';
import { formatsFor, type Recognised } from './recognise.ts';

export interface ItemFile {
  readonly input: InputFile;
  readonly recognised: Recognised;
  rowsRead: number;
  rowsRejected: number;
}

/** The item halves of a command's files: read whole before the orders they belong to. */
export interface ItemFiles {
  readonly files: readonly ItemFile[];
  readonly problems: readonly Problem[];
  /** A fresh store for one reading of the orders. */
  readonly store: () => ItemStore;
  /** After the orders: what no order took is rejected. */
  readonly settle: (store: ItemStore) => readonly Problem[];
}

/** Reads item files. A refused one is a problem, and its partner then lacks its half. */
export async function readItemFiles(
  found: readonly { readonly input: InputFile; readonly recognised: Recognised }[],
): Promise<ItemFiles> {
  const problems: Problem[] = [];
  const files: ItemFile[] = [];
  const parts: ((store: ItemStore) => void)[] = [];
  for (const one of found) {
    const calls: ((store: ItemStore) => void)[] = [];
    const file: ItemFile = { ...one, rowsRead: 0, rowsRejected: 0 };
    const sink: Sink = {
      order: () => {},
      scattered: () => {},
      tell: (problem) => problems.push(problem),
      reject: (lines, problem) => {
        file.rowsRejected += lines.length;
        problems.push(problem);
      },
      refuse: (problem) => {
        throw new Refused(problem);
      },
      item: (order, item) => calls.push((store) => store.item(order, item)),
      badItem: (order, line, problem) => calls.push((store) => store.badItem(order, line, problem)),
    };
    try {
      file.rowsRead = await read(one.input, sink);
      files.push(file);
      parts.push((store) => {
        for (const call of calls) call(store);
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push(error.problem);
    }
  }
  const store = () => {
    const made = new ItemStore();
    for (const part of parts) part(made);
    return made;
  };
  return { files, problems, store, settle: (used) => settle(used, files) };
}

async function read(input: InputFile, sink: Sink): Promise<number> {
  const bytes = bytesOf(input.path);
  const reading: ReadOptions = { shop: '', file: input.name, scattered: new Set() };
  if (sniffContainer(bytes) === 'xlsx') {
    const { readXlsx } = await import('../xlsx/read-xlsx.ts');
    return (await readXlsx(bytes, formatsFor(undefined), reading, sink)).rowsRead;
  }
  const reader = new ExportReader(formatsFor(undefined), reading, sink);
  reader.feed(bytes);
  reader.finish();
  return reader.rowsRead;
}

function settle(store: ItemStore, files: readonly ItemFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  const last = files.at(-1);
  store.settle(last?.input.name ?? '', {
    reject: (lines, problem) => {
      if (last) last.rowsRejected += lines.length;
      problems.push(problem);
    },
  });
  return problems;
}
