import type { Finding } from '../../core/orders/finding.ts';
import { type FindingBook, type FindingWords, fact, short } from './findings-words.ts';

const ASK = '请询问买家，或人工通过。';

/** Words of the address check, Simplified Chinese. */
export const ADDRESS_FINDINGS_ZH: FindingBook = {
  ADDR_MISSING_FIELD: {
    title: '地址缺少必填项',
    explain: (f) => `缺少${fieldName(f.field)}，而该国家必须填写。${suggestion(f)}${ASK}`,
  },
  ADDR_COUNTRY_UNKNOWN: words('国家无法识别', '不是已知的国家'),
  ADDR_POSTCODE_FORMAT: words('邮编格式不对', '不符合该国家的邮编格式'),
  ADDR_POSTCODE_LEADING_ZERO: words('邮编丢失开头的零', '丢失了开头的零（常见于表格软件）'),
  ADDR_POSTCODE_LETTER: words('邮编中数字写成字母', '把数字写成了字母，或把字母写成了数字'),
  ADDR_POSTCODE_REGION: {
    title: '邮编与省州不符',
    explain: (f) => {
      const [city, region, other] = [fact(f, 'city'), fact(f, 'region'), fact(f, 'regionOfPostcode')];
      const value = f.value === '' ? '' : `（“${short(f.value)}”）`;
      const beside = city === '' ? `省州${region && `“${short(region)}”`}` : `城市“${short(city)}”`;
      const what =
        f.field === 'region'
          ? `不是邮编所在的地区${other && `（${short(other)}）`}`
          : `${other && `属于${short(other)}，`}与${beside}不符`;
      return `${fieldName(f.field)}${value}${what}。${suggestion(f)}${ASK}`;
    },
  },
  ADDR_POSTCODE_PLACEHOLDER: words('邮编像是随意填写', '像是随意填写的，不是真实邮编'),
  ADDR_COUNTRY_POSTCODE: words('邮编属于其他国家', '与邮编不符，邮编属于其他国家'),
  ADDR_REGION_UNKNOWN: words('省州无法识别', '不是该国家的省或州'),
  ADDR_UNEXPECTED_FIELD: words('该国家不用此项', '不是该国家地址的组成部分', ''),
  ADDR_HOUSE_NUMBER: words('缺少门牌号', '没有门牌号'),
  ADDR_TOO_SHORT: words('地址过短', '过短，不足以投递'),
  ADDR_NUMBER_ONLY: words('只有数字', '只有号码，没有街道'),
  ADDR_IS_CITY: words('街道栏填了城市', '是城市名，不是街道'),
  ADDR_SWAPPED: words('栏位填反', '填在了错误的栏位'),
  ADDR_PLACEHOLDER: words('地址为占位文字', '是占位文字，不是地址'),
  ADDR_DEFERRED: words('地址指向别处', '指向别处，没有写明地址'),
  ADDR_INSTRUCTION: words('地址栏是嘱咐', '是嘱咐，不是地址'),
  ADDR_LANDMARK_ONLY: words('只有地标', '只写了地标，没有号码'),
  ADDR_MASKED: words('地址被隐藏', '被平台隐藏', '请重新导出完整地址。'),
  ADDR_GARBAGE: words('地址为乱打的字符', '像是随意敲打的字符'),
  ADDR_MOJIBAKE: words('地址乱码', '因编码错误成为乱码', '请以 UTF-8 重新导出，或修改。'),
  ADDR_MARKUP: words('地址含代码', '含有标记、公式、表情或控制字符'),
  ADDR_CONTACT_IN_LINE: words('地址栏含联系方式', '含有应填在别处的电话、邮箱或姓名'),
  ADDR_LENGTH: words('地址行过长', '超过面单一行的长度', '请查看面单上的换行。'),
  ADDR_PO_BOX: words('邮政信箱', '是邮政信箱', '并非所有承运商都能投递。'),
  ADDR_MILITARY: words('军邮地址', '是军邮地址', '只有邮政可以投递。'),
  ADDR_LOCKER: words('快递柜', '是快递柜', '只有所属承运商可以投递。'),
  ADDR_SCRIPT: words('文字承运商可能无法识别', '不是拉丁字母', '部分跨境承运商要求拉丁字母。'),
  ADDR_CN_DIVISION: words('省市区不一致', '与地址中的其他行政区划不符'),
  ADDR_CN_DETAIL: words('缺少详细地址', '没有号、室、栋、村或小区'),
  PHONE_INVALID: words('电话无效', '不是该国家的有效电话'),
  PHONE_PLACEHOLDER: words('电话像是随意填写', '像是随意填写的，不是真实电话'),
  PHONE_MASKED: words('电话被隐藏', '被平台隐藏', '请重新导出完整电话。'),
  NAME_MISSING: { title: '缺少收件人姓名', explain: () => `缺少收件人姓名。${ASK}` },
  NAME_PLACEHOLDER: words('姓名像是随意填写', '是占位文字或只有称呼，不是姓名'),
};

/** `街道“建国路”没有门牌号。请询问买家，或人工通过。` */
function words(title: string, what: string, todo: string = ASK): FindingWords {
  return {
    title,
    explain: (f) => {
      const value = f.value === '' ? '' : `“${short(f.value)}”`;
      return `${fieldName(f.field)}${value}${what}。${suggestion(f)}${todo}`;
    },
  };
}

function suggestion(finding: Finding): string {
  return finding.suggestion === undefined ? '' : `可能是“${short(finding.suggestion)}”。`;
}

const FIELDS: Readonly<Record<string, string>> = {
  address1: '街道',
  address2: '第二行地址',
  city: '城市',
  region: '省州',
  postcode: '邮编',
  country: '国家',
  recipient: '收件人',
  organization: '公司',
  phone: '电话',
};

function fieldName(field: string): string {
  return FIELDS[field] ?? field;
}
