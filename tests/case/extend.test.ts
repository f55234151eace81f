import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../lib/case/decide.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  answered,
  bounce,
  caseAfter,
  committedAt,
  decided,
  extend,
  feeEstimate,
  letterEnded,
  mailAsking,
  open,
  paid,
  receivedAt,
  receivedOn,
  sameWriter,
  sweepAt,
} from './known.ts';
import { days, of, openedOn, refusalOf, told, types } from './time-known.ts';

/** Received on 2026-11-23: day 45 is Thu 2027-01-07, which ends in Alberta at 2027-01-08T06:00Z. */
const access = open(mailAsking(['access_request']));
const asked = caseAfter(access);
const lastSecond = '2027-01-08T05:59:59.000Z';
const nextDay = '2027-01-08T06:00:00.000Z';
const january5 = '2027-01-05T18:00:00.000Z';
const clock = (extendDays?: number) => clockFor('access_request', receivedAt, { extendDays });

describe('ordering an extension (PIPA s. 31)', () => {
  it('orders a notice to the writer, and moves nothing yet', () => {
    const events = decided(asked, extend(30));
    expect(events).toEqual([
      {
        type: 'ExtensionOrdered',
        at: committedAt,
        id: 'o1',
        days: 30,
        ground: 'b',
        words: '',
        until: '2027-02-06',
        by: 'an officer',
      },
    ]);
    expect(told(events)).toEqual(['extension to writer']);
    const ordered = of(caseAfter(access, extend(30)));
    expect(ordered).toEqual({ ...of(asked), sending: { what: 'extension', days: 30 } });
  });

  it.each(['a', 'b', 'c', 'd'])('takes ground %s', (ground) => {
    expect(decided(asked, extend(1, committedAt, ground))).toMatchObject([{ ground, until: '2027-01-08' }]);
  });

  it.each(['', 'e', 'B', 'workload', 'bb'])(
    'refuses "%s", which is no ground, and names the four',
    (ground) => {
      const [code, words] = refusalOf(asked, extend(30, committedAt, ground));
      expect(code).toBe('not-allowed');
      for (const id of ['a (', 'b (', 'c (', 'd (', 's. 31']) expect(words).toContain(id);
    },
  );

  it.each([0, -1, 31, 75, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s days: 1 to 30 in all',
    (n) => {
      const [code, words] = refusalOf(asked, extend(n));
      expect([code, words]).toEqual(['not-allowed', expect.stringMatching(/at most 30 days in all.*s\. 31/)]);
    },
  );

  it('is taken up to the last second of day 45 in Alberta, and not in the next', () => {
    expect(types(decided(asked, extend(30, lastSecond)))).toEqual(['ExtensionOrdered']);
    expect(refusalOf(asked, extend(30, nextDay))).toEqual([
      'too-late',
      expect.stringContaining('Thu 2027-01-07'),
    ]);
  });

  it('is not given the Monday that a Sunday rolls to: day 45 itself counts, unrolled', () => {
    const dueOnSunday = caseAfter(openedOn('2026-11-26T15:00:00.000Z'));
    expect(days(of(dueOnSunday))).toEqual(['2027-01-10', '2027-01-11', '2027-01-08']);
    expect(types(decided(dueOnSunday, extend(30, '2027-01-11T05:59:59.000Z')))).toEqual(['ExtensionOrdered']);
    expect(refusalOf(dueOnSunday, extend(30, '2027-01-11T06:00:00.000Z'))[0]).toBe('too-late');
  });

  it('is not taken for what is not owed, and the refusal names what is', () => {
    expect(refusalOf(asked, extend(30, committedAt, 'b', 'correction_request'))).toEqual([
      'not-owed',
      expect.stringMatching(/no correction request is owed.*access request/),
    ]);
    const over = caseAfter(access, answered('2026-11-23', committedAt));
    expect(refusalOf(over, extend(30))).toEqual(['not-owed', expect.stringContaining('nothing')]);
  });

  it('is not taken where the law sets no days', () => {
    const complaint = caseAfter(open(mailAsking(['complaint'])));
    expect(refusalOf(complaint, extend(30, committedAt, 'b', 'complaint'))).toEqual([
      'not-allowed',
      expect.stringContaining('the law sets no time for a complaint'),
    ]);
  });

  it('is taken for a correction', () => {
    const correction = caseAfter(open(mailAsking(['correction_request'])));
    expect(types(decided(correction, extend(30, committedAt, 'b', 'correction_request')))).toEqual([
      'ExtensionOrdered',
    ]);
  });

  it('waits until a clock that stands still runs again', () => {
    const paused = caseAfter(access, feeEstimate(), letterEnded('fee-estimate', committedAt));
    expect(refusalOf(paused, extend(30))).toEqual(['not-allowed', expect.stringContaining('stands still')]);
  });

  it('waits for the letter that is on its way', () => {
    expect(refusalOf(caseAfter(access, extend(10)), extend(10))).toEqual([
      'stands-already',
      expect.stringContaining('extension'),
    ]);
    expect(refusalOf(caseAfter(access, feeEstimate()), extend(10))).toEqual([
      'stands-already',
      expect.stringContaining('fee-estimate'),
    ]);
  });

  it('needs an address to send the notice to', () => {
    const nobody = caseAfter(open(mailAsking(['access_request'], { from: null })));
    expect(refusalOf(nobody, extend(30))).toEqual(['no-address', expect.stringContaining('address')]);
  });
});

describe('the notice of extension', () => {
  it('accepted for sending moves the date, counted from day 45 itself (worked example 21)', () => {
    const ordered = caseAfter(access, extend(30, january5));
    const [sent, granted] = decided(ordered, letterEnded('extension', '2027-01-05T18:00:02.000Z'));
    expect(sent).toMatchObject({ type: 'LetterSent', letter: 'extension', commit: 2, n: 0, about: 'o1' });
    expect(granted).toEqual({
      type: 'ExtensionGranted',
      at: '2027-01-05T18:00:02.000Z',
      id: 'o1',
      days: 30,
      on: '2027-01-05',
      commit: 2,
      n: 0,
      clock: clock(30),
    });
    const after = of(caseAfter(access, extend(30, january5), letterEnded('extension', january5)));
    expect(days(after)).toEqual(['2027-02-06', '2027-02-06', '2027-02-05']);
    expect(after).toMatchObject({ sending: null, version: 2, rung: null, armedAt: january5 });
    expect(told(granted === undefined ? [] : [granted])).toEqual(['confirmation extended to officers']);
  });

  it.each([
    ['in the last second of day 45', lastSecond, 'ExtensionGranted', '2027-02-06'],
    ['at midnight', nextDay, 'ExtensionVoid', '2027-01-07'],
  ])('accepted %s: %s', (_when, at, type, statutoryDay) => {
    const ordered = caseAfter(access, extend(30, '2027-01-08T05:58:00.000Z'));
    expect(types(decided(ordered, letterEnded('extension', at)))).toEqual(['LetterSent', type]);
    const after = caseAfter(access, extend(30, '2027-01-08T05:58:00.000Z'), letterEnded('extension', at));
    expect(of(after).clock.statutoryDay).toBe(statutoryDay);
  });

  it('accepted on the Monday that a Sunday rolls to is too late as well', () => {
    const ordered = caseAfter(openedOn('2026-11-26T15:00:00.000Z'), extend(30, '2027-01-11T05:58:00.000Z'));
    const end = (at: string) => decided(ordered, letterEnded('extension', at))[1];
    expect(end('2027-01-11T05:59:59.000Z')).toMatchObject({ type: 'ExtensionGranted', on: '2027-01-10' });
    expect(end('2027-01-11T06:00:00.000Z')).toMatchObject({ type: 'ExtensionVoid', because: 'too-late' });
  });

  it('counts by when the provider accepted it, not by when that was recorded', () => {
    const recorded = { ...letterEnded('extension', lastSecond), at: '2027-01-09T18:00:00.000Z' };
    const swept = caseAfter(access, extend(30, '2027-01-08T05:58:00.000Z'), sweepAt(nextDay));
    expect(of(swept).deemedRefusedAt).toBe(nextDay);
    expect(decided(swept, recorded)[1]).toMatchObject({ type: 'ExtensionGranted', on: '2027-01-07' });
    const after = caseAfter(access, extend(30, '2027-01-08T05:58:00.000Z'), sweepAt(nextDay), recorded);
    expect(of(after)).toMatchObject({ deemedRefusedAt: null, clock: { statutoryDay: '2027-02-06' } });
  });

  it.each([
    ['too late', 'too-late', letterEnded('extension', nextDay)],
    ['refused by the provider', 'not-sent', letterEnded('extension', january5, 2, 'failed')],
  ])('%s is void, the date stays, and the officers and the second contact are told', (_how, because, end) => {
    const ordered = caseAfter(access, extend(30, january5));
    const events = decided(ordered, end);
    expect(events.slice(1)).toEqual([
      { type: 'ExtensionVoid', at: end.at, id: 'o1', days: 30, granted: null, because, clock: clock() },
    ]);
    expect(told(events)).toEqual([
      ...(because === 'too-late' ? ['sent to officers'] : []),
      'confirmation extension-void to officers-and-second-contact',
    ]);
    expect(of(caseAfter(access, extend(30, january5), end))).toEqual(of(asked));
  });

  it('that was void may be ordered again while the time runs', () => {
    const again = caseAfter(
      access,
      extend(30, january5),
      letterEnded('extension', january5, 2, 'failed'),
      extend(30, january5),
      letterEnded('extension', january5, 4),
    );
    expect(days(of(again))).toEqual(['2027-02-06', '2027-02-06', '2027-02-05']);
  });

  it('ends once, whoever records it again', () => {
    const settled = caseAfter(access, extend(30, january5), letterEnded('extension', january5));
    expect(decided(settled, letterEnded('extension', january5))).toEqual([]);
  });

  it('of a request that was answered meanwhile moves nothing, and that is told', () => {
    const over = caseAfter(access, extend(30, january5), answered('2027-01-05', january5));
    expect(decided(over, letterEnded('extension', january5))).toMatchObject([
      { type: 'LetterSent' },
      { type: 'ExtensionVoid', because: 'ended', granted: null },
    ]);
  });
});

describe('two extensions', () => {
  const ten = [extend(10, january5), letterEnded('extension', january5)];
  const january15 = '2027-01-15T18:00:00.000Z';

  it('are 30 days in all', () => {
    const extended = caseAfter(access, ...ten);
    expect(refusalOf(extended, extend(21, january15))).toEqual([
      'not-allowed',
      expect.stringMatching(/at most 30 days in all.*10 are taken already/),
    ]);
    const twice = caseAfter(access, ...ten, extend(20, january15), letterEnded('extension', january15, 4));
    expect(of(twice)).toMatchObject({
      clock: clock(30),
      version: 3,
      extensions: [
        { days: 10, on: '2027-01-05', commit: 2, n: 0 },
        { days: 20, on: '2027-01-15', commit: 4, n: 0 },
      ],
    });
    expect(refusalOf(twice, extend(1, january15))).toEqual([
      'not-allowed',
      expect.stringContaining('30 are taken already'),
    ]);
  });

  it('the second is measured by the day as the first moved it', () => {
    const extended = caseAfter(access, ...ten);
    expect(types(decided(extended, extend(20, '2027-01-18T05:59:59.000Z')))).toEqual(['ExtensionOrdered']);
    expect(refusalOf(extended, extend(20, '2027-01-18T06:00:00.000Z'))[0]).toBe('too-late');
  });

  it('give the same date as one of all their days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 29 }), (first, second) => {
        const once = caseAfter(access, extend(first, january5), letterEnded('extension', january5));
        const more = decide(once, extend(second, '2027-01-06T18:00:00.000Z'));
        expect('refused' in more).toBe(first + second > 30);
        if ('refused' in more) return;
        const twice = caseAfter(
          access,
          extend(first, january5),
          letterEnded('extension', january5),
          extend(second, '2027-01-06T18:00:00.000Z'),
          letterEnded('extension', '2027-01-06T18:00:00.000Z', 4),
        );
        expect(of(twice).clock).toEqual(clock(first + second));
      }),
    );
  });
});

