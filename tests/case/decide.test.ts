import { describe, expect, it } from 'vitest';
import { unopened } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { decide, maxRepeatsRecorded } from '../../lib/case/decide.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  acknowledgementSent,
  answered,
  bounce,
  caseAfter,
  caseId,
  committedAt,
  correct,
  decided,
  digestOf,
  ended,
  extend,
  feeEstimate,
  inDoubt,
  letters,
  mailAsking,
  note,
  open,
  paid,
  receive,
  receivedAt,
  receivedOn,
  sweepAt,
  writing,
} from './known.ts';

const first = mailAsking(['access_request']);
const second = (facts = {}) =>
  mailAsking(['complaint'], { receptionId: 'reception-2', digest: digestOf('second'), ...facts });
const onCase = { id: 'breach', caseId, at: committedAt, by: 'an officer' };
const anOpenCase = caseAfter(open(first));
const aClosedCase = caseAfter(open(mailAsking(['policy_request'])), letters(acknowledgementSent()));

describe('every command in every stage', () => {
  const commands: Record<Command['type'], Command> = {
    OpenCase: open(first),
    ReceiveMail: receive(second()),
    KeepNote: note(),
    RecordLetters: letters({
      commit: 7,
      n: 0,
      letter: 'notice',
      status: 'withheld',
      at: committedAt,
      reason: 'merged',
    }),
    CorrectKinds: correct(['question']),
    ExtendTime: extend(30),
    GiveFeeEstimate: feeEstimate(),
    RecordPayment: paid('2026-11-23', committedAt),
    SetReceipt: receivedOn('2026-11-20'),
    RecordAnswer: answered('2026-11-23', committedAt),
    EndObligation: ended('withdrawn', 'said so'),
    AssessBreach: { ...onCase, type: 'AssessBreach', risk: 'no-real-risk', because: 'first names only' },
    ReportBreach: { ...onCase, type: 'ReportBreach', on: '2026-11-23', reference: 'OIPC 012345' },
    OfficerMail: {
      ...onCase,
      type: 'OfficerMail',
      receptionId: 'reception-commands',
      digest: digestOf('commands'),
      words: 'a digest',
      unauthorized: null,
      given: [{ line: '/note', asked: { type: 'Nothing' }, why: '' }],
      writing,
      messageId: null,
    },
    TypedCommand: { ...onCase, type: 'TypedCommand', line: '/ack', asked: { type: 'Acknowledge' }, writing },
    GiveAnswer: {
      ...onCase,
      type: 'GiveAnswer',
      kind: 'access_request',
      outcome: 'refused',
      sections: ['24(2)(a)'],
      anyway: false,
      writing,
    },
    SendMessage: { ...onCase, type: 'SendMessage', anyway: false, writing },
    CloseCase: { ...onCase, type: 'CloseCase', because: 'enough', anyway: false, writing },
    SettlePreview: { ...onCase, type: 'SettlePreview', how: 'sent', code: null },
    AskIdentity: { ...onCase, type: 'AskIdentity', address: null },
    ConfirmIdentity: { ...onCase, type: 'ConfirmIdentity', how: 'customer number by telephone' },
    AskAuthority: { ...onCase, type: 'AskAuthority', words: '' },
    ConfirmAuthority: { ...onCase, type: 'ConfirmAuthority', how: 'signed authorization seen' },
    SetRequester: {
      ...onCase,
      type: 'SetRequester',
      requester: { name: 'Bea Example', address: 'bea@example.org' },
    },
    Acknowledge: { ...onCase, type: 'Acknowledge' },
    SendAttachments: { ...onCase, type: 'SendAttachments' },
    ReopenCase: { ...onCase, type: 'ReopenCase', because: 'found after all' },
    MarkSpam: { ...onCase, type: 'MarkSpam' },
    RescueSpam: { ...onCase, type: 'RescueSpam', because: 'a real customer' },
    JoinCase: { ...onCase, type: 'JoinCase', into: 'bbbbbbbbbbbb' },
    TakeOver: { ...onCase, type: 'TakeOver', from: { ...aClosedCase, id: 'bbbbbbbbbbbb' } },
    RecordJoin: { ...onCase, type: 'RecordJoin', into: 'bbbbbbbbbbbb', refused: 'closed', taken: [] },
    RecordDelivery: {
      type: 'RecordDelivery',
      id: 'delivery',
      caseId,
      at: committedAt,
      commit: 1,
      n: 0,
      what: 'delayed',
      mail: null,
    },
    RemindDue: sweepAt('2026-12-10T00:00:00.000Z'),
    RecordBounce: bounce(1, committedAt),
  };
  type Stage = 'unopened' | 'open' | 'closed';
  const table: Record<Command['type'], Record<Stage, string>> = {
    OpenCase: { unopened: 'CaseOpened ObligationAdded', open: '', closed: '' },
    ReceiveMail: {
      unopened: 'refused no-such-case',
      open: 'MailReceived ObligationAdded',
      closed: 'MailReceived CaseReopened ObligationAdded',
    },
    KeepNote: { unopened: 'refused no-such-case', open: 'NoteKept', closed: 'NoteKept' },
    RecordLetters: { unopened: 'refused no-such-case', open: 'LetterWithheld', closed: 'LetterWithheld' },
    CorrectKinds: {
      unopened: 'refused no-such-case',
      open: 'KindsCorrected ObligationEnded ObligationAdded',
      closed: 'KindsCorrected CaseReopened ObligationAdded',
    },
    ExtendTime: { unopened: 'refused no-such-case', open: 'ExtensionOrdered', closed: 'refused not-owed' },
    GiveFeeEstimate: {
      unopened: 'refused no-such-case',
      open: 'FeeEstimateOrdered',
      closed: 'refused not-owed',
    },
    RecordPayment: {
      unopened: 'refused no-such-case',
      open: 'refused not-allowed',
      closed: 'refused not-owed',
    },
    SetReceipt: { unopened: 'refused no-such-case', open: 'ReceiptSet', closed: 'ReceiptSet' },
    RecordAnswer: {
      unopened: 'refused no-such-case',
      open: 'AnswerRecorded ObligationEnded CaseClosed',
      closed: 'refused not-owed',
    },
    EndObligation: {
      unopened: 'refused no-such-case',
      open: 'ObligationEnded CaseClosed',
      closed: 'refused not-owed',
    },
    AssessBreach: {
      unopened: 'refused no-such-case',
      open: 'refused not-owed',
      closed: 'refused not-owed',
    },
    ReportBreach: {
      unopened: 'refused no-such-case',
      open: 'refused not-owed',
      closed: 'refused not-owed',
    },
    OfficerMail: { unopened: 'refused no-such-case', open: 'CommandsGiven', closed: 'CommandsGiven' },
    RemindDue: { unopened: 'refused no-such-case', open: 'RungsIssued', closed: '' },
    RecordBounce: {
      unopened: 'refused no-such-case',
      open: 'LetterBounced',
      closed: 'LetterBounced CaseReopened AnswerReturned',
    },
    RecordDelivery: {
      unopened: 'refused no-such-case',
      open: 'DeliveryReported',
      closed: 'DeliveryReported',
    },
    TypedCommand: {
      unopened: 'refused no-such-case',
      open: 'CommandTyped AcknowledgementOrdered',
      closed: 'refused closed',
    },
    GiveAnswer: { unopened: 'refused no-such-case', open: 'AnswerOrdered', closed: 'refused closed' },
    SendMessage: { unopened: 'refused no-such-case', open: 'MessageOrdered', closed: 'refused closed' },
    CloseCase: {
      unopened: 'refused no-such-case',
      open: 'refused not-allowed',
      closed: 'refused stands-already',
    },
    SettlePreview: { unopened: 'refused no-such-case', open: 'refused not-owed', closed: 'refused not-owed' },
    AskIdentity: { unopened: 'refused no-such-case', open: 'IdentityAsked', closed: 'refused closed' },
    ConfirmIdentity: {
      unopened: 'refused no-such-case',
      open: 'IdentityConfirmed',
      closed: 'refused closed',
    },
    AskAuthority: { unopened: 'refused no-such-case', open: 'AuthorityAsked', closed: 'refused closed' },
    ConfirmAuthority: {
      unopened: 'refused no-such-case',
      open: 'AuthorityConfirmed',
      closed: 'refused closed',
    },
    SetRequester: {
      unopened: 'refused no-such-case',
      open: 'RequesterSet AcknowledgementOrdered',
      closed: 'RequesterSet',
    },
    Acknowledge: {
      unopened: 'refused no-such-case',
      open: 'AcknowledgementOrdered',
      closed: 'refused closed',
    },
    SendAttachments: {
      unopened: 'refused no-such-case',
      open: 'AttachmentsOrdered',
      closed: 'AttachmentsOrdered',
    },
    ReopenCase: {
      unopened: 'refused no-such-case',
      open: 'refused stands-already',
      closed: 'CaseReopened',
    },
    MarkSpam: {
      unopened: 'refused no-such-case',
      open: 'refused not-allowed',
      closed: 'SpamMarked',
    },
    RescueSpam: {
      unopened: 'refused no-such-case',
      open: 'refused stands-already',
      closed: 'refused stands-already',
    },
    JoinCase: { unopened: 'refused no-such-case', open: 'JoinOrdered', closed: 'refused closed' },
    TakeOver: { unopened: 'refused no-such-case', open: 'CaseTakenOver', closed: 'refused closed' },
    RecordJoin: { unopened: 'refused no-such-case', open: 'JoinRefused', closed: 'JoinRefused' },
  };
  const stages = { unopened, open: anOpenCase, closed: aClosedCase };

  for (const command of Object.values(commands)) {
    for (const stage of ['unopened', 'open', 'closed'] as const) {
      const state = stages[stage];
      it(`${command.type} on a case that is ${stage}`, () => {
        // The same reception again is how a retry looks: nothing happens twice.
        const sent =
          command.type === 'OpenCase' && stage === 'closed' ? open(mailAsking(['policy_request'])) : command;
        const events = decide(state, sent);
        const story =
          'refused' in events ? `refused ${events.refused}` : events.map(({ type }) => type).join(' ');
        expect(story).toBe(table[command.type][stage]);
      });
    }
  }
});

