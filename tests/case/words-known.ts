import type { OpenedCase } from '../../lib/case/case.ts';
import type { Command, LetterOutcome } from '../../lib/case/commands.ts';
import type { Kind, MailKind, Role } from '../../lib/case/kinds.ts';
import type { MailFacts } from '../../lib/case/mail-facts.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import type { Asked, Given, OfficerMail } from '../../lib/case/orders.ts';
import type { Outcome } from '../../lib/case/outcomes.ts';
import type { Enclosure, Writing } from '../../lib/case/writing.ts';
import { caseAfter, caseId, decided, digestOf, mailAsking, open, receive, writing } from './known.ts';

export const december1 = '2026-12-01T18:00:00.000Z';
export const december2 = '2026-12-02T18:00:00.000Z';
export const officer = 'jordan@plutomicro.com';
export const colleague = 'sam@plutomicro.com';
export const ada = { name: 'Ada Example', address: 'ada@example.org' };
export const bea = { name: 'Bea Example', address: 'bea@example.org' };
export const otherCase = 'bbbbbbbbbbbb';

export const file: Enclosure = {
  name: 'file.pdf',
  type: 'application/pdf',
  bytes: 1000,
  sha256: 'b'.repeat(64),
};

/** How an order is given: on the first of December by the first officer, with a text and nothing odd, unless it says otherwise. */
export type Said = {
  readonly at?: string;
  readonly by?: string;
  readonly anyway?: boolean;
  readonly writing?: Partial<Writing>;
};

function given(what: string, { at = december1, by = officer }: Said) {
  return { id: `${what} ${at} ${by}`, caseId, at, by };
}

function words(said: Said) {
  const { anyway = false, writing: odd = {} } = said;
  return { anyway, writing: { ...writing, ...odd } };
}

export function answer(
  kind: Kind | null = null,
  outcome: Outcome | null = null,
  sections: readonly string[] = [],
  said: Said = {},
): Command & { type: 'GiveAnswer' } {
  return { ...given('answer', said), type: 'GiveAnswer', kind, outcome, sections, ...words(said) };
}

export function send(said: Said = {}): Command & { type: 'SendMessage' } {
  return { ...given('send', said), type: 'SendMessage', ...words(said) };
}

/** Without a text, unless one is given. */
export function close(because = '', said: Said = {}): Command & { type: 'CloseCase' } {
  const silent = { ...said, writing: { body: null, ...said.writing } };
  return { ...given('close', said), type: 'CloseCase', because, ...words(silent) };
}

export function yes(code: string | null = null, said: Said = {}): Command {
  return { ...given('yes', said), type: 'SettlePreview', how: 'sent', code };
}

export function no(code: string | null = null, said: Said = {}): Command {
  return { ...given('no', said), type: 'SettlePreview', how: 'discarded', code };
}

export function askIdentity(address: string | null = null, said: Said = {}): Command {
  return { ...given('ask', said), type: 'AskIdentity', address };
}

export function confirmIdentity(said: Said = {}, how = 'customer number by telephone'): Command {
  return { ...given('identity', said), type: 'ConfirmIdentity', how };
}

export function askAuthority(note = '', said: Said = {}): Command {
  return { ...given('ask authority', said), type: 'AskAuthority', words: note };
}

export function confirmAuthority(said: Said = {}, how = 'signed authorization seen'): Command {
  return { ...given('authority', said), type: 'ConfirmAuthority', how };
}

export function requester(who: { name: string; address: string } = bea, said: Said = {}): Command {
  return { ...given('requester', said), type: 'SetRequester', requester: who };
}

export function acknowledge(said: Said = {}): Command {
  return { ...given('ack', said), type: 'Acknowledge' };
}

export function reopen(because = 'the file was found after all', said: Said = {}): Command {
  return { ...given('reopen', said), type: 'ReopenCase', because };
}

export function spam(said: Said = {}): Command {
  return { ...given('spam', said), type: 'MarkSpam' };
}

export function rescue(because = 'a real customer', said: Said = {}): Command {
  return { ...given('rescue', said), type: 'RescueSpam', because };
}

