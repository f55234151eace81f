import { type Day, isDay, weekday } from '../law/civil.ts';

/** January first. Own tables rather than Intl: a letter must read the same whatever language data the runtime has. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** `January 7, 2027`; throws RangeError for what is no day, for a wrong date must never stand in a letter. */
export function englishDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${englishMonths[month - 1]} ${date}, ${year}`;
}

/** `7 janvier 2027`, and `1er` for the first of a month; throws RangeError for what is no day. */
export function frenchDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date === 1 ? '1er' : date} ${frenchMonths[month - 1]} ${year}`;
}

/** `Thu 7 January 2027`, as officers plan their week; throws RangeError for what is no day. */
export function officeDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${weekdays[weekday(day)]} ${date} ${englishMonths[month - 1]} ${year}`;
}

function partsOf(day: Day): { readonly year: string; readonly month: number; readonly date: number } {
  if (!isDay(day)) throw new RangeError(`not a day as YYYY-MM-DD: ${JSON.stringify(day.slice(0, 40))}`);
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}
