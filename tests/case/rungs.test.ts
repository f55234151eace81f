import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { kinds } from '../../lib/case/kinds.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { remindDue } from '../../lib/case/remind.ts';
import { deemedRefusalAt, lapseDay, lapseToldAt, nextRungAt, rungsDue } from '../../lib/case/rungs.ts';
import {
  answered,
  caseAfter,
  correct,
  decided,
  digestOf,
  ended,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  mailAsking,
  open,
  paid,
  receive,
  sweepAt,
} from './known.ts';
import { days, of, openedOn, types } from './time-known.ts';
import { aStory, played } from './time-stories.ts';

const plainCase = caseAfter(openedOn('2026-11-23T15:00:00.000Z'));
const never = '9999-12-31T00:00:00.000Z';

/** The ladder up to an instant, as the mornings on which somebody would hear of it. */
function ladder(state: OpenedCase, until: string): readonly string[] {
  return rungsDue(of(state), until).map(({ days: rung, at }) => `${rung} at ${at}`);
}

/** A sweep at each of these instants; what each of them issued. */
function swept(state: OpenedCase, ...instants: readonly string[]) {
  let after = state;
  return instants.map((at) => {
    const events = remindDue(after, at);
    for (const event of events) after = evolve(after, event) as OpenedCase;
    return events;
  });
}

function rungsOf(events: readonly CaseEvent[]) {
  return events.flatMap((event) => (event.type === 'RungsIssued' ? event.rungs : []));
}