export function joinInto(into = otherCase, said: Said = {}): Command {
  return { ...given('join', said), type: 'JoinCase', into };
}

export function takeOver(from: OpenedCase, said: Said = {}): Command {
  return { ...given('take over', said), type: 'TakeOver', from };
}

export function joined(taken: readonly string[], refused: string | null = null, said: Said = {}): Command {
  return { ...given('joined', said), type: 'RecordJoin', into: otherCase, refused, taken };
}

/** An officer's mail: each line with what it asks. Other lines are other words. */
export function officerMail(
  lines: readonly (readonly [string, Given['asked']])[],
  facts: Partial<OfficerMail> = {},
): OfficerMail {
  const text = lines.map(([line]) => line).join(' ');
  return {
    type: 'OfficerMail',
    id: `mail ${text}`,
    caseId,
    at: december1,
    receptionId: 'reception-officer',
    digest: digestOf(text),
    words: `words of ${text}`,
    by: officer,
    unauthorized: null,
    given: lines.map(([line, asked]) => ({
      line,
      asked,
      why: asked === null ? 'there is no such command' : '',
    })),
    writing,
    messageId: 'officer@plutomicro.com',
    ...facts,
  };
}

export function typed(line: string, asked: Asked, said: Said = {}): Command {
  return { ...given(`typed ${line}`, said), type: 'TypedCommand', line, asked, writing: words(said).writing };
}

/** A letter came to its end; the first letter of its commit unless it says otherwise. */
export function ends(
  letter: string,
  commit: number,
  about: string | null,
  { at = december1, n = 0, status = 'sent' as LetterOutcome['status'] } = {},
): LetterOutcome {
  const facts = { commit, n, letter, at, ...(about === null ? {} : { about }) };
  return status === 'sent'
    ? {
        ...facts,
        status,
        receptionId: 'reception-1',
        messageId: `letter-${commit}-${n}@plutomicro.com`,
        policySha256: null,
        letterVersion: '2026-11-23',
      }
    : { ...facts, status, reason: 'no such mailbox' };
}

export function record(...outcomes: readonly LetterOutcome[]): Command {
  const name = outcomes.map(({ commit, n }) => `${commit}.${n}`).join();
  return { type: 'RecordLetters', id: `letters ${name}`, caseId, at: outcomes[0]?.at ?? december1, outcomes };
}

/** The provider accepted the answer that a commit ordered. */
export function accepted(commit: number, at = december1, about = 'o1'): Command {
  return record(ends('answer', commit, about, { at }));
}

/** Mail by somebody else than an ordinary person. */
export function mailBy(writer: Role, kinds: readonly MailKind[]): MailFacts {
  const mail = mailAsking(kinds);
  return { ...mail, understood: { ...mail.understood, writer } };
}

export function acting(writer: Role, kinds: readonly MailKind[] = ['access_request']): Command {
  return open(mailBy(writer, kinds));
}

/** A further mail, received and committed at this instant. */
export function mailAt(
  at: string,
  kinds: readonly MailKind[] = ['unrelated'],
  facts: Partial<MailFacts> = {},
): Command & { type: 'ReceiveMail' } {
  const names = { receptionId: `reception ${at}`, digest: digestOf(at), messageId: `${at}@example.org` };
  return receive(mailAsking(kinds, { ...names, receivedAt: at, ...facts }), at);
}

/** A mail that holds a code: of this asking, or of none (null). */
export function withCode(ask: number | null, at: string, facts: Partial<MailFacts> = {}): Command {
  return { ...mailAt(at, ['unrelated'], facts), code: { ask } };
}

/** Another case, as it stands after these commands. */
export function another(...commands: readonly Command[]): OpenedCase {
  return { ...caseAfter(...commands), id: otherCase };
}

/** The letters that a command on a case orders, whole. */
export function ordered(state: OpenedCase, command: Command) {
  return lettersFor(decided(state, command), state.firstReception);
}

export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

export const dayMs = 86_400_000;
