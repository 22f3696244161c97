import { type ProblemBook, when, words } from './problem-words.ts';
import type { FILE_PROBLEMS } from './problems-file-en.ts';
import { term } from './terms-zh.ts';

const EXPORT_AGAIN = '请从平台重新导出，再导入新文件。';

/** Words for files that are refused, and for what is told of a file as a whole, in Simplified Chinese. */
export const FILE_PROBLEMS_ZH: Readonly<Record<keyof typeof FILE_PROBLEMS, ProblemBook[string]>> = {
  'file/missing': words((f) => `没有文件 ${f('file')}。`, '请核对文件名；浏览器可能把它放在“下载”文件夹里。'),
  'file/no-permission': words(
    (f) => `无权读取文件 ${f('file')}。`,
    '请联系文件所有者，或复制到自己的文件夹。',
  ),
  'file/unreadable': words(
    (f) => `文件 ${f('file')} 无法读取${when(f('why') || f('value'), '（', '）')}。`,
    EXPORT_AGAIN,
  ),
  'file/no-folder': words((f) => `没有文件夹 ${f('folder')}。`, '请建立它，或接上它所在的磁盘，再运行一次。'),
  'file/is-folder': words((f) => `${f('file')} 是文件夹。`, '请写出其中的文件名。'),
  'file/is-no-file': words(
    (f) => `${f('file')} 不是可以读到末尾的文件。`,
    '请复制成文件，或用管道输入：`… | orders import -`。',
  ),
  'file/empty': words('文件是空的。', EXPORT_AGAIN),
  'file/empty-zip': words('压缩包里没有可以导入的文件。', EXPORT_AGAIN),
  'file/growing': words('文件还在写入。', '请等下载完成后再导入。'),
  'file/invalid-bytes': words(
    (f) => `文件不是 ${f('encoding') || 'UTF-8'} 编码：第 ${f('offset')} 个字节不符。`,
    '请另存为“CSV UTF-8”，或重新导出；程序没有猜测任何内容。',
  ),
  'file/unknown-format': words(
    (f) => `没有平台的导出文件是这些列${when(f('found'), '：')}。`,
    (f) => {
      if (f('likely') === 'tracking import')
        return '如果这是承运商的单号文件，请用 `orders tracking import` 读取。';
      if (f('likely') === 'stock import')
        return '库存文件需有 SKU 和 Quantity 两列，或为 Shopify 的库存、商品导出文件。';
      return `${when(f('nearest'), '最接近 ', f('missing') === '' ? '。' : '；')}${when(f('missing'), '缺少 ', '。')}请导出含全部列的订单，或用 --platform 指明平台。`;
    },
  ),
  'file/ambiguous-format': words(
    (f) => `这些列符合不止一种格式：${f('formats')}。`,
    '请用 --platform 指明。',
  ),
  'file/not-orders': words(
    (f) => `这是 ${f('platform')} 的文件，但不是订单：${term(f('kind'))}。`,
    (f) =>
      f('kind') === 'stock' || f('kind') === 'products'
        ? '请用 `orders stock import` 读取它；要导入订单，请导出订单。'
        : f('instead') === ''
          ? '请导出订单。'
          : `请改为导出：${term(f('instead'))}。`,
  ),
  'file/missing-columns': words(
    (f) => `${f('format')} 导出文件缺少列：${f('missing')}。`,
    '请重新导出全部列。',
  ),
  'file/abandoned-checkouts': words(
    '这些是弃购记录，不是订单。',
    '请在 Shopify 导出 Orders，而不是 Abandoned checkouts。',
  ),
  'file/other-platform': words(
    (f) => `文件是 ${f('found')} 的导出，不是 ${f('wanted')} 的。`,
    '请去掉 --platform，或换成正确的文件。',
  ),
  'file/half-of-a-pair': words(
    (f) =>
      f('kind') === 'items' ? '此文件只有订单的宝贝，没有买家和地址。' : '此文件只有订单，没有其中的宝贝。',
    (f) =>
      `请在同一条命令中给出两个文件：\`orders import <订单文件> <宝贝文件>\`（另一个是：${f('other')}）。`,
  ),
  'file/other-half-refused': words(
    (f) => `它的另一半 ${f('other')} 被拒绝。`,
    '请先修正那个文件，再一起导入。',
  ),
  'file/repeated-column': words((f) => `列“${f('column')}”出现了两次；只读取第一列。`),
  'file/too-many-columns': words((f) => `文件超过 ${f('limit')} 列。`, EXPORT_AGAIN),
  'file/too-many-rows': words((f) => `文件超过 ${f('limit')} 行。`, '请每次少导出几天。'),
  'file/several-sheets': words(
    (f) => `有多个工作表像是订单：${f('sheets')}。`,
    '请把正确的那个另存为单独的文件。',
  ),
  'file/sheet': words((f) => `读取了工作表“${f('value')}”。`),
  'file/is-encrypted': words('工作簿有密码保护。', '请打开后去掉密码另存，再导入。'),
  'file/scattered': words('同一订单的行分散在文件各处。', '导入前请勿排序；请重新导出。'),
  'file/no-ship-to': words('文件没有地址，无法制作面单。', '请导出含收货信息的列。'),
  'file/date-order-open': words(
    (f) => `“${f('value')}”可能是日-月，也可能是月-日，文件中没有日期能说明。`,
    '请指明 --date-order day-first（日在前）或 --date-order month-first（月在前）。',
  ),
  'file/zone-assumed': words(
    (f) => `文件中的时间没有时区，按 ${f('zone')} 处理。`,
    '可设置店铺的时区：orders shop edit <店铺> --time-zone Asia/Shanghai。',
  ),
  'file/unknown-words': words(
    (f) => `有不认识的词：${f('words')}。`,
    '程序没有猜测。请反馈给我们，以便收录。',
  ),
  'file/footer': words((f) => `文件最后几行（“${f('value')}”）不是订单，已略去。`),
  'file/description-row': words('说明各列的那一行已略去。'),
  'csv/quote-not-closed': words('有一个引号打开后没有关闭。', '文件被截断或改动过；请重新导出。'),
  'csv/stray-quote': words('未加引号的单元格里有引号。', '文件被改动过；请重新导出。'),
  'csv/row-too-long': words('有一行比任何导出文件的都长。', '可能缺了一个引号；请重新导出。'),
  'xlsx/broken': words('工作簿已损坏。', EXPORT_AGAIN),
  'xlsx/too-large': words('工作簿太大。', '请另存为 CSV，或每次少导出几天。'),
  'zip/broken': words('工作簿的压缩容器已损坏或被截断。', EXPORT_AGAIN),
  'zip/too-large': words('工作簿解压后大得不正常。', '请另存为 CSV。'),
  'mapping/missing': words((f) => `没有映射文件 ${f('file')}。`, '请用 --map 指明映射文件。'),
  'mapping/empty': words('映射文件是空的。', '请从 templates/ 复制一份再修改。'),
  'mapping/syntax': words('映射文件格式有误。', '请在指明的位置修正。'),
  'mapping/too-long': words('映射文件太长。', '请只保留需要的列。'),
  'mapping/unknown-key': words(
    (f) => `映射文件中有未知的键“${f('value') || f('key')}”。`,
    (f) => when(f('nearest'), '您是指 ', ' 吗？'),
  ),
  'mapping/unknown-field': words(
    (f) => `映射文件中有未知的字段“${f('value') || f('field')}”。`,
    (f) => when(f('nearest'), '您是指 ', ' 吗？'),
  ),
  'mapping/bad-value': words(
    (f) => `映射文件中的值“${f('value')}”不合适。`,
    (f) => when(term(f('expected')), '应为：', '。'),
  ),
};
