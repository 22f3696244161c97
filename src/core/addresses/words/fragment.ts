/** Folded words that, alone, are a kind of place or a piece of an address, not a place. */
export const FRAGMENTS: readonly string[] = [
  '(?:the |a |main |big |local |in |at |near )*(?:downtown|uptown|midtown|city cent(?:re|er)|town cent(?:re|er)|village|town|city|suburbs?|countryside|country|center|centre|north|south|east|west|north side|south side|main|central|area|local area|street|road|house|home|building|flat|apartment|apt|room|unit|block|floor|basement|attic|dorm|dormitory|church|school|university|college|campus|hospital|clinic|hotel|motel|hostel|shop|store|mall|market|supermarket|library|bank|station|bus stop|airport|post office|gym|park|beach|farm|factory|warehouse|office|garage|lobby|reception|front desk|mosque|temple|restaurant|cafe|pub|barracks|army base|base|camp)',
  '(?:\\d+|first|second|third|fourth|fifth|sixth|top|ground|upper|lower|last)(?:st|nd|rd|th)? (?:floor|flr|fl|level|flat|room|door|block|building|apartment|apt|house|unit)s?',
  '(?:floor|level|room|rm|apt|apartment|flat|unit|suite|block|building|house|door) (?:no )?(?:\\d+[a-z]?|[a-z])',
  '(?:\\w+ )?(?:dorm|dormitory|trailer park|mobile home park)',
  '(?:haus|wohnung|erdgeschoss|keller|dorf|stadt|innenstadt|stadtmitte|zentrum|kirche|schule|bahnhof|krankenhaus|buro|\\d+ stock|\\d+ og)',
  '(?:maison|appartement|immeuble|centre ville|village|eglise|ecole|mairie|gare|hopital|bureau|\\d+(?:er|e|eme)? etage)',
  '(?:casa|departamento|apartamento|edificio|centro|pueblo|iglesia|escuela|colegio|hospital|oficina|piso \\d+|planta \\d+|\\d+ piso)',
  '(?:chiesa|scuola|stazione|paese|ufficio|palazzo|centro storico|piano \\d+|igreja|escola|vila|aldeia|predio|escritorio|andar \\d+)',
  '(?:huis|kerk|dorp|stad|station|kantoor|dom|kosciol|szkola|wies|miasto|centrum|hus|kirke|skole|by|skola|kyrka|talo|koulu)',
  '(?:rumah|sekolah|kantor|pasar|masjid|gereja|kos|kost|kosan|asrama|apartemen|kampus|rumah sakit|toko|warung|sekolahan|pejabat|kedai|bahay|paaralan|simbahan|palengke|nha|truong|cho|chung cu|cong ty|ky tuc xa)',
  '(?:дом|квартира|школа|церковь|офис|центр|деревня|село|город|общежитие|работа|улица)',
  '(?:ev|okul|cami|ofis|hastane|koy|merkez|yurt|apartman|บ้าน|โรงเรียน|วัด|ตลาด|หอพัก|คอนโด|ที่ทำงาน|البيت|المنزل|بيت|المسجد|المدرسة|المكتب|العمل)',
  '(?:小区|公寓|宿舍|家属院|学校|单位|楼|本小区)\\d+(?:号楼|号|栋|幢|单元|室|楼)(?:\\d+(?:单元|室|号|楼))*',
  '(?:学校|學校|工地|小区|宿舍|公寓|家属院|单位|村里|村口|村头|乡下|農村|农村|市区|市中心|城区|县城|镇上|鎮上|街上|老家|厂区|工厂|大学|中学|小学|医院|酒店|宾馆|商场|超市|菜市场|部队|网吧|理发店|饭店|火车站|汽车站|机场|地铁站|广场|公园|政府|教堂|寺庙|楼上|楼下|二楼|三楼|一楼|门口|門口|里面|本村|本市|本地|郊区)',
  '(?:学校|会社|病院|駅|アパート|マンション|団地|寮|市内|村|田舎|役所|商店街|학교|회사|병원|아파트|기숙사|시내|시골|마을|역|교회)',
];
