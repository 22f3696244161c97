import { noteKey } from '../note-key.ts';
import { compared, fired, notApplicable, passed } from '../outcomes.ts';
import type { Rule } from '../rule.ts';

/** Attributes that shop pages and apps add to the cart. Most are technical, so only the named ones hold. */
export const cartAttributes: Rule = {
  code: 'CART_ATTRIBUTES',
  field: 'attributes',
  evaluate(order, { settings }) {
    const attributes = order.attributes ?? [];
    if (attributes.length === 0) return notApplicable('no-attributes');
    const setting = compared('holdAttributes', settings.holdAttributes);
    const holding = settings.holdAttributes.includes('*')
      ? attributes
      : attributes.filter(({ key }) =>
          settings.holdAttributes.some((name) => noteKey(name) === noteKey(key)),
        );
    if (holding.length === 0) return passed(lines(attributes), setting);
    return fired(
      { rule: 'CART_ATTRIBUTES', severity: 'warning', field: 'attributes', value: lines(holding) },
      setting,
    );
  },
};

function lines(attributes: readonly { readonly key: string; readonly value: string }[]): string {
  return attributes.map(({ key, value }) => (key === '' ? value : `${key}: ${value}`)).join('\n');
}
