import { WrongUsage } from './command-line.ts';

/** An instant as people give it: ISO 8601 with a zone; anything else is wrong usage. */
export function instantOf(text: string, option: string): string {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  const at = zoned.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new WrongUsage(
      `${option} needs an instant with a zone such as 2026-11-23T15:00:00Z, not "${text}"`,
    );
  return new Date(at).toISOString();
}
