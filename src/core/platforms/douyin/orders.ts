import type { Hooks } from '../../mapping/hooks.ts';
import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { DOUYIN_FLAGS } from './flags.ts';
import { DOUYIN_ORDERS_MAPPING } from './mapping.ts';
import { splitJoined } from './split-joined.ts';

export const DOUYIN_ORDERS: ExportFormat = mappedFormat(DOUYIN_ORDERS_MAPPING, hooks);

function hooks(header: Header): Hooks {
  const at = (name: string) => column(header, name);
  const joined = {
    ids: at('子订单编号'),
    titles: at('选购商品'),
    quantities: at('商品数量'),
    others: [at('商家编码'), at('商品规格'), at('订单应付金额')],
  };
  return { flags: DOUYIN_FLAGS, split: (row) => splitJoined(row.cells, joined) };
}
