import { type ProblemBook, when, words } from './problem-words.ts';
import type { LEDGER_PROBLEMS } from './problems-ledger-en.ts';
import { term } from './terms-zh.ts';

/** Words for the ledger, the disk, shops, batches and printing, in Simplified Chinese. */
export const LEDGER_PROBLEMS_ZH: Readonly<Record<keyof typeof LEDGER_PROBLEMS, ProblemBook[string]>> = {
  'ledger/damaged': words(
    (f) => `账本已损坏：${term(f('what'))}。只能读取。`,
    (f) =>
      `${f('backup') === '' ? '请用备份替换它' : `最新的备份：${f('backup')}；请用它替换账本`}，或把导出文件重新导入新的 --workspace。没有写入任何内容。`,
  ),
  'ledger/newer': words(
    (f) => `账本由更新版本的 orders 写成（${f('version')}；本程序只认识 ${f('known')}）。`,
    '请安装新版本。没有任何改动。',
  ),
  'ledger/none': words(
    (f) => `${f('folder')} 中没有账本。`,
    '请核对 --workspace 和 ORDERS_WORKSPACE；第一次 `orders import` 会建立账本。',
  ),
  'ledger/gone': words(
    '命令运行期间账本被移动或删除。没有写入任何内容。',
    '请把文件夹放回原处，或用 --workspace 另选一个。',
  ),
  'ledger/busy': words('另一个 orders 正在写入此账本。', '请等它结束后再运行。没有任何改动。'),
  'disk/full': words((f) => `磁盘已满（${term(f('what'))}）。`, '请腾出空间后再运行。没有任何改动。'),
  'disk/read-only': words(
    (f) => `该位置不可写入（${term(f('what'))}）。`,
    '请检查文件夹的所有者和权限，或用 --workspace 或 -o 另选一个。',
  ),
  'disk/fault': words(
    (f) => `磁盘报告故障（${term(f('what'))}）。`,
    '请把备份存到别处并检查磁盘。没有任何改动。',
  ),
  'disk/read-back': words(
    (f) => `${f('file')} 读回的内容与写入的不同。`,
    '请勿使用此文件；检查磁盘后重新写出。',
  ),
  'disk/not-a-folder': words((f) => `需要文件夹的位置上是一个文件（${term(f('what'))}）。`, '请另选文件夹。'),
  'workspace/no-home': words('没有主目录可以存放订单。', '请设置 --workspace 或 ORDERS_WORKSPACE。'),
  'shop/unknown': words(
    (f) => `没有店铺“${f('shop')}”。`,
    (f) =>
      `${when(f('nearest'), '您是指 ', ' 吗？')}${f('known') === '' ? '还没有任何店铺。' : `已有店铺：${f('known')}。`}`,
  ),
  'shop/which': words(
    (f) => `文件可能属于 ${f('platform')} 上的多个店铺：${f('shops')}。`,
    '请用 --shop 指明。',
  ),
  'shop/other-platform': words(
    (f) => `店铺“${f('shop')}”在 ${f('platform')} 上，而文件来自 ${f('exported')}。`,
    '请用 --shop 换一个店铺，或去掉它。',
  ),
  'shop/bad-name': words((f) => `“${f('shop')}”不能作为店铺名称。`, '请用不含斜线（/）的短名称。'),
  'shop/name-taken': words(
    (f) => `已有店铺“${f('shop')}”。`,
    '请另取名称，或用 `orders shop edit` 修改那个店铺。',
  ),
  'batch/unknown': words(
    (f) => (f('batch') === '' ? '没有写批次。' : `没有批次“${f('batch')}”。`),
    (f) =>
      f('nearest') === ''
        ? '请查看 `orders batch list`。'
        : `您是指 ${f('nearest')} 吗？请查看 \`orders batch list\`。`,
  ),
  'batch/printed': words(
    (f) => `批次 ${f('batch')} 已打印，面单已存在。`,
    '请先用 `orders undo` 撤销打印，并扔掉面单。',
  ),
  'batch/undone': words((f) => `批次 ${f('batch')} 已被拆散。`, '请用 `orders batch` 重新组批。'),
  'print/order-left': words(
    (f) => `包裹 ${f('parcel')} 是空的：其中的订单已退回审单。`,
    '该序号保持空缺。若面单已打印，请抽出。',
  ),
  'print/no-such-labels': words(
    (f) => `批次 ${f('batch')} 的序号为 1 到 ${f('parcels')}，没有所要的。`,
    '请修改 --from 和 --to。',
  ),
  'stop/elsewhere': words((f) => `拣货点 ${f('value')} 在仓库布局之外。`, '请修正布局或货位。'),
  'stop/not-served': words((f) => `拣货路线漏掉了拣货点 ${f('value')}。`),
  'stop/served-twice': words((f) => `拣货路线两次到达拣货点 ${f('value')}。`),
  'stop/passed-before': words((f) => `拣货路线在拣取 ${f('value')} 之前就已经过那里。`),
  'walk/empty': words('拣货路线是空的。'),
  'walk/end': words('拣货路线没有在应到的地方结束。'),
  'walk/length': words('拣货路线的长度与所说的不符。'),
  'walk/no-way': words('拣货路线走了没有路的地方。'),
  'walk/turn': words('拣货路线在不能掉头的通道里掉头。'),
  'walk/start': words('拣货路线没有从应有的地方开始。'),
};
