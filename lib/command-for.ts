import { caseNumber } from './case/case-id.ts';
import type { Command } from './case/commands.ts';
import type { Mark } from './case/events.ts';
import { isStatutory, primaryOf } from './case/kinds.ts';
import type { MailFacts } from './case/mail-facts.ts';
import type { Given, OfficerMail } from './case/orders.ts';
import { albertaDay } from './law/alberta.ts';
import { type LetterOfCase, readCaseAddress, readDigestAddress } from './mail/address.ts';
import { deliveryIn } from './mail/bounce.ts';
import { forwardedOriginal } from './mail/forwarded.ts';
import { codeIn } from './mail/identity-code.ts';
import type { Mail, Reception } from './mail/mail.ts';
import { newestOf } from './mail/quoted.ts';
import { whyUnauthorized } from './officer/authority.ts';
import { commandsIn, type MailCommands } from './officer/mail-commands.ts';
import { toStranger } from './officer/to-stranger.ts';
import { noWriting, writes, writingOf } from './officers-writing.ts';
import type { World } from './ports.ts';
import type { Route } from './route.ts';
import type { Routing } from './store/commits.ts';
import { digestKey } from './store/table.ts';

/** A mail as it was read and judged, with how it came. */
type Read = {
  readonly mail: Mail;
  readonly facts: MailFacts;
  readonly reception: Reception;
  /** Somebody of this machine who files it, and so has no mailbox to be proved. */
  readonly typedBy: string | null;
};

/** The command that a mail is to its case, by where it goes and what it is. */
export async function commandFor(
  world: World,
  { mail, facts, reception, typedBy }: Read,
  route: Route,
  routing: Exclude<Routing, { route: 'aside' }>,
): Promise<Command> {
  const common = {
    id: `mail ${facts.digest} ${facts.receptionId}`,
    caseId: routing.caseId,
    at: world.now(),
  };
  switch (routing.route) {
    case 'notes': {
      const { receptionId, digest, automatic, authenticity } = facts;
      const said = await officersMail(world, { mail, facts, reception, typedBy }, routing.caseId, route);
      if (said.given.length === 0 || automatic.is)
        return {
          ...common,
          type: 'KeepNote',
          receptionId,
          digest,
          automatic: automatic.is,
          authenticity,
        };
      return { ...common, type: 'OfficerMail', ...said };
    }
    case 'joins': {
      const reported = reportedLetter({ mail, facts, reception }, world, routing.caseId);
      const { receptionId, digest } = facts;
      if (reported !== null) {
        const { letter, what } = reported;
        const about = { ...common, ...letter, mail: { receptionId, digest } };
        return what === 'failed'
          ? { ...about, type: 'RecordBounce' }
          : { ...about, type: 'RecordDelivery', what };
      }
      const pointers = triedBy({ mail, facts, reception }, world);
      const code = codeIn(newestOf(mail.parts), routing.caseId, world.keys);
      return { ...common, type: 'ReceiveMail', mail: facts, pointers, code };
    }
    case 'opens': {
      const marks = marksOf(facts, route);
      const pointers = pointersOf(mail, facts, route);
      if (!route.files) return { ...common, type: 'OpenCase', mail: facts, marks, pointers };
      const filed = await officersMail(world, { mail, facts, reception, typedBy }, routing.caseId, route);
      const why = whyNotFiled(filed);
      if (why === null)
        return { ...common, type: 'OpenCase', mail: asFiled(facts, filed), marks, pointers: [], filed };
      const tried =
        `It came to the address at which officers file cases. Nothing in it was obeyed: ${why}.`.slice(
          0,
          300,
        );
      return { ...common, type: 'OpenCase', mail: facts, marks, pointers: [tried, ...pointers].slice(0, 10) };
    }
    default: {
      const unknown: never = routing;
      throw new Error(`unknown route ${JSON.stringify(unknown)}`);
    }
  }
}

