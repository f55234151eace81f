import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isStatutory } from '../../lib/case/kinds.ts';
import type { Taken } from '../../lib/intake.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { type Golden, goldenMails } from '../mails/expected.ts';
import { notYetUnderstood } from '../mails/not-yet-understood.ts';
import { aWorld, settings, type TestWorld } from '../world.ts';

// All golden mails go through one inbox, one after the other, as a day's post does.
describe('golden mails', () => {
  const taken = new Map<string, { taken: Taken; mail: Mail }>();
  const closing: (() => Promise<void>)[] = [];
  let world: TestWorld;
  const of = (golden: Golden) => {
    const found = taken.get(golden.name);
    if (found === undefined) throw new Error('this mail was not taken in');
    return found;
  };

  beforeAll(async () => {
    world = await aWorld({
      settings: { budgets: { ...settings.budgets, repliesPerHour: 1000, noticesPerHour: 1000 } },
      whenOver: (work) => closing.unshift(work),
    });
    for (const golden of goldenMails) {
      const sender = senderIn(golden.raw);
      const parsed = await parseMail(Readable.from([golden.raw]));
      if ('rejected' in parsed) throw new Error(`${golden.name}: ${parsed.why}`);
      taken.set(golden.name, {
        taken: await world.deliver(golden.raw, { id: golden.name, sender }),
        mail: parsed,
      });
    }
  }, 120_000);

  afterAll(async () => {
    for (const close of closing) await close();
  });

  it('are many, and each is stored once and nothing fails', async () => {
    expect(goldenMails.length).toBeGreaterThanOrEqual(40);
    expect(world.reports).toEqual([]);
    expect(await Array.fromAsync(world.raw.incoming())).toEqual([]);
    expect(await Array.fromAsync(world.commits.pending())).toEqual([]);
    const kept = await Array.fromAsync(world.raw.filed(), ({ id }) => id);
    expect(kept).toEqual(goldenMails.map(({ name }) => name));
    expect(
      (await buffer(world.raw.open('001-access-request-plain'))).equals(goldenMails[0]?.raw ?? Buffer.of()),
    ).toBe(true);
  });

  for (const golden of goldenMails) {
    describe(`${golden.name}: ${golden.shows}`, () => {
      it('carries the 45 days where it may ask for access or correction', () => {
        if (golden.statutoryClock) expect(carriesClock(of(golden).taken)).toBe(true);
      });

      it(
        notYetUnderstood.has(golden.name) ? 'is not yet understood as it should be' : 'is understood',
        () => {
          const differences = differencesOf(golden, of(golden).taken);
          // A mail that is understood at last must leave the list, so that it cannot be lost again.
          if (notYetUnderstood.has(golden.name)) expect(differences).not.toEqual([]);
          else expect(differences).toEqual([]);
        },
      );

      it('has the outcome and the reply it should have', () => {
        if (notYetUnderstood.has(golden.name)) return;
        const { facts, outcome, filed } = of(golden).taken;
        expect({ outcome, automatic: facts.automatic.is }).toEqual({
          outcome: golden.outcome,
          automatic: golden.automatic,
        });
        const reply = filed?.finished?.outcomes.find(({ letter }) => letter === 'acknowledgement');
        const told =
          reply?.status === 'sent' ? { sent: true } : { sent: false, why: reply?.reason ?? 'automatic-mail' };
        expect(told).toEqual(golden.autoReply);
      });

      it('is read whole, and nothing hidden is read', () => {
        const { text, parts, attachments } = of(golden).mail;
        for (const words of golden.textIncludes) expect(folded(text)).toContain(folded(words));
        for (const words of golden.textExcludes) expect(folded(text)).not.toContain(folded(words));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        const names = attachments.map(({ name }) => name);
        expect(names.filter((name) => golden.attachments.includes(name))).toEqual(golden.attachments);
      });
    });
  }
});

/** Where the understanding of a mail differs from a careful officer's; the README of the mails says what is compared. */
function differencesOf(golden: Golden, taken: Taken): readonly string[] {
  const { understood } = taken.facts;
  if (golden.outcome === 'automatic' && taken.outcome === 'automatic') return [];
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

function carriesClock({ facts, filed }: Taken): boolean {
  const state = filed?.handled.state;
  return (
    state?.obligations.some((one) => isStatutory(one.kind) && one.receptionId === facts.receptionId) ?? false
  );
}

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** The envelope's sender: what Return-Path says, as a receiving server would have written it, else From. */
function senderIn(raw: Buffer): string {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const path = /^Return-Path:\s*<([^>\r\n]*)>/im.exec(head);
  return path?.[1] ?? /^From:[^\r\n]*<([^>\r\n]+)>/im.exec(head)?.[1] ?? 'sender@example.org';
}
