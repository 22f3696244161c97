/** Whole phrases (folded words, see `phrase`) by which the address is put off. */
export const DEFERRED: readonly string[] = [
  // English
  '(?:please )?(?:the |use )?same(?: (?:address|addy|place|one|thing|details|info))?(?: (?:as|like|with|to)(?: .{1,40})?)?',
  '(?:the )?same .{0,20}(?:last time|before|usual|previous(?:ly)?|billing|shipping)',
  '(?:just )?(?:as|like) (?:before|always|above|usual|last|previous|per|stated|discussed|agreed|in|my|the|billing)\\b.{0,30}',
  'ditto(?: .{0,12})?|see (?:above|below|attached|attachment|billing|previous|prior|last|my|the|order|notes?|comments?|messages?|remarks?|chat|email|profile|account|instructions?)\\b.{0,30}',
  '(?:its |address(?: is)? |info |details )?(?:in|on|at|from) (?:the |my |your |order )?(?:notes?|comments?|messages?|remarks?|chat|email|file|record|account|profile|system|instructions?|billing|order notes?)\\b.{0,20}',
  '(?:please )?(?:read|check|look at|look in) (?:the |my )?(?:order )?(?:notes?|comments?|messages?|remarks?|chat|email|instructions?)\\b.{0,20}',
  '(?:please )?use (?:my |the |our )?(?:default|usual|previous|last|old|saved|billing|other|same|normal|existing|registered|paypal|home|work|address)\\b.{0,30}',
  '(?:my |the |our )?(?:usual|default|previous|last|old|saved|billing|normal|regular|current|existing|registered|paypal|other|prior)(?: (?:shipping|delivery|billing|home|work))?(?: (?:address|place|location|spot|one|time|order))+',
  '(?:address |details |info |it |location )?(?:to follow|to come|coming soon|to be (?:confirmed|advised|announced|provided|given|determined|sent|updated|decided|arranged)|will follow|follows|later|pending|not (?:yet )?decided)',
  '(?:i |we )?(?:will|ill|shall|going to|gonna|can) (?:message|msg|send|tell|email|text|dm|pm|provide|update|give|let|call|inform|confirm|share|advise|whatsapp|write|fill)\\b.{0,40}',
  'refer to .{1,40}',
  '(?:tbc|tba|tbd)(?: .{0,12})?',
  '(?:you|u|they|he|she) (?:already )?(?:know|have|got|knows|remember)\\b.{0,30}',
  '(?:ask|contact|message|call|text|email|dm|whatsapp|msg) (?:me|us|buyer|customer|seller|recipient)(?: .{0,12})?(?:address|details|location|where)\\b.{0,12}',
  '(?:to |at )?(?:my |our |the )?(?:home|house|work|workplace|office|place|flat|apartment|shop|store|school|dorm|company|business|desk)(?: address)?',
  '(?:my |our |your )(?:moms?|mums?|mothers?|dads?|fathers?|parents?|friends?|sisters?|brothers?|grandmas?|nans?|aunts?|uncles?|neighbou?rs?|wifes?|husbands?|boyfriends?|girlfriends?|daughters?|sons?|boss|cousins?)(?: (?:house|home|place|flat|apartment|apt|room|dorm|condo|office|work|shop|address))?',
  '(?:moms?|mums?|dads?|parents?|friends?|grandmas?|nans?) (?:house|home|place|flat|office)',
  '(?:where|wherever) (?:i|we|you) .{1,30}',
  // German, Dutch, Scandinavian
  '(?:s |siehe|sh) (?:oben|unten|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|nachricht|hinweis|rechnung|rechnungsadresse|chat|kommentar|mail|letzte).{0,20}|wie (?:oben|immer|gehabt|zuletzt|letztes|beim|bisher|rechnung|rechnungsadresse|bekannt|besprochen|vorher).{0,25}',
  '(?:die |an )?(?:gleiche|selbe|dieselbe|ubliche|alte|bekannte|letzte) (?:adresse|anschrift|wie)\\b.{0,20}|(?:adresse |anschrift )?(?:folgt|kommt noch|wird nachgereicht|spater)(?: .{0,12})?|rechnungsadresse|(?:bei mir )?(?:zu hause|zuhause|daheim)|bei mir|meine (?:adresse|wohnung)|im buro',
  '(?:het )?(?:zelfde|hetzelfde|dezelfde|vorige|gebruikelijke) ?(?:adres|als)?\\b.{0,20}|zie (?:boven|hierboven|opmerking|opmerkingen|notitie|bericht|vorige).{0,15}|zoals (?:altijd|vorige|eerder).{0,12}|volgt(?: nog| later)?|bij mij thuis|thuis',
  'samma (?:som|adress).{0,20}|se (?:ovan|anteckning|kommentar|noter|ovenfor|bemaerkning|kommentaren|meddelelse).{0,12}|som (?:sist|forra|sidst|vanligt).{0,12}|samme (?:som|adresse).{0,15}|hemma|hjemme',
  // French
  '(?:la )?meme (?:adresse|que|chose)\\b.{0,25}|(?:a la )?(?:idem|pareil)(?: .{0,20})?|comme (?:d habitude|dhabitude|avant|la derniere|precedemment|dernier|ci dessus).{0,20}|voir (?:note|notes|commentaire|commentaires|message|remarque|ci dessus|plus haut|facturation|dessus).{0,15}|(?:adresse )?(?:a venir|a confirmer|a definir|a preciser|a completer)|chez moi|a la maison|au bureau|adresse (?:habituelle|de facturation|par defaut)',
  // Spanish, Portuguese, Italian
  '(?:la |el )?(?:misma?|mismo)(?: (?:direccion|domicilio|lugar|de|que|donde))?\\b.{0,20}|como (?:siempre|antes|la ultima|sempre|da ultima|sopra|prima|l ultima|lultima|de costume).{0,15}|ver (?:nota|notas|comentario|comentarios|mensaje|arriba|observacion|observaciones|observacao|mensagem|acima|anexo).{0,12}|igual (?:que|a) .{1,20}|(?:direccion |endereco |indirizzo )?(?:por confirmar|a confirmar|pendiente|por definir|da definire|da confermare|a definir|de siempre|habitual|abituale|segue|a seguir)|mi casa|en casa|mi trabajo|casa mia|minha casa|em casa|a casa mia|la de siempre',
  '(?:o |a |no )?mesm[oa](?: (?:endereco|lugar|de|que|da))?\\b.{0,20}|idem(?: .{0,15})?|(?:lo )?stess[oa](?: indirizzo| di)?\\b.{0,20}|vedi (?:sopra|nota|note|messaggio|commenti).{0,12}|al solito(?: indirizzo| posto)?|solito indirizzo',
  // Polish, Czech, Hungarian, Romanian, Turkish
  '(?:ten |to |na ten )?sam(?:o|a|e)?(?: adres| co| jak)\\b.{0,20}|jak (?:wyzej|poprzednio|zawsze|ostatnio).{0,15}|j w|jw|w uwagach|patrz (?:uwagi|wyzej).{0,10}|stejna(?: adresa| jako).{0,15}|viz (?:poznamka|vyse|zprava).{0,10}|jako (?:minule|vzdy|posledne)|ugyanaz(?: .{0,15})?|mint (?:legutobb|elozoleg|fent)|aceeasi(?: adresa)?.{0,12}|ca data trecuta|vezi (?:nota|mai sus)|ayni(?: adres)?(?: .{0,12})?|yukaridaki gibi|onceki adres|nota bak.{0,8}|notta|evim|ofis',
  // Russian, Ukrainian, Greek
  '(?:тот|туда|там|то|по тому|на тот) же(?: .{0,20})?|как (?:в в прошлый раз|прежде|раньше|обычно|всегда|выше|в прошлом|и раньше).{0,15}|(?:см|смотри|смотрите)(?: в| выше| примечани[ея]| комментари[ийе]| сообщени[ея]).{0,25}|сообщу позже|уточню(?: позже)?|позже|дома|на работу|домой|той самий|як (?:минулого разу|завжди)|ιδια(?: διευθυνση)?|οπως (?:πριν|παντα)|βλ(?:επε)? .{1,15}',
  // Indonesian, Malay, Filipino, Vietnamese
  '(?:alamat )?(?:sama|yang sama)(?: .{0,25})?|seperti (?:biasa|kemarin|sebelumnya|biasanya|di atas).{0,12}|lihat (?:catatan|chat|di catatan|pesan|atas).{0,10}|alamat (?:biasa|lama|menyusul|rumah|default|seperti biasa)|nanti (?:saya|dikabari|menyusul).{0,12}|rumah saya|di rumah|macam biasa|tengok nota|dati(?: pa rin)?|katulad ng dati|sa bahay|bahay ko|nhu (?:cu|truoc|lan truoc|moi khi|tren).{0,12}|dia chi (?:cu|nhu cu|mac dinh|cung)|(?:xem|coi) (?:ghi chu|tin nhan|chat).{0,10}|nha (?:toi|minh|em)|nhan tin sau|se (?:nhan|bao) (?:sau|lai)',
  // Thai, Arabic, Hebrew
  '(?:บ้าน|ที่)?(?:เดิม|อยู่เดิม|ที่เดิม|บ้านเดิม|ตามเดิม|เหมือนเดิม).{0,10}|ที่อยู่เดิม|ดูใน(?:แชท|หมายเหตุ).{0,8}|نفس(?: العنوان| المكان)?(?: .{0,15})?|كالسابق|كما (?:في|سبق).{0,10}|انظر (?:الملاحظات|الملاحظة)|אותה כתובת|כמו פעם שעברה|ראה הערות?',
];

