import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPaused } from '../../lib/case/case.ts';
import type { Command, LetterOutcome } from '../../lib/case/commands.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  answered,
  bounce,
  caseAfter,
  decided,
  digestOf,
  ended,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  letters,
  mailAsking,
  open,
  paid,
  receive,
  receivedOn,
  sameWriter,
  sweepAt,
} from './known.ts';
import { days, of, openedOn, refusalOf, told, types } from './time-known.ts';

/** Worked example 22: received Tue 2026-12-01, day 45 is Fri 2027-01-15. */
const asked = openedOn('2026-12-01T15:00:00.000Z');
const clock = (feeFrom?: string, feeTo?: string) =>
  clockFor('access_request', '2026-12-01T15:00:00.000Z', { feeFrom, feeTo });
const december11 = '2026-12-11T18:00:00.000Z';
const january4 = '2027-01-04T18:00:00.000Z';
const stopped = [asked, feeEstimate(december11), letterEnded('fee-estimate', december11)] as const;
const lapseMorning = '2027-01-12T14:00:00.000Z';

describe('a fee estimate (PIPA s. 32)', () => {
  it('is ordered for the writer, and stops nothing yet', () => {
    const events = decided(caseAfter(asked), feeEstimate(december11));
    expect(events).toEqual([
      {
        type: 'FeeEstimateOrdered',
        at: december11,
        id: 'o1',
        amount: '$40.00',
        deposit: null,
        words: '',
        by: 'an officer',
      },
    ]);
    expect(told(events)).toEqual(['fee-estimate to writer']);
    const ordered = of(caseAfter(asked, feeEstimate(december11)));
    expect(ordered).toEqual({ ...of(caseAfter(asked)), sending: { what: 'fee-estimate' } });
    expect(isPaused(ordered)).toBe(false);
  });

  it('stops the clock on the Alberta day on which it was accepted for sending', () => {
    const lateEvening = '2026-12-12T05:59:59.000Z';
    const events = decided(
      caseAfter(asked, feeEstimate(december11)),
      letterEnded('fee-estimate', lateEvening),
    );
    expect(events.slice(1)).toEqual([
      { type: 'ClockStopped', at: lateEvening, id: 'o1', on: '2026-12-11', commit: 2, n: 0 },
    ]);
    expect(told(events)).toEqual(['sent to officers', 'confirmation clock-stopped to officers']);
    const paused = of(caseAfter(asked, feeEstimate(december11), letterEnded('fee-estimate', lateEvening)));
    expect(paused).toEqual({
      ...of(caseAfter(asked)),
      fee: { estimatedOn: '2026-12-11', commit: 2, n: 0, paidOn: null, lapseTold: false },
    });
    expect(isPaused(paused)).toBe(true);
  });

  it('is for access only: a correction is free, and nothing else has a fee', () => {
    const all = caseAfter(
      openedOn('2026-12-01T15:00:00.000Z', ['correction_request', 'complaint', 'policy_request']),
    );
    expect(refusalOf(all, feeEstimate(december11, 'correction_request'))).toEqual([
      'not-allowed',
      expect.stringMatching(/no fee.*correction.*s\. 32/),
    ]);
    for (const kind of ['complaint', 'policy_request'] as const)
      expect(refusalOf(all, feeEstimate(december11, kind))).toEqual([
        'not-allowed',
        expect.stringContaining('no fee may be asked'),
      ]);
    expect(refusalOf(all, feeEstimate(december11))[0]).toBe('not-owed');
  });

  it('is given once: the law stops the clock once, also when it runs again', () => {
    for (const state of [caseAfter(...stopped), caseAfter(...stopped, paid('2027-01-04', january4))])
      expect(refusalOf(state, feeEstimate(january4))).toEqual([
        'stands-already',
        expect.stringContaining('Fri 2026-12-11'),
      ]);
  });

  it('waits for the letter that is on its way, and needs an address', () => {
    expect(refusalOf(caseAfter(asked, extend(10, december11)), feeEstimate(december11))[0]).toBe(
      'stands-already',
    );
    expect(refusalOf(caseAfter(asked, feeEstimate(december11)), feeEstimate(december11))[0]).toBe(
      'stands-already',
    );
    const nobody = caseAfter(open(mailAsking(['access_request'], { from: null })));
    expect(refusalOf(nobody, feeEstimate())[0]).toBe('no-address');
  });

  it('stops a clock that still runs: up to the last second of the last lawful day', () => {
    const dueOnSunday = openedOn('2026-11-26T15:00:00.000Z');
    const lastSecond = '2027-01-12T05:59:59.000Z';
    const over = '2027-01-12T06:00:00.000Z';
    const state = caseAfter(dueOnSunday);
    expect(types(decided(state, feeEstimate(lastSecond)))).toEqual(['FeeEstimateOrdered']);
    expect(refusalOf(state, feeEstimate(over))).toEqual([
      'too-late',
      expect.stringMatching(/Mon 2027-01-11.*s\. 28\(2\.1\)/),
    ]);
    const ordered = caseAfter(dueOnSunday, feeEstimate('2027-01-12T05:58:00.000Z'));
    expect(types(decided(ordered, letterEnded('fee-estimate', lastSecond)))).toEqual([
      'LetterSent',
      'ClockStopped',
    ]);
    expect(decided(ordered, letterEnded('fee-estimate', over))[1]).toEqual({
      type: 'FeeEstimateVoid',
      at: over,
      id: 'o1',
      because: 'too-late',
      clock: clockFor('access_request', '2026-11-26T15:00:00.000Z'),
    });
  });

  it('that the provider refused stops nothing; both are told, and it may be given again', () => {
    const refused = letterEnded('fee-estimate', december11, 2, 'failed');
    const ordered = caseAfter(asked, feeEstimate(december11));
    expect(decided(ordered, refused).slice(1)).toEqual([
      { type: 'FeeEstimateVoid', at: december11, id: 'o1', because: 'not-sent', clock: clock() },
    ]);
    expect(told(decided(ordered, refused))).toEqual([
      'confirmation estimate-void to officers-and-second-contact',
    ]);
    const again = caseAfter(asked, feeEstimate(december11), refused);
    expect(of(again)).toEqual(of(caseAfter(asked)));
    expect(types(decided(again, feeEstimate(december11)))).toEqual(['FeeEstimateOrdered']);
  });
});

