import { FILE_PROBLEMS } from './problems-file-en.ts';
import { LEDGER_PROBLEMS } from './problems-ledger-en.ts';
import { LOCATIONS_PROBLEMS } from './problems-locations-en.ts';
import { PACKING_PROBLEMS } from './problems-packing-en.ts';
import { PRINTER_PROBLEMS } from './problems-printer-en.ts';
import { ROW_PROBLEMS } from './problems-row-en.ts';
import { RULES_PROBLEMS } from './problems-rules-en.ts';
import { TEMPLATE_PROBLEMS } from './problems-templates-en.ts';
import { TRACKING_PROBLEMS } from './problems-tracking-en.ts';
import { UPLOAD_PROBLEMS } from './problems-upload-en.ts';
import { USAGE_PROBLEMS } from './problems-usage-en.ts';
import { WAREHOUSE_PROBLEMS } from './problems-warehouse-en.ts';

/** The English words of every code, of problems and of stops. */
export const PROBLEMS_EN = {
  ...FILE_PROBLEMS,
  ...PACKING_PROBLEMS,
  ...ROW_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...LOCATIONS_PROBLEMS,
  ...PRINTER_PROBLEMS,
  ...RULES_PROBLEMS,
  ...TEMPLATE_PROBLEMS,
  ...TRACKING_PROBLEMS,
  ...UPLOAD_PROBLEMS,
  ...USAGE_PROBLEMS,
  ...WAREHOUSE_PROBLEMS,
};