describe('the ladder of a statutory obligation', () => {
  it('has its rungs 30, 14, 7, 3 and 1 days before the target day, on it, and every working morning after it', () => {
    expect(ladder(plainCase, '2027-01-13T00:00:00.000Z')).toEqual([
      '-30 at 2026-12-08T14:00:00.000Z',
      '-14 at 2026-12-24T14:00:00.000Z',
      '-7 at 2026-12-31T14:00:00.000Z',
      '-3 at 2027-01-04T14:00:00.000Z',
      '-1 at 2027-01-06T14:00:00.000Z',
      '0 at 2027-01-07T14:00:00.000Z',
      '1 at 2027-01-08T14:00:00.000Z',
      '4 at 2027-01-11T14:00:00.000Z',
      '5 at 2027-01-12T14:00:00.000Z',
    ]);
  });

  it('counts from the target day, and moves a rung on Christmas or New Year to the working morning before', () => {
    const aroundChristmas = caseAfter(openedOn('2026-11-25T15:00:00.000Z'));
    expect(days(of(aroundChristmas))).toEqual(['2027-01-09', '2027-01-09', '2027-01-08']);
    expect(ladder(aroundChristmas, '2027-01-12T00:00:00.000Z')).toEqual([
      '-30 at 2026-12-09T14:00:00.000Z',
      '-14 at 2026-12-24T14:00:00.000Z',
      '-7 at 2026-12-31T14:00:00.000Z',
      '-3 at 2027-01-05T14:00:00.000Z',
      '-1 at 2027-01-07T14:00:00.000Z',
      '0 at 2027-01-08T14:00:00.000Z',
      '3 at 2027-01-11T14:00:00.000Z',
    ]);
  });

  it('moves rungs on a weekend to the Friday before, two of them on the same morning', () => {
    const dueOnAMonday = caseAfter(openedOn('2026-11-27T15:00:00.000Z'));
    expect(ladder(dueOnAMonday, '2027-01-12T00:00:00.000Z')).toEqual([
      '-30 at 2026-12-11T14:00:00.000Z',
      '-14 at 2026-12-28T14:00:00.000Z',
      '-7 at 2027-01-04T14:00:00.000Z',
      '-3 at 2027-01-08T14:00:00.000Z',
      '-1 at 2027-01-08T14:00:00.000Z',
      '0 at 2027-01-11T14:00:00.000Z',
    ]);
    expect(rungsOf(remindDue(dueOnAMonday, '2027-01-08T14:00:00.000Z'))).toEqual([
      { id: 'o1', version: 1, days: [-30, -14, -7, -3, -1] },
    ]);
  });

  it('is silent over Easter after a target day before it: the next rung is the Tuesday', () => {
    const dueOnGoodFriday = caseAfter(openedOn('2027-02-09T15:00:00.000Z'));
    expect(ladder(dueOnGoodFriday, '2027-04-01T00:00:00.000Z').slice(-4)).toEqual([
      '-1 at 2027-03-24T14:00:00.000Z',
      '0 at 2027-03-25T14:00:00.000Z',
      '5 at 2027-03-30T14:00:00.000Z',
      '6 at 2027-03-31T14:00:00.000Z',
    ]);
  });

  it('begins at its very instant, not a moment before', () => {
    expect(remindDue(plainCase, '2026-12-08T13:59:59.999Z')).toEqual([]);
    expect(remindDue(plainCase, '2026-12-08T14:00:00.000Z')).toEqual([
      {
        type: 'RungsIssued',
        at: '2026-12-08T14:00:00.000Z',
        rungs: [{ id: 'o1', version: 1, days: [-30] }],
      },
    ]);
  });

  it('a rung at or before the receipt, or the change of the date, does not exist', () => {
    const since = (at: string) =>
      rungsDue({ ...of(plainCase), armedAt: at }, '2027-01-05T00:00:00.000Z').map(({ days: rung }) => rung);
    expect(since('2026-12-24T13:59:59.999Z')).toEqual([-14, -7, -3]);
    expect(since('2026-12-24T14:00:00.000Z')).toEqual([-7, -3]);
    const receivedLater = { ...of(plainCase), receivedAt: '2026-12-31T14:00:00.000Z' };
    expect(nextRungAt(receivedLater)).toBe('2027-01-04T14:00:00.000Z');
  });

  it('of a request that is found in an old mail, the rungs since its receipt are missed ones and are told at once', () => {
    const at = '2026-12-29T18:00:00.000Z';
    const found = caseAfter(openedOn('2026-11-23T15:00:00.000Z', ['question']), {
      ...correct(['access_request']),
      at,
    });
    expect(rungsOf(remindDue(found, at))).toEqual([{ id: 'o2', version: 1, days: [-30, -14] }]);
  });

  it('armed only after its target day, it begins on the next working morning', () => {
    const late = { ...of(plainCase), armedAt: '2027-01-15T14:00:00.000Z' };
    expect(nextRungAt(late)).toBe('2027-01-18T14:00:00.000Z');
    expect(nextRungAt({ ...late, armedAt: '2027-01-15T13:59:59.000Z' })).toBe('2027-01-15T14:00:00.000Z');
  });

  it('a presumed request in review has the same ladder: doubt reminds no less', () => {
    const doubtful = caseAfter({
      ...open(inDoubt(mailAsking(['question']))),
      at: '2026-11-23T15:00:00.000Z',
    });
    expect(rungsDue(of(doubtful), '2027-01-13T00:00:00.000Z')).toEqual(
      rungsDue(of(plainCase), '2027-01-13T00:00:00.000Z'),
    );
  });

  it('does not exist for what the law gives no days', () => {
    const house = kinds.filter((kind) => kind !== 'access_request' && kind !== 'correction_request');
    const state = caseAfter(openedOn('2026-11-23T15:00:00.000Z', house));
    expect(rungsOf(remindDue(state, '2028-01-01T00:00:00.000Z'))).toEqual([]);
    const asked = caseAfter(openedOn('2026-11-23T15:00:00.000Z', ['question']));
    expect([remindDue(asked, '2028-01-01T00:00:00.000Z'), nextAttention(asked)]).toEqual([[], never]);
  });

  it('stands still while a fee estimate waits, and has a new one from the payment on', () => {
    const at = '2026-12-11T18:00:00.000Z';
    const paused = caseAfter(
      openedOn('2026-12-01T15:00:00.000Z'),
      feeEstimate(at),
      letterEnded('fee-estimate', at),
    );
    expect([nextRungAt(of(paused)), rungsDue(of(paused), '2027-06-01T00:00:00.000Z')]).toEqual([null, []]);
    const resumed = caseAfter(
      openedOn('2026-12-01T15:00:00.000Z'),
      feeEstimate(at),
      letterEnded('fee-estimate', at),
      paid('2027-01-04', '2027-01-06T18:00:00.000Z'),
    );
    expect(ladder(resumed, '2027-02-06T00:00:00.000Z')).toEqual([
      '-14 at 2027-01-22T14:00:00.000Z',
      '-7 at 2027-01-29T14:00:00.000Z',
      '-3 at 2027-02-02T14:00:00.000Z',
      '-1 at 2027-02-04T14:00:00.000Z',
      '0 at 2027-02-05T14:00:00.000Z',
    ]);
  });

  it('what became due while the clock stood still without moving the date is told when it runs again', () => {
    const at = '2026-12-07T18:00:00.000Z';
    const state = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      feeEstimate(at),
      letterEnded('fee-estimate', at),
      paid('2026-12-08', '2026-12-28T18:00:00.000Z'),
    );
    expect(rungsOf(remindDue(state, '2026-12-28T18:00:00.000Z'))).toEqual([
      { id: 'o1', version: 1, days: [-30, -14] },
    ]);
  });

  it('is armed again for every changed date, and the rungs of the old date are gone', () => {
    const at = '2027-01-05T18:00:00.000Z';
    const state = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      sweepAt('2027-01-04T14:00:00.000Z'),
      extend(30, at),
      letterEnded('extension', at),
    );
    expect([of(state).version, of(state).rung, of(state).armedAt]).toEqual([2, null, at]);
    expect(ladder(state, '2027-01-30T00:00:00.000Z')).toEqual([
      '-30 at 2027-01-06T14:00:00.000Z',
      '-14 at 2027-01-22T14:00:00.000Z',
      '-7 at 2027-01-29T14:00:00.000Z',
    ]);
  });

  it('a rung of another version that comes late says nothing about the date that runs', () => {
    const at = '2027-01-05T18:00:00.000Z';
    const state = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      extend(30, at),
      letterEnded('extension', at),
    );
    const stale: CaseEvent = { type: 'RungsIssued', at, rungs: [{ id: 'o1', version: 1, days: [-3] }] };
    expect(evolve(state, stale)).toEqual(state);
  });

  it('ends with the obligation, and with nothing else', () => {
    const since = '2027-01-11T15:00:00.000Z';
    const late = caseAfter(openedOn('2026-11-23T15:00:00.000Z'), sweepAt(since));
    expect(nextRungAt(of(late))).toBe('2027-01-12T14:00:00.000Z');
    for (const end of [
      answered('2027-01-11', since),
      ended('withdrawn', 'said so', since),
      { ...correct([]), at: since },
    ]) {
      const over = caseAfter(openedOn('2026-11-23T15:00:00.000Z'), sweepAt(since), end);
      expect([nextRungAt(of(over)), remindDue(over, '2027-06-01T00:00:00.000Z')]).toEqual([null, []]);
    }
  });
});