describe('a notice of extension that comes back', () => {
  const january6 = '2027-01-06T18:00:00.000Z';
  const january20 = '2027-01-20T18:00:00.000Z';
  const ten = [extend(10, january5), letterEnded('extension', january5)];

  it('takes the extension back, and the officers and the second contact are told', () => {
    const extended = caseAfter(access, extend(30, january5), letterEnded('extension', january5));
    const events = decided(extended, bounce(2, january20));
    expect(events).toEqual([
      { type: 'LetterBounced', at: january20, commit: 2, n: 0, letter: 'extension', mail: null },
      {
        type: 'ExtensionVoid',
        at: january20,
        id: 'o1',
        days: 30,
        granted: { commit: 2, n: 0 },
        because: 'bounced',
        clock: clock(),
      },
    ]);
    expect(told(events)).toEqual([
      'confirmation letter-bounced to officers-and-second-contact',
      'confirmation extension-void to officers-and-second-contact',
    ]);
  });

  it('after day 45 leaves a refusal by silence, and a reminder on the next working morning', () => {
    const back = caseAfter(
      access,
      extend(30, january5),
      letterEnded('extension', january5),
      bounce(2, january20),
    );
    expect(of(back)).toMatchObject({ clock: clock(), extensions: [], version: 3 });
    expect(types(decided(back, sweepAt('2027-01-21T14:00:00.000Z')))).toEqual([
      'DeemedRefused',
      'RungsIssued',
    ]);
  });

  it('before day 45 leaves time for another', () => {
    const again = caseAfter(
      access,
      extend(30, january5),
      letterEnded('extension', january5),
      bounce(2, january6),
      sameWriter(january6),
      extend(30, january6),
      letterEnded('extension', january6, 5),
    );
    expect(of(again).clock).toEqual(clock(30));
  });

  it('takes with it the second that came only within its time', () => {
    const twice = caseAfter(
      access,
      ...ten,
      extend(20, '2027-01-15T18:00:00.000Z'),
      letterEnded('extension', '2027-01-15T18:00:00.000Z', 4),
    );
    const lost = { type: 'ExtensionVoid', at: january20, id: 'o1', because: 'bounced', clock: clock() };
    expect(decided(twice, bounce(2, january20)).slice(1)).toEqual([
      { ...lost, days: 10, granted: { commit: 2, n: 0 } },
      { ...lost, days: 20, granted: { commit: 4, n: 0 } },
    ]);
  });

  it('leaves the second that came within day 45', () => {
    const both = [...ten, extend(20, january6), letterEnded('extension', january6, 4)];
    expect(types(decided(caseAfter(access, ...both), bounce(2, january20)))).toEqual([
      'LetterBounced',
      'ExtensionVoid',
    ]);
    expect(of(caseAfter(access, ...both, bounce(2, january20)))).toMatchObject({
      clock: clock(20),
      extensions: [{ days: 20, on: '2027-01-06', commit: 4, n: 0 }],
    });
    expect(of(caseAfter(access, ...both, bounce(4, january20))).clock).toEqual(clock(10));
  });

  it('twice is once, and after the answer changes nothing', () => {
    const extended = [access, extend(30, january5), letterEnded('extension', january5)] as const;
    const back = caseAfter(...extended, bounce(2, january20));
    expect(decided(back, bounce(2, january20))).toEqual([]);
    const over = caseAfter(...extended, answered('2027-01-19', january20));
    expect(types(decided(over, bounce(2, january20)))).toEqual(['LetterBounced']);
  });

  it('before it was marked as sent has not arrived: it moves nothing, and is told', () => {
    const early = [access, extend(30, january5), bounce(2, january5)] as const;
    const events = decided(caseAfter(...early), letterEnded('extension', january5));
    expect(events.slice(1)).toEqual([
      {
        type: 'ExtensionVoid',
        at: january5,
        id: 'o1',
        days: 30,
        granted: null,
        because: 'bounced',
        clock: clock(),
      },
    ]);
    expect(of(caseAfter(...early, letterEnded('extension', january5)))).toEqual(of(asked));
  });

  it('is nothing to an extension when it is another letter that came back', () => {
    const extended = caseAfter(access, extend(30, january5), letterEnded('extension', january5));
    expect(types(decided(extended, bounce(1, january20)))).toEqual(['LetterBounced']);
    expect(of(extended).clock).toEqual(clock(30));
  });
});

