import { grouped } from '../words.ts';
import type { RULES_EN } from './rules-en.ts';

const KEYS: Readonly<Record<string, string>> = {
  email: '邮箱',
  phone: '电话',
  address: '地址',
  name: '姓名',
};

/** Words of `orders rules`, in Simplified Chinese. */
export const RULES_ZH: typeof RULES_EN = {
  columns: { rule: '规则', looksAt: '检查', does: '作用', catches: '发现' },
  holds: '待审核',
  tells: '提示',
  blocks: '拦截',
  title: (rule, title) => `${rule}：${title}`,
  looksAt: (field) => `检查 ${field}。`,
  onlyTells: (rule) => `通常只作提示。若要让订单待审核，在 rules.yaml 中写：switch: { ${rule}: hold }`,
  holdsUntil: (rule) => `让订单待审核，直到人工通过。若只要提示：orders config set defaults.onlyTell ${rule}`,
  blocksUntil: '拦截订单，直到更新的导出解除；任何设置和选项都不能放行。',
  seeDocs: '比较什么、如何设置，见 docs/rules.md。',
  noFile: (file) => `没有 ${file}：只有程序自带的规则生效。`,
  good: (file, rules, thresholds, switched, orders) =>
    `${file} 没有问题：${grouped(rules)} 条规则，${grouped(thresholds)} 个阈值，${grouped(switched)} 条规则被调整；已用最近 ${grouped(orders)} 个订单试运行。`,
  vipList: '贵宾名单',
  blackList: '黑名单',
  entries: (list, entries, dryRun) => `${list}：${grouped(entries)} 条${dryRun ? '（未保存）' : ''}`,
  by: (keys) => `依据 ${keys}`,
  key: (key) => KEYS[key] ?? key,
};
