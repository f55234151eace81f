import { describe, expect, it } from 'vitest';
import type { Command } from '../../lib/case/commands.ts';
import {
  acknowledgementSent,
  answered,
  bounce,
  caseAfter,
  decided,
  extend,
  feeEstimate,
  letterEnded,
  letters,
  mailAsking,
  open,
  receivedOn,
} from './known.ts';
import { of, refusalOf, told, types } from './time-known.ts';
import {
  accepted,
  acknowledge,
  acting,
  ada,
  answer,
  bea,
  confirmIdentity,
  december1,
  december2,
  ends,
  mailAt,
  officer,
  officerMail,
  ordered,
  record,
  requester,
  send,
} from './words-known.ts';

const access = open(mailAsking(['access_request']));
const question = open(mailAsking(['question']));
const forwarded = { ...access, marks: ['forwarded-by-staff' as const] };
const acknowledged = [access, letters(acknowledgementSent())] as const;
const over = answered('2026-12-01', december1);

describe('an officer says who the case is with', () => {
  it('and they get the acknowledgement that is due', () => {
    const events = decided(caseAfter(...acknowledged), requester());
    expect(events).toEqual([
      { type: 'RequesterSet', at: december1, requester: bea, was: ada, by: officer },
      { type: 'AcknowledgementOrdered', at: december1, occasion: 'opened', by: officer },
    ]);
    expect(told(events)).toEqual(['acknowledgement to writer']);
    expect(caseAfter(...acknowledged, requester())).toMatchObject({
      writer: bea,
      knownSenders: [bea.address],
      acknowledgedTo: bea.address,
    });
  });

  it('of a mail that a colleague forwarded: the mark goes, also for the address that it came from', () => {
    const state = caseAfter({ ...forwarded, marks: ['forwarded-by-staff', 'maybe-same-as'] }, requester());
    expect([state.marks, state.writer]).toEqual([[], bea]);
    expect(types(decided(caseAfter(forwarded), requester(ada)))).toEqual([
      'RequesterSet',
      'AcknowledgementOrdered',
    ]);
  });

  it('changes no clock, nothing that is owed and nothing that was received', () => {
    const before = caseAfter(...acknowledged);
    const { mails, obligations, receivedAt, stage } = caseAfter(...acknowledged, requester());
    expect({ mails, obligations, receivedAt, stage }).toEqual({
      mails: before.mails,
      obligations: before.obligations,
      receivedAt: before.receivedAt,
      stage: 'open',
    });
  });

  it('and mail of the one before is a stranger’s from then on', () => {
    const state = caseAfter(access, requester());
    expect(decided(state, mailAt(december2))[0]).toMatchObject({ fromWriter: false });
    expect(decided(state, mailAt(december2, ['unrelated'], { from: bea }))[0]).toMatchObject({
      fromWriter: true,
    });
  });

  it('is refused where the case is with them already', () => {
    expect(refusalOf(caseAfter(access), requester(ada))).toEqual([
      'stands-already',
      'the case is with ada@example.org already',
    ]);
  });

  it('sends no acknowledgement from a closed case, on hold, or to a regulator', () => {
    expect(types(decided(caseAfter(access, over), requester()))).toEqual(['RequesterSet']);
    expect(types(decided(caseAfter({ ...access, marks: ['hold'] }), requester()))).toEqual(['RequesterSet']);
    expect(types(decided(caseAfter(acting('regulator')), requester()))).toEqual(['RequesterSet']);
  });

  it('at an address from which letters came back: they know that it is right, and the person is the same', () => {
    const dead = [
      question,
      confirmIdentity(),
      send(),
      record(ends('message', 3, null)),
      bounce(3, december1),
    ];
    const state = caseAfter(...dead, requester(ada));
    expect([state.undeliverable, state.writer]).toEqual([[], ada]);
    expect(state.identity).toEqual(caseAfter(...dead).identity);
    expect(types(decided(state, send()))).toEqual(['MessageOrdered']);
    expect(caseAfter(...dead, requester(), requester(ada)).identity.confirmed).toBe(null);
  });

  it.each<readonly [string, Command]>([
    ['answer', answer(null, 'none-found')],
    ['extension', extend(10, december1)],
    ['fee-estimate', feeEstimate(december1)],
  ])('waits while an %s to the one before is on its way: it would count for another', (what, letter) => {
    expect(refusalOf(caseAfter(access, letter), requester())).toEqual([
      'stands-already',
      `the ${what} letter to ada@example.org is on its way: say who the case is with once it has left`,
    ]);
  });

  it('may be said once that letter has left, or has not', () => {
    const none = answer(null, 'none-found');
    for (const status of ['sent', 'failed'] as const) {
      const state = caseAfter(access, none, record(ends('answer', 2, 'o1', { status })));
      expect(types(decided(state, requester()))).toContain('RequesterSet');
    }
  });

  it('gives the case a writer where it had none', () => {
    const nobody = open(mailAsking(['access_request'], { from: null }));
    expect(decided(caseAfter(nobody), requester())[0]).toMatchObject({ was: null, requester: bea });
    expect(types(decided(caseAfter(nobody, requester()), send()))).toEqual(['MessageOrdered']);
  });
});