describe('sweeps', () => {
  it('ten at once are as one', () => {
    const at = '2026-12-24T14:00:05.000Z';
    expect(swept(plainCase, ...Array.from({ length: 10 }, () => at)).map(types)).toEqual([
      ['RungsIssued'],
      ...Array.from({ length: 9 }, () => []),
    ]);
  });

  it('after an outage the missed rungs are told in one mail that names them all', () => {
    const [first = [], second] = swept(plainCase, '2027-01-05T09:30:00.000Z', '2027-01-06T14:00:00.000Z');
    expect(rungsOf(first)).toEqual([{ id: 'o1', version: 1, days: [-30, -14, -7, -3] }]);
    expect(lettersFor(first, 'reception-1')).toEqual([
      {
        letter: 'reminder',
        audience: 'officers-and-second-contact',
        receptionId: 'reception-1',
        at: '2027-01-05T09:30:00.000Z',
        rungs: [{ id: 'o1', days: [-30, -14, -7, -3] }],
      },
    ]);
    expect(rungsOf(second ?? [])).toEqual([{ id: 'o1', version: 1, days: [-1] }]);
  });

  it('two obligations of a case are told in one mail', () => {
    const both = caseAfter(openedOn('2026-11-23T15:00:00.000Z', ['access_request', 'correction_request']));
    const events = remindDue(both, '2026-12-08T14:00:00.000Z');
    expect(rungsOf(events)).toEqual([
      { id: 'o1', version: 1, days: [-30] },
      { id: 'o2', version: 1, days: [-30] },
    ]);
    expect(lettersFor(events, 'reception-1')).toHaveLength(1);
  });

  it('of an outage of years only the last 400 rungs are named, and the ladder goes on from there', () => {
    const [events = [], more = []] = swept(plainCase, '2029-01-10T15:00:00.000Z', '2029-01-11T15:00:00.000Z');
    const named = rungsOf(events)[0]?.days ?? [];
    expect([named.length, named.at(-1)]).toEqual([400, 734]);
    expect(rungsOf(more)).toEqual([{ id: 'o1', version: 1, days: [735] }]);
  });

  it('the second contact hears of it from three days before the target day on', () => {
    const audiences = swept(
      plainCase,
      '2026-12-31T14:00:00.000Z',
      '2027-01-04T13:00:00.000Z',
      '2027-01-04T14:00:00.000Z',
      '2027-01-06T14:00:00.000Z',
      '2027-01-07T14:00:00.000Z',
    ).map((events) => lettersFor(events, 'reception-1').map(({ audience }) => audience));
    expect(audiences).toEqual([
      ['officers'],
      [],
      ['officers-and-second-contact'],
      ['officers-and-second-contact'],
      ['officers-and-second-contact'],
    ]);
  });

  it('a second obligation that is near brings the second contact in for both', () => {
    const far = mailAsking(['correction_request'], {
      receptionId: 'reception-2',
      digest: digestOf('second'),
      receivedAt: '2026-12-04T15:00:00.000Z',
    });
    const state = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      receive(far),
      sweepAt('2026-12-31T14:00:00.000Z'),
    );
    const events = remindDue(state, '2027-01-04T14:00:00.000Z');
    expect(rungsOf(events)).toEqual([
      { id: 'o1', version: 1, days: [-3] },
      { id: 'o2', version: 1, days: [-14] },
    ]);
    expect(lettersFor(events, 'reception-1').map(({ audience }) => audience)).toEqual([
      'officers-and-second-contact',
    ]);
  });
});

