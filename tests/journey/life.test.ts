import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mail, settings } from '../world.ts';
import type { Arrived, Place } from './place.ts';
import { places } from './places.ts';
import { access, addressOf, caseOf, lettersTo, stateOf } from './post.ts';

const policy = 'Please send me your privacy policy.';

/** What became of the automatic reply to a mail. */
async function replyOf(place: Place, { caseId }: Arrived): Promise<string> {
  const commits = await place.commits.commits(caseId ?? '');
  for (const event of commits.flatMap(({ events }) => events)) {
    if (event.type === 'LetterSent' && event.letter === 'acknowledgement') return 'sent';
    if (event.type === 'LetterWithheld' && event.letter === 'acknowledgement')
      return `withheld ${event.reason}`;
  }
  return 'none';
}

describe.each(places)('on $name', ({ open }) => {
  describe('a writer', () => {
    it('gets one reply that threads, cannot be answered by a machine, and echoes nothing of theirs', async () => {
      const world = await open();
      const headers = { From: 'Ada Quixote <ada@example.org>', Subject: 'Xylophone' };
      const taken = await world.deliver(
        mail(`${access} Zanzibar.`, { ...headers, 'Message-ID': '<one@example.org>' }),
      );
      const [reply] = await lettersTo(world, 'ada@example.org');
      const header = (name: string) => reply?.mail.headers.find((one) => one.name === name)?.value;
      expect(header('auto-submitted')).toBe('auto-replied');
      expect(header('in-reply-to')).toBe('<one@example.org>');
      expect(header('reply-to')).toBe(addressOf(world, caseOf(taken), 'w'));
      expect(reply?.mail.text).toContain('January 7, 2027');
      expect(reply?.mail.text).toContain(settings.policy.trim().replace(/\r\n/g, '\n'));
      expect(JSON.stringify(reply?.mail)).not.toMatch(/Zanzibar|Quixote|Xylophone/);
    });

    it('who sends the same mail twice has one case and one reply', async () => {
      const world = await open();
      const [one, two] = [await world.deliver(mail(access)), await world.deliver(mail(access))];
      expect([one.outcome, two.outcome, caseOf(one) === caseOf(two)]).toEqual(['opened', 'duplicate', true]);
      expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
    });

    it('who asks for three things at once has one case, three obligations, one reply', async () => {
      const world = await open();
      const taken = await world.deliver(readFileSync('samples/04-complaint-access-and-policy.eml'), {
        sender: 'teodora.ilic@example.com',
      });
      expect(
        (await stateOf(world, caseOf(taken))).obligations
          .map(({ kind, status }) => [kind, status])
          .toSorted(),
      ).toEqual([
        ['access_request', 'running'],
        ['complaint', 'running'],
        ['policy_request', 'policy-sent'],
      ]);
      expect(await lettersTo(world, 'teodora.ilic@example.com')).toHaveLength(1);
    });

    it('who asks for the policy alone has it, and the case closes itself', async () => {
      const world = await open();
      expect(await stateOf(world, caseOf(await world.deliver(mail(policy))))).toMatchObject({
        stage: 'closed',
        closedBecause: 'policy-sent',
      });
    });

    it('joins the case by its secret address, by In-Reply-To and by the subject tag', async () => {
      const world = await open();
      const first = await world.deliver(mail(access));
      const [reply] = await lettersTo(world, 'ada@example.org');
      const secret = addressOf(world, caseOf(first), 'w');
      const byAddress = await world.deliver(mail('Here is more detail.', { To: secret }), {
        recipients: [secret],
      });
      const byReply = await world.deliver(mail('And more.', { 'In-Reply-To': `<${reply?.mail.messageId}>` }));
      const byTag = await world.deliver(mail('And still more.', { Subject: `Re: ${reply?.mail.subject}` }));
      for (const taken of [byAddress, byReply, byTag])
        expect([taken.outcome, caseOf(taken)]).toEqual(['joined', caseOf(first)]);
      expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
    });

    it('who adds a complaint is answered once more; who says thanks is not', async () => {
      const world = await open();
      const to = addressOf(world, caseOf(await world.deliver(mail(access))), 'w');
      await world.deliver(mail('Thank you very much!', { To: to }), { recipients: [to] });
      expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
      await world.deliver(
        mail('I want to make a complaint: you shared my phone number without my consent.', { To: to }),
        { recipients: [to] },
      );
      expect(await lettersTo(world, 'ada@example.org')).toHaveLength(2);
    });

    it('with an open case who writes afresh gets a case of its own, and a reply without any date', async () => {
      const world = await open();
      await world.deliver(mail(access));
      const again = await world.deliver(mail(`${access} I ask once more.`));
      expect((await stateOf(world, caseOf(again))).marks).toContain('maybe-same-as');
      const reply = (await lettersTo(world, 'ada@example.org')).find(({ mail: { subject } }) =>
        subject.includes(caseOf(again).slice(0, 4).toUpperCase()),
      );
      expect(reply?.mail.text.split('----')[0]).not.toMatch(/20\d\d/);
    });

    it('gets four automatic replies a day and no more, and the notice says that there was none', async () => {
      const world = await open();
      const taken = [];
      for (let n = 0; n < 5; n += 1) taken.push(await world.deliver(mail(`${access} Number ${n}.`)));
      expect(await Promise.all(taken.map((one) => replyOf(world, one)))).toEqual([
        'sent',
        'sent',
        'sent',
        'sent',
        'withheld budget-address',
      ]);
      const notices = await lettersTo(world, 'officer@plutomicro.com');
      expect(notices.filter(({ mail: { text } }) => text.includes('NO reply'))).toHaveLength(1);
    });
  });

  describe('a stranger', () => {
    const from = { From: 'stranger@example.net' };

    it('with somebody’s Message-ID or case number gets a case of their own, which points at it', async () => {
      const world = await open();
      const first = await world.deliver(mail(access, { 'Message-ID': '<first@example.org>' }));
      const theirs = await world.deliver(
        mail('What did they ask?', { ...from, 'In-Reply-To': '<first@example.org>' }),
      );
      expect(theirs.outcome).toBe('opened');
      expect(caseOf(theirs)).not.toBe(caseOf(first));
      expect((await stateOf(world, caseOf(theirs))).pointers).toHaveLength(1);
    });

    it('with the secret address joins as a new sender, and nothing is sent to them', async () => {
      const world = await open();
      const to = addressOf(world, caseOf(await world.deliver(mail(access))), 'w');
      const joined = await world.deliver(mail(`${access} Now.`, { ...from, To: to }), { recipients: [to] });
      expect([joined.outcome, (await stateOf(world, caseOf(joined))).marks]).toEqual([
        'joined',
        ['new-sender'],
      ]);
      expect(await lettersTo(world, 'stranger@example.net')).toEqual([]);
    });

    it('who forges the writer joins nothing and gets no reply', async () => {
      const world = await open();
      await world.deliver(mail(access, { 'Message-ID': '<first@example.org>' }));
      const forged = await world.deliver(mail('Send it here.', { 'In-Reply-To': '<first@example.org>' }), {
        verdict: 'failed',
      });
      expect([forged.outcome, await replyOf(world, forged)]).toEqual([
        'opened',
        'withheld sender-not-authentic',
      ]);
    });
  });

  describe('the house', () => {
    it('staff who forward get no automatic reply; the original stands as a suggestion', async () => {
      const world = await open();
      const text = `FYI\n\n---------- Forwarded message ---------\nFrom: Ben Example <ben@example.org>\nDate: Fri, Nov 20, 2026\nSubject: my data\nTo: info@plutomicro.com\n\n${access}`;
      const taken = await world.deliver(mail(text, { From: 'clerk@plutomicro.com' }));
      expect([
        (await stateOf(world, caseOf(taken))).marks.includes('forwarded-by-staff'),
        await replyOf(world, taken),
      ]).toEqual([true, 'withheld staff']);
      expect((await stateOf(world, caseOf(taken))).pointers.join(' ')).toContain('ben@example.org');
    });

    it('an officer’s reply to a notice is kept as a note, reaches no writer, and is said to have', async () => {
      const world = await open();
      const to = addressOf(world, caseOf(await world.deliver(mail(access))), 'o');
      const note = await world.deliver(
        mail('/send We are on it.', { From: 'officer@plutomicro.com', To: to }),
        { recipients: [to] },
      );
      expect(note.outcome).toBe('officer');
      expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
      expect(await lettersTo(world, 'officer@plutomicro.com')).toHaveLength(2);
    });

    it('what the Commissioner’s office writes puts the case on hold, tells the second contact, and is not answered', async () => {
      const world = await open();
      const taken = await world.deliver(
        mail('We have opened a file on a complaint.', { From: 'intake@oipc.ab.ca' }),
      );
      expect([
        (await stateOf(world, caseOf(taken))).marks.includes('hold'),
        await replyOf(world, taken),
      ]).toEqual([true, 'withheld regulator']);
      expect(await lettersTo(world, 'director@plutomicro.com')).toHaveLength(1);
    });

    it('a letter of ours that comes back is set aside, and an out-of-office to it causes no letter', async () => {
      const world = await open();
      const to = addressOf(world, caseOf(await world.deliver(mail(access))), 'w');
      for (const { wire } of await world.letters())
        expect((await world.deliver(wire)).outcome).toBe('automatic');
      await world.deliver(mail('I am away.', { To: to, 'Auto-Submitted': 'auto-replied' }), {
        recipients: [to],
        sender: '',
      });
      expect(await world.letters()).toHaveLength(2);
    });

    it('more notices than the budget of an hour are merged into one after it, and none is lost', async () => {
      const world = await open({ settings: { budgets: { ...settings.budgets, noticesPerHour: 2 } } });
      for (let n = 0; n < 5; n += 1)
        await world.deliver(mail(`${access} ${n}`, { From: `person${n}@example.org` }));
      expect(await lettersTo(world, 'officer@plutomicro.com')).toHaveLength(2);
      expect(await world.sweep()).toMatchObject({ sent: 0, failures: 0 });
      world.setClock('2026-11-23T16:00:01.000Z');
      expect(await world.sweep()).toMatchObject({ sent: 1, failures: 0 });
      expect(await world.sweep()).toMatchObject({ sent: 0 });
      const merged = (await lettersTo(world, 'officer@plutomicro.com')).at(-1);
      expect(merged?.mail.text.match(/PI-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g)).toHaveLength(3);
    });

    it('a letter that the provider cannot take now waits, and leaves once, with the same bytes', async () => {
      const world = await open();
      world.providerIsDown(true);
      const taken = await world.deliver(mail(access));
      expect([await world.letters(), await replyOf(world, taken)]).toEqual([[], 'none']);
      expect(await Array.fromAsync(world.commits.pending())).toHaveLength(1);
      const seen = [...world.handed()];
      expect(seen).toHaveLength(2);
      world.providerIsDown(false);
      world.setClock(new Date(Date.parse(world.now()) + world.triesAgainMs).toISOString());
      expect(await world.sweep()).toEqual({ reminders: 0, sent: 2, recovered: 0, failures: 0 });
      expect(await world.sweep()).toMatchObject({ sent: 0 });
      expect(await world.letters()).toHaveLength(2);
      expect(world.handed().slice(2)).toEqual(seen);
    });
  });
});
