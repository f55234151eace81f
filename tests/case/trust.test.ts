import { describe, expect, it } from 'vitest';
import type { Command } from '../../lib/case/commands.ts';
import type { MailFacts } from '../../lib/case/mail-facts.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { longestReason } from '../../lib/case/outcomes.ts';
import { actsForAnother, identityOf } from '../../lib/case/trust.ts';
import { answered, bounce, caseAfter, correct, decided, mailAsking, open, sweepAt } from './known.ts';
import { refusalOf, told, types } from './time-known.ts';
import {
  acting,
  ada,
  answer,
  askAuthority,
  askIdentity,
  bea,
  confirmAuthority,
  confirmIdentity,
  dayMs,
  december1,
  ends,
  later,
  mailAt,
  officer,
  ordered,
  record,
  reopen,
  requester,
  send,
  withCode,
} from './words-known.ts';

const question = open(mailAsking(['question']));
const access = open(mailAsking(['access_request']));
const asked = [question, askIdentity()] as const;
const december3 = '2026-12-03T18:00:00.000Z';
const onRecord = 'ada@records.example';
const from = (address: string): Partial<MailFacts> => ({ from: { name: '', address } });
const forwarded = { ...question, marks: ['forwarded-by-staff'] } as const;

/** The mails of a story must differ: each minute another. */
const minute = (n: number) => later(december3, n * 60_000);

describe('asking for a code', () => {
  it('sends one to the writer, which counts for two weeks', () => {
    const state = caseAfter(question);
    expect(decided(state, askIdentity())).toEqual([
      {
        type: 'IdentityAsked',
        at: december1,
        ask: 1,
        address: ada.address,
        toWriter: true,
        validUntil: '2026-12-15',
        by: officer,
      },
    ]);
    expect(ordered(state, askIdentity())).toEqual([
      {
        letter: 'identity',
        audience: 'address',
        receptionId: 'reception-1',
        at: december1,
        address: ada.address,
        ask: 1,
        toWriter: true,
        validUntil: '2026-12-15',
        isReminder: false,
      },
    ]);
    expect(identityOf(caseAfter(...asked))).toBe('asked');
  });

  it('sends one to the address of the customer record, and says that it is not the writer’s', () => {
    expect(decided(caseAfter(question), askIdentity(onRecord))).toMatchObject([
      { address: onRecord, toWriter: false },
    ]);
    expect(decided(caseAfter(question), askIdentity(ada.address))).toMatchObject([{ toWriter: true }]);
  });

  it('gives each asking a number of its own, also after another requester', () => {
    const state = caseAfter(...asked, askIdentity(onRecord), requester(), askIdentity());
    expect(state.identity).toMatchObject({ made: 3, asks: [{ n: 3, address: bea.address }] });
    const back = caseAfter(...asked, requester(), requester(ada), askIdentity());
    expect(back.identity.asks.map(({ n }) => n)).toEqual([2]);
  });

  it('stops no clock', () => {
    expect(caseAfter(...asked).obligations).toEqual(caseAfter(question).obligations);
  });

  const ten = Array.from({ length: 10 }, () => askIdentity());
  const cameBack = [question, send(), record(ends('message', 2, null)), bounce(2, december1)] as const;
  it.each<readonly [string, readonly Command[], Command, string, RegExp]>([
    ['closed', [question, answered('2026-12-01', december1, 'question')], askIdentity(), 'closed', /reopen/],
    ['forwarded by a colleague', [forwarded], askIdentity(), 'no-address', /\/requester/],
    ['forwarded, with an address', [forwarded], askIdentity(onRecord), 'no-address', /\/requester/],
    [
      'without a writer',
      [open(mailAsking(['question'], { from: null }))],
      askIdentity(),
      'no-address',
      /\/requester/,
    ],
    ['confirmed already', [question, confirmIdentity()], askIdentity(), 'stands-already', /confirmed by/],
    ['with a dead address', [...cameBack], askIdentity(), 'not-allowed', /ada@example.org came back/],
    ['after ten codes', [question, ...ten], askIdentity(), 'not-allowed', /10 codes/],
    [
      'after ten codes and another requester',
      [question, ...ten, requester()],
      askIdentity(),
      'not-allowed',
      /10 codes/,
    ],
  ])('is refused on a case that is %s', (_what, before, command, code, says) => {
    expect(refusalOf(caseAfter(...before), command)).toEqual([code, expect.stringMatching(says)]);
  });

  it('goes to another address when the writer’s own is dead', () => {
    expect(types(decided(caseAfter(...cameBack), askIdentity(onRecord)))).toEqual(['IdentityAsked']);
  });
});

