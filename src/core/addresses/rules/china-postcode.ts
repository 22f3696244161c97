/** First two digits of the postcodes of a Chinese province (addresses.md §3). */
const PREFIXES: Readonly<Record<string, string>> = {
  北京: '10',
  天津: '30',
  河北: '05 06 07',
  山西: '03 04',
  内蒙古: '01 02 13 15 16',
  辽宁: '11 12',
  吉林: '13',
  黑龙江: '15 16',
  上海: '20',
  江苏: '21 22',
  浙江: '31 32',
  安徽: '23 24',
  福建: '35 36',
  江西: '33 34',
  山东: '25 26 27',
  河南: '45 46 47',
  湖北: '43 44',
  湖南: '41 42',
  广东: '51 52',
  广西: '53 54',
  海南: '57',
  重庆: '40 63 64',
  四川: '61 62 63 64',
  贵州: '55 56',
  云南: '65 66 67',
  西藏: '85 86',
  陕西: '71 72',
  甘肃: '73 74',
  青海: '81 82',
  宁夏: '75',
  新疆: '83 84',
};

/** True when the postcode may lie in the province, and for provinces not listed. Fillers (`000000`) always fit. */
export function chinaPostcodeFits(province: string, postcode: string): boolean {
  if (/^(\d)\1+$/.test(postcode)) return true;
  const short = province.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/u, '');
  const prefixes = PREFIXES[short];
  return prefixes === undefined || prefixes.split(' ').includes(postcode.slice(0, 2));
}
