import { checkText } from '../ui/check-text.ts';
import type { CommandBody } from './context.ts';

/** `orders check` */
export const run: CommandBody = async (context) => {
  const ledger = await context.openLedger({ create: false });
  const report = await ledger.check();
  context.result(report, () => checkText(report));
  return report.ok ? 0 : 1;
};
