/** What a note asks for, as far as words tell. The text stays data: a meaning names a rule, it never acts. */
export type NoteMeaning =
  | 'address'
  | 'cancel'
  | 'do-not-ship'
  | 'goods'
  | 'test'
  | 'gift'
  | 'invoice'
  | 'urgent';

/** The words of one meaning, a pattern each. */
export interface NoteWords {
  readonly meaning: NoteMeaning;
  /** Over a text whose letters beyond ASCII are `_`. */
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

/** Where a Chinese sentence goes on with another thought, or ends. */
const END = '(?=$|[^\\p{L}\\p{N}]|[了啊哦呀吧谢])';
/** English words of their own, in a text where every other letter is a `_`. */
const word = (text: string) => `(?<!\\w)(?:${text})(?!\\w)`;

/**
 * Patterns over `noteText`. All repeat within bounds, so that a note of any length takes linear time. After a change:
 * `node scripts/build-phrases.mjs`.
 */
export const NOTE_WORDS: readonly NoteWords[] = [
  {
    meaning: 'address',
    english: [
      word('(?:new|other|different|correct|right|alternate|alternative|updated) (?:\\w+ )?address'),
      word('(?:wrong|incorrect|old) (?:\\w+ )?address'),
      word(
        'address (?:is|was|has|has been|in the order is) (?:now |been )?(?:wrong|incorrect|not right|changed|outdated|old)',
      ),
      word('address (?:should|must|needs to) (?:be|read|change)'),
      word(
        '(?:change|changing|changed|update|correct|amend|edit|replace|modify) (?:\\w+ ){0,4}(?:address|postcode|zip code|zip)',
      ),
      word(
        '(?:ship|send|deliver|mail|post)(?:ed)? (?:\\w+ ){0,3}(?:to|at) (?:\\w+ ){0,5}(?:instead|rather than)',
      ),
      word("(?:we|i)(?: have|'ve)? (?:just )?moved(?: to| house| home)?"),
    ],
    chinese: [
      '(?:改|换|变更|更改|修改|更换|更正|纠正)(?:一?下|个|成|为|收货|收件|寄送|配送|送货|的|新|我|订单){0,3}(?:地址|住址|收件人|收货人|电话|手机号)',
      '(?:地址|住址|收件人|收货人|收货信息)[^,.。;!?\\n]{0,8}(?:改|换|变更|更正|有误|错|不对|不是|应该?是|应为|搬)',
      '(?:新|正确)的?(?:收货|收件)?地址',
      '(?:寄|发|送|邮)(?:货|件)?(?:往|到|去|至|给)?(?:这个|以下|下面|下方|如下|另一个|别的|新)的?地址',
      '改(?:寄|发|送|邮)|转寄|(?:寄|发|送)错地址|搬家了?',
    ],
  },
  {
    meaning: 'cancel',
    english: [
      `(?<!(?:do not|don't|dont|never|not) )${word('cancel(?:l?ed|l?ing|l?ation)?(?! my plans)')}`,
      word(
        "(?:do not|don't|dont|no longer) (?:want|need) (?:it|this|the order|this order|my order|these|them)(?: any ?more)?",
      ),
      word('ordered (?:this |it |these )?(?:by mistake|by accident|by error|accidentally|twice|in error)'),
      word('(?:want|like|need|request|give me|my) (?:a |the )?(?:full )?refund'),
    ],
    chinese: [
      '(?<![不别勿没未])(?<!不要|不能|请勿|不可|无法)取消(?!合并)',
      '(?:不想|不)(?:再)?(?:要|买|需要)(?:这个|这单|订单|该订单)?(?:了|单)|退款|退单|撤单|退订|(?:拍|买|下)(?:错|重|多)(?:了|单|$)|重复(?:下单|拍|购买)',
    ],
  },
  {
    meaning: 'do-not-ship',
    english: [
      word(
        "(?:do not|don't|dont|not|never|no) (?:yet )?(?:ship|send|dispatch|deliver|post|mail|fulfill?)(?: out)?(?: (?:it|this|these|them|the|my|this|order|package|parcel|item|items|goods|anything|yet|now|today|out|before|until|till|unless|without confirmation))+",
      ),
      `${word("(?:do not|don't|dont) (?:ship|send|dispatch|fulfill?)")}(?=\\s*(?:$|[.,;!?]))`,
      word(
        '(?:hold|delay|postpone|pause|stop|suspend) (?:off |on )?(?:\\w+ ){0,2}(?:order|shipment|shipping|delivery|dispatch|parcel|package|until|till)',
      ),
      word('hold (?:it|this)(?: for now| please| until| till)?'),
      word('(?:please |pls )?wait (?:\\w+ ){0,3}(?:before|until|till|to ship|to send|with shipping|for my)'),
      word(
        '(?:ship|send|dispatch|deliver) (?:it |this |them |these |only |the order )?(?:later|after|on or after|not before|no earlier|from)',
      ),
    ],
    chinese: [
      `(?:不要|先不|暂不|不用|不许|别|勿|莫|请不|不)(?:要|再|先|急着|着急|那么快|这么快|马上|给我){0,2}(?:发货|寄货|出货|寄出|发出|派送|配送|出库)`,
      `(?:不要|先不|暂不|不用|别|勿|莫|请不)(?:要|再|先|急着|着急|给我){0,2}(?:发|寄|送)${END}`,
      '(?:晚|迟|过|缓|延)(?:一?点|些|几|[一两二三四五六七\\d]{1,2})?(?:天|日|周|个?星期|个?月)?(?:后|之后|以后)?再?(?:发|寄)',
      '(?:延迟|延后|推迟|延期|暂缓|暂停|停止)(?:一?下|几天|[一两三\\d]{1,2}天)?(?:发|寄|配送|送)',
      '等[^,.。;!?\\n]{0,12}(?:再|才)(?:发|寄|送)|等(?:我|候)?[^,.。;!?\\n]{0,4}(?:通知|消息|电话|确认)',
      '(?:号|日|月|周[一二三四五六日天末]|星期[一二三四五六日天])[^,.。;!?\\n]{0,4}(?:以后|之后|后|再)(?:再)?(?:发|寄|送)',
    ],
  },
  {
    meaning: 'goods',
    english: [
      word(
        '(?:change|swap|switch|exchange|replace) (?:\\w+ ){0,3}(?:size|colou?r|model|variant|quantity|item|it to|it for)',
      ),
      word(
        '(?:wrong|incorrect) (?:size|colou?r|model|variant|quantity|item)(?! (?:arrived|was sent|last time))',
      ),
      word(
        '(?:instead of|rather than) (?:the )?(?:\\w+ ){0,2}(?:one|size|colou?r|blue|red|black|white|green|grey|gray|pink|yellow|small|medium|large|xl)',
      ),
    ],
    chinese: [
      '(?:改|换|改换|更换)(?:成|为|发|个|一?下)?(?:颜色|尺码|尺寸|款式|型号|规格|口味|数量|码|色|大一?码|小一?码)',
      '(?:颜色|尺码|尺寸|款式|型号|规格|口味|数量)[^,.。;!?\\n]{0,6}(?:改|换|错)',
    ],
  },
  {
    meaning: 'test',
    english: [
      '^(?:(?:this is )?(?:just |only )?(?:a |an )?)?test(?:ing)?(?: ?\\d{1,4})?[.! ]*$',
      word('(?:this is|just|only) (?:just |only )?(?:a|an) test(?:ing)?(?! of)'),
      word('(?:test|dummy|fake|sample|mock|trial)[- ]?(?:order|purchase|transaction|checkout|payment)s?'),
      word(
        'brush(?:ing)?[- ]?(?:order|scam|sale)s?|(?:send|ship|mail|post) (?:an |the )?empty(?: (?:box|package|parcel|envelope|packet))?',
      ),
      word('empty (?:box|package|parcel|envelope|packet)(?: only| please)?'),
    ],
    chinese: [
      '^测试[一二三\\d]{0,3}[.!。! ]*$|测试(?:单|订单|下单|拍单|用|数据)|(?:系统|下单|流程|内部)测试|试单',
      '补单|刷单|刷手|刷销量|刷评|空包|空盒|空箱|空单|假单|放单|s单|f单|拍单不发|不用真发|无需发货|(?:不用|无需|不必|不需要)(?:真的?|实际)?发货?(?:实物|真货)',
    ],
  },
  {
    meaning: 'gift',
    english: [
      word('gifts?|gifted|gift[- ]?wrap(?:ped|ping)?|giftwrap(?:ped|ping)?'),
      word('(?:a|as|birthday|christmas|xmas|wedding|anniversary|surprise) present'),
      word(
        "happy (?:birthday|anniversary|holidays|mother's day|father's day|new year)|merry (?:christmas|xmas)|congratulations|(?:greeting|birthday|gift|message|handwritten) card",
      ),
      word(
        "(?:no|without|hide|remove|leave out) (?:the )?(?:prices?|price tags?)|(?:do not|don't|dont) (?:include|show|put|add) (?:the |a |any )?(?:prices?|price tags?|invoice|receipt)",
      ),
    ],
    chinese: [
      '送礼|礼物|礼品|礼盒|礼包|贺卡|卡片|生日|送人|送朋友|送给|祝福|情人节|圣诞|纪念日|惊喜|(?:别|不要|勿)放?(?:价格|吊牌|小票)',
    ],
  },
  {
    meaning: 'invoice',
    english: [
      word(
        'invoices?|receipts?|vat(?: (?:number|no|id|invoice))?|tax (?:id|number|invoice|receipt)|e-invoice|billing statement',
      ),
    ],
    chinese: ['发票|开票|专票|普票|税号|抬头|收据|票据|报销'],
  },
  {
    meaning: 'urgent',
    english: [
      word(
        'urgent(?:ly)?|asap|a\\.s\\.a\\.p\\.?|as soon as possible|rush(?: order| delivery| shipping)?|in a hurry|hurry|right away|immediately|emergency',
      ),
      word(
        '(?:need|needed|needs|want|required?|must (?:arrive|be here|have it)|arrives?|deliver(?:ed)?|get here|be here|have) (?:\\w+ ){0,4}(?:by|before|no later than|until) (?:the )?(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|tonight|today|next|this|weekend|christmas|xmas)\\w*',
      ),
      word('(?:ship|send|dispatch|deliver) (?:\\w+ ){0,3}(?:quickly|fast|today|now|soon|express|overnight)'),
    ],
    chinese: [
      '加急|紧急|急用|急需|急件|急单|特急|很急|挺急|急等|尽快|尽早|赶紧|赶快|赶时间|速发|快点|马上发|立即发|今天(?:必须|一定|务必|能)?(?:发|寄)|(?:等着|着急)(?:用|要)|(?<!不用|不要|不|别)着急|^急[!！。. ]*$',
    ],
  },
];
