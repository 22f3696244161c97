import { openItems } from '../../mapping/item-reader.ts';
import type { Mapping } from '../../mapping/mapping.ts';
import type { ExportFormat } from '../export-format.ts';
import { QIANNIU_ITEM_FLAGS } from './flags.ts';
import { taobaoJudge } from './judge.ts';
import { QIANNIU_ITEMS_MAPPING, TAOBAO_DETAILS_MAPPING } from './mapping.ts';

/** Item half of the legacy pair. */
export const TAOBAO_DETAILS: ExportFormat = items(TAOBAO_DETAILS_MAPPING, ['订单编号', '购买数量']);

/** Item half of 千牛's pair. */
export const QIANNIU_ITEMS: ExportFormat = items(QIANNIU_ITEMS_MAPPING, ['主订单编号', '购买数量']);

function items(mapping: Mapping, needed: readonly string[]): ExportFormat {
  return {
    id: mapping.id,
    platform: mapping.platform,
    kind: 'items',
    signatures: mapping.signatures,
    needed,
    ...(mapping.encodings && { encodings: mapping.encodings }),
    formulaCells: true,
    pairsWith: ['taobao-orders'],
    open: (header, context, sink) =>
      openItems(mapping, header, context, sink, { judge: taobaoJudge(header), flags: QIANNIU_ITEM_FLAGS }),
  };
}
