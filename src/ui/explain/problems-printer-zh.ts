import { when, words } from './problem-words.ts';

const KINDS: Readonly<Record<string, string>> = {
  labels: '面单',
  'pick-list': '拣货单',
  'put-wall': '播种墙分拣单',
  slips: '装箱单',
  card: '卡片',
  'return-slip': '退货单',
};
const kind = (word: string): string => KINDS[word] ?? word;

/** Why pages are in doubt. */
const DOUBTS: Readonly<Record<string, string>> = {
  none: '队列中没有这个任务',
  unknown: '无法询问打印机',
  cancelled: '任务在打印机上被取消',
  failed: '打印机中断了任务',
};

const SAY = (f: (name: string) => string) =>
  `请看打印出来了什么，再告知：\`orders print ${f('batch')} --came-out 页数\`（0 到 ${f('count')}）。`;

/** Words for printers and for what was given to them, in Simplified Chinese. */
export const PRINTER_PROBLEMS_ZH = {
  'printer/bad-name': words(
    (f) => `“${f('printer')}”不能作为打印机名称。`,
    '请写队列名称（见 `orders printers`）、labels=名称,lists=名称,cards=名称、tcp://主机:9100 或 none。',
  ),
  'printer/no-spooler': words(
    (f) => `本机没有安装打印系统（找不到 ${f('program') || 'lp'}）。`,
    '请打印不加 --printer 时写出的文件；Windows 和 macOS 上的办法见 docs/printing.md。没有打印任何内容。',
  ),
  'printer/spooler-down': words(
    '打印系统没有回应。',
    '请启动它（Linux 上：`systemctl start cups`），然后重新运行。没有打印任何内容。',
  ),
  'printer/unknown': words(
    (f) => `没有打印机“${f('printer')}”。`,
    (f) =>
      `${when(f('nearest'), '您是指 ', ' 吗？')}${f('known') === '' ? '还没有设置打印机。' : `已有打印机：${f('known')}。`}`,
  ),
  'printer/rejecting': words(
    (f) => `打印机“${f('printer')}”不接收任务${when(f('message'), '（', '）')}。`,
    (f) => `请用 \`cupsaccept ${f('printer')}\` 让它接收任务，或另选打印机。没有打印任何内容。`,
  ),
  'printer/stopped': words(
    (f) => `打印机“${f('printer')}”已停止${when(f('message'), '（', '）')}。`,
    (f) => `请用 \`cupsenable ${f('printer')}\` 启动它，或另选打印机。没有打印任何内容。`,
  ),
  'printer/paper-out': words((f) => `打印机“${f('printer')}”提示缺纸。`, '装纸后它会自动继续。'),
  'printer/raw-queue': words(
    (f) => `打印机“${f('printer')}”是原始队列，PDF 会打印成乱码。`,
    '请加 --format zpl 把面单作为 ZPL 发送，或为队列配置驱动。没有打印任何内容。',
  ),
  'printer/needs-zpl': words(
    (f) => `${f('printer')} 只接收 ZPL，而只有面单能写成 ZPL。`,
    '请加 --format zpl；若单据也会发往那里，再加 --only labels。',
  ),
  'printer/no-media': words(
    (f) => `打印机“${f('printer')}”没有 ${f('size')} 的纸张。`,
    (f) =>
      `${when(f('offered'), '最接近的是：', '。')}请用 --size 或 --page 另选尺寸，或在队列中设置该纸张。没有打印任何内容。`,
  ),
  'printer/stays-file': words(
    (f) => `${kind(f('kind'))}只写成文件：它的纸张是 ${f('size') || '其他尺寸'}，不是面单纸。`,
    (f) => `也要打印它：--printer labels=${f('printer')},${f('kind') === 'card' ? 'cards' : 'lists'}=名称。`,
  ),
  'printer/refused': words(
    (f) => `打印机“${f('printer')}”没有接收${kind(f('kind'))}${when(f('message'), '（', '）')}。`,
    '其中没有任何内容被打印。请重新运行同一命令。',
  ),
  'printer/no-answer': words(
    (f) => `打印机 ${f('printer')} 没有回应。`,
    '请检查它是否开机并在此网络中，然后重新运行同一命令。没有打印任何内容。',
  ),
  'printer/elsewhere': words(
    (f) => `${f('printer')} 不在私有网络中。`,
    '面单上有地址，只发往您自己网络中的打印机。没有打印任何内容。',
  ),
  'printer/in-doubt': words((f) => `不清楚${kind(f('kind'))}是否已发到“${f('printer')}”。`, SAY),
  'printer/job-cancelled': words(
    (f) => `任务 ${f('job')}（${kind(f('kind'))}）在打印机上被取消${when(f('message'), '（', '）')}。`,
    SAY,
  ),
  'printer/job-failed': words(
    (f) => `打印机中断了任务 ${f('job')}（${kind(f('kind'))}）${when(f('message'), '：')}。`,
    SAY,
  ),
  'printer/job-stopped': words(
    (f) => `任务 ${f('job')}（${kind(f('kind'))}）已停止${when(f('message'), '（', '）')}。`,
    '请处理打印机；重新启动后任务会继续，也可以取消它。',
  ),
  'label/picture-left-out': words(
    (f) => `模板“${f('template')}”中的一张图片已略去：ZPL 面单只能用 PNG（非隔行扫描），不能用 JPEG。`,
    '请将图片另存为 PNG，或打印 PDF。',
  ),
  'print/in-doubt': words(
    (f) =>
      `不清楚批次 ${f('batch')} 的${kind(f('kind'))}是否已从“${f('printer')}”打印出来：${f('count')} ${f('first') === '' ? '页' : `张，${f('first')} 到 ${f('last')}`}；${DOUBTS[f('why')] ?? '交付中断'}${when(f('message'), '（', '）')}。`,
    (f) => `${SAY(f)}没有再次打印。`,
  ),
  'print/sent-before': words(
    (f) => `批次 ${f('batch')} 的${kind(f('kind'))}以前发到过打印机，没有再次打印。`,
    (f) => `要加印：orders print ${f('batch')} --reprint。`,
  ),
  'print/nothing-in-doubt': words((f) => `批次 ${f('batch')} 没有存疑的页。`, '请去掉 --came-out。'),
  'print/partly-on-paper': words(
    (f) => `所要的面单中有 ${f('count')} 张以前发到过打印机（${f('first')} 到 ${f('last')}）。`,
    (f) =>
      `请用 \`orders print ${f('batch')} ${f('rest')}\` 打印其余的，或加 --reprint 全部重印。没有打印任何内容。`,
  ),
};