describe('an extension and the day of receipt', () => {
  it('is void when the request proves to have come so early that the notice was too late', () => {
    const at = '2027-01-07T18:00:00.000Z';
    const extended = caseAfter(access, extend(30, at), letterEnded('extension', at));
    const earlier = clockFor('access_request', '2026-11-22T15:00:00.000Z');
    const events = decided(extended, receivedOn('2026-11-22', '', at));
    expect(events).toEqual([
      {
        type: 'ReceiptSet',
        at,
        was: '2026-11-23',
        day: '2026-11-22',
        because: '',
        by: 'an officer',
        clocks: [{ id: 'o1', clock: earlier }],
      },
      {
        type: 'ExtensionVoid',
        at,
        id: 'o1',
        days: 30,
        granted: { commit: 2, n: 0 },
        because: 'received-earlier',
        clock: earlier,
      },
    ]);
    expect(told(events)).toEqual([
      'confirmation receipt-set to officers',
      'confirmation extension-void to officers-and-second-contact',
    ]);
  });

  it('stands, counted from the new day, when its notice was in time for that as well', () => {
    const at = '2027-01-06T18:00:00.000Z';
    const extended = caseAfter(
      access,
      extend(30, at),
      letterEnded('extension', at),
      receivedOn('2026-11-22', '', at),
    );
    expect(of(extended)).toMatchObject({
      clock: clockFor('access_request', '2026-11-22T15:00:00.000Z', { extendDays: 30 }),
      extensions: [{ days: 30, on: '2027-01-06', commit: 2, n: 0 }],
    });
  });

  it('on its way is measured by the day of receipt as it stands when the notice is accepted', () => {
    const at = '2027-01-07T18:00:00.000Z';
    const ordered = caseAfter(access, extend(30, at), receivedOn('2026-11-22', '', at));
    expect(decided(ordered, letterEnded('extension', at))[1]).toMatchObject({
      type: 'ExtensionVoid',
      because: 'too-late',
    });
  });
});

