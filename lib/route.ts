import { caseIdFrom } from './case/case-id.ts';
import type { MailFacts } from './case/mail-facts.ts';
import { isFilingAddress } from './mail/address.ts';
import type { Mail, Reception } from './mail/mail.ts';
import { isLetterOfAnInbox, isOwnLetter } from './mail/own-mark.ts';
import { type CaseLookup, threadOf } from './mail/thread.ts';
import type { World } from './ports.ts';
import type { Routing } from './store/commits.ts';
import { messageIdPointer, senderPointer } from './store/table.ts';

/** Where a mail goes, and the cases it points at without proof. */
export type Route = {
  readonly routing: Routing;
  readonly hints: readonly string[];
  /** Open cases of the same sender: the new case may be the same matter. */
  readonly sameSender: readonly string[];
  /** It came to the address at which officers file what came by paper or telephone. */
  readonly files: boolean;
  /** It came to the officers' own address of the case, or to that one. */
  readonly toOfficers: boolean;
};

/** Attack: mail after mail into one case, until its snapshot no longer fits an item. Past this, a mail opens its own case. */
const maxMailsPerCase = 1000;
/** Attack: a sender with thousands of cases, each of which we would load for one more mail. */
const maxSameSender = 5;

/** Decides where a mail goes, by reading only: nothing is written before the claim. */
export async function routeOf(
  world: World,
  mail: Mail,
  reception: Reception,
  facts: MailFacts,
): Promise<Route> {
  if (isOwnLetter(mail, world.keys) || (facts.automatic.is && isLetterOfAnInbox(mail))) return aside;
  const own = { inboxes: world.settings.addresses, keys: world.keys };
  const thread = await threadOf(mail, reception, facts.authenticity, own, lookup(world));
  if (thread.to === 'new') {
    const files = isFiling(world, mail, reception);
    if (facts.automatic.is && !asks(facts)) return aside;
    const sameSender = await openCasesOf(world, facts);
    return {
      routing: { route: 'opens', caseId: caseIdFrom(world.randomBytes(8)) },
      hints: thread.hints,
      sameSender,
      files,
      toOfficers: files,
    };
  }
  const route = facts.origin === 'officer' ? 'notes' : 'joins';
  return {
    routing: { route, caseId: thread.caseId },
    hints: [],
    sameSender: [],
    files: false,
    toOfficers: thread.to === 'officer',
  };
}

const aside: Route = {
  routing: { route: 'aside' },
  hints: [],
  sameSender: [],
  files: false,
  toOfficers: false,
};

function isFiling({ keys, settings }: World, mail: Mail, reception: Reception): boolean {
  const addresses = [...reception.recipients, ...[...mail.to, ...mail.cc].map(({ address }) => address)];
  return addresses.some((address) => isFilingAddress(address, settings.addresses, keys));
}

/**
 * Whether a machine's mail may carry somebody's request: deletion services and web forms write as machines do
 * (lessons 3). A note of absence is often too short to be sure of, so doubt alone counts only for a language we
 * cannot read.
 */
function asks({ understood }: MailFacts): boolean {
  const { kinds, statutoryClock, language } = understood;
  const likely = kinds.some(({ kind, confidence }) => kind !== 'unrelated' && confidence >= 0.5);
  return likely || (statutoryClock && language === 'other');
}

function lookup({ commits }: World): CaseLookup {
  return {
    byMessageId: (messageId) => commits.pointed(messageIdPointer(messageId)),
    senders: async (caseId) => {
      const { state } = await commits.load(caseId);
      return state.stage === 'unopened'
        ? null
        : {
            known: state.knownSenders,
            full: state.mails.length >= maxMailsPerCase,
            joinedInto: state.joinedInto,
          };
    },
  };
}

async function openCasesOf({ commits }: World, { from, origin }: MailFacts): Promise<readonly string[]> {
  // What colleagues pass on is of as many people as there are mails.
  if (from === null || origin === 'officer' || origin === 'staff') return [];
  const found = await commits.pointed(senderPointer(from.address));
  const open: string[] = [];
  for (const caseId of found.slice(0, maxSameSender)) {
    const { state } = await commits.load(caseId);
    if (state.stage !== 'unopened' && state.stage !== 'closed') open.push(caseId);
  }
  return open;
}
