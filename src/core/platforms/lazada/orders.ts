import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { LAZADA_ORDERS_MAPPING } from './mapping.ts';

export const LAZADA_ORDERS: ExportFormat = mappedFormat(LAZADA_ORDERS_MAPPING);
