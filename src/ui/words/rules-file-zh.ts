import type { RULES_FILE_EN } from './rules-file-en.ts';

/** What `orders rules init` says and writes, in Simplified Chinese. */
export const RULES_FILE_ZH: typeof RULES_FILE_EN = {
  wrote: (file, dryRun) => `${dryRun ? '将会写出' : '已写出'} ${file}`,
  next: '编辑此文件，再运行 orders rules check',
  template: `## 自定义规则。所有规则总是全部执行；先后次序没有影响。
## 检查此文件：    orders rules check
## 用一个订单试：  orders rules test 1001
## 程序自带的规则：orders rules

## 1. 调整程序的规则：off（不用）、tell（只提示）、hold（待人工审核）。
##    禁止发货的规则（未付款、已取消、信息被隐藏等）不能调整。
switch:
#  NOTE_URGENT: hold
#  ADDR_PO_BOX: hold
#  LINE_PARTIAL: tell

## 2. 只对部分订单生效的阈值。有几条都符合时，条件多的优先。
##    可用的键：highValue, floorPrice, largeQuantity, unusualTimes, waitMinutes, dueHours, dispatchHours, dispatchDays, manyNames,
##           repeatHours, addUpDay, holdCouldMerge, holdAttributes, holdFlags, harmlessNotes, shortStock, discontinued,
##           originCountry；以及同上的 switch
thresholds:
#  - when: shop is outlet
#    highValue: { USD: 150, EUR: 150 }
#  - when: [country is BR, tag is wholesale]
#    largeQuantity: 200
#    switch: { NOTE_BUYER: tell }

## 3. 自己的规则。一条规则的全部条件都要符合。
##    字段：    shop platform order status payment risk source shipping currency email buyer note seller-note
##               recipient organization street district city region postcode country phone tag sku product attribute
##               flag
##               total shipping-paid discount units lines quantity
##    运算符：  is、is not、in、not in；文字：contains、starts with、ends with、matches（* 任意多个字符，? 一个字符）；
##               数字：>=  <=  >  <
##    then：    hold、tell 或 { tag: ..., note: ..., channel: ..., hold: true }
rules:
#  - name: 巴西大额
#    when:
#      - country is BR
#      - total >= 100
#      - currency is USD
#    then: hold
#    because: 超过此额海关征税 60 %
#  - name: 易碎品走快递
#    when: sku matches GLASS-*
#    then: { channel: DHL Express, note: 易碎 }
`,
};
