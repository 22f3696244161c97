import { grouped } from '../words.ts';
import type { IMPORT_EN } from './import-en.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  proven: '校验通过',
  'shape ok': '格式相符',
  'wrong check digit': '校验位错误',
  'unknown carrier': '未知承运商',
  'looks like another': '像是其他承运商的',
  'not clean': '含有不该有的字符',
  damaged: '已损坏',
};

function verdictZh(verdict: string): string {
  return (
    VERDICTS[verdict] ??
    verdict
      .replace(/^wrong shape for (.*)$/, '不符合 $1 的格式')
      .replace(/^already used by order (.*)$/, '已用于订单 $1')
  );
}

/** Words of imports, of the carrier's numbers and of upload files, in Simplified Chinese. */
export const IMPORT_ZH: typeof IMPORT_EN = {
  newShop: (shop) => `新店铺“${shop}”（改名：orders shop edit ${shop} --name …）`,
  whichShop: (file, told) => `${file} 属于哪个店铺？${told === '' ? '' : `（文件中写的是“${told}”）`}`,
  anotherShop: (shop) => `另一个店铺，取名“${shop}”`,
  file: (file, kind, shop, encoding, rows) =>
    `${file}：${kind}，店铺 ${shop}${encoding === '' ? '' : `，编码 ${encoding}`}，${grouped(rows)} 行`,
  counts: (fresh, unchanged, changed, dryRun) =>
    `${dryRun ? '将会是：' : ''}${grouped(fresh)} 个新订单，${unchanged} 个未变，${changed} 个有变`,
  reading: (file) => `正在读取 ${file}`,
  readingOrders: (file, orders) => `正在读取 ${file}：${grouped(orders)} 个订单`,
  didYouMean: (number) => `您是指 ${number} 吗？`,
  looksLike: (carrier) => `也像是 ${carrier} 的单号`,
  couldBe: (carriers) => `可能属于 ${carriers}：请用 --carrier 指明承运商`,
  verdictOf: (carrier, verdict) => `${carrier}（${verdict}）`,
  verdict: verdictZh,
  numbersRead: (file, rows, encoding) =>
    `${file}：${grouped(rows)} 行${encoding === '' ? '' : `，按 ${encoding} 读取`}；`,
  numbersTaken: (fresh, corrected, dryRun) =>
    `${dryRun ? '将会采用 ' : '采用 '}${grouped(fresh)} 个新单号${corrected > 0 ? `（其中 ${corrected} 个为更正）` : ''}，`,
  rowsKnown: (known, rejected) => `${grouped(known)} 行已有，${grouped(rejected)} 行被拒。`,
  notes: (count) => `对已采用的单号有 ${grouped(count)} 条提示：见 --json`,
  wrote: (rows, shop, platform, file, dryRun) =>
    `${dryRun ? '将会' : '已'}为 ${shop}（${platform}）写出 ${grouped(rows)} 行：${file}`,
  summaryColumns: ['结果', '店铺', '订单', '承运商', '快递单号', '文件', '原因'],
  summaryResults: { written: '已写入', byHand: '手工填写', heldBack: '暂不回传', none: '尚无单号' },
  summaryWritten: (file) => `每个单号的去向：${file}`,
  noNumbers: '没有需要回传的新快递单号。',
  noCorrections: '没有需要回传的更正。',
  byHand: (list, sheet) =>
    `以下单号平台不接受文件，请手工填写${list === '' ? '' : `（清单：${list}，打印用：${sheet}）`}：`,
  withoutNumber: (count, orders, more) =>
    `尚无快递单号：${grouped(count)} 个已打印的订单（${orders}${more === 0 ? '' : `，另有 ${more} 个`}）`,
  pull: (parcel, order, shop) => `请抽出包裹 ${parcel}（${shop} 的订单 ${order}）`,
  heldBack: (numbers) => `暂不回传：${grouped(numbers)} 个单号。`,
  handLine: (shop, order, carrier, number, goods) =>
    `${shop} ${order}：${carrier} ${number}${goods === '' ? '' : `，商品 ${goods}`}`,
};
