import { expect, it } from 'vitest';
import { type KnownShop, shopOfFile } from '../../../src/core/platforms/shop-of-file.ts';

const taobao = (name: string, nameInExports?: string): KnownShop => ({
  name,
  platform: 'taobao',
  ...(nameInExports !== undefined && { nameInExports }),
});
const etsy: KnownShop = { name: 'stall', platform: 'etsy' };

it.each<[string, readonly KnownShop[], string | undefined, object]>([
  ['none yet: called after the platform', [etsy], undefined, { make: 'taobao' }],
  ['none yet: called as the file says', [], '茶铺', { make: '茶铺' }],
  ['a name no shop may have', [], 'a/b', { make: 'taobao' }],
  ['the only one', [taobao('tea'), etsy], undefined, { shop: taobao('tea') }],
  ['the only one, never called anything', [taobao('tea')], '茶铺', { shop: taobao('tea') }],
  ['called so before', [taobao('tea', '茶铺'), taobao('b')], '茶铺', { shop: taobao('tea', '茶铺') }],
  ['named so', [taobao('茶铺'), taobao('b')], '茶铺', { shop: taobao('茶铺') }],
  ['the only one is called otherwise: another shop', [taobao('tea', '茶铺')], '面馆', { make: '面馆' }],
  [
    'several, and the file does not say',
    [taobao('a'), taobao('b', 'B')],
    undefined,
    { oneOf: [taobao('a'), taobao('b', 'B')] },
  ],
  [
    'several that were never called anything',
    [taobao('a'), taobao('b'), taobao('c', 'C')],
    '茶铺',
    { oneOf: [taobao('a'), taobao('b')] },
  ],
  [
    'another platform’s shop has the name',
    [{ name: 'taobao', platform: 'etsy' }],
    undefined,
    { oneOf: [{ name: 'taobao', platform: 'etsy' }] },
  ],
])('%s', (_, shops, told, found) => {
  expect(shopOfFile(shops, 'taobao', told)).toEqual(found);
});
