import { type Judgement, judge, type UnknownWord } from '../../mapping/judgement.ts';
import type { Meaning } from '../../mapping/mapping.ts';
import type { RowCells } from '../../mapping/row-cells.ts';
import { readAmount } from '../../orders/amounts.ts';
import { column, type Header } from '../header.ts';
import { refundOf, statusOf } from './words.ts';

/** Where an order, or one item of it, stands. An order paid in stages is paid when its last stage is. */
export function taobaoJudge(header: Header): (row: RowCells) => Judgement | UnknownWord {
  const stages = column(header, '分阶段订单信息', '分阶段信息');
  const presold = column(header, '预售订单');
  return (row) => {
    const word = row.text('status');
    const status = word === '' ? 'nothing' : statusOf(word);
    if (status === undefined) return { unknown: word, column: row.column('status') };
    const refundWord = row.text('refundStatus');
    const asked = refundWord === '' ? 'nothing' : refundOf(refundWord);
    if (asked === undefined) return { unknown: refundWord, column: row.column('refundStatus') };
    const judged = judge(row, status, whole(asked, row), word, refundWord);
    const payment =
      status === 'refunded' || asked === 'refunded'
        ? 'refunded'
        : /未付|待付/.test(row.at(stages)) && judged.payment === 'paid'
          ? 'partially-paid'
          : judged.payment;
    const preorder = /^(?:是|预售)/.test(row.at(presold)) && { preorder: true };
    return {
      ...judged,
      ...preorder,
      payment,
      ...(status === 'refunded' && { cancel: 'cancelled' as const }),
    };
  };
}

/** A refund that succeeded, of less than was paid, leaves the item to be sent: a person decides. */
function whole(asked: Meaning, row: RowCells): Meaning {
  if (asked !== 'refunded') return asked;
  const refunded = readAmount(row.text('refunded'), 'CNY')?.minor;
  const paid = readAmount(row.text('lineTotal'), 'CNY')?.minor;
  return refunded !== undefined && paid !== undefined && refunded < paid ? 'partly-refunded' : asked;
}
