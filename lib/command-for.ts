import { caseNumber } from './case/case-id.ts';
import type { Command } from './case/commands.ts';
import type { Mark } from './case/events.ts';
import type { MailFacts } from './case/mail-facts.ts';
import { albertaDay } from './law/alberta.ts';
import { type LetterOfCase, readCaseAddress, readDigestAddress } from './mail/address.ts';
import { deliveryIn } from './mail/bounce.ts';
import { forwardedOriginal } from './mail/forwarded.ts';
import type { Mail, Reception } from './mail/mail.ts';
import { newestOf } from './mail/quoted.ts';
import { whyUnauthorized } from './officer/authority.ts';
import { commandsIn } from './officer/mail-commands.ts';
import type { World } from './ports.ts';
import type { Route } from './route.ts';
import type { Routing } from './store/commits.ts';
import { digestKey } from './store/table.ts';

/** A mail as it was read and judged, with how it came. */
type Read = { readonly mail: Mail; readonly facts: MailFacts; readonly reception: Reception };

/** The command that a mail is to its case, by where it goes and what it is. */
export function commandFor(
  world: World,
  { mail, facts, reception }: Read,
  route: Route,
  routing: Exclude<Routing, { route: 'aside' }>,
): Command {
  const common = {
    id: `mail ${facts.digest} ${facts.receptionId}`,
    caseId: routing.caseId,
    at: world.now(),
  };
  switch (routing.route) {
    case 'notes': {
      const { receptionId, digest, automatic, from } = facts;
      const newest = newestOf(mail.parts);
      const { given } = commandsIn(newest, albertaDay(common.at));
      if (given.length === 0 || automatic.is)
        return { ...common, type: 'KeepNote', receptionId, digest, automatic: automatic.is };
      const unauthorized = whyUnauthorized(facts, reception, world.settings);
      const words = digestKey(newest);
      return {
        ...common,
        type: 'OfficerMail',
        receptionId,
        digest,
        words,
        by: from?.address ?? '',
        unauthorized,
        given,
      };
    }
    case 'joins': {
      const bounced = bouncedLetter({ mail, facts, reception }, world, routing.caseId);
      const { receptionId, digest } = facts;
      if (bounced !== null)
        return { ...common, type: 'RecordBounce', ...bounced, mail: { receptionId, digest } };
      const pointers = triedBy({ mail, facts, reception }, world);
      return { ...common, type: 'ReceiveMail', mail: facts, pointers };
    }
    case 'opens': {
      const marks = marksOf(facts, route);
      return { ...common, type: 'OpenCase', mail: facts, marks, pointers: pointersOf(mail, facts, route) };
    }
    default: {
      const unknown: never = routing;
      throw new Error(`unknown route ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * The letter of ours that a mail says did not arrive; null for any other mail. Only a machine's mail to that letter's own
 * envelope sender counts: the address is signed, and no person's mail program answers to it.
 */
function bouncedLetter(
  { facts, mail, reception }: Read,
  { settings, keys }: World,
  caseId: string,
): LetterOfCase | null {
  if (!facts.automatic.is || deliveryIn(mail) !== 'failed') return null;
  for (const recipient of reception.recipients) {
    const read = readCaseAddress(recipient, settings.addresses, keys);
    if (read?.caseId === caseId && read.letter !== undefined) return read.letter;
  }
  return null;
}

/** The day of the digest that a mail says did not arrive; null for any other mail. */
export function bouncedDigest({ facts, mail, reception }: Read, { settings, keys }: World): string | null {
  if (!facts.automatic.is || deliveryIn(mail) !== 'failed') return null;
  const days = reception.recipients.map((to) => readDigestAddress(to, settings.addresses, keys));
  return days.find((day) => day !== null) ?? null;
}

/** A stranger who knows the officers' address of a case and tries to command: obeyed in nothing, and told to the officers. */
function triedBy({ mail, reception }: Read, { settings, keys }: World): readonly string[] {
  const addresses = [...reception.recipients, ...[...mail.to, ...mail.cc].map(({ address }) => address)];
  const toOfficers = addresses.some(
    (address) => readCaseAddress(address, settings.addresses, keys)?.role === 'o',
  );
  return toOfficers
    ? [
        "It was sent to the officers' own address of this case by somebody who is no officer. Nothing in it was obeyed.",
      ]
    : [];
}

function marksOf({ understood, origin, defects }: MailFacts, { sameSender }: Route): readonly Mark[] {
  const marks: (Mark | null)[] = [
    understood.review ? 'review' : null,
    origin === 'regulator' ? 'hold' : null,
    origin === 'officer' || origin === 'staff' ? 'forwarded-by-staff' : null,
    sameSender.length > 0 ? 'maybe-same-as' : null,
    defects.includes('unparseable') ? 'unparseable' : null,
  ];
  return marks.filter((mark) => mark !== null);
}

function pointersOf(mail: Mail, { origin }: MailFacts, { hints, sameSender }: Route): readonly string[] {
  const original = forwardedOriginal(mail.parts);
  const forwarded = origin === 'officer' || origin === 'staff';
  return [
    ...hints.map((id) => `It names case ${caseNumber(id)}, without proof that it belongs there.`),
    ...sameSender.map((id) => `The same sender has an open case, ${caseNumber(id)}.`),
    ...(forwarded && original.from !== null ? [`The forwarded mail says it is from ${original.from}.`] : []),
    ...(forwarded && original.date !== null ? [`The forwarded mail says it was sent ${original.date}.`] : []),
  ]
    .map((sentence) => sentence.slice(0, 300))
    .slice(0, 10);
}
