import { describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/case/kinds.ts';
import { albertaInstant } from '../../lib/law/alberta.ts';
import type { ClockChanges } from '../../lib/law/changes.ts';
import { clockFor } from '../../lib/law/clock.ts';

/** Monday 2026-11-23, 07:15 in Alberta. */
const receivedAt = '2026-11-23T13:15:00Z';

describe('the clock of an access request', () => {
  it('carries the proof of its three days', () => {
    expect(clockFor('access_request', '2027-02-11T18:00:00Z')).toEqual({
      basis: 'statutory',
      statutoryDay: '2027-03-28',
      lastLawfulDay: '2027-03-30',
      targetDay: '2027-03-25',
      dueOn: '2027-03-28',
      pack: 'CA-AB-PIPA 2026-11-22',
      proof: [
        {
          rule: 'Day 0: received Thu 2027-02-11 (Alberta date of receipt by our mail server)',
          section: 'PIPA s. 28(1)(a)',
          day: '2027-02-11',
        },
        {
          rule: 'Day 45, counting from the day after receipt: Sun 2027-03-28',
          section: 'PIPA s. 28(1)(a)',
          day: '2027-03-28',
        },
        {
          rule: 'Last lawful day: not Sun 2027-03-28 (holiday: Sunday) but Mon 2027-03-29',
          section: 'Interpretation Act s. 22(1)',
          day: '2027-03-29',
        },
        {
          rule: 'Last lawful day: not Mon 2027-03-29 (holiday: Easter Monday) but Tue 2027-03-30',
          section: 'Interpretation Act s. 22(1)',
          day: '2027-03-30',
        },
        {
          rule: 'Target: not Sun 2027-03-28 (Sunday) but Sat 2027-03-27',
          section: 'house target',
          day: '2027-03-27',
        },
        {
          rule: 'Target: not Sat 2027-03-27 (Saturday) but Fri 2027-03-26',
          section: 'house target',
          day: '2027-03-26',
        },
        {
          rule: 'Target: not Fri 2027-03-26 (Good Friday) but Thu 2027-03-25',
          section: 'house target',
          day: '2027-03-25',
        },
        {
          rule: 'Holidays by calendar 2026-11-22; one that is only possible never makes a date later',
          section: 'Interpretation Act s. 28(1)',
          day: '2027-03-28',
        },
      ],
    });
  });

  it('proves an extension and a fee as steps of their own', () => {
    const clock = clockFor('access_request', receivedAt, {
      extendDays: 10,
      feeFrom: '2026-12-01',
      feeTo: '2026-12-04',
    });
    expect(stepsOf(clock)).toEqual([
      'Day 0: received Mon 2026-11-23 (Alberta date of receipt by our mail server) [PIPA s. 28(1)(a)]',
      'Day 45, counting from the day after receipt: Thu 2027-01-07 [PIPA s. 28(1)(a)]',
      'Extended by 10 days, counted from day 45 itself: Sun 2027-01-17 [PIPA s. 31(1)]',
      'Stopped for 2 whole days between estimate 2026-12-01 and acceptance 2026-12-04: Tue 2027-01-19 [PIPA s. 32]',
      'Last lawful day: Tue 2027-01-19, not a holiday [Interpretation Act s. 22(1)]',
      'Target: Tue 2027-01-19, a working day [house target]',
      'Holidays by calendar 2026-11-22; one that is only possible never makes a date later [Interpretation Act s. 28(1)]',
    ]);
  });

  it('says why a Saturday and a day that is only possibly a holiday give no later day', () => {
    expect(stepsOf(clockFor('access_request', '2026-11-25T18:00Z'))[2]).toBe(
      'Last lawful day: Sat 2027-01-09, a Saturday, which is not a holiday [Interpretation Act s. 22(1)]',
    );
    expect(stepsOf(clockFor('access_request', '2026-11-11T18:00Z'))[2]).toBe(
      'Last lawful day: Sat 2026-12-26, which is not certain to be a holiday (Boxing Day) [Interpretation Act s. 22(1)]',
    );
  });

  it.each(['2026-11-23', '2026-11-24'])(
    'stops for no day when an estimate of 23 November is accepted on %s',
    (feeTo) => {
      const clock = clockFor('access_request', receivedAt, { feeFrom: '2026-11-23', feeTo });
      expect(clock).toMatchObject({ statutoryDay: '2027-01-07' });
    },
  );
});

describe('the clock of a correction request', () => {
  it('recalls that an error is corrected as soon as reasonably possible', () => {
    expect(stepsOf(clockFor('correction_request', receivedAt))).toContain(
      'An error is corrected as soon as reasonably possible: the 45 days are only the outer limit [PIPA s. 25(2)(a)]',
    );
  });
});

describe('a house clock', () => {
  it.each<readonly [Kind, string, string]>([
    ['policy_request', '2026-11-23', '2026-11-30'],
    ['question', '2026-12-20', '2027-01-05'],
    ['consent_withdrawal', '2026-11-23', '2026-12-07'],
    ['complaint', '2026-11-23', '2026-12-23'],
    ['complaint', '2026-11-26', '2026-12-24'],
    ['breach_report', '2026-11-23', '2026-11-26'],
    ['breach_report', '2026-11-26', '2026-11-27'],
  ])('of %s received on %s aims for %s and has no statutory day', (kind, receivedOn, targetDay) => {
    expect(clockFor(kind, albertaInstant(receivedOn, '12:00'))).toMatchObject({
      basis: 'house',
      statutoryDay: null,
      lastLawfulDay: null,
      targetDay,
      dueOn: targetDay,
    });
  });

  it('names the holidays that are no business days', () => {
    expect(stepsOf(clockFor('question', '2026-12-20T18:00Z'))).toEqual([
      'Day 0: received Sun 2026-12-20 (Alberta date of receipt by our mail server) [house target]',
      'PIPA sets no days for a question; our own target is 10 business days after receipt [house target]',
      "Target: 10 business days, not counting weekends, Christmas Day, New Year's Day: Tue 2027-01-05 [house target]",
      'Holidays by calendar 2026-11-22; one that is only possible never makes a date later [Interpretation Act s. 28(1)]',
    ]);
  });

  it('in calendar days goes back to a working day, never on', () => {
    expect(stepsOf(clockFor('complaint', '2026-11-26T18:00Z')).slice(1, -1)).toEqual([
      'PIPA sets no days for a complaint; our own target is 30 calendar days after receipt [house target]',
      'Day 30, counting from the day after receipt: Sat 2026-12-26 [house target]',
      'Target: not Sat 2026-12-26 (Boxing Day) but Fri 2026-12-25 [house target]',
      'Target: not Fri 2026-12-25 (Christmas Day) but Thu 2026-12-24 [house target]',
    ]);
  });

  it('of a breach reported on Good Friday is due at once: not after 72 hours, not before it came in', () => {
    const clock = clockFor('breach_report', '2027-03-26T18:00Z');
    expect(clock).toMatchObject({ targetDay: '2027-03-26', dueOn: '2027-03-26' });
    expect(stepsOf(clock).slice(1, -1)).toEqual([
      'PIPA s. 34.1 says without unreasonable delay; our own target is 3 calendar days after receipt [house target]',
      'Day 3, counting from the day after receipt: Mon 2027-03-29 [house target]',
      'Target: no working day before then, so at once, Fri 2027-03-26 [house target]',
    ]);
  });
});

describe('changes that PIPA does not allow', () => {
  it.each<readonly [string, Kind, ClockChanges]>([
    ['an extension of no day', 'access_request', { extendDays: 0 }],
    ['an extension past day 75', 'access_request', { extendDays: 31 }],
    ['an extension backwards', 'correction_request', { extendDays: -1 }],
    ['an extension of half a day', 'access_request', { extendDays: 1.5 }],
    ['an extension of no number', 'access_request', { extendDays: Number.NaN }],
    ['an extension of a house target', 'complaint', { extendDays: 10 }],
    ['a fee for a policy request', 'policy_request', { feeFrom: '2026-12-01', feeTo: '2026-12-02' }],
    ['a fee for a correction', 'correction_request', { feeFrom: '2026-12-01', feeTo: '2026-12-02' }],
    ['an estimate without its acceptance', 'access_request', { feeFrom: '2026-12-01' }],
    ['an acceptance without its estimate', 'access_request', { feeTo: '2026-12-01' }],
    ['an acceptance before the estimate', 'access_request', { feeFrom: '2026-12-02', feeTo: '2026-12-01' }],
    ['an estimate before the receipt', 'access_request', { feeFrom: '2026-11-22', feeTo: '2026-12-01' }],
    [
      'an estimate on a day that does not exist',
      'access_request',
      { feeFrom: '2026-11-31', feeTo: '2026-12-05' },
    ],
    [
      'an acceptance on a day that does not exist',
      'access_request',
      { feeFrom: '2026-12-01', feeTo: '2027-02-30' },
    ],
    ['an estimate after the time ran out', 'access_request', { feeFrom: '2027-01-08', feeTo: '2027-01-12' }],
    ['an acceptance in a mistyped year', 'access_request', { feeFrom: '2026-12-11', feeTo: '2072-01-04' }],
  ])('refuses %s', (_, kind, changes) => {
    expect(clockFor(kind, receivedAt, changes)).toEqual({ refused: expect.any(String) });
  });

  it('takes an estimate on the last lawful day, also of an extended clock', () => {
    const onSunday = clockFor('access_request', '2026-11-26T18:00Z', {
      feeFrom: '2027-01-11',
      feeTo: '2027-01-13',
    });
    const extended = clockFor('access_request', receivedAt, {
      extendDays: 1,
      feeFrom: '2027-01-08',
      feeTo: '2027-01-12',
    });
    expect(onSunday).toMatchObject({ statutoryDay: '2027-01-11' });
    expect(extended).toMatchObject({ statutoryDay: '2027-01-11' });
  });

  it('throws for a receipt that is no instant, for it is no answer to give an officer', () => {
    expect(() => clockFor('access_request', 'yesterday')).toThrow(RangeError);
  });
});

function stepsOf(clock: ReturnType<typeof clockFor>): readonly string[] {
  return 'refused' in clock
    ? [clock.refused]
    : clock.proof.map(({ rule, section }) => `${rule} [${section}]`);
}
