/** What `orders rules init` says and writes: every line a comment or empty, so that it changes nothing. */
export const RULES_FILE_EN = {
  wrote: (file: string, dryRun: boolean) => `${dryRun ? 'Would write' : 'Wrote'} ${file}`,
  next: 'edit it, then orders rules check',
  template: `## Rules of your own for orders. All rules are always evaluated; their order changes nothing.
## Check this file:       orders rules check
## Try it on one order:   orders rules test 1001
## The program's rules:   orders rules

## 1. Switch rules of the program: off (never), tell (only say so), hold (wait for a person).
##    What forbids shipping (unpaid, cancelled, masked ...) cannot be switched.
switch:
#  NOTE_URGENT: hold
#  ADDR_PO_BOX: hold
#  LINE_PARTIAL: tell

## 2. Thresholds for some orders only. Where several fit, the one with more conditions wins.
##    Keys: highValue, floorPrice, largeQuantity, unusualTimes, waitMinutes, dueHours, dispatchHours, dispatchDays, manyNames,
##          repeatHours, addUpDay, holdCouldMerge, holdAttributes, holdFlags, harmlessNotes, shortStock, discontinued,
##          originCountry; and switch, as above
thresholds:
#  - when: shop is outlet
#    highValue: { USD: 150, EUR: 150 }
#  - when: [country is BR, tag is wholesale]
#    largeQuantity: 200
#    switch: { NOTE_BUYER: tell }

## 3. Your own rules. All conditions of a rule have to fit.
##    Fields:    shop platform order status payment risk source shipping currency email buyer note seller-note
##               recipient organization street district city region postcode country phone tag sku product attribute
##               flag
##               total shipping-paid discount units lines quantity
##    Operators: is, is not, in, not in; texts: contains, starts with, ends with, matches (* any characters, ? one);
##               numbers: >=  <=  >  <
##    then:      hold, tell, or { tag: ..., note: ..., channel: ..., hold: true }
rules:
#  - name: big to Brazil
#    when:
#      - country is BR
#      - total >= 100
#      - currency is USD
#    then: hold
#    because: customs take 60 % above this
#  - name: glass by courier
#    when: sku matches GLASS-*
#    then: { channel: DHL Express, note: fragile }
`,
};
