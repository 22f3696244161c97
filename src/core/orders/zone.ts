import { toMillis } from './instant.ts';

/**
 * An instant as people of the zone write it: `2026-11-24 09:05`. An empty or unknown zone gives UTC, and says so.
 * The machine's own zone is never used: the same input prints the same everywhere.
 */
export function formatInZone(instant: string, timeZone: string): string {
  const parts = partsIn(instant, timeZone) ?? partsIn(instant, 'UTC') ?? {};
  const zone = timeZone === '' || partsIn(instant, timeZone) === undefined ? ' UTC' : '';
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}${zone}`;
}

/** The day in the zone, `2026-11-24`. */
export function dayIn(instant: string, timeZone: string): string {
  return formatInZone(instant, timeZone).slice(0, 10);
}

function partsIn(instant: string, timeZone: string): Record<string, string> | undefined {
  if (timeZone === '') return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return Object.fromEntries(
      format.formatToParts(toMillis(instant)).map(({ type, value }) => [type, value]),
    );
  } catch {
    return undefined;
  }
}
