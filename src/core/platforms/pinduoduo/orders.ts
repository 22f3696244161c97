import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { PINDUODUO_FLAGS } from './flags.ts';
import { PINDUODUO_ORDERS_MAPPING } from './mapping.ts';

export const PINDUODUO_ORDERS: ExportFormat = mappedFormat(PINDUODUO_ORDERS_MAPPING, () => ({
  flags: PINDUODUO_FLAGS,
}));
