import * as fc from 'fast-check';
import { addDays } from '../../lib/law/civil.ts';

/** Days of 2010 to 2069: on both sides of the last clock change. */
export const day = fc.integer({ min: 0, max: 60 * 365 }).map((n) => addDays('2010-01-01', n));

/** A wall clock time as `HH:MM`. */
export const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`);

function digits(value: number): string {
  return String(value).padStart(2, '0');
}
