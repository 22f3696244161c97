import { FINDING_WORDS_ZH } from '../explain/findings-zh.ts';
import { PROBLEMS_ZH } from '../explain/problems-zh.ts';
import { BATCHES_ZH } from './batches-zh.ts';
import type { Books } from './books.ts';
import { COMMON_ZH } from './common-zh.ts';
import { ERRORS_ZH } from './errors-zh.ts';
import { FLAGS_ZH } from './flags-zh.ts';
import { HELP_FRAME_ZH } from './help-frame-zh.ts';
import { HELP_ZH } from './help-zh.ts';
import { IMPORT_ZH } from './import-zh.ts';
import { LAYOUT_FILE_ZH } from './layout-file-zh.ts';
import { LAYOUT_ZH } from './layout-zh.ts';
import { LOCATIONS_ZH } from './locations-zh.ts';
import { MAPPING_ZH } from './mapping-zh.ts';
import { ORDERS_ZH } from './orders-zh.ts';
import { PRINT_ZH } from './print-zh.ts';
import { REPLAY_ZH } from './replay-zh.ts';
import { REVIEW_ZH } from './review-zh.ts';
import { RULES_FILE_ZH } from './rules-file-zh.ts';
import { RULES_ZH } from './rules-zh.ts';
import { RUN_ZH } from './run-zh.ts';
import { STATUS_ZH } from './status-zh.ts';
import { TEMPLATES_ZH } from './templates-zh.ts';
import { UPKEEP_ZH } from './upkeep-zh.ts';
import { WAREHOUSE_ZH } from './warehouse-zh.ts';
import { WAYS_ZH } from './ways-zh.ts';

/** Every book in Simplified Chinese; loaded only when Chinese is spoken. */
export const BOOKS_ZH: Books = {
  help: HELP_ZH,
  helpFrame: HELP_FRAME_ZH,
  findings: FINDING_WORDS_ZH,
  problems: PROBLEMS_ZH,
  flags: FLAGS_ZH,
  print: PRINT_ZH,
  replay: REPLAY_ZH,
  mapping: MAPPING_ZH,
  status: STATUS_ZH,
  common: COMMON_ZH,
  errors: ERRORS_ZH,
  review: REVIEW_ZH,
  batches: BATCHES_ZH,
  orders: ORDERS_ZH,
  upkeep: UPKEEP_ZH,
  import: IMPORT_ZH,
  layout: LAYOUT_ZH,
  warehouse: WAREHOUSE_ZH,
  rules: RULES_ZH,
  run: RUN_ZH,
  ways: WAYS_ZH,
  templates: TEMPLATES_ZH,
  layoutFile: LAYOUT_FILE_ZH,
  locations: LOCATIONS_ZH,
  rulesFile: RULES_FILE_ZH,
};