describe('pages for a possible breach', () => {
  const saturdayNight = '2026-11-28T09:30:00.000Z';
  const breach = caseAfter(openedOn(saturdayNight, ['breach_report']));

  it('the first goes out with the commit that takes the mail in, in the middle of a weekend night', () => {
    const events = decided({ stage: 'unopened' }, openedOn(saturdayNight, ['breach_report', 'question']));
    expect(events.filter(({ type }) => type === 'Paged')).toEqual([
      { type: 'Paged', at: saturdayNight, id: 'o1', hours: [0] },
    ]);
    expect(of(breach, 'breach_report').paged).toBe(0);
  });

  it('the next are due four and 24 hours after receipt, to the second contact as well, and then there are none', () => {
    const each = swept(
      breach,
      '2026-11-28T13:29:59.999Z',
      '2026-11-28T13:30:00.000Z',
      '2026-11-28T23:00:00.000Z',
      '2026-11-29T09:30:00.000Z',
      '2027-11-29T09:30:00.000Z',
    );
    expect(each).toEqual([
      [],
      [{ type: 'Paged', at: '2026-11-28T13:30:00.000Z', id: 'o1', hours: [4] }],
      [],
      [{ type: 'Paged', at: '2026-11-29T09:30:00.000Z', id: 'o1', hours: [24] }],
      [],
    ]);
    const page = (events: readonly CaseEvent[]) =>
      lettersFor(events, 'reception-1').map(({ letter, audience }) => `${letter} to ${audience}`);
    expect(each.map(page)).toEqual([
      [],
      ['page to officers-and-second-contact'],
      [],
      ['page to officers-and-second-contact'],
      [],
    ]);
  });

  it('the first is for the officers alone', () => {
    const events = decided({ stage: 'unopened' }, openedOn(saturdayNight, ['breach_report']));
    expect(
      lettersFor(events, 'reception-1')
        .filter(({ letter }) => letter === 'page')
        .map(({ audience }) => audience),
    ).toEqual(['officers']);
  });

  it('missed ones are one page', () => {
    expect(remindDue(breach, '2026-11-30T09:30:00.000Z')).toEqual([
      { type: 'Paged', at: '2026-11-30T09:30:00.000Z', id: 'o1', hours: [4, 24] },
    ]);
  });

  it('a breach that joins an old case is paged for from its own receipt', () => {
    const later = mailAsking(['breach_report'], {
      receivedAt: '2026-12-24T23:00:00.000Z',
      receptionId: 'reception-2',
      digest: digestOf('second'),
    });
    const joined = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z', ['question']),
      receive(later, '2026-12-24T23:00:01.000Z'),
    );
    expect([of(joined, 'breach_report').paged, nextAttention(joined)]).toEqual([
      0,
      '2026-12-25T03:00:00.000Z',
    ]);
  });

  it('a breach that an officer names hours later is paged for at the next sweep', () => {
    const named = caseAfter(openedOn('2026-11-23T15:00:00.000Z', ['question']), {
      ...correct(['breach_report']),
      at: '2026-11-23T20:00:00.000Z',
    });
    expect(nextAttention(named) <= '2026-11-23T20:00:00.000Z').toBe(true);
    expect(remindDue(named, '2026-11-23T20:00:00.000Z')).toMatchObject([{ type: 'Paged', hours: [0, 4] }]);
  });
});