/** An officer's mail as its commands; the text and the files are stored only where an officer's command takes them on. */
async function officersMail(
  world: World,
  { facts, mail, reception, typedBy }: Read,
  caseId: string,
  { toOfficers }: Route,
) {
  const { digest, from, messageId, receptionId } = facts;
  // Attack: a file of somebody else's that begins with commands, in an officer's mail without words.
  const newest = mail.textStandsIn === true ? '' : newestOf(mail.parts);
  const { given, text } = withoutFiles(mail, commandsIn(newest, albertaDay(world.now())));
  const unproved = toOfficers
    ? whyUnauthorized(facts, reception, world.settings)
    : "it did not come to the officers' own address of this case";
  const unauthorized = typedBy === null ? unproved : null;
  const checked = given.map((one) => toStranger(one, world.settings));
  const by = typedBy ?? from?.address ?? '';
  const takes = unauthorized === null && writes(checked);
  const files = takes && mail.attachments.length > 0 ? await world.files(receptionId) : [];
  const writing = takes ? await writingOf(world, { caseId, text, files, by }) : noWriting(world);
  // The same words with other files are another order; with other blanks, as mail programs wrap and pad, they are the same.
  const plain = newest.replace(/[\s\p{Cf}]+/gu, ' ');
  const words = digestKey([plain, ...writing.files.map(({ sha256 }) => sha256)].join('\n'));
  return { receptionId, digest, words, by, unauthorized, given: checked, writing, messageId };
}

/** Slip: a text file that a mail program shows within the text, read as commands or sent on as the officer's words. */
function withoutFiles({ textHoldsFile }: Mail, read: MailCommands): MailCommands {
  const why =
    'the mail has a text file set into its text, so that nobody can tell your words from those of the file; nothing was done. Send it without the file, or with the file as PDF';
  return textHoldsFile === true
    ? { given: read.given.map(({ line }) => ({ line, asked: null, why })), text: '' }
    : read;
}

/** Why a mail to the officers' filing address files nothing; null where it does. */
function whyNotFiled({ given, unauthorized }: Pick<OfficerMail, 'given' | 'unauthorized'>): string | null {
  if (unauthorized !== null) return unauthorized;
  const filings = given.filter(({ asked }) => asked?.type === 'Filing').length;
  if (filings === 1) return null;
  // Two people's matters in one case would let each into the other's.
  if (filings > 1) return `one mail files one case, and it holds ${filings} /new lines`;
  return given.find(({ asked }) => asked === null)?.why ?? 'it holds no /new line';
}

/** What an officer files is no mail of theirs: the one who asks is named by the command, and so is what is asked. */
function asFiled(facts: MailFacts, { given }: { readonly given: readonly Given[] }): MailFacts {
  const orders = given.flatMap(({ asked }) => (asked?.type === 'Filing' ? asked.orders : []));
  const named = orders.flatMap((order) => (order.type === 'CorrectKinds' ? order.kinds : []));
  const understood = {
    ...facts.understood,
    kinds: named.map((kind) => ({ kind, confidence: 1 })),
    primary: primaryOf(named),
    review: false,
    doubt: null,
    statutoryClock: named.some(isStatutory),
    writer: 'person' as const,
    reasons: [],
  };
  return { ...facts, understood };
}

/**
 * The letter of ours whose delivery a mail reports; null for any other mail. Only a machine's mail to that letter's own
 * envelope sender counts: the address is signed, and no person's mail program answers to it.
 */
function reportedLetter(
  { facts, mail, reception }: Omit<Read, 'typedBy'>,
  { settings, keys }: World,
  caseId: string,
): { readonly letter: LetterOfCase; readonly what: 'failed' | 'delayed' | 'complained' } | null {
  const what = deliveryIn(mail);
  if (!facts.automatic.is || what === 'delivered' || what === 'unknown') return null;
  for (const recipient of reception.recipients) {
    const read = readCaseAddress(recipient, settings.addresses, keys);
    if (read?.caseId === caseId && read.letter !== undefined) return { letter: read.letter, what };
  }
  return null;
}

/** The day of the digest that a mail says did not arrive; null for any other mail. */
export function bouncedDigest(
  { facts, mail, reception }: Omit<Read, 'typedBy'>,
  { settings, keys }: World,
): string | null {
  if (!facts.automatic.is || deliveryIn(mail) !== 'failed') return null;
  const days = reception.recipients.map((to) => readDigestAddress(to, settings.addresses, keys));
  return days.find((day) => day !== null) ?? null;
}

/** A stranger who knows the officers' address of a case and tries to command: obeyed in nothing, and told to the officers. */
function triedBy({ mail, reception }: Omit<Read, 'typedBy'>, { settings, keys }: World): readonly string[] {
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
    origin === 'canary' ? 'canary' : null,
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
