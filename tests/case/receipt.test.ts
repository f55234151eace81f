import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptOf } from '../../lib/case/case.ts';
import { caseEvent } from '../../lib/case/events.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { longestReason } from '../../lib/case/outcomes.ts';
import { addDays } from '../../lib/law/civil.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  acknowledgementSent,
  caseAfter,
  committedAt,
  correct,
  decided,
  digestOf,
  inDoubt,
  letters,
  mailAsking,
  open,
  receive,
  receivedAt,
  receivedOn,
  sweepAt,
} from './known.ts';
import { of, openedOn, refusalOf, told, types } from './time-known.ts';

const access = open(mailAsking(['access_request']));
const december1 = '2026-12-01T18:00:00.000Z';

describe('the day of receipt', () => {
  it('is the Alberta date of our mail server until an officer sets another', () => {
    expect(receiptOf(caseAfter(openedOn('2026-12-01T05:59:59.000Z')))).toBe('2026-11-30');
    expect(receiptOf(caseAfter(openedOn('2026-12-01T06:00:00.000Z')))).toBe('2026-12-01');
    expect(receiptOf(caseAfter(access, receivedOn('2026-11-20')))).toBe('2026-11-20');
  });

  it('is set earlier freely: every clock that began with the opening mail is counted again', () => {
    const asked = open(mailAsking(['access_request', 'complaint', 'policy_request', 'breach_report']));
    const events = decided(caseAfter(asked), receivedOn('2026-11-20'));
    const at = (kind: Parameters<typeof clockFor>[0]) => clockFor(kind, '2026-11-20T12:00:00Z');
    expect(events).toHaveLength(1);
    expect(events).toMatchObject([
      {
        type: 'ReceiptSet',
        at: committedAt,
        was: '2026-11-23',
        day: '2026-11-20',
        because: '',
        by: 'an officer',
      },
    ]);
    const after = caseAfter(asked, receivedOn('2026-11-20'));
    expect(after.obligations.map(({ kind, clock }) => [kind, clock])).toEqual([
      ['access_request', at('access_request')],
      ['complaint', at('complaint')],
      ['policy_request', at('policy_request')],
      ['breach_report', at('breach_report')],
    ]);
    expect(told(events)).toEqual(['confirmation receipt-set to officers']);
  });

  it('is set later only with a reason', () => {
    const state = caseAfter(access);
    for (const because of ['', ' \n\t']) {
      expect(refusalOf(state, receivedOn('2026-11-24', because, december1))).toEqual([
        'no-reason',
        expect.stringContaining('later day of receipt needs a reason'),
      ]);
    }
    expect(decided(state, receivedOn('2026-11-24', ' our clock was wrong ', december1))).toMatchObject([
      { type: 'ReceiptSet', was: '2026-11-23', day: '2026-11-24', because: 'our clock was wrong' },
    ]);
    expect(
      of(caseAfter(access, receivedOn('2026-11-24', 'our clock was wrong', december1))).clock.statutoryDay,
    ).toBe('2027-01-08');
  });

  it.each([
    ['that has not come yet', '2026-12-02', 'not-allowed', 'has not come yet'],
    ['that it already is', '2026-11-23', 'stands-already', 'Mon 2026-11-23'],
    ['that does not exist', '2026-02-30', 'not-allowed', 'is no day'],
    ['written another way', '20 November', 'not-allowed', 'is no day'],
    ['more than a year away', '2025-11-21', 'not-allowed', 'check the year'],
  ])('is not set to a day %s', (_which, day, code, words) => {
    expect(refusalOf(caseAfter(access), receivedOn(day, 'a reason', december1))).toEqual([
      code,
      expect.stringContaining(words),
    ]);
  });

  it('may be a year and a day back, and today', () => {
    expect(types(decided(caseAfter(access), receivedOn('2025-11-22', '', december1)))).toEqual([
      'ReceiptSet',
    ]);
    expect(types(decided(caseAfter(access), receivedOn('2026-12-01', 'a reason', december1)))).toEqual([
      'ReceiptSet',
    ]);
  });

  it('said twice is refused the second time; going back needs a reason, since it gives a later date', () => {
    const set = caseAfter(access, receivedOn('2026-11-20'));
    expect(refusalOf(set, receivedOn('2026-11-20'))[0]).toBe('stands-already');
    expect(refusalOf(set, receivedOn('2026-11-23'))[0]).toBe('no-reason');
    const back = caseAfter(access, receivedOn('2026-11-20'), receivedOn('2026-11-23', 'mistyped'));
    expect([receiptOf(back), of(back).clock]).toEqual(['2026-11-23', clockFor('access_request', receivedAt)]);
    expect(of(back).version).toBe(3);
  });

  it('leaves alone what was asked by a later mail, and what has ended', () => {
    const later = mailAsking(['correction_request'], {
      receptionId: 'reception-2',
      digest: digestOf('second'),
      receivedAt: '2026-11-30T15:00:00.000Z',
    });
    const opened = open(mailAsking(['access_request', 'policy_request']));
    const before = caseAfter(opened, letters(acknowledgementSent()), receive(later, december1));
    const [event] = decided(before, receivedOn('2026-11-20', '', december1));
    expect(event?.type === 'ReceiptSet' && event.clocks.map(({ id }) => id)).toEqual(['o1']);
    const after = caseAfter(
      opened,
      letters(acknowledgementSent()),
      receive(later, december1),
      receivedOn('2026-11-20', '', december1),
    );
    expect([of(after, 'correction_request'), of(after, 'policy_request')]).toEqual([
      of(before, 'correction_request'),
      of(before, 'policy_request'),
    ]);
  });

  it('holds for a presumed request, and for a kind that an officer names afterwards', () => {
    const earlier = clockFor('access_request', '2026-11-20T12:00:00Z');
    const doubtful = caseAfter(open(inDoubt(mailAsking(['question']))), receivedOn('2026-11-20'));
    expect(of(doubtful).clock).toEqual(earlier);
    const named = caseAfter(
      open(mailAsking(['question'])),
      receivedOn('2026-11-20'),
      correct(['access_request']),
    );
    expect(of(named).clock).toEqual(earlier);
  });

  it('holds for a kind that was taken away when it was set, and came back', () => {
    const after = caseAfter(
      open(mailAsking(['access_request', 'question'])),
      correct(['question']),
      receivedOn('2026-11-20'),
      correct(['access_request', 'question']),
    );
    expect(after.obligations.at(-1)?.clock).toEqual(clockFor('access_request', '2026-11-20T12:00:00Z'));
  });

  it('with a reason too long to keep is refused, and the longest is stored so that it can be read', () => {
    expect(refusalOf(caseAfter(access), receivedOn('2026-11-20', 'x'.repeat(longestReason + 1)))).toEqual([
      'not-allowed',
      expect.stringContaining(`${longestReason}`),
    ]);
    const [event] = decided(caseAfter(access), receivedOn('2026-11-20', 'x'.repeat(longestReason)));
    expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('may be set on a closed case, for what is asked of it later', () => {
    const closed = [open(mailAsking(['policy_request'])), letters(acknowledgementSent())] as const;
    const after = caseAfter(...closed, receivedOn('2026-11-20'), correct(['access_request']));
    expect([after.stage, of(after).clock.statutoryDay]).toEqual(['open', '2027-01-04']);
  });

  it('set so early that the time is over, silence is a refusal at once and every morning is loud', () => {
    const after = caseAfter(access, receivedOn('2026-10-01', '', december1));
    expect(of(after)).toMatchObject({
      version: 2,
      armedAt: december1,
      clock: { statutoryDay: '2026-11-15', lastLawfulDay: '2026-11-16', targetDay: '2026-11-13' },
    });
    expect(nextAttention(after) <= december1).toBe(true);
    expect(types(decided(after, sweepAt(december1)))).toEqual(['DeemedRefused']);
    const swept = caseAfter(access, receivedOn('2026-10-01', '', december1), sweepAt(december1));
    expect([nextAttention(swept), swept.stage]).toEqual(['2026-12-02T14:00:00.000Z', 'open']);
  });

  it('takes back a refusal by silence when the time proves to run still', () => {
    const at = '2027-01-08T18:00:00.000Z';
    const refused = caseAfter(access, sweepAt(at));
    expect(of(refused).deemedRefusedAt).toBe(at);
    const after = caseAfter(access, sweepAt(at), receivedOn('2026-11-30', 'our clock was wrong', at));
    expect(of(after)).toMatchObject({ deemedRefusedAt: null, clock: { statutoryDay: '2027-01-14' } });
    expect(decided(after, sweepAt('2027-01-15T06:00:00.000Z'))).toMatchObject([
      { type: 'DeemedRefused', lastLawfulDay: '2027-01-14' },
      { type: 'RungsIssued' },
    ]);
  });

  it('keeps the ladder of a clock whose target day stays', () => {
    // A Saturday and the Friday before it: another day 45, the same target day, and still another due date.
    const saturday = openedOn('2026-11-25T15:00:00.000Z');
    const after = caseAfter(saturday, receivedOn('2026-11-24', '', december1));
    expect(of(after)).toMatchObject({ version: 2, clock: { dueOn: '2027-01-08', targetDay: '2027-01-08' } });
    const house = caseAfter(
      openedOn('2026-11-29T15:00:00.000Z', ['policy_request']),
      receivedOn('2026-11-28', '', december1),
    );
    expect(of(house, 'policy_request')).toMatchObject({ version: 1, clock: { dueOn: '2026-12-04' } });
  });
});

it('a day set earlier and every day of the year counts as if the mail had come on it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), (before) => {
      const day = addDays('2026-11-23', -before);
      const after = caseAfter(access, receivedOn(day));
      expect(of(after).clock).toEqual(clockFor('access_request', `${day}T18:00:00Z`));
    }),
  );
});
