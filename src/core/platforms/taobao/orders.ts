import type { Hooks } from '../../mapping/hooks.ts';
import { openMapped } from '../../mapping/mapped-reader.ts';
import { cleanNumber } from '../../text/clean.ts';
import type { ExportFormat } from '../export-format.ts';
import { column, type Header } from '../header.ts';
import { splitAddress } from './address.ts';
import { TAOBAO_FLAGS } from './flags.ts';
import { taobaoJudge } from './judge.ts';
import { TAOBAO_ORDERS_MAPPING } from './mapping.ts';

/** Order half of Taobao's and Tmall's exports. */
export const TAOBAO_ORDERS: ExportFormat = {
  id: TAOBAO_ORDERS_MAPPING.id,
  platform: 'taobao',
  kind: 'orders',
  signatures: TAOBAO_ORDERS_MAPPING.signatures,
  needed: ['订单编号', '订单状态'],
  encodings: ['gb18030'],
  formulaCells: true,
  pairsWith: ['taobao-details', 'qianniu-items'],
  open: (header, context, sink) => openMapped(TAOBAO_ORDERS_MAPPING, header, context, sink, hooks(header)),
};

function hooks(header: Header): Hooks {
  const changed = column(header, '修改后的收货地址');
  return {
    judge: taobaoJudge(header),
    flags: TAOBAO_FLAGS,
    shipTo: (row) => {
      // A changed address stands in a column of its own beside the old one.
      const cell = row.at(changed) || row.text('address1');
      const { region, city, district, street, postcode } = splitAddress(cell);
      return {
        recipient: row.text('recipient'),
        organization: '',
        address1: street,
        address2: '',
        ...(district !== '' && { district }),
        city,
        region,
        postcode,
        country: 'CN',
        phone: cleanNumber(row.text('phone')),
      };
    },
  };
}
