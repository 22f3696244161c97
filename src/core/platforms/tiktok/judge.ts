import { isCashOnDelivery, type Judgement, type UnknownWord, wordKey } from '../../mapping/judgement.ts';
import type { Meaning } from '../../mapping/mapping.ts';
import type { RowCells } from '../../mapping/row-cells.ts';
import type { Order, Payment } from '../../orders/order.ts';
import { column, type Header } from '../header.ts';
import { RETURN_WORDS, STATUS_WORDS } from './words.ts';

/**
 * Where a row stands: by its times first, which no language changes, then by its words (formats.md §5). A word that
 * no table knows matters only where the times leave the order to be sent.
 */
export function tiktokJudge(header: Header): (row: RowCells) => Judgement | UnknownWord {
  const at = {
    substatus: column(header, 'Order Substatus'),
    returns: column(header, 'Cancelation/Return Type', 'Cancellation/Return Type'),
    fulfillment: column(header, 'Fulfillment Type'),
    preorder: column(header, 'Normal or Pre-order'),
    delivered: column(header, 'Delivered Time'),
  };
  return (row) => {
    const status = row.text('status');
    const substatus = row.at(at.substatus);
    const meaning = STATUS_WORDS.get(wordKey(status)) ?? STATUS_WORDS.get(wordKey(substatus));
    const shipped = row.text('shippedAt') !== '' || row.at(at.delivered) !== '' || meaning === 'shipped';
    const cancelled = row.text('cancelledAt') !== '' || meaning === 'cancelled';
    const returns = row.at(at.returns);
    const asked = returns === '' ? 'nothing' : RETURN_WORDS.get(wordKey(returns));
    const settled = shipped || cancelled;
    if (!settled && meaning === undefined && status + substatus !== '')
      return { unknown: status || substatus, column: row.column('status') };
    if (!settled && asked === undefined) return { unknown: returns, column: 'Cancelation/Return Type' };
    return {
      payment: paymentOf(row, meaning),
      fulfillment:
        cancelled && !shipped ? 'none' : shipped ? 'done' : meaning === 'partly-shipped' ? 'partial' : 'none',
      cancel: cancelOf(cancelled, shipped, asked),
      refund: asked === 'refund-requested' && !cancelled ? 'requested' : 'none',
      ...(/TikTok|FBT/i.test(row.at(at.fulfillment)) && { fulfiller: 'platform' }),
      ...(isPreorder(row.at(at.preorder)) && { preorder: true }),
      words: [status, substatus, returns].filter((word) => word !== '').join(', '),
    };
  };
}

function cancelOf(cancelled: boolean, shipped: boolean, asked: Meaning | undefined): Order['cancel'] {
  if (cancelled) return 'cancelled';
  return asked === 'cancel-requested' && !shipped ? 'requested' : 'none';
}

function paymentOf(row: RowCells, meaning: Meaning | undefined): Payment {
  if (meaning === 'unpaid' || meaning === 'on-hold') return 'pending';
  // Cash on delivery may carry a time of confirmation, but is paid at the door.
  if (isCashOnDelivery(row.text('paymentMethod'))) return 'cash-on-delivery';
  if (row.text('paidAt') !== '') return 'paid';
  if (row.hasColumn('paidAt')) return 'pending';
  return meaning === 'to-ship' || meaning === 'partly-shipped' || meaning === 'shipped' ? 'paid' : 'unknown';
}

function isPreorder(text: string): boolean {
  return /pre-?\s?order|พรีออเดอร์|预售|đặt trước|pra-?pesan/i.test(text);
}