describe('opening a case', () => {
  it('adds an obligation for each thing asked, each with its own clock from the instant of receipt', () => {
    const events = decided(unopened, open(mailAsking(['access_request', 'complaint', 'policy_request'])));
    expect(events.slice(1)).toEqual(
      (['access_request', 'complaint', 'policy_request'] as const).map((kind, index) => ({
        type: 'ObligationAdded',
        at: committedAt,
        id: `o${index + 1}`,
        kind,
        presumed: false,
        inReview: false,
        clock: clockFor(kind, receivedAt),
        receivedAt,
        receptionId: 'reception-1',
      })),
    );
  });

  it('presumes an access request in doubt, beside what was understood', () => {
    const kinds = caseAfter(open(inDoubt(mailAsking(['question'])))).obligations.map(({ kind, presumed }) => [
      kind,
      presumed,
    ]);
    expect(kinds).toEqual([
      ['question', false],
      ['access_request', true],
    ]);
  });

  it('presumes nothing beside an access request that was understood', () => {
    const kinds = caseAfter(open(inDoubt(mailAsking(['access_request'])))).obligations.map(
      ({ presumed }) => presumed,
    );
    expect(kinds).toEqual([false]);
  });

  it('owes nothing for unrelated mail', () => {
    expect(caseAfter(open(mailAsking(['unrelated']))).obligations).toEqual([]);
  });

  it('is a fault, never a join, when another mail opened the case', () => {
    expect(() => decide(anOpenCase, open(second()))).toThrow('opened by another mail');
  });
});