describe('the acknowledgement that was held back', () => {
  it('leaves on an officer’s word, past the gate', () => {
    const withheld = record(ends('acknowledgement', 1, null, { status: 'withheld' }));
    const state = caseAfter(access, withheld);
    expect(ordered(state, acknowledge())).toEqual([
      {
        letter: 'acknowledgement',
        audience: 'writer',
        receptionId: 'reception-1',
        at: december1,
        occasion: 'opened',
        gate: null,
      },
    ]);
  });

  it.each<readonly [string, readonly Command[], string, RegExp]>([
    ['that have it', [...acknowledged], 'stands-already', /has had the acknowledgement/],
    ['of a closed case', [access, over], 'closed', /reopen/],
    ['of a forwarded mail', [forwarded], 'no-address', /\/requester/],
    ['that nobody knows', [open(mailAsking(['question'], { from: null }))], 'no-address', /\/requester/],
    ['who are a regulator', [acting('regulator')], 'not-allowed', /\/send/],
    [
      'whose address is dead',
      [question, send(), record(ends('message', 2, null)), bounce(2, december1)],
      'not-allowed',
      /came back/,
    ],
  ])('is refused for those %s', (_what, before, code, says) => {
    expect(refusalOf(caseAfter(...before), acknowledge())).toEqual([code, expect.stringMatching(says)]);
  });

  it('meets the policy request of the case, once it is accepted', () => {
    const policy = open(mailAsking(['policy_request']));
    const state = caseAfter(policy, acknowledge());
    expect(types(decided(state, letters({ ...acknowledgementSent('reception-1', 2) })))).toEqual([
      'LetterSent',
      'ObligationEnded',
      'CaseClosed',
    ]);
  });

  it('is one letter, though two commands of one mail ask for it', () => {
    const mail = officerMail([
      ['/requester bea@example.org', { type: 'SetRequester', requester: bea }],
      ['/ack', { type: 'Acknowledge' }],
    ]);
    expect(told(decided(caseAfter(forwarded), mail))).toEqual([
      'commands to officers',
      'acknowledgement to writer',
    ]);
  });
});

describe('a writer who was told dates that no longer stand', () => {
  const earlier = receivedOn('2026-11-20', '', december1);
  const corrected = {
    type: 'AcknowledgementOrdered',
    at: december1,
    occasion: 'corrected',
    by: 'an officer',
  };

  const held = record({ ...ends('acknowledgement', 2, null, { status: 'withheld' }), ordered: true });
  const toAda = letters({ ...acknowledgementSent(), to: ada.address });
  const toBea = record({ ...ends('acknowledgement', 2, null), ordered: true, to: bea.address });

  it('is the one whom it reached, in whichever order their letters are marked and come back', () => {
    const reached = (...after: readonly Command[]) => caseAfter(access, requester(), ...after).acknowledgedTo;
    expect(reached(toBea, toAda)).toBe(bea.address);
    expect(reached(toAda, toBea, bounce(1, december1))).toBe(bea.address);
    expect(reached(toAda, toBea, bounce(2, december1))).toBe(null);
    expect(reached(bounce(2, december1), toBea)).toBe(null);
    expect(reached(toAda, held)).toBe(null);
  });

  it('is told the new ones', () => {
    expect(decided(caseAfter(...acknowledged), earlier).at(-1)).toEqual(corrected);
    expect(told(decided(caseAfter(...acknowledged), earlier))).toContain('acknowledgement to writer');
    const later = receivedOn('2026-11-24', 'the counter stamped it wrongly', december1);
    expect(decided(caseAfter(...acknowledged), later).at(-1)).toEqual(corrected);
  });

  it.each<readonly [string, readonly Command[]]>([
    ['nothing was told yet', [access]],
    ['another person was told', [access, requester(), held, toAda]],
    ['the law sets no date', [question, letters(acknowledgementSent())]],
    ['it is answered', [...acknowledged, over]],
    ['on hold', [{ ...access, marks: ['hold'] }, letters(acknowledgementSent())]],
    ['letters come back', [...acknowledged, bounce(1, december1)]],
  ])('is told nothing where %s', (_what, before) => {
    const events = decided(caseAfter(...before), earlier);
    expect(types(events)).toContain('ReceiptSet');
    expect(types(events)).not.toContain('AcknowledgementOrdered');
  });

  it('is told once, though two commands of one mail move them', () => {
    const mail = officerMail([
      ['/received 2026-11-20', { type: 'SetReceipt', day: '2026-11-20', because: '' }],
      ['/received 2026-11-19', { type: 'SetReceipt', day: '2026-11-19', because: '' }],
    ]);
    const events = decided(caseAfter(...acknowledged), mail);
    expect(told(events).filter((one) => one === 'acknowledgement to writer')).toHaveLength(1);
  });

  it('is told of a lost extension together with the dates', () => {
    const extended = [...acknowledged, extend(30, '2027-01-06T18:00:00.000Z')];
    const granted = letterEnded('extension', '2027-01-06T18:00:00.000Z', 3);
    const found = receivedOn('2026-11-10', '', '2027-01-06T19:00:00.000Z');
    expect(types(decided(caseAfter(...extended, granted), found))).toEqual([
      'ReceiptSet',
      'ExtensionVoid',
      'AcknowledgementOrdered',
    ]);
    expect(of(caseAfter(...extended, granted, found)).clock.statutoryDay).toBe('2026-12-25');
  });
});

it('an answer to a requester who was set is theirs: identity first, and it goes to them', () => {
  const before = [forwarded, requester(), confirmIdentity(), answer(null, 'all')];
  const state = caseAfter(...before);
  expect([state.writer, of(state).sending?.what]).toEqual([bea, 'answer']);
  expect(caseAfter(...before, accepted(4)).stage).toBe('closed');
});
