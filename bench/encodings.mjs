// The same Pinduoduo export in GBK and in UTF-8, each imported into an empty ledger, in pairs.
//   node bench/encodings.mjs [orders=100000] [rounds=3]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { machine, paired, row, runOnce } from './lib.mjs';

const BIN = fileURLToPath(new URL('../bin/orders.js', import.meta.url));
const count = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'orders-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const HEADER =
  '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),用户实付金额(元),商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格,样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,售后状态,快递单号,快递公司,订单成交时间,是否分期,分期期数,手续费承担方,分期方式';
const GOODS = ['样例袜子', '加厚保暖围巾', '不锈钢保温杯', '儿童雨靴', '陶瓷马克杯'];
const REMARKS = ['', '', '', '请尽快发货，谢谢', '送朋友的，勿放发票'];
let text = `${HEADER}\n`;
for (let i = 0; i < count; i++) {
  const id = `260101-${String(i).padStart(15, '0')}`;
  const two = (n) => String(n).padStart(2, '0');
  const at = `2026-${two(1 + ((i >> 5) % 11))}-${two(1 + (i % 28))} ${two(i % 24)}:${two(i % 60)}:00`;
  const price = (10 + (i % 90)).toFixed(2);
  text += `${GOODS[i % 5]}\t,${id}\t,待发货\t,${price}\t,0.00\t,,,,${price}\t,,${1 + (i % 3)}\t,,,,黑色 ${i % 40}码\t,,SOCK-${i % 3000}\t,,${REMARKS[(i >> 3) % 5]},无售后或售后取消\t,,,${at}\t,,,,\n`;
}
const files = { gbk: join(folder, 'gbk.csv'), utf8: join(folder, 'utf8.csv') };
writeFileSync(files.gbk, iconv.encode(text, 'gb18030'));
writeFileSync(files.utf8, text);

const imported = async (file) => {
  rmSync(join(folder, 'ws'), { recursive: true, force: true });
  const done = await runOnce(process.execPath, [
    BIN,
    '--workspace',
    join(folder, 'ws'),
    'import',
    '--json',
    file,
  ]);
  const { encoding, ordersNew } = JSON.parse(done.out).files[0];
  if (ordersNew !== count) throw new Error(`${ordersNew} of ${count} orders of ${file} (${encoding})`);
  return done;
};
const WIDTHS = [58, 10, 10, 8, 8];
console.log(machine());
row(['what', 'ms', 'peer ms', 'ratio', 'peak MB'], WIDTHS);
const { ms, peerMs, ratio, peakMb } = await paired(
  rounds,
  () => imported(files.gbk),
  () => imported(files.utf8),
);
row(
  [
    `${count} orders in GBK / in UTF-8 (goal 1.3)`,
    Math.round(ms),
    Math.round(peerMs),
    ratio.toFixed(2),
    peakMb,
  ],
  WIDTHS,
);