describe('the same mail again', () => {
  it('leaves no event for the same reception', () => {
    expect(decided(anOpenCase, open(first))).toEqual([]);
  });

  it('is recorded under another reception, and nobody is told within a day', () => {
    expect(decided(anOpenCase, open({ ...first, receptionId: 'reception-9' }))).toEqual([
      {
        type: 'MailRepeated',
        at: committedAt,
        receptionId: 'reception-9',
        digest: first.digest,
        tellOfficer: false,
      },
    ]);
  });

  it('is told to the officer more than a day later', () => {
    const late = { ...open({ ...first, receptionId: 'reception-9' }), at: '2026-11-24T15:00:01.001Z' };
    expect(decided(anOpenCase, late)).toMatchObject([{ type: 'MailRepeated', tellOfficer: true }]);
  });

  it('is told to the officer when it has no Message-ID', () => {
    const anonymous = { ...first, messageId: null };
    expect(
      decided(caseAfter(open(anonymous)), open({ ...anonymous, receptionId: 'reception-9' })),
    ).toMatchObject([{ tellOfficer: true }]);
  });

  it('stops leaving events after the recorded limit, so that a loop cannot grow the case for ever', () => {
    const again = (n: number) => open({ ...first, receptionId: `again-${n}` });
    const flooded = caseAfter(open(first), ...Array.from({ length: maxRepeatsRecorded }, (_, n) => again(n)));
    expect(decided(flooded, again(maxRepeatsRecorded))).toEqual([]);
  });
});

