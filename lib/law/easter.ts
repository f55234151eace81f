import { addDays, type Day, dayOf, weekday } from './civil.ts';

/**
 * Easter Sunday in the Gregorian calendar (years from 1583): the Sunday after the church's full moon on or after 21 March,
 * by Gauss's reckoning with the corrections of the calendar reform.
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const yearOfMoonCycle = year % 19;
  const fullMoonAfter21March = (19 * yearOfMoonCycle + 15 + skippedLeapDays - moonDrift) % 30;
  // The reform kept the lunar months of one cycle distinct: the last possible dates move up by a day.
  const isMovedUp = fullMoonAfter21March === 29 || (fullMoonAfter21March === 28 && yearOfMoonCycle > 10);
  const fullMoon = addDays(dayOf(year, 3, 21), fullMoonAfter21March - (isMovedUp ? 1 : 0));
  return addDays(fullMoon, 7 - weekday(fullMoon));
}
