import { once } from '../../text/once.ts';
import { bare } from '../normalise.ts';

const keys = (list: string) =>
  new Set(
    list
      .trim()
      .split(/\s*[,\n]\s*/)
      .filter((word) => word !== '')
      .map(bare),
  );

/** Values that mean "nothing": compared as a whole, letters and digits only. */
export const emptyWords = once<ReadonlySet<string>>(() =>
  keys(`
  n/a, na, n.a., not applicable, not available, none, none given, nothing, nil, null, nul, nan, undefined, void, empty, blank, unknown,
  not known, unkown, unspecified, not specified, not provided, no address, no address given, without address, missing, not given, not set,
  tbd, tba, tbc, to be determined, to be defined, xxx, no data, no info, no information, private, confidential, anonymous, hidden,
  somewhere, anywhere, nowhere, everywhere, whatever, idk, i dont know, dont know, dunno, no idea, not sure, lol, haha, hahaha, blah, blahblah,
  blah blah blah, bla, blabla, bla bla bla, foo, bar, foobar, foo bar, baz, lorem, lorem ipsum, lorem ipsum dolor, lorem ipsum dolor sit amet, asd, asdf, asdfg, qwe, qwer, qwert, qwerty,
  qwertz, azerty, abc, abcd, abcde, abcdef, aaa, earth, planet earth, the moon, moon, mars, universe, world, heaven, hell, neverland, atlantis, narnia, hogwarts, ref, value,
  keine angabe, keine angaben, k.a., keine, kein, nichts, unbekannt, leer, nicht bekannt, nicht angegeben, ohne, entfaellt, entfällt, irgendwo,
  inconnu, inconnue, aucun, aucune, aucune adresse, sans adresse, non renseigné, non renseignée, non communiqué, neant, néant, rien, pas d'adresse, adresse inconnue, vide,
  ninguno, ninguna, desconocido, desconocida, sin direccion, sin domicilio, no tiene, no tengo, no se, no aplica, sin datos, nada, vacio, no hay,
  nessuno, nessuna, sconosciuto, sconosciuta, nessun indirizzo, senza indirizzo, non disponibile, niente, non so,
  nenhum, nenhuma, desconhecido, nao sei, não informado, nao tem, sem endereço, sem endereco, não tenho, vazio,
  onbekend, geen, geen adres, niet bekend, niet van toepassing, nvt, n.v.t., leeg, niks,
  brak, brak danych, nieznany, nie wiem, nie dotyczy, nie podano, pusto, okänd, okant, saknas, ingen, inget, ukendt, ukjent, intet, ei ole, tuntematon, ei tiedossa, neznámá, neznama, neznámý, nevím, žádná, neuvedeno, ismeretlen, nincs, necunoscut, niciunul, nu stiu, fara adresa,
  yok, bilinmiyor, adres yok, bilmiyorum, boş, άγνωστο, καμία, δεν υπάρχει, нет, не указан, не указано, неизвестно, неизвестный, не знаю, без адреса, отсутствует, немає, невідомо, не вказано,
  tidak ada, tidak tahu, tidak diketahui, kosong, belum ada, tiada, wala, ewan, không có, khong co, không biết, chưa có, ไม่มี, ไม่ทราบ, ไม่ระบุ, لا يوجد, غير معروف, لا اعرف, بدون, אין, לא ידוע,
  なし, 無し, 無, 不明, 未定, 未記入, 未入力, 該当なし, 特になし, 住所不明, 住所なし, ない, わからない, 非公開,
  없음, 모름, 미정, 미입력, 해당없음, 주소없음, 알수없음, 비공개,
  无, 没有, 沒有, 暂无, 暫無, 不详, 不詳, 未知, 地址不详, 无地址, 没地址, 未填, 未填写, 不想填, 不填, 不知道, 不告诉你, 保密, 空, 空白, 随便, 随意, 随便填, 任意, 地球, 宇宙, 火星, 月球, 天堂, 中国地球, 无名, 略, 待填, 未提供, 无效, 无效地址, 不方便透露, 哪都行, 都行, 详细地址, 收货地址, 收件地址, 请填写地址, 请输入地址, 请填写详细地址, 请输入详细地址, 街道地址, 地址, 街道, 门牌号, 其他, 不限, 全部, 请选择, 住所, 番地, 주소, 주소입력, adres, adresse, adresa, direccion, dirección, domicilio, indirizzo, endereço, endereco, alamat, địa chỉ, dia chi, ที่อยู่, العنوان, адрес, rue, calle, strasse, straße, ulica, via
`),
);

/** Words of a trial order; with filler and label words only, the whole value is made up. */
export const MADE_UP_WORDS: ReadonlySet<string> = new Set(
  `test testing tests tester testtest testing123 test1 test2 test123 fake dummy sample example demo placeholder mock bogus trial
  teste testen teszt prueba pruebas ejemplo essai exemple prova esempio exemplo beispiel muster musterstrasse voorbeeld przyklad przykladowa
  proba zkouska ornek deneme contoh percobaan тест тестовый тестовая тестовое проверка пример δοκιμη
  طلب اختبار تجربة nonexistent imaginary some any anywhere nowhere whatever fictitious pretend`.split(/\s+/),
);

/** Words around them that name nothing. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  `a an the this that is it my your our only just for of not no do dont please pls ship shipping send deliver delivery ignore cancel
  order orders purpose purposes checkout real nothing here and or with me us to be by product item customer user data entry value
  nicht bitte bestellung versenden nur eine ein es un una de orden pedido commande ordine bestelling zamowienie заказ`.split(
    /\s+/,
  ),
);

/** Captions of a form, left in or typed again. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  `address addr line line1 line2 one two street st house number name and your my enter type insert please full here city town state country
  zip code postcode apartment apt unit suite optional required delivery shipping billing home field text road details detail
  adresse hausnummer strasse direccion calle numero indirizzo via endereco rua adres ulica alamat jalan complete complement`.split(
    /\s+/,
  ),
);

/** The same in Chinese, Japanese, Korean and Thai, where words are not parted; compared as a whole. */
export const CJK_MADE_UP =
  /^(?:(?:这是|這是|本单|此单|我的)?(?:test)?(?:测试|測試|试单|試單|样品单|样例|示例|演示)(?:test)?(?:一下|地址|订单|訂單|单|數據|数据|专用|用|请|勿|不要|别|不|发货|發貨|发|拍|账号|\d)*|(?:刷单|刷單|补单|補單|空包|空单|放单|礼品单)(?:不|勿|别|不要|请|发货|發貨|发|\d)*|(?:请?(?:勿|不要|别|不用)(?:发货|發貨|发|发出))|([啊哈呵嘿嗯哦额呃了的一二三])\1{1,}|阿斯顿(?:发(?:过|给)?|撒)*\S{0,3}|(?:テスト|ﾃｽﾄ|サンプル|ダミー|見本)(?:です|住所|注文|用|\d)*|([ぁ-んァ-ン])\2{2,}|(?:테스트|샘플|시험)(?:입니다|주소|주문|용|\d)*|([ㄱ-ㅎㅏ-ㅣ])\3+|[ㄱ-ㅎㅏ-ㅣ]{3,}|(?:ทดสอบ|ตัวอย่าง)\S{0,6}|ํ)$/u;