describe('a mail that joins', () => {
  it('does not owe twice what is already owed', () => {
    const again = mailAsking(['access_request'], { receptionId: 'reception-2', digest: digestOf('second') });
    expect(decided(anOpenCase, receive(again)).map(({ type }) => type)).toEqual(['MailReceived']);
  });

  it('owes a plain access request beside a presumed one: only the officer settles a presumption', () => {
    const doubtful = caseAfter(open(inDoubt(mailAsking(['unrelated']))));
    const plain = mailAsking(['access_request'], { receptionId: 'reception-2', digest: digestOf('second') });
    expect(decided(doubtful, receive(plain)).map(({ type }) => type)).toEqual([
      'MailReceived',
      'ObligationAdded',
    ]);
  });

  it('is not from the writer when the sender is unknown to the case or fails its checks', () => {
    const stranger = second({ from: { name: '', address: 'stranger@example.net' } });
    const forged = second({ authenticity: { verdict: 'failed', why: 'DMARC' } });
    expect(decided(anOpenCase, receive(stranger))[0]).toMatchObject({ fromWriter: false });
    expect(decided(anOpenCase, receive(forged))[0]).toMatchObject({ fromWriter: false });
    expect(caseAfter(open(first), receive(stranger)).marks).toEqual(['new-sender']);
  });

  it('reopens a closed case for an obligation or in doubt, not for thanks', () => {
    const thanks = second({ understood: mailAsking(['unrelated']).understood });
    expect(decided(aClosedCase, receive(thanks)).map(({ type }) => type)).toEqual(['MailReceived']);
    const doubtful = inDoubt(thanks);
    expect(decided(aClosedCase, receive(doubtful))[1]).toEqual({
      type: 'CaseReopened',
      at: committedAt,
      because: 'in-doubt',
    });
    expect(decided(aClosedCase, receive(second()))[1]).toMatchObject({ because: 'obligation-added' });
  });

  it('adds nothing by doubt alone when a machine wrote it', () => {
    const bounce = inDoubt(
      second({
        automatic: { is: true, why: 'Auto-Submitted' },
        understood: mailAsking(['unrelated']).understood,
      }),
    );
    expect(decided(anOpenCase, receive(bounce)).map(({ type }) => type)).toEqual(['MailReceived']);
  });

  it('puts the case on hold when the Commissioner writes', () => {
    expect(caseAfter(open(first), receive(second({ origin: 'regulator' }))).marks).toContain('hold');
  });
});

describe('letters', () => {
  it('an accepted acknowledgement meets a policy request and closes the case that asked for nothing else', () => {
    const events = decided(caseAfter(open(mailAsking(['policy_request']))), letters(acknowledgementSent()));
    expect(events.slice(1)).toEqual([
      {
        type: 'ObligationEnded',
        at: committedAt,
        id: 'o1',
        how: 'policy-sent',
        letter: { commit: 1, n: 0 },
      },
      { type: 'CaseClosed', at: committedAt, because: 'policy-sent' },
    ]);
  });

  it('meets no policy request in review, and no other obligation ever', () => {
    const doubtful = caseAfter(open(inDoubt(mailAsking(['policy_request']))));
    expect(decided(doubtful, letters(acknowledgementSent())).map(({ type }) => type)).toEqual(['LetterSent']);
    const access = caseAfter(
      open(mailAsking(['access_request', 'policy_request'])),
      letters(acknowledgementSent()),
    );
    expect(access.stage).toBe('open');
    expect(access.obligations.map(({ kind, status }) => [kind, status])).toEqual([
      ['access_request', 'running'],
      ['policy_request', 'policy-sent'],
    ]);
  });

  it('meets no policy request when the letter was withheld or failed', () => {
    const asked = caseAfter(open(mailAsking(['policy_request'])));
    for (const status of ['withheld', 'failed'] as const) {
      const outcome = {
        commit: 1,
        n: 0,
        letter: 'acknowledgement',
        status,
        at: committedAt,
        reason: 'budget-hour',
      };
      expect(decided(asked, letters(outcome)).map(({ type }) => type)).toHaveLength(1);
    }
  });

  it('meets only the policy request of the mail that the letter answers', () => {
    const asked = caseAfter(
      open(first),
      receive(mailAsking(['policy_request'], { receptionId: 'reception-2', digest: digestOf('second') })),
    );
    expect(decided(asked, letters(acknowledgementSent('reception-1'))).map(({ type }) => type)).toEqual([
      'LetterSent',
    ]);
  });

  it('settles a letter once, whoever records it again', () => {
    const settled = caseAfter(open(first), letters(acknowledgementSent()));
    expect(decided(settled, letters(acknowledgementSent()))).toEqual([]);
  });
});
