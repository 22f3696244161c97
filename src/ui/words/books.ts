import type { FindingLanguage } from '../explain/findings-words.ts';
import type { ProblemWords } from '../explain/problem-words.ts';
import type { PROBLEMS_EN } from '../explain/problems-en.ts';
import type { BATCHES_EN } from './batches-en.ts';
import type { COMMON_EN } from './common-en.ts';
import type { ERRORS_EN } from './errors-en.ts';
import type { FLAGS_EN } from './flags-en.ts';
import type { HELP_FRAME_EN } from './help-frame-en.ts';
import type { IMPORT_EN } from './import-en.ts';
import type { LAYOUT_EN } from './layout-en.ts';
import type { LAYOUT_FILE_EN } from './layout-file-en.ts';
import type { LOCATIONS_EN } from './locations-en.ts';
import type { MAPPING_EN } from './mapping-en.ts';
import type { ORDERS_EN } from './orders-en.ts';
import type { PRINT_EN } from './print-en.ts';
import type { REPLAY_EN } from './replay-en.ts';
import type { REVIEW_EN } from './review-en.ts';
import type { RULES_EN } from './rules-en.ts';
import type { RULES_FILE_EN } from './rules-file-en.ts';
import type { RUN_EN } from './run-en.ts';
import type { STATUS_EN } from './status-en.ts';
import type { TEMPLATES_EN } from './templates-en.ts';
import type { UPKEEP_EN } from './upkeep-en.ts';
import type { WAREHOUSE_EN } from './warehouse-en.ts';
import type { WAYS_EN } from './ways-en.ts';

/**
 * Every book of words: what each language has to have. A book is added here and in books-zh.ts; the compiler refuses
 * one that is missing or lacks a word.
 */
export interface Books {
  /** Texts of the command table, by their English. */
  readonly help: Readonly<Record<string, string>>;
  readonly helpFrame: typeof HELP_FRAME_EN;
  readonly findings: FindingLanguage;
  readonly problems: Readonly<Record<keyof typeof PROBLEMS_EN, ProblemWords>>;
  readonly flags: typeof FLAGS_EN;
  readonly print: typeof PRINT_EN;
  readonly replay: typeof REPLAY_EN;
  readonly mapping: typeof MAPPING_EN;
  readonly status: typeof STATUS_EN;
  readonly common: typeof COMMON_EN;
  readonly errors: typeof ERRORS_EN;
  readonly review: typeof REVIEW_EN;
  readonly batches: typeof BATCHES_EN;
  readonly orders: typeof ORDERS_EN;
  readonly upkeep: typeof UPKEEP_EN;
  readonly import: typeof IMPORT_EN;
  readonly layout: typeof LAYOUT_EN;
  readonly warehouse: typeof WAREHOUSE_EN;
  readonly rules: typeof RULES_EN;
  readonly run: typeof RUN_EN;
  readonly ways: typeof WAYS_EN;
  readonly templates: typeof TEMPLATES_EN;
  readonly layoutFile: typeof LAYOUT_FILE_EN;
  readonly locations: typeof LOCATIONS_EN;
  readonly rulesFile: typeof RULES_FILE_EN;
}