describe('payment', () => {
  it('starts the clock again: the whole days strictly between are added (worked example 22)', () => {
    const events = decided(caseAfter(...stopped), paid('2027-01-04', january4));
    expect(events).toEqual([
      {
        type: 'ClockResumed',
        at: january4,
        id: 'o1',
        on: '2027-01-04',
        clock: clock('2026-12-11', '2027-01-04'),
        by: 'an officer',
      },
    ]);
    expect(told(events)).toEqual(['confirmation clock-resumed to officers']);
    const resumed = of(caseAfter(...stopped, paid('2027-01-04', january4)));
    expect(days(resumed)).toEqual(['2027-02-07', '2027-02-08', '2027-02-05']);
    expect(resumed).toMatchObject({
      version: 2,
      armedAt: january4,
      rung: null,
      fee: { paidOn: '2027-01-04' },
    });
    expect(isPaused(resumed)).toBe(false);
  });

  it.each([
    ['on the day of the estimate', '2026-12-11', '2027-01-15'],
    ['on the day after it', '2026-12-12', '2027-01-15'],
    ['two days after it', '2026-12-13', '2027-01-16'],
  ])('%s: day 45 is %s and then %s, since both end days count against us', (_when, on, statutoryDay) => {
    const resumed = of(caseAfter(...stopped, paid(on, january4)));
    expect(resumed.clock.statutoryDay).toBe(statutoryDay);
  });

  it.each([
    ['before the estimate', '2026-12-10', 'before the estimate'],
    ['on a day to come', '2027-01-05', 'has not come yet'],
    ['on a day that does not exist', '2026-12-32', 'is no day'],
    ['on no day at all', 'yesterday', 'is no day'],
  ])('%s is refused', (_when, on, words) => {
    expect(refusalOf(caseAfter(...stopped), paid(on, january4))).toEqual([
      'not-allowed',
      expect.stringContaining(words),
    ]);
  });

  it('more than a year after the estimate is taken for a mistyped year', () => {
    const after = (on: string) => decided(caseAfter(...stopped), paid(on, '2028-01-04T18:00:00.000Z'));
    expect(types(after('2027-12-12'))).toEqual(['ClockResumed']);
    expect(refusalOf(caseAfter(...stopped), paid('2027-12-13', '2028-01-04T18:00:00.000Z'))).toEqual([
      'not-allowed',
      expect.stringContaining('check the year'),
    ]);
  });

  it('is refused where no clock stands still, and a second time', () => {
    for (const state of [
      caseAfter(asked),
      caseAfter(asked, feeEstimate(december11)),
      caseAfter(...stopped, paid('2027-01-04', january4)),
    ])
      expect(refusalOf(state, paid('2027-01-04', january4))).toEqual([
        'not-allowed',
        expect.stringContaining('stands still'),
      ]);
    const over = caseAfter(...stopped, answered('2026-12-12', january4));
    expect(refusalOf(over, paid('2027-01-04', january4))[0]).toBe('not-owed');
  });

  it('leaves the request owed, and open to an extension', () => {
    const resumed = caseAfter(...stopped, paid('2027-01-04', january4));
    expect([resumed.stage, of(resumed).status]).toEqual(['open', 'running']);
    expect(decided(resumed, extend(30, '2027-02-08T05:59:59.000Z'))).toMatchObject([{ until: '2027-03-09' }]);
    expect(refusalOf(resumed, extend(30, '2027-02-08T06:00:00.000Z'))[0]).toBe('too-late');
  });
});

