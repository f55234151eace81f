import type { Command } from '../../lib/case/commands.ts';
import type { Kind } from '../../lib/case/kinds.ts';
import { outcomesOf } from '../../lib/case/outcomes.ts';
import { between, type Chance, percent } from './fate.ts';
import { albertaDate, plus } from './independent.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const quarterMs = 15 * 60_000;

/** What an officer will do at an instant: a command, whatever the case then says to it. */
export type Deed = { readonly at: number; readonly command: Command };

type Asked = {
  readonly caseId: string;
  readonly kinds: readonly Kind[];
  readonly receivedAt: string;
  readonly inDoubt: boolean;
};

/**
 * All that officers will ever do about a case, made up as it opens. They answer in time, at the last moment, late or never;
 * extend in time, too late, by too many days or twice; ask fees that are paid or lapse; set the receipt earlier or later.
 * Many of these commands will be refused, as the law refuses them.
 */
export function deedsFor(asked: Asked, chance: Chance): readonly Deed[] {
  const deeds = new Deeds(asked, chance);
  for (const kind of asked.kinds) {
    if (kind === 'access_request' || kind === 'correction_request') statutory(deeds, kind, chance);
    else if (percent(chance, 88)) deeds.answer(kind, between(chance, 1, 40));
  }
  if (asked.kinds.length > 0 && percent(chance, 14)) receipt(deeds, chance);
  if (percent(chance, asked.inDoubt ? 60 : 6)) kindsSet(deeds, asked, chance);
  return deeds.planned;
}

/** Answers on some day; the later, the rarer. One in fifty never does. */
function statutory(deeds: Deeds, kind: Kind, chance: Chance): void {
  const temper = chance(100);
  let answer: number | null = null;
  if (temper < 30) answer = between(chance, 1, 20);
  else if (temper < 66) answer = between(chance, 21, 44);
  else if (temper < 75) answer = between(chance, 44, 48);
  else if (temper < 92) answer = between(chance, 46, 75);
  else if (temper < 98) answer = between(chance, 76, 120);
  if (percent(chance, 36)) {
    const isLate = extension(deeds, kind, chance);
    if (answer !== null && percent(chance, 60)) answer += between(chance, 5, 32);
    if (answer !== null && isLate) answer = Math.max(answer, between(chance, 46, 70));
  }
  if (percent(chance, kind === 'access_request' ? 24 : 3)) {
    const paused = fee(deeds, kind, chance);
    if (answer !== null) answer += paused;
  }
  if (temper >= 26 && temper < 30) deeds.end(kind, 'withdrawn', between(chance, 3, 60));
  else if (answer !== null) deeds.answer(kind, answer);
}

/** Answers whether the notice is left to the last minutes. */
function extension(deeds: Deeds, kind: Kind, chance: Chance): boolean {
  const days = percent(chance, 80) ? between(chance, 1, 30) : between(chance, 31, 60);
  const when = chance(100);
  const isLate = when >= 55 && when < 85;
  if (when < 55) deeds.extend(kind, between(chance, 10, 43), days);
  else if (isLate) deeds.extendLate(kind, days);
  else deeds.extend(kind, between(chance, 46, 62), days);
  // A second one, within the time that the first may have given, and maybe too many days in all.
  if (percent(chance, 25)) deeds.extend(kind, between(chance, 30, 70), between(chance, 1, 25));
  return isLate;
}

/** Answers how many days the clock will about stand still. */
function fee(deeds: Deeds, kind: Kind, chance: Chance): number {
  const day = percent(chance, 80) ? between(chance, 2, 30) : between(chance, 40, 62);
  deeds.estimate(kind, day);
  if (percent(chance, 60)) {
    const waits = between(chance, 0, 40);
    deeds.paid(kind, day + waits, between(chance, 0, Math.min(waits, 4)));
    return waits;
  }
  if (percent(chance, 60)) deeds.end(kind, 'lapsed', day + between(chance, 20, 60));
  return 30;
}

function receipt(deeds: Deeds, chance: Chance): void {
  const shift = percent(chance, 60) ? -between(chance, 1, 40) : between(chance, 1, 12);
  const because = percent(chance, 85) ? 'It came to the front desk on that day.' : '';
  deeds.receivedOn(shift, Math.max(0, shift) + between(chance, 0, 50), because);
}

