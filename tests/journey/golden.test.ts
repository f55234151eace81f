import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../lib/case/events.ts';
import { isStatutory } from '../../lib/case/kinds.ts';
import type { MailFacts } from '../../lib/case/mail-facts.ts';
import { albertaDay } from '../../lib/law/alberta.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { type Golden, goldenMails } from '../mails/expected.ts';
import { notYetUnderstood } from '../mails/not-yet-understood.ts';
import { settings } from '../world.ts';
import type { Arrived, Place } from './place.ts';
import { places, shared } from './places.ts';

/** What a mail came to, and what its case says of it. */
type Taken = {
  readonly outcome: Arrived['outcome'];
  /** Null for mail kept without a case. */
  readonly facts: MailFacts | null;
  readonly automatic: boolean;
  readonly events: readonly CaseEvent[];
};

// All golden mails go through one inbox, one after the other, as a day's post does.
describe.each(places)('golden mails on $name', ({ open }) => {
  const taken = new Map<string, Taken>();
  const of = (golden: Golden) => {
    const found = taken.get(golden.name);
    if (found === undefined) throw new Error('this mail was not taken in');
    return found;
  };
  let world: Place;
  const budgets = { ...settings.budgets, repliesPerHour: 1000, noticesPerHour: 1000 };
  shared(
    open,
    async (place) => {
      world = place;
      for (const { name, raw } of goldenMails)
        taken.set(name, await takenIn(place, await place.deliver(raw, { id: name, sender: senderIn(raw) })));
    },
    { budgets },
    120_000,
  );

  it('are many, and each is stored once and nothing fails', async () => {
    expect(goldenMails.length).toBeGreaterThanOrEqual(40);
    expect(world.faults()).toEqual([]);
    expect(await Array.fromAsync(world.raw.incoming())).toEqual([]);
    expect(await Array.fromAsync(world.commits.pending())).toEqual([]);
    expect(await world.kept()).toEqual(goldenMails.map(({ name }) => name));
    const [first] = goldenMails;
    expect((await world.original('001-access-request-plain')).equals(first?.raw ?? Buffer.of())).toBe(true);
  });

  for (const golden of goldenMails) {
    describe(`${golden.name}: ${golden.shows}`, () => {
      it('carries the 45 days where it may ask for access or correction', () => {
        if (golden.statutoryClock) expect(carriesClock(of(golden))).toBe(true);
      });

      it(
        notYetUnderstood.has(golden.name) ? 'is not yet understood as it should be' : 'is understood',
        () => {
          const differences = differencesOf(golden, of(golden));
          // A mail that is understood at last must leave the list, so that it cannot be lost again.
          if (notYetUnderstood.has(golden.name)) expect(differences).not.toEqual([]);
          else expect(differences).toEqual([]);
        },
      );

      it('has the outcome and the reply it should have', () => {
        if (notYetUnderstood.has(golden.name)) return;
        const { automatic, events, outcome } = of(golden);
        expect({ outcome, automatic }).toEqual({ outcome: golden.outcome, automatic: golden.automatic });
        expect(replyIn(events)).toEqual(golden.autoReply);
      });
    });
  }
});

describe.each(goldenMails)('$name: $shows', (golden) => {
  it('is read whole, and nothing hidden is read', async () => {
    const mail = await parseMail(Readable.from([golden.raw]));
    if ('rejected' in mail) throw new Error(mail.why);
    const { text, parts, attachments } = mail;
    for (const words of golden.textIncludes) expect(folded(text)).toContain(folded(words));
    for (const words of golden.textExcludes) expect(folded(text)).not.toContain(folded(words));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    const names = attachments.map(({ name }) => name);
    expect(names.filter((name) => golden.attachments.includes(name))).toEqual(golden.attachments);
  });
});

async function takenIn({ commits, now }: Place, { caseId, outcome, receptionId }: Arrived): Promise<Taken> {
  if (caseId === null) {
    const aside = (await commits.setAside(albertaDay(now()))).find((one) => one.receptionId === receptionId);
    if (aside === undefined) throw new Error('this mail is neither in a case nor set aside');
    const automatic = aside.why !== 'a letter of ours that came back';
    return { outcome, facts: null, automatic, events: [] };
  }
  const events = (await commits.commits(caseId)).flatMap((commit) => commit.events);
  for (const event of events)
    if (
      (event.type === 'CaseOpened' || event.type === 'MailReceived') &&
      event.mail.receptionId === receptionId
    )
      return { outcome, facts: event.mail, automatic: event.mail.automatic.is, events };
  throw new Error('the case does not hold this mail');
}

/** Whether the automatic reply left, and why not. */
function replyIn(events: readonly CaseEvent[]): Golden['autoReply'] {
  for (const event of events) {
    if (!('letter' in event) || event.letter !== 'acknowledgement') continue;
    if (event.type === 'LetterSent') return { sent: true };
    if (event.type === 'LetterWithheld' || event.type === 'LetterFailed')
      return { sent: false, why: event.reason };
  }
  return { sent: false, why: 'automatic-mail' };
}

/** Where the understanding of a mail differs from a careful officer's; the README of the mails says what is compared. */
function differencesOf(golden: Golden, taken: Taken): readonly string[] {
  if (taken.facts === null) return golden.outcome === 'automatic' ? [] : ['no case was opened'];
  const { understood } = taken.facts;
  const differences: string[] = [];
  const differ = (what: string, is: string, should: string) => {
    if (is !== should) differences.push(`${what} ${is}, not ${should}`);
  };
  if (golden.outcome === 'automatic') differences.push('a case was opened');
  if (understood.review && golden.reviewAllowed === false) differences.push('sent to review');
  if (!understood.review && golden.reviewAllowed === 'required') differences.push('not sent to review');
  if (understood.review || golden.reviewAllowed === 'required') return differences;
  differ('clock', String(carriesClock(taken)), String(golden.statutoryClock));
  differ(
    'kinds',
    understood.kinds
      .map(({ kind }) => kind)
      .toSorted()
      .join(' '),
    golden.kinds.toSorted().join(' '),
  );
  differ('primary', understood.primary, golden.primary);
  differ('language', understood.language, golden.language);
  if (golden.outcome === 'opened') differ('writer', understood.writer, golden.role);
  return differences;
}

function carriesClock({ events, facts }: Taken): boolean {
  return events.some(
    (event) =>
      event.type === 'ObligationAdded' && isStatutory(event.kind) && event.receptionId === facts?.receptionId,
  );
}

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** The envelope's sender: what Return-Path says, as a receiving server would have written it, else From. */
function senderIn(raw: Buffer): string {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const path = /^Return-Path:\s*<([^>\r\n]*)>/im.exec(head);
  return path?.[1] ?? /^From:[^\r\n]*<([^>\r\n]+)>/im.exec(head)?.[1] ?? 'sender@example.org';
}
