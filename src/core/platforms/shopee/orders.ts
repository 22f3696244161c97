import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { SHOPEE_FLAGS } from './flags.ts';
import { SHOPEE_ORDERS_MAPPING } from './mapping.ts';

export const SHOPEE_ORDERS: ExportFormat = mappedFormat(SHOPEE_ORDERS_MAPPING, () => ({
  flags: SHOPEE_FLAGS,
}));
