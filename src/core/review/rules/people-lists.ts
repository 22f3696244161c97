import { notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Somebody the seller does not want to send to unseen: by phone, e-mail, address, or name with place. */
export const personBlacklisted = rule('PERSON_BLACKLISTED', 'black', 'error');
/** Somebody who is to be served with special care. Told, not held. */
export const personVip = rule('PERSON_VIP', 'vip', 'info');

function rule(code: string, list: 'black' | 'vip', severity: 'error' | 'info'): Rule {
  return {
    code,
    field: 'shipTo',
    evaluate(_order, { people }) {
      if (people === undefined) return notApplicable('no-list');
      const mine = people.filter((match) => match.list === list);
      const [first] = mine;
      if (first === undefined) return passed('not on the list');
      const by = [...new Set(mine.map((match) => match.by))].join(', ');
      const finding = { rule: code, severity, field: 'shipTo', value: by, facts: { because: first.because } };
      return { status: 'fired', findings: [finding], value: by };
    },
  };
}