describe('silence', () => {
  it('is a refusal from the first instant after the last lawful day, once, and the case stays open and loud', () => {
    expect(deemedRefusalAt(of(plainCase))).toBe('2027-01-08T06:00:00.000Z');
    const quiet = caseAfter(openedOn('2026-11-23T15:00:00.000Z'), sweepAt('2027-01-07T14:00:00.000Z'));
    const [before, at = [], after = []] = swept(
      quiet,
      '2027-01-08T05:59:59.999Z',
      '2027-01-08T06:00:00.000Z',
      '2027-01-08T14:00:00.000Z',
    );
    expect([before, at]).toEqual([
      [],
      [{ type: 'DeemedRefused', at: '2027-01-08T06:00:00.000Z', id: 'o1', lastLawfulDay: '2027-01-07' }],
    ]);
    expect(lettersFor(at, 'reception-1')).toMatchObject([
      { letter: 'confirmation', what: 'deemed-refused', audience: 'officers-and-second-contact' },
    ]);
    expect(rungsOf(after)).toEqual([{ id: 'o1', version: 1, days: [1] }]);
    const refused = caseAfter(openedOn('2026-11-23T15:00:00.000Z'), sweepAt('2027-02-01T00:00:00.000Z'));
    expect([refused.stage, of(refused).status]).toEqual(['open', 'running']);
  });

  it.each([
    ['Sunday', '2026-11-26T15:00:00.000Z', '2027-01-12T06:00:00.000Z'],
    ['Saturday, which is no holiday', '2026-11-25T15:00:00.000Z', '2027-01-10T06:00:00.000Z'],
    ['Good Friday', '2027-02-09T15:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['Christmas Day', '2026-11-10T15:00:00.000Z', '2026-12-27T06:00:00.000Z'],
    ['Boxing Day, which is not certain to be one', '2026-11-11T15:00:00.000Z', '2026-12-27T06:00:00.000Z'],
  ])('day 45 on a %s: late only after the last lawful day', (_day, receivedAt, instant) => {
    expect(deemedRefusalAt(of(caseAfter(openedOn(receivedAt))))).toBe(instant);
  });

  it('is none where the law sets no days, and none while the clock stands still', () => {
    const at = '2027-01-07T18:00:00.000Z';
    const paused = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      feeEstimate(at),
      letterEnded('fee-estimate', at),
    );
    expect(deemedRefusalAt(of(paused))).toBeNull();
    const complaint = caseAfter(openedOn('2026-11-23T15:00:00.000Z', ['complaint']));
    expect(deemedRefusalAt(of(complaint, 'complaint'))).toBeNull();
  });

  it('an estimate lapses for the writer on the first working day after 30 days, and is told the morning after', () => {
    const at = '2026-12-11T18:00:00.000Z';
    const paused = of(
      caseAfter(openedOn('2026-12-01T15:00:00.000Z'), feeEstimate(at), letterEnded('fee-estimate', at)),
    );
    expect([lapseDay(paused), lapseToldAt(paused)]).toEqual(['2027-01-11', '2027-01-12T14:00:00.000Z']);
    expect([lapseDay(of(plainCase)), lapseToldAt(of(plainCase))]).toEqual([null, null]);
  });

  it.each([
    ['a Saturday and Boxing Day', '2026-11-26', '2026-12-28', '2026-12-29'],
    ['Christmas Day, a Friday', '2026-11-25', '2026-12-28', '2026-12-29'],
    ['a working day', '2026-11-30', '2026-12-30', '2026-12-31'],
  ])("30 days that end on %s: the doubt about holidays is the writer's", (_day, on, last, told) => {
    const at = `${on}T18:00:00.000Z`;
    const paused = caseAfter(
      openedOn('2026-11-23T15:00:00.000Z'),
      feeEstimate(at),
      letterEnded('fee-estimate', at),
    );
    expect([lapseDay(of(paused)), lapseToldAt(of(paused))]).toEqual([last, `${told}T14:00:00.000Z`]);
  });
});

