import { compileWords, type Words } from '../../mapping/judgement.ts';
import type { Meaning } from '../../mapping/mapping.ts';

/**
 * Status words in the languages a seller may set (formats.md §5; those of Indonesia and Thailand seen, Vietnamese,
 * Malay and Chinese from the platform's own interface and marked as unverified in docs/platforms.md), and the names
 * of the platform's interface for programs.
 */
const STATUS: Readonly<Record<Exclude<Meaning, 'nothing'>, readonly string[]>> = {
  unpaid: [
    'Unpaid',
    'UNPAID',
    'ยังไม่ชำระเงิน',
    'ยังไม่ได้ชำระเงิน',
    'รอการชำระเงิน',
    'Belum dibayar',
    'Chưa thanh toán',
    'Belum bayar',
    '未付款',
    '待付款',
  ],
  'on-hold': [
    'On hold',
    'ON_HOLD',
    'พักไว้',
    'ระงับไว้',
    'Ditangguhkan',
    'Ditahan',
    'Tạm giữ',
    'Chờ xử lý',
    '待处理',
    '暂挂',
  ],
  'to-ship': [
    'To ship',
    'Awaiting shipment',
    'Awaiting collection',
    'AWAITING_SHIPMENT',
    'AWAITING_COLLECTION',
    'ที่จะจัดส่ง',
    'รอจัดส่ง',
    'รอเข้ารับ',
    'รอจัดส่ง / รอเข้ารับ',
    'Perlu dikirim',
    'Menunggu pengiriman',
    'Menunggu penjemputan',
    'Cần giao',
    'Chờ giao',
    'Cần gửi',
    'Chờ vận chuyển',
    'Chờ lấy hàng',
    'Chờ gửi hàng',
    'Untuk dihantar',
    '待发货',
    '待揽收',
    '待揽件',
  ],
  'partly-shipped': ['Partially shipped', 'PARTIALLY_SHIPPING', '部分发货'],
  shipped: [
    'Shipped',
    'In transit',
    'Delivered',
    'Completed',
    'IN_TRANSIT',
    'DELIVERED',
    'COMPLETED',
    'จัดส่งแล้ว',
    'อยู่ระหว่างขนส่ง',
    'จัดส่งสำเร็จ',
    'เสร็จสมบูรณ์',
    'Dikirim',
    'Sedang transit',
    'Terkirim',
    'Selesai',
    'Đã gửi',
    'Đang vận chuyển',
    'Đã vận chuyển',
    'Đã giao',
    'Đã giao hàng',
    'Đã hoàn tất',
    'Đã hoàn thành',
    'Hoàn thành',
    'Dihantar',
    '已发货',
    '运输中',
    '已送达',
    '已完成',
  ],
  cancelled: [
    'Cancelled',
    'Canceled',
    'CANCELLED',
    'ยกเลิกแล้ว',
    'Dibatalkan',
    'Đã hủy',
    'Đã huỷ',
    'Dibatal',
    '已取消',
  ],
  'cancel-requested': [],
  'refund-requested': [],
  'partly-refunded': [],
  refunded: [],
};

export const STATUS_WORDS: Words = compileWords(byWord(STATUS));

/** `Cancelation/Return Type`. */
export const RETURN_WORDS: Words = compileWords({
  Cancel: 'cancel-requested',
  Cancellation: 'cancel-requested',
  ยกเลิก: 'cancel-requested',
  การยกเลิก: 'cancel-requested',
  Batalkan: 'cancel-requested',
  Pembatalan: 'cancel-requested',
  Hủy: 'cancel-requested',
  Huỷ: 'cancel-requested',
  取消: 'cancel-requested',
  'Return/Refund': 'refund-requested',
  Refund: 'refund-requested',
  Return: 'refund-requested',
  'คืนสินค้า/คืนเงิน': 'refund-requested',
  'การคืนสินค้า/คืนเงิน': 'refund-requested',
  'Pengembalian/Pengembalian Dana': 'refund-requested',
  'Trả hàng/Hoàn tiền': 'refund-requested',
  '退货/退款': 'refund-requested',
  退货退款: 'refund-requested',
});

function byWord(words: Readonly<Record<string, readonly string[]>>): Record<string, Meaning> {
  const flat: Record<string, Meaning> = {};
  for (const [meaning, list] of Object.entries(words))
    for (const word of list) flat[word] = meaning as Meaning;
  return flat;
}
