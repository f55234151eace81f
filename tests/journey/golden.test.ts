import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { isStatutory } from '../../lib/case/kinds.ts';
import type { Taken } from '../../lib/intake.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { type Golden, goldenMails } from '../mails/expected.ts';
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
    world = await aWorld({ settings: { budgets: { ...settings.budgets, repliesPerHour: 1000, noticesPerHour: 1000 } }, whenOver: (work) => closing.unshift(work) });
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
    expect((await buffer(world.raw.open('001-access-request-plain'))).equals(goldenMails[0]?.raw ?? Buffer.of())).toBe(true);
  });

  for (const golden of goldenMails) {
    describe(`${golden.name}: ${golden.shows}`, () => {
      it('is understood', () => {
        const { understood } = of(golden).taken.facts;
        const asked = understood.kinds.map(({ kind }) => kind);
        if (understood.review) expect(golden.reviewAllowed).not.toBe(false);
        else expect(golden.reviewAllowed).not.toBe('required');
        if (golden.statutoryClock) expect(carriesClock(of(golden).taken)).toBe(true);
        else if (!understood.review) expect(carriesClock(of(golden).taken)).toBe(false);
        if (understood.review || golden.reviewAllowed === 'required') return;
        expect({ kinds: asked.toSorted(), primary: understood.primary }).toEqual({
          kinds: golden.kinds.toSorted(),
          primary: golden.primary,
        });
        expect(understood.language).toBe(golden.language);
        if (golden.outcome === 'opened') expect(understood.writer).toBe(golden.role);
      });

      it('has the outcome and the reply it should have', () => {
        const { facts, outcome, filed } = of(golden).taken;
        expect({ outcome, automatic: facts.automatic.is }).toEqual({ outcome: golden.outcome, automatic: golden.automatic });
        const reply = filed?.finished?.outcomes.find(({ letter }) => letter === 'acknowledgement');
        const told = reply?.status === 'sent' ? { sent: true } : { sent: false, why: reply?.reason ?? 'automatic-mail' };
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

function carriesClock({ facts, filed }: Taken): boolean {
  const state = filed?.handled.state;
  return state?.obligations.some((one) => isStatutory(one.kind) && one.receptionId === facts.receptionId) ?? false;
}

const folded = (text: string) => text.replace(/\s+/g, ' ');

/** The envelope's sender: what Return-Path says, as a receiving server would have written it, else From. */
function senderIn(raw: Buffer): string {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const path = /^Return-Path:\s*<([^>\r\n]*)>/im.exec(head);
  return path?.[1] ?? /^From:[^\r\n]*<([^>\r\n]+)>/im.exec(head)?.[1] ?? 'sender@example.org';
}
