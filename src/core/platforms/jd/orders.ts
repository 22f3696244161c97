import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { JD_FLAGS } from './flags.ts';
import { JD_ORDERS_MAPPING } from './mapping.ts';

export const JD_ORDERS: ExportFormat = mappedFormat(JD_ORDERS_MAPPING, () => ({ flags: JD_FLAGS }));
