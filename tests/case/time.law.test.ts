import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  caseState,
  isPaused,
  type Obligation,
  type OpenedCase,
  unopened,
} from '../../lib/case/case.ts';
import { decide } from '../../lib/case/decide.ts';
import { type CaseEvent, caseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { letterOrder } from '../../lib/case/letter-orders.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { deemedRefusalAt, nextRungAt, pagesDue, rungsDue } from '../../lib/case/rungs.ts';
import { counted } from '../../lib/case/timekeeping.ts';
import { albertaDay } from '../../lib/law/alberta.ts';
import { addDays, daysBetween } from '../../lib/law/civil.ts';
import { day0Of } from '../../lib/law/clock.ts';
import { aStory, played } from './time-stories.ts';

/** Every law looks at the same stories; other ones in every run. */
const [seed = 0] = fc.sample(fc.integer(), 1);
const runs = { numRuns: 120, seed };

/** Each event of a story with the state that it met and the one it made. */
function steps(story: Parameters<typeof played>[0]) {
  return played(story).commits.flatMap(({ before, events }) => {
    let state: Case = before;
    return events.map((event) => {
      const was = state;
      state = evolve(state, event);
      return { was, event, is: state };
    });
  });
}

function owed(state: Case): readonly Obligation[] {
  return state.stage === 'unopened' ? [] : state.obligations.filter(({ status }) => status === 'running');
}

function byId(state: Case, id: string): Obligation | undefined {
  return state.stage === 'unopened' ? undefined : state.obligations.find((one) => one.id === id);
}

/** Everything that may be said to move the date of what is owed. */
const movers = new Set<CaseEvent['type']>([
  'ExtensionGranted',
  'ExtensionVoid',
  'ClockResumed',
  'FeeEstimateVoid',
  'ReceiptSet',
]);

describe('laws of a case in time', () => {
  it('replaying in two halves is replaying at once, through the stored form', () => {
    fc.assert(
      fc.property(aStory, fc.nat(), (story, cut) => {
        const events = played(story).commits.flatMap((commit) => commit.events);
        const at = cut % (events.length + 1);
        const stored = JSON.stringify(events.slice(0, at).reduce(evolve, unopened));
        const resumed = events.slice(at).reduce(evolve, caseState.parse(JSON.parse(stored)));
        expect(resumed).toEqual(played(story).state);
      }),
      runs,
    );
  });

  it('every event and every letter survives its stored form', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { events } of played(story).commits) {
          for (const event of events)
            expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
          for (const order of lettersFor(events, 'reception-1'))
            expect(letterOrder.parse(JSON.parse(JSON.stringify(order)))).toEqual(order);
        }
      }),
      runs,
    );
  });

  it('what the clock, a provider or a bounce brings twice has no second effect', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { before, command, events } of played(story).commits) {
          if (!['RemindDue', 'RecordLetters', 'RecordBounce'].includes(command.type)) continue;
          expect(decide(events.reduce(evolve, before), command)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("an officer's word on the time given twice is refused, or finds another request of the kind", () => {
    const onTime = [
      'ExtendTime',
      'GiveFeeEstimate',
      'RecordPayment',
      'SetReceipt',
      'RecordAnswer',
      'EndObligation',
    ];
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { before, command, events } of played(story).commits) {
          if (!onTime.includes(command.type)) continue;
          const twice = decide(events.reduce(evolve, before), command);
          const kind = 'kind' in command ? command.kind : null;
          if (owed(before).filter((one) => one.kind === kind).length < 2)
            expect(twice).toHaveProperty('refused');
        }
      }),
      runs,
    );
  });

  it('no rung is issued twice for one due date, none after a later one, and none is left behind by a sweep', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const last = new Map<string, number>();
        for (const { event, is } of steps(story)) {
          if (event.type !== 'RungsIssued') continue;
          for (const { id, version, days } of event.rungs) {
            for (const rung of days) {
              expect(rung).toBeGreaterThan(last.get(`${id} ${version}`) ?? -1000);
              last.set(`${id} ${version}`, rung);
            }
          }
          for (const one of owed(is)) expect(rungsDue(one, event.at)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('rungs are only for statutory obligations that run and do not stand still, of the due date that runs', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { was, event } of steps(story)) {
          if (event.type !== 'RungsIssued') continue;
          for (const { id, version } of event.rungs) {
            const one = byId(was, id);
            expect(one).toMatchObject({ status: 'running', version, clock: { basis: 'statutory' } });
            expect(one !== undefined && isPaused(one)).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  it('nothing but an end or a stop for a fee stops the ladder: the next rung is at most a month away', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const { state, now } = played(story);
        for (const one of owed(state)) {
          const next = nextRungAt(one);
          const hasLadder = one.clock.basis === 'statutory' && !isPaused(one);
          expect(next !== null).toBe(hasLadder);
          if (next === null) continue;
          const latest = [
            now,
            one.armedAt ?? '',
            `${addDays(one.clock.targetDay, -31)}T14:00:00.000Z`,
          ].toSorted();
          expect(daysBetween(albertaDay(latest.at(-1) ?? now), albertaDay(next))).toBeLessThanOrEqual(31);
          expect(state.stage).toBe('open');
          expect(nextAttention(state) <= next).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a date moves only by an event that says so, and every move is a new due date with a ladder of its own', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { was, event, is } of steps(story)) {
          for (const one of owed(is)) {
            const before = byId(was, one.id);
            if (before === undefined) continue;
            const hasMoved = before.clock.dueOn !== one.clock.dueOn;
            if (hasMoved) {
              expect(movers).toContain(event.type);
              expect(one).toMatchObject({ version: before.version + 1, rung: null, deemedRefusedAt: null });
            } else if (event.type !== 'RungsIssued') {
              expect(one.rung).toBe(before.rung);
            }
          }
        }
      }),
      runs,
    );
  });

  it('the clock is what its day 0, its extensions and its paid estimate make of it, and nothing void stands', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const { state } = played(story);
        for (const one of owed(state))
          expect(counted(one)).toEqual({ clock: one.clock, lostExtensions: [], lostFee: false });
      }),
      runs,
    );
  });

  it('nothing rests on a letter that came back, but an estimate that was paid for', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const { state } = played(story);
        for (const one of owed(state)) {
          const letters = [
            ...one.extensions,
            ...(one.fee === null || one.fee.paidOn !== null ? [] : [one.fee]),
          ];
          for (const { commit, n } of letters) expect(state.bounced).not.toContain(`${commit}.${n}`);
        }
      }),
      runs,
    );
  });

  it('extensions are 30 days in all, and without a stop no date is past day 75', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const one of owed(played(story).state)) {
          const taken = one.extensions.reduce((sum, { days }) => sum + days, 0);
          expect(taken).toBeLessThanOrEqual(30);
          if (one.clock.basis === 'statutory' && one.fee === null)
            expect(daysBetween(day0Of(one.clock), one.clock.dueOn)).toBe(45 + taken);
        }
      }),
      runs,
    );
  });

  it('no notice accepted after the day it extends moves it, and no estimate stops a clock that has run out', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { was, event } of steps(story)) {
          if (event.type === 'ExtensionGranted')
            expect(event.on <= (byId(was, event.id)?.clock.statutoryDay ?? '')).toBe(true);
          if (event.type === 'ClockStopped') {
            const one = byId(was, event.id);
            expect(event.on <= (one?.clock.lastLawfulDay ?? '')).toBe(true);
            expect(one?.kind).toBe('access_request');
          }
        }
      }),
      runs,
    );
  });

  it('a letter with legal effect that is ordered ends in exactly one thing that is told, while its request is owed', () => {
    const ends = new Set(['ExtensionGranted', 'ExtensionVoid', 'ClockStopped', 'FeeEstimateVoid']);
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { before, command, events } of played(story).commits) {
          if (command.type !== 'RecordLetters') continue;
          for (const { about } of command.outcomes) {
            const one = byId(before, about ?? '');
            if (one?.status !== 'running') continue;
            const effects = events.filter(({ type }) => ends.has(type));
            expect(effects).toHaveLength(1);
            expect(lettersFor(effects, 'reception-1').map(({ letter }) => letter)).toEqual(['confirmation']);
          }
        }
      }),
      runs,
    );
  });

  it('silence is a refusal only after the last lawful day, once for a due date, and ends nothing', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { was, event, is } of steps(story)) {
          if (event.type !== 'DeemedRefused') continue;
          const one = byId(was, event.id);
          expect([event.lastLawfulDay, one?.deemedRefusedAt]).toEqual([one?.clock.lastLawfulDay, null]);
          expect(albertaDay(event.at) > event.lastLawfulDay).toBe(true);
          expect(byId(is, event.id)).toEqual({ ...one, deemedRefusedAt: event.at });
          expect(is.stage).toBe('open');
        }
      }),
      runs,
    );
  });

  it('after a sweep no silence is unmarked and no page is left', () => {
    fc.assert(
      fc.property(aStory, fc.integer({ min: 0, max: 120 }), (story, later) => {
        const { state, now } = played(story);
        const at = new Date(Date.parse(now) + later * 86_400_000).toISOString();
        const sweep = decide(state, { type: 'RemindDue', id: 'remind', caseId: state.id, at });
        if ('refused' in sweep) throw new Error(sweep.because);
        const swept = sweep.reduce(evolve, state) as OpenedCase;
        for (const one of owed(swept)) {
          const deemed = deemedRefusalAt(one);
          expect(deemed === null || deemed > at).toBe(true);
          expect(pagesDue(one, at)).toEqual([]);
          expect(swept.stage).toBe('open');
        }
        if (swept.stage === 'open') expect(nextAttention(swept) > at).toBe(true);
      }),
      runs,
    );
  });

  it('each page is given once', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const given = new Map<string, number>();
        for (const { event } of steps(story)) {
          if (event.type !== 'Paged') continue;
          for (const hours of event.hours) {
            expect(hours).toBeGreaterThan(given.get(event.id) ?? -1);
            given.set(event.id, hours);
          }
        }
      }),
      runs,
    );
  });

  it('what is owed ends only by a word that ends it: no clock, no silence, no letter closes a statutory request', () => {
    const enders = ['RecordAnswer', 'EndObligation', 'CorrectKinds'];
    fc.assert(
      fc.property(aStory, (story) => {
        for (const { before, command, events } of played(story).commits) {
          const after = events.reduce(evolve, before);
          for (const one of owed(before)) {
            if (one.clock.basis !== 'statutory' || byId(after, one.id)?.status === 'running') continue;
            expect(enders).toContain(command.type);
          }
        }
      }),
      runs,
    );
  });

  it('the stories reach what can happen to a clock, so that no law above is empty', () => {
    const seen = fc
      .sample(aStory, runs)
      .flatMap((story) => played(story).commits.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(new Set(seen)).toEqual(new Set([...seen, ...mustHappen]));
  });
});

const mustHappen: readonly CaseEvent['type'][] = [
  'ExtensionGranted',
  'ExtensionVoid',
  'ClockStopped',
  'FeeEstimateVoid',
  'DeemedRefused',
  'RungsIssued',
  'ReceiptSet',
  'LetterBounced',
];