describe('an estimate that comes back', () => {
  it('never stopped the clock: what became due meanwhile is due now', () => {
    const at = '2027-01-18T18:00:00.000Z';
    const events = decided(caseAfter(...stopped), bounce(2, at));
    expect(events).toEqual([
      { type: 'LetterBounced', at, commit: 2, n: 0, letter: 'fee-estimate', mail: null },
      { type: 'FeeEstimateVoid', at, id: 'o1', because: 'bounced', clock: clock() },
    ]);
    expect(told(events)).toEqual([
      'confirmation letter-bounced to officers-and-second-contact',
      'confirmation estimate-void to officers-and-second-contact',
    ]);
    const back = caseAfter(...stopped, bounce(2, at));
    expect(of(back)).toEqual(of(caseAfter(asked)));
    expect(decided(back, sweepAt(at))).toMatchObject([
      { type: 'DeemedRefused', lastLawfulDay: '2027-01-15' },
      { type: 'RungsIssued', rungs: [{ id: 'o1', version: 1, days: [-30, -14, -7, -3, -1, 0, 3] }] },
    ]);
  });

  it('may be given again while the time runs', () => {
    const again = caseAfter(
      ...stopped,
      bounce(2, january4),
      sameWriter(january4),
      feeEstimate(january4),
      letterEnded('fee-estimate', january4, 5),
    );
    expect(of(again).fee).toMatchObject({ estimatedOn: '2027-01-04', commit: 5, paidOn: null });
  });

  it('after it was paid has arrived, whatever a machine says', () => {
    const resumed = [...stopped, paid('2027-01-04', january4)] as const;
    expect(types(decided(caseAfter(...resumed), bounce(2, january4)))).toEqual(['LetterBounced']);
    const after = caseAfter(...resumed, bounce(2, january4));
    expect(of(after)).toEqual(of(caseAfter(...resumed)));
  });

  it('before it was marked as sent has not arrived: it never stops the clock', () => {
    const early = [asked, feeEstimate(december11), bounce(2, december11)] as const;
    expect(decided(caseAfter(...early), letterEnded('fee-estimate', december11)).slice(1)).toEqual([
      { type: 'FeeEstimateVoid', at: december11, id: 'o1', because: 'bounced', clock: clock() },
    ]);
    const after = caseAfter(...early, letterEnded('fee-estimate', december11));
    expect(of(after)).toEqual(of(caseAfter(asked)));
  });

  it('is another letter than the acknowledgement that came back', () => {
    const after = caseAfter(...stopped, bounce(1, january4));
    expect(isPaused(of(after))).toBe(true);
  });
});

