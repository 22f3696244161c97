import { describe, expect, it } from 'vitest';
import { carrierWord, nearestCarriers } from '../../../src/core/tracking/carrier-word.ts';
import { WORD_TABLES } from '../../../src/core/tracking/data/platform-words.ts';

describe('carrierWord', () => {
  it("gives the platform's exact word, capitals included", () => {
    expect(carrierWord('shopify', 'usps')).toEqual({ word: 'USPS', listed: true });
    expect(carrierWord('shopify', 'LaserShip')).toEqual({ word: 'Lasership', listed: true });
    expect(carrierWord('tiktok-us', 'lasership')).toEqual({ word: 'LaserShip', listed: true });
    expect(carrierWord('tiktok-us', 'DHL Express')).toEqual({ word: 'DHL express', listed: true });
    expect(carrierWord('shopify', '顺丰')).toEqual({ word: 'SF Express', listed: true });
    expect(carrierWord('taobao', 'YTO')).toEqual({ word: '圆通速递', listed: true });
    expect(carrierWord('taobao', '圆通')).toEqual({ word: '圆通速递', listed: true });
    expect(carrierWord('pinduoduo', '中通')).toEqual({ word: '中通快递', listed: true });
    expect(carrierWord('taobao', '邮政')).toEqual({ word: '邮政快递包裹', listed: true });
    expect(carrierWord('taobao', 'EMS')).toEqual({ word: 'EMS', listed: true });
    expect(carrierWord('tiktok-uk', 'evri')).toEqual({ word: 'EVRI', listed: true });
    expect(carrierWord('tiktok-uk', 'Hermes')).toEqual({ word: 'Hermes', listed: true });
    expect(carrierWord('tiktok-us', 'amazon')).toMatchObject({ word: 'Amazon shipping + Amazon MCF' });
  });

  it('keeps every word of every list as it is', () => {
    for (const [table, { words }] of Object.entries(WORD_TABLES))
      for (const word of words) expect(carrierWord(table, word)).toEqual({ word, listed: true });
  });

  it('names the nearest words of a carrier it does not find, and writes nothing', () => {
    expect(carrierWord('shopify', 'DHL')).toEqual({
      nearest: expect.arrayContaining(['DHL Express', 'DHL eCommerce']),
    });
    expect(carrierWord('shopify', 'Royl Mail')).toEqual({ nearest: ['Royal Mail'] });
    expect(carrierWord('taobao', '圆通速弟')).toEqual({ nearest: expect.arrayContaining(['圆通速递']) });
    expect(carrierWord('shopify', 'zzzzzz')).toEqual({ nearest: [] });
    expect(carrierWord('tiktok-us', 'SF')).not.toHaveProperty('word');
  });

  it('does not choose between two words of one carrier', () => {
    expect(carrierWord('shopify', 'amazon')).toEqual({
      nearest: ['Amazon Logistics UK', 'Amazon Logistics US'],
    });
    expect(carrierWord('shopify', 'Amazon Logistics US')).toMatchObject({ word: 'Amazon Logistics US' });
  });

  it("lets the seller's own words win", () => {
    const own = { 'Pigeon Post': 'Pigeon', yto: '圆通快递' };
    expect(carrierWord('shopify', 'pigeon-post', own)).toEqual({ word: 'Pigeon', listed: true });
    expect(carrierWord('taobao', '圆通', own)).toEqual({ word: '圆通快递', listed: true });
  });

  it('writes the name where the platform takes any', () => {
    expect(carrierWord('plain', 'sf')).toEqual({ word: 'SF Express', listed: false });
    expect(carrierWord('amazon', 'Pigeon Post')).toEqual({ word: 'Pigeon Post', listed: false });
    expect(carrierWord('plain', ' ')).toEqual({ nearest: [] });
  });

  it('says which carriers we know are nearest', () => {
    expect(nearestCarriers('UPSS')).toContain('UPS');
    expect(nearestCarriers('顺丰速')).toContain('SF Express');
  });
});
