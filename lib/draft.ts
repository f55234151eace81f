import { createHash, createHmac } from 'node:crypto';
import { type OpenedCase, receiptOf, running, standingKinds } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOutcome } from './case/commands.ts';
import { isStatutory, type Language, type MailKind } from './case/kinds.ts';
import type { MailFacts } from './case/mail-facts.ts';
import type { Enclosure } from './case/writing.ts';
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
import { originalsOf } from './originals.ts';
import type { World } from './ports.ts';
import { replyInbox } from './settings.ts';
import type { Commit, OrderedLetter } from './store/commits.ts';
import { timeLetter } from './time-letters.ts';
import { previewOf, sentOf } from './words-told.ts';
import { writersLetter } from './writers-letter.ts';

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

/** The id that holds the officers' letters about a case together as one conversation; no mail has it as its own. */
function rootOf(world: Pick<World, 'settings' | 'keys'>, caseId: string): string {
  return messageIdOf(world, `${caseId}.case`);
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
  const replies = replyInbox(settings);
  const messageId = messageIdOf(world, `${commit.caseId}.${commit.n}.${n}`);
  const common = {
    to: order.to,
    messageId,
    date: order.at,
    bounceTo: bounceAddress(replies, state.id, { commit: commit.n, n }, keys),
    ownMark: ownMark(messageId, keys),
    version: letterVersion,
  };
  const toOfficers = {
    ...common,
    from: { name: 'Privacy Inbox', address: inbox },
    replyTo: caseAddress(replies, state.id, 'o', keys),
    root: rootOf(world, state.id),
    inReplyTo: null,
    autoSubmitted: 'auto-generated' as const,
    policySha256: null,
  };
  const toWriter = {
    ...common,
    from: { name: `${settings.shortName} privacy`, address: inbox },
    replyTo: caseAddress(replies, state.id, 'w', keys),
  };
  switch (order.letter) {
    case 'notice':
      return { ...toOfficers, ...notice(await noticeFacts(world, commit, order, state, before, reader)) };
    case 'commands':
      return {
        ...toOfficers,
        ...timeLetter({ ...order, results: resultsOf(commit, order) }, state, toOfficers.replyTo),
        inReplyTo: order.inReplyTo ?? null,
      };
    case 'preview':
      return { ...toOfficers, ...(await previewOf(world, order, state, toOfficers.replyTo)) };
    case 'sent':
      return { ...toOfficers, ...(await sentOf(world, order, state)) };
    case 'attachments':
      return { ...toOfficers, ...(await originalsOf(world, order, state)) };
    case 'reminder':
    case 'page':
    case 'confirmation':
      return { ...toOfficers, ...timeLetter(order, state, toOfficers.replyTo) };
    case 'extension':
    case 'fee-estimate':
      return {
        ...toWriter,
        ...legalLetter(order, state, settings),
        inReplyTo: state.messageId,
        autoSubmitted: null,
        policySha256: null,
      };
    case 'answer':
    case 'message':
    case 'closing':
    case 'authority':
    case 'identity':
      return {
        ...toWriter,
        ...(await writersLetter(world, order, state)),
        files: await enclosed(world, 'files' in order ? order.files : []),
        // To another address than the writer's not even the name of the writer's mail may go.
        inReplyTo: order.letter === 'identity' && !order.toWriter ? null : state.messageId,
        autoSubmitted: null,
        policySha256: null,
      };
    case 'acknowledgement': {
      const facts = order.gate === null ? null : mailOf(commit, order.receptionId);
      return {
        ...toWriter,
        ...replyTo(facts, state, order.occasion, settings),
        inReplyTo: facts === null ? state.messageId : facts.messageId,
        autoSubmitted: facts === null ? 'auto-generated' : 'auto-replied',
        policySha256: createHash('sha256').update(settings.policy).digest('hex'),
      };
    }
    default: {
      const unknown: never = order;
      throw new Error(`unknown letter ${JSON.stringify(unknown)}`);
    }
  }
}

/** The acknowledgement of one mail; without one, of the case as it stands, because an officer orders it. */
function replyTo(
  mail: MailFacts | null,
  state: OpenedCase,
  occasion: 'opened' | 'obligation-added' | 'corrected',
  settings: World['settings'],
): Letter {
  const [officer] = settings.officers;
  if (officer === undefined) throw new Error('settings name no officer');
  const { kinds, language, review, statutoryClock } = mail === null ? asItStands(state) : understoodOf(mail);
  // A clock that already runs on the case may be the earlier one, and its date has been given: it stands.
  const statutory = running(state).flatMap((one) => one.clock.statutoryDay ?? []);
  const isAbout = kinds.some(isStatutory) || (review && statutoryClock);
  return acknowledgement({
    caseNumber: caseNumber(state.id),
    receivedOn: mail === null ? receiptOf(state) : albertaDay(mail.receivedAt),
    occasion: occasion === 'obligation-added' ? 'added' : occasion,
    kinds,
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

type Understood = {
  readonly kinds: readonly MailKind[];
  readonly review: boolean;
  readonly statutoryClock: boolean;
  readonly language: Language;
};

function understoodOf({ understood }: MailFacts): Understood {
  const { language, review, statutoryClock } = understood;
  return { kinds: understood.kinds.map(({ kind }) => kind), review, statutoryClock, language };
}

function asItStands(state: OpenedCase): Understood {
  const kinds = standingKinds(state);
  const presumed = running(state).some((one) => one.presumed);
  return {
    kinds: kinds.length === 0 ? ['unrelated'] : kinds,
    review: state.marks.includes('review') || presumed,
    statutoryClock: presumed,
    language: state.language,
  };
}

async function enclosed({ raw }: World, files: readonly Enclosure[]) {
  const read: { name: string; type: string; content: Buffer }[] = [];
  for (const { name, sha256, type } of files) read.push({ name, type, content: await raw.get(sha256) });
  return read;
}

/** What became of each line of the mail that a commit took in; of a command that was typed, as its order says. */
function resultsOf(commit: Commit, order: OrderedLetter & { letter: 'commands' }) {
  const given = commit.events.find((event) => event.type === 'CommandsGiven');
  return order.results.length > 0 || given?.type !== 'CommandsGiven' ? order.results : given.results;
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
