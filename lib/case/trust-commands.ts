import { albertaDay } from '../law/alberta.ts';
import { addDays } from '../law/civil.ts';
import type { OpenedCase } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { MailFacts } from './mail-facts.ts';
import { longestReason } from './outcomes.ts';
import { cameBackFrom, refusal } from './refusals.ts';
import type { Asking } from './trust.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

const codeDays = 14;
const remindAfterMs = 7 * 86_400_000;

/** Attack: guessing a code. 40 bits and five tries leave no hope. */
const mostTries = 5;

/** Attack, or slip: a stranger's mailbox filled with codes. */
const mostAskings = 10;

/** A one-time code goes to the writer, or to the address an officer takes from the customer record. The clock runs on. */
export function askIdentity(state: OpenedCase, command: Of<'AskIdentity'>): Decided {
  const { at, by } = command;
  const refused = whyUnsettled(state);
  if (refused !== null) return refused;
  if (state.identity.confirmed !== null)
    return refusal('stands-already', `the identity is confirmed by ${state.identity.confirmed.by}`);
  const address = command.address ?? state.writer?.address ?? '';
  if (address === '') return refusal('no-address', 'the case knows no single address to send a code to');
  if (state.undeliverable.includes(address))
    return refusal('not-allowed', `a letter to ${address} came back: nothing more is sent there`);
  if (state.identity.made >= mostAskings)
    return refusal('not-allowed', `${mostAskings} codes have been sent in this case: ask another way`);
  return [
    {
      type: 'IdentityAsked',
      at,
      ask: state.identity.made + 1,
      address,
      toWriter: address === state.writer?.address,
      validUntil: addDays(albertaDay(at), codeDays),
      by,
    },
  ];
}

/** What a code in a mail proves: the right one, in time, from the very address it was sent to, shows who controls it. */
export function codeCame(
  state: OpenedCase,
  mail: MailFacts,
  code: { readonly ask: number | null },
  at: string,
): readonly CaseEvent[] {
  if (mail.automatic.is) return [];
  const { receptionId } = mail;
  const from = mail.authenticity.verdict === 'failed' ? null : (mail.from?.address ?? null);
  const asked =
    code.ask === null
      ? state.identity.asks.findLast(({ address, provedAt }) => address === from && provedAt === null)
      : state.identity.asks.find(({ n }) => n === code.ask);
  if (asked === undefined) return [];
  const why = asked.address === from ? whyWorthless(state, asked, code, at) : 'other-address';
  return why === null
    ? [{ type: 'AddressProved', at, ask: asked.n, address: asked.address, receptionId }]
    : [{ type: 'CodeRefused', at, ask: asked.n, why, receptionId }];
}

function whyWorthless(state: OpenedCase, asked: Asking, code: { readonly ask: number | null }, at: string) {
  const last = state.identity.asks.findLast(({ address }) => address === asked.address);
  if (asked.provedAt !== null || last?.n !== asked.n) return 'used';
  if (asked.tries >= mostTries) return 'too-many-tries';
  if (albertaDay(at) > asked.validUntil) return 'expired';
  return code.ask === null ? 'wrong' : null;
}

/** When the one reminder of an asking is due; null for none. */
export function codeReminderAt(state: OpenedCase, asked: Asking): string | null {
  const done = asked.reminded || asked.provedAt !== null || state.identity.confirmed !== null;
  const last = state.identity.asks.findLast(({ address }) => address === asked.address);
  if (done || last?.n !== asked.n || state.stage === 'closed') return null;
  if (asked.tries >= mostTries || state.undeliverable.includes(asked.address)) return null;
  return new Date(Date.parse(asked.at) + remindAfterMs).toISOString();
}

/** The officer's word that the writer is who they say, and how that is known. */
export function confirmIdentity(state: OpenedCase, command: Of<'ConfirmIdentity'>): Decided {
  const { at, by } = command;
  const refused = whyUnsettled(state) ?? howMissing(command.how, 'identity');
  if (refused !== null) return refused;
  if (state.identity.confirmed !== null)
    return refusal('stands-already', `the identity is confirmed by ${state.identity.confirmed.by}`);
  return [{ type: 'IdentityConfirmed', at, how: command.how.trim(), by }];
}

/** The writer is asked for what lets them act for somebody else. */
export function askAuthority(state: OpenedCase, { at, by, words }: Of<'AskAuthority'>): Decided {
  const refused = whyUnsettled(state);
  if (refused !== null) return refused;
  const address = state.writer?.address ?? '';
  if (state.undeliverable.includes(address)) return refusal('not-allowed', cameBackFrom(address));
  if (words.length > longestReason)
    return refusal('too-large', `a note in this letter has at most ${longestReason} letters`);
  return [{ type: 'AuthorityAsked', at, words, by }];
}

export function confirmAuthority(state: OpenedCase, command: Of<'ConfirmAuthority'>): Decided {
  const { at, by } = command;
  const refused = whyUnsettled(state) ?? howMissing(command.how, 'authority');
  if (refused !== null) return refused;
  return [{ type: 'AuthorityConfirmed', at, how: command.how.trim(), by }];
}

function howMissing(how: string, what: 'identity' | 'authority'): Refusal | null {
  if (how.trim() === '')
    return refusal(
      'no-reason',
      `say how you know: /${what} confirmed HOW, such as ${what === 'identity' ? 'customer number and date of birth by telephone' : 'signed authorization of 20 November seen'}`,
    );
  return how.length > longestReason
    ? refusal('not-allowed', `how it is known has at most ${longestReason} letters`)
    : null;
}

function whyUnsettled(state: OpenedCase): Refusal | null {
  if (state.stage === 'closed') return refusal('closed', 'the case is closed: /reopen REASON first');
  if (state.writer === null || state.marks.includes('forwarded-by-staff'))
    return refusal('no-address', 'whose request it is has to be settled first: /requester ADDRESS NAME');
  return null;
}
