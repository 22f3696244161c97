import type { Hooks } from '../../mapping/hooks.ts';
import { judgeByWords } from '../../mapping/judgement.ts';
import { mappedFormat } from '../../mapping/mapped-format.ts';
import type { Mapping } from '../../mapping/mapping.ts';
import type { Encoding } from '../../text/decode.ts';
import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { AMAZON_FLAGS } from './flags.ts';
import { AMAZON_ALL_ORDERS_MAPPING, AMAZON_ORDERS_MAPPING } from './mapping.ts';

/** Unshipped and Order reports. */
export const AMAZON_ORDERS: ExportFormat = {
  ...mappedFormat(AMAZON_ORDERS_MAPPING, (header) => hooks(AMAZON_ORDERS_MAPPING, header)),
  encodingFits,
};

/** All Orders report. */
export const AMAZON_ALL_ORDERS: ExportFormat = {
  ...mappedFormat(AMAZON_ALL_ORDERS_MAPPING, (header) => hooks(AMAZON_ALL_ORDERS_MAPPING, header)),
  encodingFits,
};

/**
 * Japan's reports are in Shift_JIS, older European ones in windows-1252, and nearly every file of the one decodes as
 * the other too: the country of its addresses, kana or the yen tells.
 */
function encodingFits(encoding: Encoding, head: string): boolean {
  if (encoding !== 'shift_jis') return true;
  return /\tJP\t|\tJP\r?\n|\tJPY\t|Amazon\.co\.jp/i.test(head) || /[\u3040-\u30FF]{2}/.test(head);
}

function hooks(mapping: Mapping, header: Header): Hooks {
  const shipped = column(header, 'quantity-shipped');
  const channel = column(header, 'fulfillment-channel');
  const cancelAsked = column(header, 'is-buyer-requested-cancellation');
  const byWords = judgeByWords(mapping);
  return {
    flags: AMAZON_FLAGS,
    judge: (row) => {
      const judged = byWords(row);
      if ('unknown' in judged) return judged;
      const toShip = row.text('toShip');
      return {
        ...judged,
        ...(/^(?:true|yes|y|1)$/i.test(row.at(cancelAsked)) &&
          judged.cancel === 'none' && { cancel: 'requested' as const }),
        ...(/^amazon/i.test(row.at(channel)) && { fulfiller: 'platform' as const }),
        ...(toShip !== '' && Number(toShip) === 0 && { fulfillment: 'done' as const }),
        ...(Number(toShip) > 0 && Number(row.at(shipped)) > 0 && { fulfillment: 'partial' as const }),
      };
    },
  };
}
