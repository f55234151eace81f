import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Taken } from '../../lib/intake.ts';
import { caseAddress } from '../../lib/mail/address.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { sweep } from '../../lib/sweep.ts';
import { aWorld, mail, settings, type TestWorld } from '../world.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const policy = 'Please send me your privacy policy.';
const inbox = 'privacy@plutomicro.com';

describe('a writer', () => {
  it('gets one reply that threads, cannot be answered by a machine, and echoes nothing of theirs', async () => {
    const world = await aWorld();
    const taken = await world.deliver(
      mail(`${access} Zanzibar.`, { From: 'Ada Quixote <ada@example.org>', Subject: 'Xylophone' }),
    );
    const [reply] = await lettersTo(world, 'ada@example.org');
    const header = (name: string) => reply?.headers.find((one) => one.name === name)?.value;
    expect(header('auto-submitted')).toBe('auto-replied');
    expect(header('in-reply-to')).toBe(`<${taken.facts.messageId}>`);
    expect(header('reply-to')).toBe(caseAddress(inbox, idOf(taken), 'w', world.keys));
    expect(reply?.text).toContain('January 7, 2027');
    expect(reply?.text).toContain(settings.policy.trim().replace(/\r\n/g, '\n'));
    expect(JSON.stringify(reply)).not.toMatch(/Zanzibar|Quixote|Xylophone/);
  });

  it('who sends the same mail twice has one case and one reply', async () => {
    const world = await aWorld();
    const [one, two] = [await world.deliver(mail(access)), await world.deliver(mail(access))];
    expect([one.outcome, two.outcome, idOf(one) === idOf(two)]).toEqual(['opened', 'duplicate', true]);
    expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
  });

  it('who asks for three things at once has one case, three obligations, one reply', async () => {
    const world = await aWorld();
    const taken = await world.deliver(readFileSync('samples/04-complaint-access-and-policy.eml'), {
      sender: 'teodora.ilic@example.com',
    });
    expect(
      stateOf(taken)
        .obligations.map(({ kind, status }) => [kind, status])
        .toSorted(),
    ).toEqual([
      ['access_request', 'running'],
      ['complaint', 'running'],
      ['policy_request', 'policy-sent'],
    ]);
    expect(await lettersTo(world, 'teodora.ilic@example.com')).toHaveLength(1);
  });

  it('who asks for the policy alone has it, and the case closes itself', async () => {
    const world = await aWorld();
    expect(stateOf(await world.deliver(mail(policy)))).toMatchObject({
      stage: 'closed',
      closedBecause: 'policy-sent',
    });
  });

  it('joins the case by its secret address, by In-Reply-To and by the subject tag', async () => {
    const world = await aWorld();
    const first = await world.deliver(mail(access));
    const [reply] = await lettersTo(world, 'ada@example.org');
    const secret = caseAddress(inbox, idOf(first), 'w', world.keys);
    const byAddress = await world.deliver(mail('Here is more detail.', { To: secret }), {
      recipients: [secret],
    });
    const byReply = await world.deliver(mail('And more.', { 'In-Reply-To': `<${reply?.messageId}>` }));
    const byTag = await world.deliver(mail('And still more.', { Subject: `Re: ${reply?.subject}` }));
    for (const taken of [byAddress, byReply, byTag])
      expect([taken.outcome, idOf(taken)]).toEqual(['joined', idOf(first)]);
    expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
  });

  it('who adds a complaint is answered once more; who says thanks is not', async () => {
    const world = await aWorld();
    const to = caseAddress(inbox, idOf(await world.deliver(mail(access))), 'w', world.keys);
    await world.deliver(mail('Thank you very much!', { To: to }), { recipients: [to] });
    expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
    await world.deliver(
      mail('I want to make a complaint: you shared my phone number without my consent.', { To: to }),
      { recipients: [to] },
    );
    expect(await lettersTo(world, 'ada@example.org')).toHaveLength(2);
  });

  it('with an open case who writes afresh gets a case of its own, and a reply without any date', async () => {
    const world = await aWorld();
    await world.deliver(mail(access));
    const again = await world.deliver(mail(`${access} I ask once more.`));
    expect(stateOf(again).marks).toContain('maybe-same-as');
    const reply = (await lettersTo(world, 'ada@example.org')).find(({ subject }) =>
      subject.includes(idOf(again).slice(0, 4).toUpperCase()),
    );
    expect(reply?.text.split('----')[0]).not.toMatch(/20\d\d/);
  });

  it('gets four automatic replies a day and no more, and the notice says that there was none', async () => {
    const world = await aWorld();
    const taken = [];
    for (let n = 0; n < 5; n += 1) taken.push(await world.deliver(mail(`${access} Number ${n}.`)));
    expect(taken.map((one) => replyOf(one))).toEqual([
      'sent',
      'sent',
      'sent',
      'sent',
      'withheld budget-address',
    ]);
    const notices = await lettersTo(world, 'officer@plutomicro.com');
    expect(notices.filter(({ text }) => text.includes('NO reply'))).toHaveLength(1);
  });
});

