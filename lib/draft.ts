import { createHash, createHmac } from 'node:crypto';
import { type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOutcome } from './case/commands.ts';
import { isStatutory } from './case/kinds.ts';
import type { MailFacts } from './case/mail-facts.ts';
import { albertaDay } from './law/alberta.ts';
import { legalLetter } from './legal-letters.ts';
import { acknowledgement, letterVersion } from './letters/acknowledgement.ts';
import type { Letter } from './letters/letter.ts';
import { notice } from './letters/notice.ts';
import { bounceAddress, caseAddress } from './mail/address.ts';
import type { Draft } from './mail/compose.ts';
import type { Mail } from './mail/mail.ts';
import { ownMark } from './mail/own-mark.ts';
import { noticeFacts } from './notice-facts.ts';
import type { World } from './ports.ts';
import type { Commit, OrderedLetter } from './store/commits.ts';
import { timeLetter } from './time-letters.ts';

/** Reads a mail that is kept raw; null when it cannot be parsed. */
export type MailReader = (receptionId: string) => Promise<Mail | null>;

type Drafted = Draft & {
  readonly bounceTo: string;
  readonly policySha256: string | null;
  readonly version: string;
};

/** Letters of ours that answer a mail are found again by this id; it is the same in every retry. */
export function messageIdOf(world: Pick<World, 'settings' | 'keys'>, key: string): string {
  const inbox = inboxOf(world);
  const mac = createHmac('sha256', world.keys.current).update(`message ${key}`).digest('hex').slice(0, 16);
  return `${key}.${mac}@${inbox.slice(inbox.lastIndexOf('@') + 1)}`;
}

/** A letter of a commit, worded and addressed, from the case as it stands. */
export async function draftOf(
  world: World,
  commit: Commit,
  order: OrderedLetter,
  n: number,
  state: OpenedCase,
  before: readonly LetterOutcome[],
  reader: MailReader,
): Promise<Drafted> {
  const { settings, keys } = world;
  const inbox = inboxOf(world);
  const messageId = messageIdOf(world, `${commit.caseId}.${commit.n}.${n}`);
  const common = {
    to: order.to,
    messageId,
    date: order.at,
    bounceTo: bounceAddress(inbox, state.id, { commit: commit.n, n }, keys),
    ownMark: ownMark(messageId, keys),
    version: letterVersion,
  };
  const toOfficers = {
    ...common,
    from: { name: 'Privacy Inbox', address: inbox },
    replyTo: caseAddress(inbox, state.id, 'o', keys),
    inReplyTo: null,
    autoSubmitted: 'auto-generated' as const,
    policySha256: null,
  };
  const toWriter = {
    ...common,
    from: { name: `${settings.shortName} privacy`, address: inbox },
    replyTo: caseAddress(inbox, state.id, 'w', keys),
  };
  switch (order.letter) {
    case 'notice':
      return { ...toOfficers, ...notice(await noticeFacts(world, commit, order, state, before, reader)) };
    case 'reminder':
    case 'page':
    case 'confirmation':
    case 'commands':
      return { ...toOfficers, ...timeLetter(order, state) };
    case 'extension':
    case 'fee-estimate':
      return {
        ...toWriter,
        ...legalLetter(order, state, settings),
        inReplyTo: state.messageId,
        autoSubmitted: null,
        policySha256: null,
      };
    case 'acknowledgement': {
      const facts = mailOf(commit, order.receptionId);
      return {
        ...toWriter,
        ...replyTo(facts, state, order.occasion, settings),
        inReplyTo: facts.messageId,
        autoSubmitted: 'auto-replied',
        policySha256: createHash('sha256').update(settings.policy).digest('hex'),
      };
    }
    default: {
      const unknown: never = order;
      throw new Error(`unknown letter ${JSON.stringify(unknown)}`);
    }
  }
}

function replyTo(
  mail: MailFacts,
  state: OpenedCase,
  occasion: 'opened' | 'obligation-added',
  settings: World['settings'],
): Letter {
  const [officer] = settings.officers;
  if (officer === undefined) throw new Error('settings name no officer');
  const { kinds, review, language, statutoryClock } = mail.understood;
  // A clock that already runs on the case may be the earlier one, and its date has been given: it stands.
  const statutory = running(state).flatMap((one) => one.clock.statutoryDay ?? []);
  const isAbout = kinds.some(({ kind }) => isStatutory(kind)) || (review && statutoryClock);
  return acknowledgement({
    caseNumber: caseNumber(state.id),
    receivedOn: albertaDay(mail.receivedAt),
    occasion: occasion === 'opened' ? 'opened' : 'added',
    kinds: kinds.map(({ kind }) => kind),
    review,
    statutoryDay: isAbout ? (statutory.toSorted()[0] ?? null) : null,
    maybeSameAs: state.marks.includes('maybe-same-as'),
    language,
    organization: settings.organization,
    shortName: settings.shortName,
    contact: { title: officer.title, address: settings.addresses[0] ?? officer.address },
    commissioner: settings.commissioner,
    policy: settings.policy,
  });
}

/** The facts of the mail that a commit took in. */
function mailOf(commit: Commit, receptionId: string): MailFacts {
  for (const event of commit.events) {
    if (event.type !== 'CaseOpened' && event.type !== 'MailReceived') continue;
    if (event.mail.receptionId === receptionId) return event.mail;
  }
  throw new Error(`commit ${commit.n} took in no mail ${receptionId}`);
}

function inboxOf({ settings }: Pick<World, 'settings'>): string {
  const [inbox] = settings.addresses;
  if (inbox === undefined) throw new Error('settings name no address');
  return inbox;
}
