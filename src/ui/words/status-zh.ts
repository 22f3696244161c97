import { grouped } from '../words.ts';
import type { STATUS_EN } from './status-en.ts';

/** Words of `orders` alone, in Simplified Chinese. */
export const STATUS_ZH: typeof STATUS_EN = {
  noOrders: (workspace) => `${workspace} 中还没有订单。`,
  theDay:
    '每天的流程：import 导入 → review 审单 → batch 组批 → print 打印 → tracking 回传单号。详见 orders --help。',
  pull: (parcel, batch) => `请抽出批次 ${batch} 的包裹 ${parcel}：打印之后订单有变。`,
  waiting: (numbers) => `还有 ${grouped(numbers)} 个快递单号未导出回传。`,
  meaning: {
    new: '尚未审单',
    held: '待人工审核',
    blocked: '已拦截，不可发货',
    approved: '已通过，可组批',
    batched: '已组批，未打印',
    printed: '面单已打印',
    packed: '已打包',
    shipped: '单号已回传平台',
    closed: '已完结',
  },
};