describe('a stranger', () => {
  const from = { From: 'stranger@example.net' };

  it('with somebody’s Message-ID or case number gets a case of their own, which points at it', async () => {
    const world = await aWorld();
    const first = await world.deliver(mail(access));
    const theirs = await world.deliver(
      mail('What did they ask?', { ...from, 'In-Reply-To': `<${first.facts.messageId}>` }),
    );
    expect(theirs.outcome).toBe('opened');
    expect(idOf(theirs)).not.toBe(idOf(first));
    expect(stateOf(theirs).pointers).toHaveLength(1);
  });

  it('with the secret address joins as a new sender, and nothing is sent to them', async () => {
    const world = await aWorld();
    const to = caseAddress(inbox, idOf(await world.deliver(mail(access))), 'w', world.keys);
    const joined = await world.deliver(mail(`${access} Now.`, { ...from, To: to }), { recipients: [to] });
    expect([joined.outcome, stateOf(joined).marks]).toEqual(['joined', ['new-sender']]);
    expect(await lettersTo(world, 'stranger@example.net')).toEqual([]);
  });

  it('who forges the writer joins nothing and gets no reply', async () => {
    const world = await aWorld();
    const first = await world.deliver(mail(access));
    const failed = { authenticity: { verdict: 'failed', why: 'DMARC' }, scan: 'unknown' } as const;
    const forger = { ...world, verdicts: async () => failed };
    const { intake } = await import('../../lib/intake.ts');
    const id = await world.store(mail('Send it here.', { 'In-Reply-To': `<${first.facts.messageId}>` }));
    const forged = await intake(forger, id);
    expect([forged.outcome, replyOf(forged)]).toEqual(['opened', 'withheld sender-not-authentic']);
  });
});

