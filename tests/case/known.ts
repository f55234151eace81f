import type { Case, OpenedCase } from '../../lib/case/case.ts';
import { unopened } from '../../lib/case/case.ts';
import type { Command, LetterOutcome } from '../../lib/case/commands.ts';
import { decide } from '../../lib/case/decide.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import { evolve } from '../../lib/case/evolve.ts';
import type { Kind, MailKind } from '../../lib/case/kinds.ts';
import { primaryOf } from '../../lib/case/kinds.ts';
import type { MailFacts } from '../../lib/case/mail-facts.ts';
import { outcomesOf } from '../../lib/case/outcomes.ts';
import type { Writing } from '../../lib/case/writing.ts';
import type { Day } from '../../lib/law/civil.ts';

export const caseId = 'abcdefghjkmn';
export const receivedAt = '2026-11-23T15:00:00.000Z';
export const committedAt = '2026-11-23T15:00:01.000Z';
const writer = { name: 'Ada Example', address: 'ada@example.org' };
export const digestOf = (name: string) => Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64);

/** A mail that asks these things, by the writer of the case, with nothing odd about it. */
export function mailAsking(kinds: readonly MailKind[], facts: Partial<MailFacts> = {}): MailFacts {
  return {
    receptionId: 'reception-1',
    digest: digestOf('first'),
    messageId: 'first@example.org',
    receivedAt,
    from: writer,
    authenticity: { verdict: 'unknown', why: 'not checked' },
    automatic: { is: false, why: null },
    scan: 'unknown',
    addressedToUs: true,
    origin: 'outside',
    understood: {
      kinds: kinds.map((kind) => ({ kind, confidence: 0.9 })),
      primary: primaryOf(kinds),
      review: false,
      statutoryClock: kinds.some((kind) => kind === 'access_request' || kind === 'correction_request'),
      writer: 'person',
      language: 'en',
      reasons: [],
    },
    defects: [],
    ...facts,
  };
}

/** The same mail, but nobody could be sure of it: the presumed clock runs. */
export function inDoubt(mail: MailFacts): MailFacts {
  return { ...mail, understood: { ...mail.understood, review: true, statutoryClock: true } };
}

export function open(mail: MailFacts): Command & { type: 'OpenCase' } {
  return {
    type: 'OpenCase',
    id: `mail ${mail.receptionId}`,
    caseId,
    at: committedAt,
    mail,
    marks: [],
    pointers: [],
  };
}

export function receive(mail: MailFacts, at = committedAt): Command & { type: 'ReceiveMail' } {
  return { type: 'ReceiveMail', id: `mail ${mail.receptionId}`, caseId, at, mail, pointers: [] };
}

export function note(at = committedAt): Command & { type: 'KeepNote' } {
  return {
    type: 'KeepNote',
    id: 'mail reception-note',
    caseId,
    at,
    receptionId: 'reception-note',
    digest: digestOf('note'),
    automatic: false,
  };
}

export function letters(...outcomes: LetterOutcome[]): Command & { type: 'RecordLetters' } {
  return { type: 'RecordLetters', id: 'letters', caseId, at: committedAt, outcomes };
}

export function correct(
  kinds: readonly Kind[],
  because = 'read by hand',
): Command & { type: 'CorrectKinds' } {
  return { type: 'CorrectKinds', id: 'kind', caseId, at: committedAt, kinds, because, by: 'an officer' };
}

/** A command about one thing owed, given a minute after the case was opened unless it says otherwise. */
const onObligation = { caseId, kind: 'access_request', by: 'an officer' } as const;

export function extend(days: number, at = committedAt, ground = 'b', kind: Kind = 'access_request'): Command {
  return { ...onObligation, type: 'ExtendTime', id: `extend ${at}`, at, days, ground, kind, words: '' };
}

export function feeEstimate(at = committedAt, kind: Kind = 'access_request'): Command {
  const amounts = { amount: '$40.00', deposit: null, words: '' };
  return { ...onObligation, type: 'GiveFeeEstimate', id: `fee ${at}`, at, kind, ...amounts };
}

/** What an officer wrote for the writer: a text of 300 letters, no file, and nothing that speaks against it. */
export const writing: Writing = {
  body: { sha256: 'a'.repeat(64), letters: 300 },
  files: [],
  contact: { name: 'Jordan Avery', title: 'Privacy Officer' },
  slips: [],
};

export function paid(on: Day, at: string): Command {
  return { ...onObligation, type: 'RecordPayment', id: `paid ${at}`, at, on };
}

export function receivedOn(day: Day, because = '', at = committedAt): Command {
  return { type: 'SetReceipt', id: `received ${day}`, caseId, at, day, because, by: 'an officer' };
}

export function answered(on: Day, at: string, kind: Kind = 'access_request'): Command {
  return {
    ...onObligation,
    type: 'RecordAnswer',
    id: `answered ${at}`,
    at,
    kind,
    outcome: outcomesOf[kind][0] ?? 'done',
    how: 'post',
    on,
  };
}

export function ended(how: 'withdrawn' | 'lapsed', because: string, at = committedAt): Command {
  return { ...onObligation, type: 'EndObligation', id: `ended ${at}`, at, how, because };
}

/** An officer says again that the writer's address is right. */
export function sameWriter(at: string): Command {
  return { type: 'SetRequester', id: `requester ${at}`, caseId, at, requester: writer, by: 'an officer' };
}

export function sweepAt(at: string): Command {
  return { type: 'RemindDue', id: `remind ${at}`, caseId, at };
}

export function bounce(commit: number, at: string): Command {
  return { type: 'RecordBounce', id: `bounce ${commit}`, caseId, at, commit, n: 0, mail: null };
}

/** A letter with legal effect was accepted for sending at this instant, or came to another end. */
export function letterEnded(
  letter: 'extension' | 'fee-estimate',
  at: string,
  commit = 2,
  status: 'sent' | 'failed' = 'sent',
): Command {
  const about = { commit, n: 0, letter, about: 'o1', at };
  const outcome: LetterOutcome =
    status === 'failed'
      ? { ...about, status, reason: 'no such mailbox' }
      : {
          ...about,
          status,
          receptionId: 'reception-1',
          messageId: 'letter@plutomicro.com',
          policySha256: null,
          letterVersion: '2026-11-23',
        };
  return { type: 'RecordLetters', id: `letters ${commit}`, caseId, at, outcomes: [outcome] };
}

export function acknowledgementSent(receptionId = 'reception-1', commit = 1): LetterOutcome {
  return {
    commit,
    n: 0,
    letter: 'acknowledgement',
    status: 'sent',
    at: committedAt,
    receptionId,
    messageId: 'reply@plutomicro.com',
    policySha256: 'c0ffee',
    letterVersion: '2026-11-23',
  };
}

/** The case after these commands; a refusal is a fault of the test. */
export function caseAfter(...commands: readonly Command[]): OpenedCase {
  let state: Case = unopened;
  for (const command of commands) state = decided(state, command).reduce(evolve, state);
  if (state.stage === 'unopened') throw new Error('the test opened no case');
  return state;
}

export function decided(state: Case, command: Command): readonly CaseEvent[] {
  const events = decide(state, command);
  if ('refused' in events) throw new Error(`refused: ${events.refused}`);
  return events;
}
