import { albertaDay } from '../law/alberta.ts';
import { daysBetween, withWeekday } from '../law/civil.ts';
import { type Clock, day0Of } from '../law/clock.ts';
import { packNamed } from '../law/packs/in-force.ts';
import { isPaused, type OpenedCase, receiptOf, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { longestReason } from './outcomes.ts';
import { cameBackFrom, notYet, onePlain, owed, refusal } from './refusals.ts';
import { datesCorrected } from './requester.ts';
import { counted, voided } from './timekeeping.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** PIPA s. 31: a notice is ordered; the date moves when it is accepted for sending within the time that it extends. */
export function extendTime(state: OpenedCase, command: Of<'ExtendTime'>): Decided {
  const { at, by, days, ground, kind, words } = command;
  const one = owed(state, kind);
  if ('refused' in one) return one;
  const { extension } = packNamed(one.clock.pack);
  if (one.clock.statutoryDay === null || extension === null)
    return refusal(
      'not-allowed',
      `the law sets no time for ${onePlain(kind)}, so there is nothing to extend`,
    );
  if (isPaused(one))
    return refusal(
      'not-allowed',
      'the clock stands still for a fee estimate; it can be extended once it runs again',
    );
  if (one.sending !== null)
    return refusal('stands-already', `the ${one.sending.what} letter of this request is on its way`);
  if (!extension.grounds.some(({ id }) => id === ground)) {
    const grounds = extension.grounds.map(({ id, words: says }) => `${id} (${says})`).join('; ');
    return refusal(
      'not-allowed',
      `an extension needs one of the grounds of ${extension.section}: ${grounds}`,
    );
  }
  const taken = one.extensions.reduce((sum, granted) => sum + granted.days, 0);
  if (!Number.isInteger(days) || days < 1 || days > extension.maxDays - taken) {
    const already = taken === 0 ? '' : `, and ${taken} are taken already`;
    return refusal(
      'not-allowed',
      `at most ${extension.maxDays} days in all (${extension.section})${already}: not ${days}`,
    );
  }
  const today = albertaDay(at);
  if (today > one.clock.statutoryDay)
    return refusal(
      'too-late',
      `the time ran out on ${withWeekday(one.clock.statutoryDay)}, and only time that still runs can be extended`,
    );
  const unsendable = whyUnsendable(state, words, 'notice');
  if (unsendable !== null) return unsendable;
  const longer = counted(one, {
    extensions: [...one.extensions, { days, on: today, commit: 0, n: 0 }],
  }).clock;
  return [{ type: 'ExtensionOrdered', at, id: one.id, days, ground, words, until: longer.dueOn, by }];
}

/** PIPA s. 32: an estimate is ordered; the clock stops on the day it is accepted for sending. */
export function giveFeeEstimate(state: OpenedCase, command: Of<'GiveFeeEstimate'>): Decided {
  const { at, amount, by, deposit, kind, words } = command;
  const one = owed(state, kind);
  if ('refused' in one) return one;
  const pack = packNamed(one.clock.pack);
  const period = pack.periods[kind];
  if (pack.fee === null || period === undefined || period.basis === 'house')
    return refusal('not-allowed', `no fee may be asked for ${onePlain(kind)}`);
  if (!period.mayStopForFee) return refusal('not-allowed', pack.fee.refusedFor);
  if (one.fee !== null)
    return refusal(
      'stands-already',
      `an estimate was given on ${withWeekday(one.fee.estimatedOn)}; the law stops the clock once`,
    );
  if (one.sending !== null)
    return refusal('stands-already', `the ${one.sending.what} letter of this request is on its way`);
  if (one.clock.lastLawfulDay !== null && albertaDay(at) > one.clock.lastLawfulDay)
    return refusal(
      'too-late',
      `the time ran out on ${withWeekday(one.clock.lastLawfulDay)} (${pack.deemedRefusal})`,
    );
  const unsendable = whyUnsendable(state, words, 'estimate');
  if (unsendable !== null) return unsendable;
  return [{ type: 'FeeEstimateOrdered', at, id: one.id, amount, deposit, words, by }];
}

/** The clock runs again from the day the estimate was accepted and any deposit paid. */
export function recordPayment(state: OpenedCase, command: Of<'RecordPayment'>): Decided {
  const { at, by, kind, on } = command;
  const one = owed(state, kind, isPaused);
  if ('refused' in one) return one;
  if (one.fee === null || !isPaused(one))
    return refusal('not-allowed', `no clock of ${onePlain(kind)} stands still for a fee estimate`);
  const wrong = notYet(on, albertaDay(at));
  if (wrong !== null) return refusal('not-allowed', wrong);
  if (on < one.fee.estimatedOn)
    return refusal('not-allowed', `${on} is before the estimate of ${withWeekday(one.fee.estimatedOn)}`);
  if (daysBetween(one.fee.estimatedOn, on) > mostDaysMoved)
    return refusal(
      'not-allowed',
      `the estimate of ${one.fee.estimatedOn} is more than a year older: check the year`,
    );
  const { clock } = counted(one, { fee: { ...one.fee, paidOn: on } });
  return [{ type: 'ClockResumed', at, id: one.id, on, clock, by }];
}

/** An earlier day freely, a later one only with a reason; every clock that began with the opening mail is counted again. */
export function setReceipt(state: OpenedCase, command: Of<'SetReceipt'>): Decided {
  const { at, by, day } = command;
  const because = command.because.trim();
  const wrong = notYet(day, albertaDay(at));
  if (wrong !== null) return refusal('not-allowed', wrong);
  const was = receiptOf(state);
  if (day === was) return refusal('stands-already', `the case was received on ${withWeekday(was)} already`);
  if (day > was && because === '')
    return refusal('no-reason', 'a later day of receipt needs a reason: it gives the writer a later date');
  if (because.length > longestReason)
    return refusal('not-allowed', `a reason has at most ${longestReason} letters`);
  if (Math.abs(daysBetween(was, day)) > mostDaysMoved)
    return refusal('not-allowed', `${day} is more than ${mostDaysMoved} days from ${was}: check the year`);
  const clocks: { id: string; clock: Clock }[] = [];
  const lost: CaseEvent[] = [];
  for (const one of running(state)) {
    if (one.receptionId !== state.firstReception) continue;
    // Another case that joined has brought an earlier day than that of this one's own mail.
    const since = day0Of(one.clock);
    if (since < was && since <= day) continue;
    const again = counted(one, { day0: day });
    clocks.push({ id: one.id, clock: again.clock });
    lost.push(...voided(one.id, again, at));
  }
  const moved = clocks.length === 0 ? [] : datesCorrected(state, at, by);
  return [{ type: 'ReceiptSet', at, was, day, because, by, clocks }, ...lost, ...moved];
}

/** Why a letter about the clock cannot go to the writer; null when it can. */
function whyUnsendable(state: OpenedCase, words: string, what: string): Refusal | null {
  const { marks, undeliverable, writer } = state;
  if (writer === null)
    return refusal('no-address', `the case knows no single address to send the ${what} to`);
  if (undeliverable.includes(writer.address)) return refusal('not-allowed', cameBackFrom(writer.address));
  if (marks.includes('forwarded-by-staff'))
    return refusal('no-address', 'whose request it is has to be settled first: /requester ADDRESS NAME');
  return words.length > longestReason
    ? refusal('too-large', `a note in this letter has at most ${longestReason} letters`)
    : null;
}

/** Attack: a year mistyped, which would make every date of the case absurd. */
const mostDaysMoved = 366;