describe('laws of the ladder', () => {
  it('a case needs attention exactly from the first instant at which a sweep has something to say', () => {
    fc.assert(
      fc.property(aStory, fc.integer({ min: 0, max: 200 * 86_400 }), (story, seconds) => {
        const { state, now } = played(story);
        if (state.stage === 'closed') {
          expect(remindDue(state, '2030-01-01T00:00:00.000Z')).toEqual([]);
          return;
        }
        const next = nextAttention(state);
        const justBefore = new Date(Date.parse(next) - 1).toISOString();
        expect(remindDue(state, justBefore)).toEqual([]);
        if (next !== never) expect(remindDue(state, next)).not.toEqual([]);
        const some = new Date(Date.parse(now) + seconds * 1000).toISOString();
        expect(remindDue(state, some).length > 0).toBe(some >= next);
      }),
    );
  });

  it('however often and whenever it is swept, every rung up to the last sweep is issued once and in order', () => {
    const receipt = fc.integer({ min: 0, max: 400 * 86_400 });
    const gaps = fc.array(fc.integer({ min: 0, max: 12 * 86_400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(receipt, gaps, (seconds, between) => {
        const start = Date.UTC(2026, 10, 1) + seconds * 1000;
        let at = start;
        const instants = between.map((gap) => {
          at += gap * 1000;
          return new Date(at).toISOString();
        });
        const state = caseAfter(openedOn(new Date(start).toISOString()));
        const issued = swept(state, ...instants).flatMap((events) =>
          rungsOf(events).flatMap(({ days: rungs }) => rungs),
        );
        const last = instants.at(-1) ?? '';
        expect(issued).toEqual(rungsDue(of(state), last).map(({ days: rung }) => rung));
      }),
    );
  });

  it('every rung is at eight on a working morning in Alberta, after the receipt, and never later than its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 365 * 86_400 }), (seconds) => {
        const receivedAt = new Date(Date.UTC(2026, 3, 1) + seconds * 1000).toISOString();
        const one = of(caseAfter(openedOn(receivedAt)));
        const due = rungsDue(one, new Date(Date.parse(receivedAt) + 90 * 86_400_000).toISOString());
        expect(due.map(({ days: rung }) => rung).filter((rung) => rung <= 0)).toEqual([
          -30, -14, -7, -3, -1, 0,
        ]);
        for (const { days: rung, at } of due) {
          const day = new Date(`${one.clock.targetDay}T14:00:00.000Z`);
          day.setUTCDate(day.getUTCDate() + rung);
          expect(at.slice(11)).toBe('14:00:00.000Z');
          expect(at <= day.toISOString()).toBe(true);
          expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
          expect(at > receivedAt).toBe(true);
        }
      }),
    );
  });
});
