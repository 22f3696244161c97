/** Limits above which a file is refused rather than read slowly (faults.md F3, F11). Stated in docs/limits.md. */
export const LIMITS = {
  /** Characters in one row; a quote that is never closed swallows the rest of the file up to here. */
  rowBytes: 4 * 1024 * 1024,
  columns: 1000,
  /** Rows of one file. */
  rows: 5_000_000,
} as const;
