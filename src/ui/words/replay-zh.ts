import { grouped } from '../words.ts';
import type { REPLAY_EN } from './replay-en.ts';

/** Words of `orders review --replay`, in Simplified Chinese. */
export const REPLAY_ZH: typeof REPLAY_EN = {
  head: (orders, date, zone, then, now, same, differ) =>
    `${date}（${zone}）导入的 ${grouped(orders)} 个订单，按${then ? '当天' : '今天'}的规则、以 ${now} 为准重新审单：${grouped(same)} 个相同，${grouped(differ)} 个不同。未作任何改动。`,
  more: (orders) => `… 另有 ${grouped(orders)} 个；--json 可查看全部`,
};
