const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Words, folded, of a place that is found by its name: a line with one needs no house number. */
export const PREMISES_WORDS: ReadonlySet<string> = words(`
  arcades arcaden arkaden mall malls centre center centro zentrum centrum center's plaza plazas building bldg bld tower towers torre torres tour house hall mansion
  airport aeroport aeropuerto aeroporto flughafen lotnisko airside landside concourse terminal station bahnhof gare hbf hauptbahnhof estacion
  stazione estacao university universitat universite universidad universita universidade universitas college school academy institute campus
  hospital clinic klinik hotel motel resort inn hostel lodge palace castle schloss chateau farm farmhouse barn cottage cottages bungalow villa villas
  manor rectory vicarage mill grange abbey priory church chapel temple mosque museum musee museo gallery galerie galleria theatre library
  bibliotheque embassy consulate ministry office offices buro park parc parque estate estates village villages outlet retreat
  shop shops store kiosk market supermarket arcade pavilion complex block plot lot lote parcel km kilometer
  warehouse depot factory works workshop studio brewery distillery winery restaurant cafe bar pub club stadium arena gym garage
  marina harbour harbor pier dock wharf quayside kingdom court courtyard yard lieu lieudit residence residencia residences residenz immeuble edificio
  edif bat batiment condominio cc c.c ctr shopping einkaufszentrum forum gallerie passage atrium ruko hof gut gutshof alm hutte forsthaus mühle muehle muhle
  company inc ltd gmbh llc corp co bv sa srl spa plc bank resident barracks base camp ranch rancho hacienda finca quinta fazenda sitio chacara
  cabin chalet gite domaine ferme moulin manoir podere masseria cascina fattoria tenuta borgo kasteel hoeve landgoed boerderij gard gaard tila kartano
  sn s/n snc bb bez broja nn numero senza sans apartment apartments appartement flat apt gedung wisma menara kompleks komplek apartemen perumahan
  taman pasar kampung kampong kg blok rukan tol pabrik localita loc frazione fraz contrada borgata hameau weiler ortsteil lugar aldea caserio vereda paraje rancheria barrio urb urbanizacion pusat balai desa dusun kuil`);

/** One Microsoft Way, Two Snow Hill. */
export const NUMBER_WORDS: ReadonlySet<string> = words(
  'one two three four five six seven eight nine ten eleven twelve ein eins zwei drei un deux trois uno dos tres',
);

/** Chinese, Japanese and Korean words of a place found by its name, or of a unit in it. */
export const CJK_PREMISES =
  /[号號栋棟幢座室层層楼樓院弄]|单元|單元|[一二三四五六七八九十]\s?[组队隊社]|小区|社区|广场|廣場|大厦|大廈|中心|商场|商城|商業|商业街|购物|百货|市场|花园|公寓|大院|学院|大学|中学|小学|学校|医院|酒店|宾馆|工业园|产业园|科技园|园区|公司|工厂|厂|机场|車站|车站|火车站|地铁|村委会|政府|派出所|银行|邮局|店|馆|館|苑|庭|湾|府|役所|役場|里|村|屯|寨|庄|番地|丁目|ビル|マンション|アパート|ハイツ|コーポ|タワー|センター|ホテル|駅|空港|大学|病院|工場|モール|동\s?\d|호|빌딩|아파트|타워|센터|대학교|병원|호텔|역|공항|리$/u;