describe('a code that comes back', () => {
  it('from the address it was sent to shows who controls it, and nothing more', () => {
    const events = decided(caseAfter(...asked), withCode(1, december3));
    expect(events).toMatchObject([
      { type: 'MailReceived', fromWriter: true },
      {
        type: 'AddressProved',
        at: december3,
        ask: 1,
        address: ada.address,
        receptionId: `reception ${december3}`,
      },
    ]);
    expect(told(events)).toEqual(['notice to officers']);
    const proved = caseAfter(...asked, withCode(1, december3));
    expect([identityOf(proved), proved.identity.confirmed]).toEqual(['address-controlled', null]);
    const opened = caseAfter(access, askIdentity(), withCode(1, december3));
    expect(refusalOf(opened, answer(null, 'all'))[0]).toBe('not-identified');
  });

  it('from the address of the customer record shows that one, and makes its sender no writer of the case', () => {
    const back = withCode(1, december3, from(onRecord));
    const events = decided(caseAfter(question, askIdentity(onRecord)), back);
    expect(events).toMatchObject([{ fromWriter: false }, { type: 'AddressProved', address: onRecord }]);
    const proved = caseAfter(question, askIdentity(onRecord), back);
    expect([proved.writer, proved.knownSenders, identityOf(proved)]).toEqual([
      ada,
      [ada.address],
      'address-controlled',
    ]);
    const more = mailAt(minute(1), ['complaint'], from(onRecord));
    expect(told(decided(proved, more))).toEqual(['notice to officers']);
  });

  const worthless: readonly (readonly [string, readonly Command[], Command, string])[] = [
    ['a wrong one', [...asked], withCode(null, december3), 'wrong'],
    [
      'the right one from another address',
      [...asked],
      withCode(1, december3, from(bea.address)),
      'other-address',
    ],
    [
      'the right one from the writer, where it was sent to the customer record: the stranger has read it',
      [question, askIdentity(onRecord)],
      withCode(1, december3),
      'other-address',
    ],
    [
      'the right one in a mail that fails its checks',
      [...asked],
      withCode(1, december3, { authenticity: { verdict: 'failed', why: 'DMARC' } }),
      'other-address',
    ],
    ['the right one from nobody single', [...asked], withCode(1, december3, { from: null }), 'other-address'],
    ['an older one, when a newer was sent', [...asked, askIdentity()], withCode(1, december3), 'used'],
    ['the right one again', [...asked, withCode(1, minute(1))], withCode(1, minute(2)), 'used'],
    ['the right one a day too late', [...asked], withCode(1, '2026-12-16T06:00:00.000Z'), 'expired'],
    ['a wrong one a day too late', [...asked], withCode(null, '2026-12-16T06:00:00.000Z'), 'expired'],
  ];
  it.each(worthless)('proves nothing: %s', (_what, before, mail, why) => {
    const events = decided(caseAfter(...before), mail);
    expect(types(events)).toEqual(['MailReceived', 'CodeRefused']);
    expect(events[1]).toMatchObject({ why });
    const was = caseAfter(...before);
    const { identity } = caseAfter(...before, mail);
    const tries = (counts: boolean) => was.identity.asks.map(({ tries: n }) => (counts ? n + 1 : n));
    expect(identity.asks.map((one) => one.tries)).toEqual(tries(why === 'wrong'));
    expect(identity.asks.map((one) => one.provedAt)).toEqual(was.identity.asks.map((one) => one.provedAt));
  });

  it('is in time until the last second of its last day in Alberta', () => {
    const last = '2026-12-16T05:59:59.000Z';
    expect(types(decided(caseAfter(...asked), withCode(1, last)))).toContain('AddressProved');
  });

  it('may be wrong four times and right then; after five wrong ones nothing is right', () => {
    const wrong = Array.from({ length: 5 }, (_, n) => withCode(null, minute(n)));
    const four = caseAfter(...asked, ...wrong.slice(0, 4));
    expect(types(decided(four, withCode(1, minute(9))))).toContain('AddressProved');
    const five = caseAfter(...asked, ...wrong);
    for (const ask of [1, null])
      expect(decided(five, withCode(ask, minute(9)))[1]).toMatchObject({ why: 'too-many-tries' });
    expect(types(decided(caseAfter(...asked, ...wrong, askIdentity()), withCode(2, minute(9))))).toContain(
      'AddressProved',
    );
  });

  it('from anybody else uses up no try of the writer', () => {
    const strangers = Array.from({ length: 9 }, (_, n) => withCode(1, minute(n), from(bea.address)));
    const guesses = Array.from({ length: 9 }, (_, n) => withCode(null, minute(n + 10), from(bea.address)));
    const state = caseAfter(...asked, ...strangers, ...guesses);
    expect(state.identity.asks).toMatchObject([{ tries: 0 }]);
    expect(types(decided(state, withCode(1, minute(30))))).toContain('AddressProved');
  });

  it('that nobody asked for is a mail like any other', () => {
    for (const mail of [withCode(null, december3), withCode(7, december3)])
      expect(types(decided(caseAfter(question), mail))).toEqual(['MailReceived']);
    expect(types(decided(caseAfter(...asked), withCode(null, december3, from(bea.address))))).toEqual([
      'MailReceived',
    ]);
  });

  it('in a machine’s mail is no reply: an out-of-office note quotes what it answers', () => {
    const automatic = { automatic: { is: true, why: 'Auto-Submitted' } };
    for (const ask of [1, null])
      expect(types(decided(caseAfter(...asked), withCode(ask, december3, automatic)))).toEqual([
        'MailReceived',
      ]);
  });

  it('proves its address also on a case that was closed meanwhile, and opens nothing', () => {
    const over = caseAfter(...asked, answered('2026-12-01', december1, 'question'));
    expect(types(decided(over, withCode(1, december3)))).toEqual(['MailReceived', 'AddressProved']);
  });

  it('twice in the same mail is one mail', () => {
    const proved = caseAfter(...asked, withCode(1, december3));
    expect(decided(proved, withCode(1, december3))).toEqual([]);
  });
});