describe('an extension that is on its way while a paid estimate proves void', () => {
  const december1 = '2026-12-01T18:00:00.000Z';
  const resumed = [
    access,
    feeEstimate(december1),
    letterEnded('fee-estimate', december1),
    paid('2026-12-04', '2026-12-04T18:00:00.000Z'),
  ] as const;

  it('moves the date as the day of receipt has become', () => {
    const at = '2026-12-20T18:00:00.000Z';
    const ordered = [
      ...resumed,
      extend(30, at),
      receivedOn('2026-12-10', 'the first mail was a test', at),
    ] as const;
    expect(decided(caseAfter(...ordered), letterEnded('extension', at, 5))[1]).toMatchObject({
      type: 'ExtensionGranted',
      clock: clockFor('access_request', '2026-12-10T18:00:00Z', { extendDays: 30 }),
    });
  });

  it('is told as void when it comes too late for that', () => {
    const ordered = [...resumed, extend(30, january5), receivedOn('2026-10-01', '', january5)] as const;
    expect(decided(caseAfter(...ordered), letterEnded('extension', january5, 5))[1]).toMatchObject({
      type: 'ExtensionVoid',
      because: 'too-late',
    });
  });
});

it('an extension before and after a stop for a fee gives the same dates', () => {
  const day = (n: number) => new Date(Date.parse(receivedAt) + n * 86_400_000).toISOString();
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 44 }),
      fc.integer({ min: 1, max: 90 }),
      (extendDays, estimated, waited) => {
        const [stop, go] = [day(estimated), day(estimated + waited)];
        const before = caseAfter(
          access,
          extend(extendDays, stop),
          letterEnded('extension', stop),
          feeEstimate(stop),
          letterEnded('fee-estimate', stop, 4),
          paid(go.slice(0, 10), go),
        );
        const after = caseAfter(
          access,
          feeEstimate(stop),
          letterEnded('fee-estimate', stop),
          paid(go.slice(0, 10), go),
          extend(extendDays, go),
          letterEnded('extension', go, 5),
        );
        const counted = clockFor('access_request', receivedAt, {
          extendDays,
          feeFrom: stop.slice(0, 10),
          feeTo: go.slice(0, 10),
        });
        expect(of(before).clock).toEqual(counted);
        expect(of(after).clock).toEqual(counted);
      },
    ),
  );
});