/** Settles doubt, mostly rightly; else takes a kind away, and now and then gives it back. */
function kindsSet(deeds: Deeds, { inDoubt, kinds }: Asked, chance: Chance): void {
  const day = between(chance, 0, 25);
  if (inDoubt && percent(chance, 60)) deeds.kinds(kinds, day);
  else {
    deeds.kinds(percent(chance, 50) ? ['question'] : [], day);
    if (percent(chance, 50)) deeds.kinds(kinds, day + between(chance, 1, 20));
  }
}

/** Writes deeds down with their instants: in office hours mostly, and never at the very instant of a sweep. */
class Deeds {
  readonly planned: Deed[] = [];
  readonly #asked: Asked;
  readonly #chance: Chance;

  constructor(asked: Asked, chance: Chance) {
    this.#asked = asked;
    this.#chance = chance;
  }

  answer(kind: Kind, day: number): void {
    const at = this.#instant(day);
    const on = albertaDate(new Date(at).toISOString());
    const [outcome = 'done'] = outcomesOf[kind];
    this.#plan(at, (told) => ({ ...told, type: 'RecordAnswer', kind, outcome, how: 'post', on }));
  }

  end(kind: Kind, how: 'withdrawn' | 'lapsed', day: number): void {
    const because = 'The writer said so.';
    this.#plan(this.#instant(day), (told) => ({ ...told, type: 'EndObligation', kind, how, because }));
  }

  extend(kind: Kind, day: number, days: number): void {
    this.#extend(kind, this.#instant(day), days);
  }

  /** In the last minutes of day 45, so that a letter that is put off comes too late. */
  extendLate(kind: Kind, days: number): void {
    const midnight = Date.parse(`${plus(albertaDate(this.#asked.receivedAt), 46)}T06:00:00.000Z`);
    this.#extend(kind, midnight - 1 - this.#chance(quarterMs - 2), days);
  }

  estimate(kind: Kind, day: number): void {
    const deposit = percent(this.#chance, 50) ? '$20.00' : null;
    const facts = { amount: '$40.00', deposit, words: '' };
    this.#plan(this.#instant(day), (told) => ({ ...told, type: 'GiveFeeEstimate', kind, ...facts }));
  }

  /** Told `toldLater` days after the day of payment. */
  paid(kind: Kind, day: number, toldLater: number): void {
    const at = this.#instant(day);
    const on = albertaDate(new Date(at - toldLater * dayMs).toISOString());
    this.#plan(at, (told) => ({ ...told, type: 'RecordPayment', kind, on }));
  }

  receivedOn(shift: number, toldOn: number, because: string): void {
    const day = plus(albertaDate(this.#asked.receivedAt), shift);
    this.#plan(this.#instant(toldOn), (told) => ({ ...told, type: 'SetReceipt', day, because }));
  }

  kinds(kinds: readonly Kind[], day: number): void {
    const because = 'Read by hand.';
    this.#plan(this.#instant(day), (told) => ({ ...told, type: 'CorrectKinds', kinds, because }));
  }

  #extend(kind: Kind, at: number, days: number): void {
    const ground = percent(this.#chance, 95) ? 'b' : 'z';
    this.#plan(at, (told) => ({ ...told, type: 'ExtendTime', kind, days, ground, words: '' }));
  }

  /** An instant some days after receipt: mostly by day, now and then shortly before or after midnight. */
  #instant(day: number): number {
    const date = plus(albertaDate(this.#asked.receivedAt), day);
    const hour = percent(this.#chance, 90)
      ? between(this.#chance, 8, 17)
      : ([0, 5, 23][this.#chance(3)] ?? 0);
    const at = Date.parse(`${date}T06:00:00.000Z`) + hour * hourMs + 1 + this.#chance(hourMs - 2);
    const later = Math.max(at, Date.parse(this.#asked.receivedAt) + 60_001);
    return later % quarterMs === 0 ? later + 1 : later;
  }

  #plan(
    at: number,
    commandOf: (told: { id: string; caseId: string; at: string; by: string }) => Command,
  ): void {
    const { caseId } = this.#asked;
    const id = `deed ${caseId} ${this.planned.length}`;
    this.planned.push({
      at,
      command: commandOf({ id, caseId, at: new Date(at).toISOString(), by: 'an officer' }),
    });
  }
}
