import { Stop } from '../core/problem.ts';
import { checkTrackingNumber } from '../core/tracking/check-tracking-number.ts';
import { checkText } from '../ui/tracking-summary.ts';
import type { CommandBody } from './context.ts';
import { knownCarriers } from './known-carriers.ts';
import { readText } from './option-values.ts';

/** `orders tracking import|export|check` */
export const run: CommandBody = async (context, args, options) => {
  const [what = '', ...rest] = args;
  if (what === 'import') {
    const { importTracking } = await import('./tracking-import.ts');
    return importTracking(context, rest, options);
  }
  if (what === 'export') {
    const { exportTracking } = await import('./tracking-export.ts');
    return exportTracking(context, options);
  }
  if (what !== 'check')
    throw new Stop('usage/unknown-word', { word: what, nearest: 'import, export, check' }, 2);
  if (rest.length === 0) throw new Stop('usage/missing-argument', { argument: 'number' }, 2);
  const carrier = readText(options, 'carrier');
  const { carriers: ownCarriers } = await knownCarriers(context.workspace);
  const numbers = rest.map((number) => {
    const { normalised: _normalised, ...check } = checkTrackingNumber(number, carrier, { ownCarriers });
    return { number, ...check };
  });
  context.result({ numbers }, () => checkText(numbers));
  const wrong = numbers.some(
    ({ verdict }) => verdict === 'wrong check digit' || verdict.startsWith('wrong shape'),
  );
  return wrong ? 3 : 0;
};