describe('the house', () => {
  it('staff who forward get no automatic reply; the original stands as a suggestion', async () => {
    const world = await aWorld();
    const text = `FYI\n\n---------- Forwarded message ---------\nFrom: Ben Example <ben@example.org>\nDate: Fri, Nov 20, 2026\nSubject: my data\nTo: info@plutomicro.com\n\n${access}`;
    const taken = await world.deliver(mail(text, { From: 'clerk@plutomicro.com' }));
    expect([stateOf(taken).marks.includes('forwarded-by-staff'), replyOf(taken)]).toEqual([
      true,
      'withheld staff',
    ]);
    expect(stateOf(taken).pointers.join(' ')).toContain('ben@example.org');
  });

  it('an officer’s reply to a notice is kept as a note, reaches no writer, and is said to have', async () => {
    const world = await aWorld();
    const to = caseAddress(inbox, idOf(await world.deliver(mail(access))), 'o', world.keys);
    const note = await world.deliver(
      mail('/send We are on it.', { From: 'officer@plutomicro.com', To: to }),
      { recipients: [to] },
    );
    expect(note.outcome).toBe('officer');
    expect(await lettersTo(world, 'ada@example.org')).toHaveLength(1);
    expect(await lettersTo(world, 'officer@plutomicro.com')).toHaveLength(2);
  });

  it('what the Commissioner’s office writes puts the case on hold, tells the second contact, and is not answered', async () => {
    const world = await aWorld();
    const taken = await world.deliver(
      mail('We have opened a file on a complaint.', { From: 'intake@oipc.ab.ca' }),
    );
    expect([stateOf(taken).marks.includes('hold'), replyOf(taken)]).toEqual([true, 'withheld regulator']);
    expect(await lettersTo(world, 'director@plutomicro.com')).toHaveLength(1);
  });

  it('a letter of ours that comes back is set aside, and an out-of-office to it causes no letter', async () => {
    const world = await aWorld();
    const to = caseAddress(inbox, idOf(await world.deliver(mail(access))), 'w', world.keys);
    for (const file of readdirSync(world.outbox)) {
      expect((await world.deliver(readFileSync(join(world.outbox, file)))).outcome).toBe('automatic');
    }
    await world.deliver(mail('I am away.', { To: to, 'Auto-Submitted': 'auto-replied' }), {
      recipients: [to],
      sender: '',
    });
    expect(readdirSync(world.outbox)).toHaveLength(2);
  });

  it('more notices than the budget of an hour are merged into one after it, and none is lost', async () => {
    const world = await aWorld({ settings: { budgets: { ...settings.budgets, noticesPerHour: 2 } } });
    for (let n = 0; n < 5; n += 1)
      await world.deliver(mail(`${access} ${n}`, { From: `person${n}@example.org` }));
    expect(await lettersTo(world, 'officer@plutomicro.com')).toHaveLength(2);
    expect(await sweep(world, new Set())).toMatchObject({ sent: 0, failures: 0 });
    world.setClock('2026-11-23T16:00:01.000Z');
    expect(await sweep(world, new Set())).toMatchObject({ sent: 1, failures: 0 });
    expect(await sweep(world, new Set())).toMatchObject({ sent: 0 });
    const merged = (await lettersTo(world, 'officer@plutomicro.com')).at(-1);
    expect(merged?.text.match(/PI-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g)).toHaveLength(3);
  });

  it('a letter that the provider cannot take now waits, and leaves once, with the same bytes', async () => {
    const world = await aWorld();
    const seen: Buffer[] = [];
    const down = {
      send: async ({ bytes }: { bytes: Buffer }) => {
        seen.push(bytes);
        throw new Error('try again');
      },
    };
    const { intake } = await import('../../lib/intake.ts');
    const taken = await intake({ ...world, outgoing: down }, await world.store(mail(access)));
    expect(taken.filed?.finished).toMatchObject({ outcomes: [], pending: 2 });
    world.setClock('2026-11-23T15:02:00.000Z');
    expect(await sweep(world, new Set())).toEqual({ reminders: 0, sent: 2, recovered: 0, failures: 0 });
    expect(await sweep(world, new Set())).toMatchObject({ sent: 0 });
    const sent = readdirSync(world.outbox)
      .toSorted()
      .map((file) => readFileSync(join(world.outbox, file)));
    expect(sent.map((bytes, n) => bytes.equals(seen[n] ?? Buffer.of()))).toEqual([true, true]);
  });
});

function stateOf({ filed }: Taken) {
  if (filed === null) throw new Error('this mail has no case');
  return filed.finished?.state ?? filed.handled.state;
}

const idOf = (taken: Taken) => stateOf(taken).id;

function replyOf({ filed }: Taken): string {
  const reply = filed?.finished?.outcomes.find(({ letter }) => letter === 'acknowledgement');
  if (reply === undefined) return 'none';
  return reply.status === 'sent' ? 'sent' : `${reply.status} ${reply.reason}`;
}

/** Every letter in the outbox to this address, oldest first. */
async function lettersTo(world: TestWorld, address: string): Promise<readonly Mail[]> {
  const found: Mail[] = [];
  for (const file of readdirSync(world.outbox).toSorted()) {
    const letter = await parseMail(Readable.from([readFileSync(join(world.outbox, file))]));
    if (!('rejected' in letter) && letter.to.some((one) => one.address === address)) found.push(letter);
  }
  return found;
}