/** Chinese, Japanese and Korean: words that, alone, name no place. */
export const CJK_DEFERRED_WHOLE =
  /^(?:我?(?:家|家里|家裡|家中|公司|单位|單位|办公室|宿舍|学校|店里|店裡|厂里)|(?:回|送到?|寄到?|发到?|寄给?|发给?|送给?)(?:我?家里?|公司|单位|宿舍)|自宅|会社|実家|職場|勤務先|우리집|집|회사|직장|사무실|우리\s?집)$/u;

/** Chinese, Japanese and Korean: contained in a short line without numbers. */
export const CJK_DEFERRED =
  /同上|同前|同之前|同收[货件]|[见見看詳详]{1,2}(?:订单|聊天|客服|上|下|附|后|前|買家|买家|卖家)?(?:备注|備註|备註|留言|记录|紀錄|消息|短信|私信|上面|下面|说明|上)|备注(?:里|有|中|内)|[老旧舊原](?:地址|地方|位置|样子)|(?:和|跟|与|同|照|按)?(?:上次|上回|之前|以前|上一?[单次个]|原来|往常|平时)(?:的|那个)?(?:一样|一樣|地址|相同|地方|寄|发)|(?:还是|就是|依旧)(?:那|老|原|上次|以前|之前)|默认地址|預設地址|常用地址|收货地址同|(?:稍后|稍後|稍等|回头|晚点|之后|过后|等会儿?|明天)(?:再)?(?:提供|补|發|发|告诉|联系|说|给|確認|确认|通知|填)|[待再等](?:补充?|定|确认|確認|通知|提供|告知|更新|联系)|(?:微信|私信|私聊|旺旺|短信|QQ|qq|line|電話|电话)(?:里|上|再|我)?(?:发|發|告|说|给|聊|联系你|确认)|你(?:懂|知道|晓得|们?知道|有)(?:的|我|地址)?|问客服|问我|联系我要地址|咨询客服|備考(?:欄)?(?:参照|を|に|見|ご)|(?:前回|いつも|以前|先日|上記|請求先)(?:と|の)?(?:同じ|住所|通り|とおり|場所|の住所)|後(?:で|ほど|日)(?:連絡|お知らせ|知らせ|送)|追って(?:連絡|ご連絡)|住所(?:は)?(?:未定|後|別途)|別途(?:連絡|お知らせ)|参照$|위와\s?(?:같음|동일)|상동|동일\s?주소|이전\s?(?:과|주소)|지난\s?번|저번|예전\s?(?:주소|과)|메모\s?(?:참조|참고|확인)|비고\s?(?:참조|참고)|추후\s?(?:통보|연락|안내|알려)|나중에|전과\s?동일|항상\s?같은/u;
