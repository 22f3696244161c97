import { bare } from '../normalise.ts';
import type { PreparedAddress } from '../prepared-address.ts';
import { finding } from '../prepared-address.ts';
import type { AddressRule } from '../rule.ts';
import { NOTHING } from '../rule.ts';

const DETAIL =
  /\d|[号號栋棟幢座室院弄]|[一二三四五六七八九十百]\s?[层层楼组队社排]|单元|小区|社区|广场|大厦|大楼|中心|商场|商城|购物|百货|市场|花园|公寓|家园|家属|学院|大学|中学|小学|学校|幼儿园|医院|卫生院|酒店|宾馆|饭店|工业[园区]|产业园|科技园|创业园|物流园|园区|公司|厂|集团|机场|车站|站$|地铁|委会|政府|派出所|法院|银行|邮局|[店馆苑庭湾府城墅园期]$|[村屯寨庄组]|基地|仓库|部队|营区/u;

/** ADDR_CN_DETAIL: a Chinese street line that ends at the street. */
export const chinaDetailRule: AddressRule = {
  kind: 'thin',
  check: (address) => {
    const { countryCode, street } = address;
    if (countryCode !== 'CN' || street === '' || address.isBroken('address1')) return NOTHING;
    if (!/\p{Script=Han}/u.test(street)) {
      return /\d/.test(street) || bare(street).length > 25
        ? NOTHING
        : [finding(address, 'ADDR_HOUSE_NUMBER', 'warning', 'address1')];
    }
    // What is left behind province, city and district must say more than a street.
    const rest = address.tables.china().split(street).rest;
    if (rest !== '' && DETAIL.test(rest) && !/^(?:乡|镇|街道)$/u.test(rest)) return NOTHING;
    return [finding(address, rest === '' ? 'ADDR_TOO_SHORT' : 'ADDR_CN_DETAIL', 'warning', 'address1')];
  },
};

/** ADDR_CN_DIVISION: province and city contradict each other, in the fields or at the head of the street line. */
export const chinaDivisionRule: AddressRule = {
  kind: 'other',
  check: (address) => {
    const { countryCode, text } = address;
    if (countryCode !== 'CN' || !/\p{Script=Han}/u.test(text.region)) return NOTHING;
    const china = address.tables.china();
    const province = china.province(text.region);
    if (province === undefined) return NOTHING;
    const cityProvinces = china.provincesOf(text.city);
    if (cityProvinces.length > 0 && !cityProvinces.includes(province))
      return contradiction(address, 'city', cityProvinces);
    for (const area of china.split(text.address1).areas) {
      const named = china.province(area);
      if (named !== undefined && named !== province) return contradiction(address, 'region', [named]);
      if (named !== undefined || !/[市]$/u.test(area)) continue;
      const provinces = china.provincesOf(area);
      if (provinces.length > 0 && !provinces.includes(province))
        return contradiction(address, 'region', provinces);
    }
    return NOTHING;
  },
};

function contradiction(address: PreparedAddress, field: 'city' | 'region', provinces: readonly string[]) {
  const suggestion = provinces.length === 1 ? provinces[0] : undefined;
  const facts = { provinces: provinces.join(' ') };
  const first = finding(
    address,
    'ADDR_CN_DIVISION',
    'warning',
    field,
    field === 'region' ? { suggestion, facts } : { facts },
  );
  return field === 'region'
    ? [first]
    : [first, finding(address, 'ADDR_CN_DIVISION', 'warning', 'region', { suggestion, facts })];
}
