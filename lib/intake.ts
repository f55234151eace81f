import { unopened } from './case/case.ts';
import type { Command } from './case/commands.ts';
import type { MailFacts } from './case/mail-facts.ts';
import type { OfficerMail } from './case/orders.ts';
import { bouncedDigest, commandFor } from './command-for.ts';
import { type Handled, handle } from './handle.ts';
import { judge } from './judge.ts';
import { albertaDay } from './law/alberta.ts';
import { readCanaryAddress } from './mail/address.ts';
import type { Mail, Reception } from './mail/mail.ts';
import { isOwnLetter } from './mail/own-mark.ts';
import type { World } from './ports.ts';
import { outlived, readMail, readNew } from './read.ts';
import { routeOf } from './route.ts';
import { toSecondContact } from './second-contact.ts';
import { type Finished, finish } from './send.ts';
import { canaryList, type Routing } from './store/commits.ts';

/** What one raw mail came to. */
export type Taken = {
  readonly outcome: 'opened' | 'joined' | 'duplicate' | 'officer' | 'automatic' | 'unparseable';
  readonly facts: MailFacts;
  /** Null for mail kept without a case. */
  readonly filed: { readonly handled: Handled & { done: true }; readonly finished: Finished | null } | null;
};

/**
 * Takes one stored mail through: read, judge, route, claim, commit, keep, send. It can be run again at any point, by
 * anybody: the claim fixes where the mail goes, the case knows what it has received, and the raw mail stays incoming
 * until its case is committed. Dying after that loses nothing: the commit is on the pending list. `typedBy` names somebody
 * of this machine who files it as an officer.
 */
export async function intake(
  world: World,
  receptionId: string,
  typedBy: string | null = null,
): Promise<Taken> {
  const reception = await world.raw.reception(receptionId);
  const { attempt, mail } = await readNew(world, receptionId);
  try {
    const taken = await take(world, mail, reception, typedBy);
    // A first reading that went well is nothing to take back, and most are first readings.
    if (attempt > 1) await outlived(world, receptionId, mail);
    return taken;
  } catch (error) {
    await outlived(world, receptionId, mail).catch((fault: unknown) =>
      world.report('a mail is held to have killed its reader, and has not', fault),
    );
    throw error;
  }
}

async function take(world: World, mail: Mail, reception: Reception, typedBy: string | null): Promise<Taken> {
  const receptionId = reception.id;
  const facts = await judge(world, mail, reception);
  const route = await routeOf(world, mail, reception, facts);
  const { routing, fresh } = await world.commits.claim(mail.digest, route.routing);
  if (routing.route === 'aside') return setAside(world, mail, facts, reception);

  const command = await commandFor(world, { mail, facts, reception, typedBy }, route, routing);
  const known = fresh && routing.route === 'opens' ? { known: { state: unopened, version: 0 } } : {};
  const tried = await handle(world, command, known);
  const tooMuch = !tried.done && tried.refusal.refused === 'commit-too-large';
  const handled = tooMuch ? await handle(world, asTooMuch(command), known) : tried;
  if (!handled.done) throw new Error(`a mail was refused by its case: ${handled.refusal.refused}`);
  await world.raw.keep(receptionId, { digest: mail.digest, caseId: routing.caseId });
  const finished =
    handled.commit === null
      ? null
      : await finish(world, handled.commit, handled, (id) => readKept(world, id, receptionId, mail));
  return { outcome: outcomeOf(handled, routing, facts), facts, filed: { handled, finished } };
}

/** Commands whose effects no one commit can hold: none is done, and the officers are told, or the mail would come again for ever. */
function asTooMuch(command: Command): Command {
  switch (command.type) {
    case 'OfficerMail':
      return { ...command, ...doingNothing(command) };
    case 'OpenCase':
      return command.filed === undefined
        ? command
        : { ...command, filed: { ...command.filed, ...doingNothing(command.filed) } };
    default:
      return command;
  }
}

function doingNothing({ given }: Pick<OfficerMail, 'given'>): Pick<OfficerMail, 'given' | 'unauthorized'> {
  return {
    given: given.map(({ line }) => ({ line: line.slice(0, 100), asked: null, why: '' })),
    unauthorized: 'together they are more than one mail can do: send them in several mails',
  };
}

/** The mail just read is at hand; any other is read again from raw storage. */
async function readKept(world: World, id: string, receptionId: string, mail: Mail): Promise<Mail> {
  return id === receptionId ? mail : await readMail(world, id);
}

async function setAside(world: World, mail: Mail, facts: MailFacts, reception: Reception): Promise<Taken> {
  const day = bouncedDigest({ mail, facts, reception }, world);
  if (day !== null) await toSecondContact(world, `digest-${day}`);
  const { receptionId, receivedAt, automatic } = facts;
  const why = automatic.why ?? 'a letter of ours that came back';
  const list = canaryListOf(world, mail, reception) ?? albertaDay(receivedAt);
  await world.commits.putAside(list, { receptionId, receivedAt, why });
  await world.raw.keep(receptionId, { digest: facts.digest, caseId: null });
  return { outcome: 'automatic', facts, filed: null };
}

/** A letter of ours that came back to a canary is what the canary waits for, and nothing for the digest. */
function canaryListOf({ keys, settings }: World, mail: Mail, { recipients }: Reception): string | null {
  if (!isOwnLetter(mail, keys)) return null;
  const madeAt = recipients.map((one) => readCanaryAddress(one, settings.addresses, keys));
  const [first] = madeAt.filter((one) => one !== null);
  return first === undefined ? null : canaryList(first);
}

function outcomeOf(handled: Handled & { done: true }, routing: Routing, facts: MailFacts): Taken['outcome'] {
  const happened = handled.commit?.events[0]?.type;
  if (happened === undefined || happened === 'MailRepeated') return 'duplicate';
  if (routing.route === 'notes') return 'officer';
  if (routing.route === 'joins') return 'joined';
  return facts.defects.includes('unparseable') ? 'unparseable' : 'opened';
}