describe('30 days of silence on an estimate', () => {
  it('are told to the officers on the first working morning after the last day, once (worked example 23)', () => {
    const paused = caseAfter(...stopped);
    expect(decided(paused, sweepAt('2027-01-12T13:59:59.999Z'))).toEqual([]);
    const events = decided(paused, sweepAt(lapseMorning));
    expect(events).toEqual([{ type: 'FeeLapseTold', at: lapseMorning, id: 'o1', lastDay: '2027-01-11' }]);
    expect(told(events)).toEqual(['confirmation fee-lapsed to officers']);
    const after = caseAfter(...stopped, sweepAt(lapseMorning));
    expect(decided(after, sweepAt('2027-06-01T14:00:00.000Z'))).toEqual([]);
  });

  it('end nothing: the request is owed, the case is open, and payment still starts the clock', () => {
    const after = caseAfter(...stopped, sweepAt(lapseMorning));
    expect([after.stage, of(after).status, isPaused(of(after))]).toEqual(['open', 'running', true]);
    const late = decided(after, paid('2027-01-20', '2027-01-20T18:00:00.000Z'));
    expect(late).toMatchObject([{ type: 'ClockResumed', clock: clock('2026-12-11', '2027-01-20') }]);
  });

  it('let an officer hold the request withdrawn, only after they were told and only with a reason', () => {
    const hold = (reason: string) => ended('lapsed', reason, '2027-01-13T18:00:00.000Z');
    for (const state of [
      caseAfter(asked),
      caseAfter(asked, feeEstimate(december11)),
      caseAfter(...stopped),
      caseAfter(...stopped, sweepAt('2027-01-12T13:59:59.999Z')),
    ])
      expect(refusalOf(state, hold('no answer'))).toEqual(['not-allowed', expect.stringContaining('lapsed')]);
    const after = caseAfter(...stopped, sweepAt(lapseMorning));
    expect(refusalOf(after, hold(' \n'))[0]).toBe('no-reason');
    expect(types(decided(after, hold('no answer')))).toEqual(['ObligationEnded', 'CaseClosed']);
    expect(of(caseAfter(...stopped, sweepAt(lapseMorning), hold('no answer'))).status).toBe('lapsed');
  });

  it('are over when the writer pays late: what was paid for is not held withdrawn for silence', () => {
    const late = caseAfter(...stopped, sweepAt(lapseMorning), paid('2027-01-14', '2027-01-14T18:00:00.000Z'));
    expect(of(late).fee).toMatchObject({ lapseTold: true, paidOn: '2027-01-14' });
    expect(refusalOf(late, ended('lapsed', 'no answer', '2027-01-15T18:00:00.000Z'))[0]).toBe('not-allowed');
  });

  it('are counted anew for an estimate that is given again', () => {
    const again = caseAfter(
      ...stopped,
      bounce(2, january4),
      sameWriter(january4),
      feeEstimate(january4),
      letterEnded('fee-estimate', january4, 5),
    );
    expect(types(decided(again, sweepAt(lapseMorning)))).toEqual([]);
    // 30 days after 4 January is Wed 3 February.
    expect(decided(again, sweepAt('2027-02-04T14:00:00.000Z'))).toMatchObject([
      { type: 'FeeLapseTold', lastDay: '2027-02-03' },
    ]);
  });
});

describe('an estimate and what it rests on', () => {
  it('accepted in the last lawful minute and recorded after midnight takes back the refusal by silence', () => {
    const swept = [
      asked,
      feeEstimate('2027-01-16T05:59:00.000Z'),
      sweepAt('2027-01-16T06:00:00.000Z'),
    ] as const;
    expect(of(caseAfter(...swept)).deemedRefusedAt).toBe('2027-01-16T06:00:00.000Z');
    const after = of(caseAfter(...swept, letterEnded('fee-estimate', '2027-01-16T05:59:30.000Z')));
    expect([isPaused(after), after.deemedRefusedAt]).toEqual([true, null]);
  });

  it('given only in the time of an extension falls with it when its notice comes back', () => {
    const [day40, day60] = ['2027-01-10T18:00:00.000Z', '2027-01-30T18:00:00.000Z'];
    const story = [
      asked,
      extend(30, day40),
      letterEnded('extension', day40),
      feeEstimate(day60),
      letterEnded('fee-estimate', day60, 4),
    ] as const;
    expect(isPaused(of(caseAfter(...story)))).toBe(true);
    expect(types(decided(caseAfter(...story), bounce(2, day60)))).toEqual([
      'LetterBounced',
      'ExtensionVoid',
      'FeeEstimateVoid',
    ]);
    const after = caseAfter(...story, bounce(2, day60));
    expect([isPaused(of(after)), of(after).clock]).toEqual([false, clock()]);
    expect(types(decided(after, sweepAt(day60)))).toEqual(['DeemedRefused']);
  });
});

