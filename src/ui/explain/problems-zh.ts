import type { ProblemWords } from './problem-words.ts';
import type { PROBLEMS_EN } from './problems-en.ts';
import { FILE_PROBLEMS_ZH } from './problems-file-zh.ts';
import { LEDGER_PROBLEMS_ZH } from './problems-ledger-zh.ts';
import { LOCATIONS_PROBLEMS_ZH } from './problems-locations-zh.ts';
import { PACKING_PROBLEMS_ZH } from './problems-packing-zh.ts';
import { PRINTER_PROBLEMS_ZH } from './problems-printer-zh.ts';
import { ROW_PROBLEMS_ZH } from './problems-row-zh.ts';
import { RULES_PROBLEMS_ZH } from './problems-rules-zh.ts';
import { TEMPLATE_PROBLEMS_ZH } from './problems-templates-zh.ts';
import { TRACKING_PROBLEMS_ZH } from './problems-tracking-zh.ts';
import { UPLOAD_PROBLEMS_ZH } from './problems-upload-zh.ts';
import { USAGE_PROBLEMS_ZH } from './problems-usage-zh.ts';
import { WAREHOUSE_PROBLEMS_ZH } from './problems-warehouse-zh.ts';

/** The Chinese words of every code, of problems and of stops. */
export const PROBLEMS_ZH: Readonly<Record<keyof typeof PROBLEMS_EN, ProblemWords>> = {
  ...FILE_PROBLEMS_ZH,
  ...PACKING_PROBLEMS_ZH,
  ...ROW_PROBLEMS_ZH,
  ...LEDGER_PROBLEMS_ZH,
  ...LOCATIONS_PROBLEMS_ZH,
  ...PRINTER_PROBLEMS_ZH,
  ...RULES_PROBLEMS_ZH,
  ...TEMPLATE_PROBLEMS_ZH,
  ...TRACKING_PROBLEMS_ZH,
  ...UPLOAD_PROBLEMS_ZH,
  ...USAGE_PROBLEMS_ZH,
  ...WAREHOUSE_PROBLEMS_ZH,
};
