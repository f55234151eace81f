/**
 * The dates of Alberta's law, worked out a second time from its text alone. Nothing of the product is imported here, and
 * nothing of its method either: a mistake in both would have to be made twice. Plain days as `YYYY-MM-DD`, by the UTC
 * arithmetic of `Date`.
 */
export type Dates = {
  /** Null where no statute sets a time. */
  readonly statutoryDay: string | null;
  readonly lastLawfulDay: string | null;
  readonly targetDay: string;
  readonly dueOn: string;
};

export const statutoryKinds: ReadonlySet<string> = new Set(['access_request', 'correction_request']);

const dayMs = 86_400_000;
const monday = 1;

/** The day `n` days on. */
export function plus(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10);
}

/** Whole days strictly between two days: both ends still count against the firm (law 2.7). */
function strictlyBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) - 1);
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Alberta is UTC-6 all year since 8 March 2026, and the simulation plays after that day (law 2.6). */
export function albertaDate(instant: string): string {
  return new Date(Date.parse(instant) - 6 * 3_600_000).toISOString().slice(0, 10);
}

/** 08:00 in Alberta. */
export const morningOf = (day: string) => `${day}T14:00:00.000Z`;
/** The first instant of a day in Alberta. */
export const midnightOf = (day: string) => `${day}T06:00:00.000Z`;

/** Easter Sunday by the reckoning of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10);
}

/** The first such weekday on or after a day. */
function onOrAfter(day: string, wanted: number): string {
  return plus(day, (wanted - weekday(day) + 7) % 7);
}

/** The holidays of a year (law 2.3): certain ones, and those that are only possible and never make a date later. */
function holidays(year: number): {
  readonly certain: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
} {
  const known = years.get(year);
  if (known !== undefined) return known;
  const sunday = easter(year);
  const withLieu = [
    `${year}-01-01`,
    onOrAfter(`${year}-02-15`, monday),
    plus(sunday, -2),
    plus(sunday, 1),
    onOrAfter(`${year}-05-18`, monday),
    `${year}-07-01`,
    onOrAfter(`${year}-09-01`, monday),
    `${year}-12-25`,
  ];
  const lieu = withLieu.filter((day) => weekday(day) === 0).map((day) => plus(day, 1));
  const boxing = [0, monday].includes(weekday(`${year}-12-26`)) ? `${year}-12-27` : `${year}-12-26`;
  const found = {
    certain: new Set([...withLieu, ...lieu, `${year}-11-11`]),
    possible: new Set([onOrAfter(`${year}-10-08`, monday), boxing]),
  };
  years.set(year, found);
  return found;
}
const years = new Map<number, ReturnType<typeof holidays>>();

/** Sunday, or certainly a holiday: what a statutory day rolls over. Saturday is neither. */
const isCertain = (day: string) => weekday(day) === 0 || holidays(Number(day.slice(0, 4))).certain.has(day);

export function isWorkingDay(day: string): boolean {
  const mayBeOff = isCertain(day) || holidays(Number(day.slice(0, 4))).possible.has(day);
  return weekday(day) !== 6 && !mayBeOff;
}

const rolled = (day: string, step: 1 | -1, stops: (day: string) => boolean): string =>
  stops(day) ? day : rolled(plus(day, step), step, stops);

/** The last working day on or before a day. */
const workingDayUntil = (day: string) => rolled(day, -1, isWorkingDay);
/** The first working day after a day. */
export const workingDayAfter = (day: string) => rolled(plus(day, 1), 1, isWorkingDay);
const lawfulUntil = (day: string) => rolled(day, 1, (one) => !isCertain(one));

/** The writer's last day to accept an estimate: 30 days, and past any day that may be off (law 2.7). */
export const lapseOf = (estimatedOn: string) => rolled(plus(estimatedOn, 30), 1, isWorkingDay);

export type Extension = { readonly days: number; readonly on: string };
type Fee = { readonly on: string; readonly paidOn: string | null };

/** What a clock is made of: the day of receipt, the notices that came in time, the estimate. */
export type Facts<E extends Extension> = {
  readonly kind: string;
  readonly day0: string;
  readonly extensions: readonly E[];
  readonly fee: Fee | null;
};

/**
 * The dates, and what does not stand: a notice of extension counts only if it came by the statutory day as it was then
 * (law 1.7), an estimate only if it came after the receipt and while the time could lawfully still be used (law 1.8).
 */
export function datesOf<E extends Extension>(
  facts: Facts<E>,
): Dates & { readonly lostExtensions: readonly E[]; readonly lostFee: boolean } {
  if (!statutoryKinds.has(facts.kind)) {
    const targetDay = houseTarget(facts.kind, facts.day0);
    const none = { statutoryDay: null, lastLawfulDay: null, lostExtensions: [], lostFee: false };
    return { ...none, targetDay, dueOn: targetDay };
  }
  const { day0, fee } = facts;
  let day = plus(day0, 45);
  let lostFee = false;
  const lostExtensions: E[] = [];
  const weighFee = () => {
    lostFee = fee !== null && (fee.on < day0 || fee.on > lawfulUntil(day));
    if (fee !== null && fee.paidOn !== null && !lostFee) day = plus(day, strictlyBetween(fee.on, fee.paidOn));
  };
  for (const extension of facts.extensions.filter(({ on }) => fee === null || on < fee.on)) extend(extension);
  weighFee();
  for (const extension of facts.extensions.filter(({ on }) => fee !== null && on >= fee.on))
    extend(extension);
  const dates = { statutoryDay: day, lastLawfulDay: lawfulUntil(day), targetDay: workingDayUntil(day) };
  return { ...dates, dueOn: day, lostExtensions, lostFee };

  function extend(extension: E): void {
    if (extension.on > day) lostExtensions.push(extension);
    else day = plus(day, extension.days);
  }
}

const businessDays: Readonly<Record<string, number>> = {
  policy_request: 5,
  question: 10,
  consent_withdrawal: 10,
};

/** The firm's own targets (design 3): business days, or calendar days drawn back to a working day. */
function houseTarget(kind: string, day0: string): string {
  const count = businessDays[kind];
  if (count !== undefined) return Array.from({ length: count }).reduce<string>(workingDayAfter, day0);
  const drawnBack = workingDayUntil(plus(day0, kind === 'breach_report' ? 3 : 30));
  return drawnBack < day0 ? day0 : drawnBack;
}

export type Rung = { readonly days: number; readonly at: string };

/**
 * The rungs of a due date (design 6), up to an instant: 30, 14, 7, 3 and 1 days before the target day and on it, at 08:00 of
 * the working morning on or before; after it each working morning. Those at or before `from` never were.
 */
export function ladder(targetDay: string, from: string, until: string): readonly Rung[] {
  const before = [30, 14, 7, 3, 1, 0].map((days) => ({
    days: days === 0 ? 0 : -days,
    at: morningOf(workingDayUntil(plus(targetDay, -days))),
  }));
  const after: Rung[] = [];
  for (let days = 1; morningOf(plus(targetDay, days)) <= until; days += 1) {
    const day = plus(targetDay, days);
    if (isWorkingDay(day)) after.push({ days, at: morningOf(day) });
  }
  return [...before, ...after].filter(({ at }) => at > from && at <= until);
}

/** When the officers must be told that an estimate has lapsed: the morning after the writer's last day. */
export const lapseToldAt = (estimatedOn: string) => morningOf(workingDayAfter(lapseOf(estimatedOn)));