describe('an estimate and the day of receipt', () => {
  it('stops nothing when the request proves to have come so early that its time had run out', () => {
    const paused = caseAfter(...stopped);
    const early = clockFor('access_request', '2026-10-20T15:00:00.000Z');
    const events = decided(paused, receivedOn('2026-10-20', '', january4));
    expect(events.slice(1)).toEqual([
      { type: 'FeeEstimateVoid', at: january4, id: 'o1', because: 'received-earlier', clock: early },
    ]);
    expect(told(events)).toContain('confirmation estimate-void to officers-and-second-contact');
    const after = caseAfter(...stopped, receivedOn('2026-10-20', '', january4));
    expect([isPaused(of(after)), of(after).clock]).toEqual([false, early]);
  });

  it('goes on standing still by an earlier day that leaves the estimate in time', () => {
    const after = caseAfter(...stopped, receivedOn('2026-11-01', '', january4));
    expect(isPaused(of(after))).toBe(true);
    expect(
      of(caseAfter(...stopped, receivedOn('2026-11-01', '', january4), paid('2027-01-04', january4))).clock,
    ).toEqual(
      clockFor('access_request', '2026-11-01T15:00:00.000Z', { feeFrom: '2026-12-11', feeTo: '2027-01-04' }),
    );
  });
});

describe('what never stops or meets a clock', () => {
  const others = [
    'acknowledgement',
    'identity',
    'message',
    'closing',
    'notice',
    'reminder',
    'page',
    'confirmation',
    'digest',
  ];
  const accepted = (letter: string, about: string | undefined): LetterOutcome => ({
    commit: 9,
    n: 0,
    letter,
    ...(about === undefined ? {} : { about }),
    status: 'sent',
    at: december11,
    receptionId: 'reception-1',
    messageId: 'letter@plutomicro.com',
    policySha256: null,
    letterVersion: '2026-11-23',
  });

  it('no letter but an estimate or a notice of extension touches a statutory clock, whatever is on its way', () => {
    const stories: readonly (readonly Command[])[] = [
      [asked],
      [asked, feeEstimate(december11)],
      [asked, extend(30, december11)],
      [...stopped],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.constantFrom(...others),
        fc.constantFrom('o1', undefined),
        (story, letter, about) => {
          const before = caseAfter(...story);
          const outcome = letters(accepted(letter, about));
          expect(types(decided(before, outcome))).toEqual(['LetterSent']);
          expect(caseAfter(...story, outcome).obligations).toEqual(before.obligations);
        },
      ),
    );
  });

  it('an estimate is no notice, and a letter about no obligation moves none', () => {
    const ordered = caseAfter(asked, feeEstimate(december11));
    expect(types(decided(ordered, letterEnded('extension', december11)))).toEqual(['LetterSent']);
    expect(types(decided(ordered, letters(accepted('fee-estimate', undefined))))).toEqual(['LetterSent']);
    expect(types(decided(ordered, letters(accepted('fee-estimate', 'o7'))))).toEqual(['LetterSent']);
  });

  it('the writer who answers a question about identity or detail moves no clock', () => {
    const reply = mailAsking(['unrelated'], { receptionId: 'reception-2', digest: digestOf('reply') });
    const paused = caseAfter(...stopped);
    for (const mail of [reply, inDoubt(reply)]) {
      const after = caseAfter(...stopped, receive(mail, january4));
      expect(of(after)).toEqual(of(paused));
    }
  });
});

it('a payment is measured by the day the officer names, however late it is recorded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 300 }), (after, later) => {
      const on = new Date(Date.UTC(2026, 11, 11 + after)).toISOString().slice(0, 10);
      const at = new Date(Date.UTC(2027, 0, 4, 18) + later * 86_400_000).toISOString();
      const resumed = of(caseAfter(...stopped, paid(on, at)));
      expect(resumed.clock).toEqual(clock('2026-12-11', on));
    }),
  );
});
