import { once } from '../text/once.ts';

/** What `Metadata` of libphonenumber-js knows of a country; its types leave most of it out. */
export interface PhoneMetadata {
  selectNumberingPlan(country: string): void;
  getCountryCodesForCallingCode(code: string): readonly string[] | undefined;
  readonly numberingPlan?: NumberingPlan;
}

interface NumberingPlan {
  callingCode(): string;
  IDDPrefix(): string | undefined;
  nationalNumberPattern(): string;
  possibleLengths(): readonly number[] | undefined;
  nationalPrefixForParsing(): string | undefined;
  leadingDigits(): string | undefined;
  type(name: string): { pattern(): string; possibleLengths(): readonly number[] | undefined } | undefined;
}

interface Plan {
  readonly abroad: RegExp | undefined;
  readonly prefix: RegExp | undefined;
  readonly national: RegExp;
  readonly lengths: readonly number[];
  readonly types: readonly {
    readonly fits: (national: string) => boolean;
    readonly lengths: readonly number[];
  }[];
}

const TYPES = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
];

/**
 * The quick way to most valid numbers: digits after `+` and a calling code, or those of a country that is first of its
 * calling code, without any prefix to take off, that are of a type the country's plan has. Such a number libphonenumber
 * takes as it stands, so `true` is its answer too; `false` only says that it is to be asked. Patterns are compiled once
 * for each country, where the library makes them anew for every number: 8 % of a review.
 */
export function createUsualPhones(
  makeMetadata: () => PhoneMetadata,
): (number: string, country: string) => boolean {
  const plans = new Map<string, Plan | undefined>();
  const metadata = makeMetadata();
  /** The plan of the first country of a calling code. */
  const planOf = (code: string): Plan | undefined => {
    if (!plans.has(code))
      plans.set(code, makePlan(metadata, metadata.getCountryCodesForCallingCode(code)?.[0]));
    return plans.get(code);
  };
  const codes = new Map<string, string>();
  const codeOf = (country: string): string => {
    let code = codes.get(country);
    if (code === undefined) {
      metadata.selectNumberingPlan(country);
      const own = metadata.numberingPlan?.callingCode() ?? '';
      code = metadata.getCountryCodesForCallingCode(own)?.[0] === country ? own : '';
      codes.set(country, code);
    }
    return code;
  };
  return (number, country) => {
    if (!/^\+?[1-9]\d{5,14}$/.test(number)) return false;
    if (number.startsWith('+')) {
      for (let end = 2; end <= 4; end++) {
        const code = number.slice(1, end);
        // The shortest code there is, as the library has it: none begins with another.
        if (metadata.getCountryCodesForCallingCode(code)) return isUsual(planOf(code), number.slice(end));
      }
      return false;
    }
    const code = country === '' ? '' : codeOf(country);
    const plan = code === '' ? undefined : planOf(code);
    return plan !== undefined && !plan.abroad?.test(number) && isUsual(plan, number);
  };
}

function isUsual(plan: Plan | undefined, national: string): boolean {
  return (
    plan?.lengths.includes(national.length) === true &&
    !plan.prefix?.test(national) &&
    plan.national.test(national) &&
    plan.types.some(({ fits, lengths }) => lengths.includes(national.length) && fits(national))
  );
}

function makePlan(metadata: PhoneMetadata, country: string | undefined): Plan | undefined {
  // `001` stands for what belongs to no country.
  if (country === undefined || country === '001') return undefined;
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  const lengths = plan?.possibleLengths();
  // Countries told apart by their leading digits are the library's business.
  if (!plan || !lengths || plan.leadingDigits()) return undefined;
  const start = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`) : undefined);
  return {
    abroad: start(plan.IDDPrefix()),
    prefix: start(plan.nationalPrefixForParsing()),
    national: new RegExp(`^(?:${plan.nationalNumberPattern()})$`),
    lengths,
    // Short patterns first: most numbers are mobile ones, told by a few digits, and one type is enough.
    types: TYPES.flatMap((name) => {
      const type = plan.type(name);
      const pattern = type?.pattern();
      return type && pattern ? [{ pattern, lengths: type.possibleLengths() ?? lengths }] : [];
    })
      .sort((a, b) => a.pattern.length - b.pattern.length)
      .map(({ pattern, lengths }) => {
        const compiled = once(() => new RegExp(`^(?:${pattern})$`));
        return { fits: (national) => compiled().test(national), lengths };
      }),
  };
}
