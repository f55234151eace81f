import { tzDataProblem } from '../law/alberta.ts';

/**
 * What is wrong with this runtime's time zone data, or null. Alberta keeps UTC-6 all year since 2026; our own rule is
 * right whatever the runtime thinks, but its logs may not be.
 */
export function timeZoneProblem(): string | null {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Edmonton',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return tzDataProblem((instant) => format.format(new Date(instant)));
}
