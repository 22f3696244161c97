import { once } from '../once.ts';

/** Phrases (folded words) that begin with a relation to something else, or describe a house by its looks. */
export const landmark = once(
  () =>
    new RegExp(
      `^(?:${[
        '(?:right |just |directly |somewhere |its |house |shop |the house |located |not far )*(?:behind|opposite|opp|facing|near|nearby|next to|next door to|beside|besides|close to|across(?: the (?:street|road))?(?: from)?|in front of|by the|round|in the (?:back|front|rear|alley|yard|basement)|on the (?:corner|left|right|hill|other side|back|porch)|(?:flat|apartment|apt|room|shop|house|unit|office) (?:above|over|behind|next to|opposite|near|below|beside)|around(?: the corner)?(?: (?:of|from))?|at the (?:end|corner|back|top|bottom|side|rear|junction|traffic)|end of|corner of|above|below|under|over|between|past|before|after|down the (?:road|street|lane)|up the (?:road|street|hill)|along the|outside(?: of)?|inside the|off the|far from|adjacent to|adj|backside of|beyond|at|from)\\b.+',
        '(?:the )?(?:last|first|second|third|big|small|little|white|red|blue|green|yellow|brown|black|grey|gray|pink|orange|old|new|corner|brick|wooden|only|tall|yellow)(?: (?:and )?(?:big|small|white|red|blue|green|yellow|brown|black|grey|gray|brick|old|new|wooden|stone))* (?:house|home|building|door|gate|shop|one|cottage|bungalow|villa|flat|apartment|block|hut|roof)\\b.*',
        '(?:the )?(?:house|home|building|shop|place|flat|villa|cottage)(?: (?:with|by|on|near|behind|opposite|next|beside|at|in|across|over|that|where))\\b.+|turn (?:left|right)\\b.*|(?:go|drive|walk|head) (?:straight|past|down|up|along|to|left|right)\\b.*|(?:left|right) (?:side|hand|at|after|of)\\b.*|(?:first|second|next) (?:left|right).*|\\w+ (?:corner|crossing|junction|roundabout)',
        // German, Dutch, Scandinavian
        '(?:direkt )?(?:neben|hinter|gegenuber|nahe|in der nahe|vor|bei|beim|am ende|an der ecke|um die ecke|unter|uber|zwischen|ecke|links|rechts|nach)\\b .+|(?:das |letztes |erstes |rotes |blaues |weisses |gelbes |grunes |altes )+haus\\b.*|(?:naast|achter|tegenover|bij|vlakbij|om de hoek|in de buurt|aan het einde|voor|dichtbij)\\b .+|(?:bredvid|bakom|mittemot|nara|ved siden af|bag|bak|overfor|overst|nar|ved|vid|takana|vieressa|lahella|vastapaata)\\b .+',
        // French, Spanish, Portuguese, Italian, Romanian
        '(?:a cote|en face|derriere|pres|devant|au bout|au coin|proche|juste|non loin|apres|avant|a droite|a gauche|sous|face|vers|la maison|chez|a proximite|dans le|entre)\\b.+|(?:al lado|a lado|enfrente|frente|detras|atras|cerca|junto|a la vuelta|en la esquina|esquina|delante|pasando|antes|despues|a un costado|a una cuadra|a dos cuadras|por|entre|domicilio|bajando|subiendo|contra esquina|a espaldas|la casa|casa)\\b.+|(?:perto|ao lado|em frente|atras|proximo|proxima|na esquina|depois|antes|fundos|do lado|junto|defronte|a casa|vizinho|casa)\\b.+|(?:vicino|accanto|dietro|davanti|di fronte|presso|all angolo|allangolo|nei pressi|dopo|prima|fronte|angolo|la casa|in fondo|sopra|sotto)\\b.+|(?:langa|vizavi|in spatele|aproape|in fata|dupa|peste drum)\\b.+',
        // Slavic, Turkish, Hungarian, Greek
        '(?:obok|za|naprzeciwko|naprzeciw|kolo|przy|blisko|niedaleko|pod|nad|vedle|naproti|blizko|pobliz|pred|pri|poleg|preko puta|iza|ispred|mellett|mogott|szemben|dipla|konta)\\b .+|.+ (?:yani|karsisi|arkasi|onu|yaninda|karsisinda|arkasinda|onunde|civari|ustu|alti|kosesi|mellett|mogott|elott|kozeleben|vieressa|takana|lahella|luona)|(?:рядом|около|возле|напротив|за|перед|позади|недалеко|близко|под|над|у|між|біля|поруч|навпроти|последний|синий|красный|первый)(?: с| от| к)? .+|(?:διπλα|απεναντι|κοντα|πισω|μπροστα|πλαι)\\b.+',
        // Indonesian, Malay, Filipino, Vietnamese, Thai, Arabic, Hebrew
        '(?:dekat|depan|belakang|samping|sebelah|seberang|sekitar|pas|persis|di|ujung|pojok|pertigaan|perempatan|hadapan|tepi|bersebelahan|rumah)\\b .+|(?:malapit|katabi|tapat|harap|likod|tabi|kanto|sa may|sa tapat|sa likod|sa tabi|paglampas)\\b .+|(?:gan|canh|doi dien|sau|phia sau|ben canh|truoc|sat|cach|duoi|ke|goc|dau|cuoi|nga tu|nga ba|cho|cong)\\b .+|(?:ใกล้|ข้าง|ตรงข้าม|หลัง|หน้า|ติด|แถว|เยื้อง|ปาก|ซอย).+|(?:بجانب|بجوار|خلف|امام|أمام|قرب|بالقرب|مقابل|جنب|وراء|عند|بين|قبل|بعد|قدام|ورا)(?: .+)|(?:ليד|מול|ליד|מאחורי|סמוך|על יד) .+',
      ].join('|')})$`,
      'u',
    ),
);

/** Chinese, Japanese, Korean: ends beside something, or a pick-up shelf without saying which. */
export const CJK_LANDMARK =
  /(?:附近|旁边|旁邊|隔壁|对面|對面|门口|門口|后面|後面|前面|下面|上面|里面|左边|右边|左侧|右侧|路口|拐角|转角|轉角|交叉口|十字路口|斜对面|楼下|后门|前门|侧门|正门|大门|周边|一带|那边|这边|尽头|中间|背后|旁|南侧|北侧|东侧|西侧|口)$|(?:往前|往里|往东|往西|往南|往北|前行|直走|左转|右转|左拐|右拐|左轉|右轉|过桥|下车|走到底|前走)|^(?:第[一二三四五]|最后)(?:个|间|家|户|栋|排)|^(?:.{0,6})?(?:菜鸟驿站|妈妈驿站|兔喜|驿站|丰巢|丰巢柜|快递柜|快遞櫃|代收点|代收點|代收|自提点|自提柜|自提點|快递点|快递站|便利店|小卖部|超市|网吧|保安室|传达室|收发室|门卫室?|前台|物业)(?:代收|转交|取)?$|(?:の)?(?:前|駅前|近く|近所|隣|となり|向かい|向い|裏|裏手|そば|横|付近|突き当たり|角)$|(?:앞|옆|뒤|맞은편|근처|건너편|부근|사거리|입구)$/u;