describe('the reminder of a code', () => {
  const due = later(december1, 7 * dayMs);

  it('comes once, after seven days to the millisecond, and the case next needs attention then', () => {
    const state = caseAfter(...asked);
    expect(nextAttention(state)).toBe(due);
    expect(decided(state, sweepAt(later(due, -1)))).toEqual([]);
    const reminded = {
      type: 'IdentityReminded',
      at: due,
      ask: 1,
      address: ada.address,
      toWriter: true,
      validUntil: '2026-12-15',
    };
    expect(decided(state, sweepAt(due))).toEqual([reminded]);
    expect(ordered(state, sweepAt(due))).toMatchObject([
      { letter: 'identity', audience: 'address', address: ada.address, ask: 1, isReminder: true },
    ]);
    const after = caseAfter(...asked, sweepAt(due));
    expect([decided(after, sweepAt('2027-06-01T00:00:00.000Z')), nextAttention(after)]).toEqual([
      [],
      '9999-12-31T00:00:00.000Z',
    ]);
  });

  it.each<readonly [string, readonly Command[]]>([
    ['the code came back', [...asked, withCode(1, december3)]],
    ['the identity is confirmed', [...asked, confirmIdentity()]],
    ['the case is closed', [...asked, answered('2026-12-01', december1, 'question')]],
    ['the requester is another', [...asked, requester()]],
    ['five wrong ones came', [...asked, ...[1, 2, 3, 4, 5].map((n) => withCode(null, minute(n)))]],
    [
      'letters to the address come back',
      [...asked, send(), record(ends('message', 3, null)), bounce(3, december1)],
    ],
  ])('does not come when %s', (_what, commands) => {
    const state = caseAfter(...commands);
    expect(decided(state, sweepAt(due))).toEqual([]);
    expect(state.stage === 'closed' ? null : nextAttention(state)).not.toBe(due);
  });

  it('is of the newest code to an address, and of each address', () => {
    const again = { at: later(december1, dayMs) };
    const state = caseAfter(...asked, askIdentity(null, again), askIdentity(onRecord));
    expect(decided(state, sweepAt(due))).toMatchObject([{ ask: 3, address: onRecord, toWriter: false }]);
    expect(decided(state, sweepAt(later(due, dayMs)))).toMatchObject([{ ask: 2 }, { ask: 3 }]);
  });

  it('is not written when the code no longer counts: the case was closed, or nothing was swept', () => {
    const late = '2026-12-16T06:00:00.000Z';
    const slept = caseAfter(...asked);
    expect(told(decided(slept, sweepAt('2026-12-16T05:59:59.000Z')))).toEqual(['identity to address']);
    expect(told(decided(slept, sweepAt(late)))).toEqual([]);
    const swept = caseAfter(...asked, sweepAt(late));
    expect([decided(swept, sweepAt(late)), nextAttention(swept)]).toEqual([[], '9999-12-31T00:00:00.000Z']);
  });
});

