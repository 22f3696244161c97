import { once } from '../../text/once.ts';
import { bare } from '../normalise.ts';

/** Cities so large that their name alone points to a country, where the rest of an address contradicts its own. */
const CITIES: Readonly<Record<string, string>> = {
  AE: 'Dubai, Abu Dhabi, Sharjah',
  AR: 'Buenos Aires, Rosario',
  AT: 'Wien, Vienna, Graz, Linz, Salzburg, Innsbruck',
  AU: 'Sydney, Melbourne, Brisbane, Adelaide, Canberra, Hobart, Darwin',
  BE: 'Brussels, Bruxelles, Brussel, Antwerp, Antwerpen, Gent, Liège',
  BR: 'São Paulo, Rio de Janeiro, Brasília, Salvador, Curitiba, Belo Horizonte, Porto Alegre, Recife, Fortaleza',
  CA: 'Toronto, Montreal, Montréal, Vancouver, Calgary, Ottawa, Edmonton, Winnipeg, Québec',
  CH: 'Zürich, Zurich, Genève, Geneva, Basel, Bern, Lausanne',
  CN: 'Beijing, Shanghai, Guangzhou, Shenzhen, Chengdu, Hangzhou, Wuhan, Nanjing, Tianjin, Chongqing, 北京, 上海, 广州, 深圳, 北京市, 上海市, 广州市, 深圳市, 天津市, 重庆市, 杭州市, 成都市, 武汉市, 南京市',
  CZ: 'Praha, Prague, Brno, Ostrava',
  DE: 'Berlin, Hamburg, München, Munich, Köln, Cologne, Frankfurt, Frankfurt am Main, Stuttgart, Düsseldorf, Duesseldorf, Leipzig, Dresden, Hannover, Nürnberg, Bremen, Dortmund, Essen, Bonn, Münster',
  DK: 'København, Copenhagen, Aarhus, Odense, Aalborg',
  ES: 'Madrid, Barcelona, Sevilla, Zaragoza, Málaga, Bilbao',
  FI: 'Helsinki, Espoo, Tampere, Turku, Oulu',
  FR: 'Paris, Marseille, Lyon, Toulouse, Nantes, Strasbourg, Bordeaux, Lille, Montpellier, Rennes, Grenoble',
  GB: 'London, Manchester, Birmingham, Edinburgh, Glasgow, Leeds, Liverpool, Bristol, Sheffield, Cardiff, Belfast',
  GR: 'Athens, Αθήνα, Thessaloniki',
  HU: 'Budapest',
  ID: 'Jakarta, Surabaya, Bandung, Medan, Semarang',
  IE: 'Dublin, Galway, Limerick',
  IN: 'Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, Hyderabad, Kolkata, Pune, Ahmedabad',
  IT: 'Roma, Rome, Milano, Milan, Napoli, Torino, Firenze, Bologna, Venezia, Genova, Palermo',
  JP: 'Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, 東京, 大阪市, 横浜市, 名古屋市, 京都市, 札幌市, 福岡市, 神戸市',
  KR: 'Seoul, Busan, Incheon, Daegu, Daejeon, Gwangju, 서울, 부산',
  MX: 'Mexico City, Ciudad de México, Guadalajara, Monterrey, Puebla, Tijuana, Cancún',
  MY: 'Kuala Lumpur, Johor Bahru, Petaling Jaya',
  NL: 'Amsterdam, Rotterdam, Den Haag, Utrecht, Eindhoven, Groningen',
  NO: 'Oslo, Bergen, Trondheim, Stavanger',
  NZ: 'Auckland, Wellington, Christchurch, Dunedin',
  PH: 'Manila, Quezon City, Makati, Cebu City, Davao City',
  PL: 'Warszawa, Warsaw, Kraków, Wrocław, Poznań, Gdańsk, Łódź, Katowice, Lublin, Szczecin',
  PT: 'Lisboa, Lisbon, Porto, Coimbra, Braga, Vila Nova de Gaia',
  RO: 'Bucureşti, București, Bucharest, Cluj-Napoca, Timișoara',
  RU: 'Moscow, Москва, Saint Petersburg, Санкт-Петербург',
  SE: 'Stockholm, Göteborg, Gothenburg, Malmö, Uppsala',
  SG: 'Singapore, 新加坡',
  TH: 'Bangkok, Chiang Mai, Phuket, กรุงเทพ',
  TR: 'Istanbul, İstanbul, Ankara, Izmir, İzmir, Antalya, Bursa',
  TW: 'Taipei, Kaohsiung, Taichung, Tainan, 台北市, 高雄市, 台中市',
  US: 'New York, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, Seattle, Denver, Boston, Austin, Brooklyn, Las Vegas, Miami, Atlanta',
  VN: 'Hanoi, Ho Chi Minh City, Hà Nội',
  ZA: 'Johannesburg, Cape Town, Durban, Pretoria',
};

export const cityCountry = once<ReadonlyMap<string, string>>(
  () =>
    new Map(
      Object.entries(CITIES).flatMap(([country, cities]) =>
        cities.split(', ').map((city) => [bare(city), country] as const),
      ),
    ),
);
