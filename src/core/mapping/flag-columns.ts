import { type Flag, type FlagName, sortedFlags } from '../orders/flags.ts';
import { column, type Header } from '../platforms/header.ts';

/** A column that raises a flag. */
export interface FlagColumn {
  readonly flag: FlagName;
  /** Names the column may have. */
  readonly columns: readonly string[];
  /** Raised by a word for yes; by any text but one for no, with the text as its value or without; by what fits. */
  readonly by: 'yes' | 'text' | 'filled' | RegExp;
  /** Texts that say nothing. */
  readonly usual?: RegExp;
}

const YES = /^(?:true|yes|y|1|是|有|ja|ya|ใช่|có)$/i;
const NO = /^(?:false|no|n|0|0\.0+|否|无|無|没有|nein|n\/?a|none|null|-+|tidak|ไม่|không)$/i;

/** True for a word that says no in one of the sellers' languages. */
export function saysNo(text: string): boolean {
  return NO.test(text);
}

/** Reads the flags of a row by the cells' positions; undefined where the file has none of these columns. */
export function flagReader(
  columns: readonly FlagColumn[] | undefined,
  header: Header,
): ((cell: (position: number) => string) => readonly Flag[]) | undefined {
  const found = (columns ?? []).flatMap(({ flag, columns: names, by, usual }) => {
    const position = column(header, ...names);
    return position === -1 ? [] : [{ flag, position, by, usual }];
  });
  if (found.length === 0) return undefined;
  return (cell) => {
    const flags: Flag[] = [];
    for (const { flag, position, by, usual } of found) {
      const text = cell(position);
      if (text === '' || usual?.test(text)) continue;
      const raised = by === 'yes' ? YES.test(text) : typeof by === 'string' ? !NO.test(text) : by.test(text);
      if (raised) flags.push({ name: flag, value: by === 'text' ? text : '' });
    }
    return flags.length > 1 ? sortedFlags(flags) : flags;
  };
}