describe('an officer’s word that the writer is who they say', () => {
  it('is kept with how it is known, once', () => {
    expect(decided(caseAfter(question), confirmIdentity({}, ' by telephone '))).toEqual([
      { type: 'IdentityConfirmed', at: december1, how: 'by telephone', by: officer },
    ]);
    const state = caseAfter(question, confirmIdentity());
    expect(identityOf(state)).toBe('confirmed');
    expect(refusalOf(state, confirmIdentity())).toEqual([
      'stands-already',
      `the identity is confirmed by ${officer}`,
    ]);
  });

  const words = [
    ['identity', confirmIdentity],
    ['authority', confirmAuthority],
  ] as const;
  it.each(words)('of %s says how, in words that can be kept', (what, confirm) => {
    for (const how of ['', ' \n'])
      expect(refusalOf(caseAfter(question), confirm({}, how))).toEqual([
        'no-reason',
        expect.stringContaining(`/${what} confirmed HOW`),
      ]);
    expect(refusalOf(caseAfter(question), confirm({}, 'x'.repeat(longestReason + 1)))[0]).toBe('not-allowed');
    expect(types(decided(caseAfter(question), confirm({}, 'x'.repeat(longestReason))))).toHaveLength(1);
  });

  it.each(words)('of %s waits for who they are, and for an open case', (_what, confirm) => {
    expect(refusalOf(caseAfter(forwarded), confirm())[0]).toBe('no-address');
    expect(refusalOf(caseAfter(open(mailAsking(['question'], { from: null }))), confirm())[0]).toBe(
      'no-address',
    );
    expect(refusalOf(caseAfter(question, answered('2026-12-01', december1, 'question')), confirm())[0]).toBe(
      'closed',
    );
  });

  it('stands when the case is closed and open again, and when its kinds are corrected', () => {
    const over = [question, confirmIdentity(), answered('2026-12-01', december1, 'question'), reopen()];
    expect(identityOf(caseAfter(...over))).toBe('confirmed');
    expect(identityOf(caseAfter(question, confirmIdentity(), correct(['access_request'])))).toBe('confirmed');
  });
});

describe('another requester', () => {
  it('is somebody of whom nothing is known', () => {
    const before = [access, askIdentity(), confirmIdentity(), askAuthority(), confirmAuthority()];
    const state = caseAfter(...before, requester());
    expect(state.identity).toEqual({ made: 1, asks: [], confirmed: null });
    expect(state.authority).toEqual({ askedAt: null, confirmed: null });
    expect([identityOf(state), state.knownSenders, state.messageId]).toEqual(['none', [bea.address], null]);
    expect(refusalOf(state, answer(null, 'all'))[0]).toBe('not-identified');
  });

  it('keeps what a code has shown of their own address', () => {
    const proved = [question, askIdentity(bea.address), withCode(1, december3, from(bea.address))];
    const state = caseAfter(...proved, requester());
    expect([identityOf(state), state.identity.asks.map(({ n }) => n)]).toEqual(['address-controlled', [1]]);
    expect(identityOf(caseAfter(...proved, requester(), requester(ada)))).toBe('none');
  });

  it('cannot use the code that the one before was sent', () => {
    const state = caseAfter(...asked, requester());
    for (const address of [ada.address, bea.address])
      expect(types(decided(state, withCode(1, december3, from(address))))).toEqual(['MailReceived']);
  });
});

describe('the right to act for another (PIPA s. 61)', () => {
  it('is asked of the writer, with the officer’s own words', () => {
    const state = caseAfter(acting('representative'));
    expect(decided(state, askAuthority('Please send it by Friday.'))).toEqual([
      { type: 'AuthorityAsked', at: december1, words: 'Please send it by Friday.', by: officer },
    ]);
    expect(ordered(state, askAuthority('Please.'))).toEqual([
      {
        letter: 'authority',
        audience: 'writer',
        receptionId: 'reception-1',
        at: december1,
        words: 'Please.',
      },
    ]);
    expect(caseAfter(acting('service'), askAuthority()).authority.askedAt).toBe(december1);
  });

  it('is asked only of a known writer of an open case, in words that fit', () => {
    expect(refusalOf(caseAfter(forwarded), askAuthority())[0]).toBe('no-address');
    const over = caseAfter(question, answered('2026-12-01', december1, 'question'));
    expect(refusalOf(over, askAuthority())[0]).toBe('closed');
    expect(refusalOf(caseAfter(question), askAuthority('x'.repeat(longestReason + 1)))[0]).toBe('too-large');
  });

  it('is needed of representatives and services, and of those who were asked for it', () => {
    const roles = ['person', 'representative', 'service', 'regulator', 'vendor', 'press'] as const;
    expect(roles.filter((role) => actsForAnother(caseAfter(acting(role))))).toEqual([
      'representative',
      'service',
    ]);
    const before = [access, confirmIdentity(), askAuthority()];
    expect(refusalOf(caseAfter(...before), answer(null, 'all'))).toEqual([
      'not-identified',
      expect.stringContaining('/authority confirmed HOW'),
    ]);
    expect(types(decided(caseAfter(...before, confirmAuthority()), answer(null, 'all')))).toEqual([
      'AnswerOrdered',
    ]);
  });

  it('is not asked at an address from which letters come back', () => {
    const dead = [question, send(), record(ends('message', 2, null)), bounce(2, december1)];
    expect(refusalOf(caseAfter(...dead), askAuthority())).toEqual([
      'not-allowed',
      expect.stringContaining('came back'),
    ]);
  });
});
