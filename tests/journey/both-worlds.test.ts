import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { deadly, type Place, type Way } from './place.ts';
import { places } from './places.ts';
import { access, caseOf, inbox, lettersTo, officer } from './post.ts';

// What stands for a mail that kills whoever reads it: the reading begins, and nothing is ever heard of it again.
vi.mock(import('../../lib/mail/parse.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    async parseMail(raw) {
      const bytes = await buffer(raw);
      return bytes.includes(deadly) ? new Promise(() => {}) : real.parseMail(Readable.from([bytes]));
    },
  };
});

const writer = 'ada@example.org';
/** Nothing is known of whoever writes from there. */
const elsewhere: Way = { peer: { ip: '203.0.113.7', helo: 'mallory.example.net' } };

describe.each(places)('on $name', ({ open }) => {
  it('a request becomes a case with its clock; the writer has a reply with the policy, the officer a notice', async () => {
    const place = await open();
    const id = await opened(place);
    expect(await stateOf(place, id)).toMatchObject({
      stage: 'open',
      obligations: [{ kind: 'access_request', status: 'running', clock: { dueOn: '2027-01-07' } }],
    });
    const [reply, ...others] = await lettersTo(place, writer);
    expect(reply?.mail.text).toContain('January 7, 2027');
    expect(others).toEqual([]);
    const [notice] = await lettersTo(place, officer);
    expect(notice?.mail.subject).toContain('New case: access request');
  });

  it('a reception that is told of twice has one case and one reply', async () => {
    const place = await open();
    const { again, caseId } = await place.deliver(mail(access));
    const before = (await place.commits.commits(caseId ?? '')).length;
    await again();
    await again();
    await again();
    expect(await place.commits.commits(caseId ?? '')).toHaveLength(before);
    expect(await place.letters()).toHaveLength(2);
  });

  it('a mail that comes twice joins its own case as a repeat, and is answered once', async () => {
    const place = await open();
    const first = await place.deliver(mail(access));
    const second = await place.deliver(mail(access));
    expect(second.caseId).toBe(first.caseId);
    expect(await lettersTo(place, writer)).toHaveLength(1);
  });

  it('an answer to our reply joins the case, by the address and by the Message-ID that the reply came with', async () => {
    const place = await open();
    const id = await opened(place);
    const [reply] = await lettersTo(place, writer);
    const [to] = reply?.mail.replyTo ?? [];
    const recipients = [to?.address ?? ''];
    const byAddress = await place.deliver(mail('Here is more.', { To: to?.address ?? '' }), { recipients });
    const byReply = await place.deliver(mail('And more.', { 'In-Reply-To': `<${reply?.mail.messageId}>` }));
    expect([byAddress.caseId, byReply.caseId]).toEqual([id, id]);
    expect(await lettersTo(place, writer)).toHaveLength(1);
  });

  it('a letter of ours that is sent back to us opens no case and causes no letter', async () => {
    const place = await open();
    await opened(place);
    for (const { mail: letter } of await place.letters()) {
      const header = (name: string) => letter.headers.find((one) => one.name === name)?.value ?? '';
      const { caseId } = await place.deliver(
        mail(letter.text, {
          From: header('from'),
          To: inbox,
          'Message-ID': header('message-id'),
          'X-Privacy-Inbox': header('x-privacy-inbox'),
        }),
      );
      expect(caseId).toBeNull();
    }
    expect(await place.letters()).toHaveLength(2);
  });

  it('an officer commands by mail', async () => {
    const place = await open();
    const id = await opened(place);
    await ordered(place, id, '/extend 30 b');
    expect(await stateOf(place, id)).toMatchObject({ obligations: [{ clock: { dueOn: '2027-02-06' } }] });
    expect(await lettersTo(place, writer)).toHaveLength(2);
  });

  it('nobody commands in an officer’s name unproved: nothing is done, and the officers are told', async () => {
    const place = await open();
    const id = await opened(place);
    await ordered(place, id, '/extend 30 b', elsewhere);
    expect(await stateOf(place, id)).toMatchObject({ obligations: [{ clock: { dueOn: '2027-01-07' } }] });
    expect(await lettersTo(place, writer)).toHaveLength(1);
    const told = (await lettersTo(place, officer)).at(-1);
    expect(told?.mail.text).toContain('could not be checked');
  });

  it('an extension whose notice comes back is taken back, once, and loudly', async () => {
    const place = await open();
    const id = await opened(place);
    await ordered(place, id, '/extend 30 b');
    const notice = (await lettersTo(place, writer)).at(-1);
    if (notice === undefined) throw new Error('no notice left');
    const before = (await place.letters()).length;
    await place.reports(notice, 'failed');
    await place.reports(notice, 'failed');
    expect(await stateOf(place, id)).toMatchObject({ obligations: [{ clock: { dueOn: '2027-01-07' } }] });
    const after = (await place.letters()).slice(before);
    expect(after.map(({ mail: { to } }) => to.length)).toEqual([2, 2]);
  });

  it('an answer with a file leaves only as previewed, on the officer’s word, and ends the request', async () => {
    const place = await open();
    const id = await opened(place);
    await ordered(place, id, '/identity confirmed customer number and date of birth by telephone');
    await place.deliver(withFile(place, id, '/answer access all\n\nHere is your file.'), {
      sender: officer,
      recipients: [caseAddress(inbox, id, 'o', place.keys)],
    });
    expect(await lettersTo(place, writer)).toHaveLength(1);
    const preview = (await lettersTo(place, officer)).at(-1);
    expect(preview?.mail.text).toContain('/yes p1');
    await ordered(place, id, '/yes p1');
    const answer = (await lettersTo(place, writer)).at(-1);
    expect(answer?.mail.attachments).toMatchObject([{ name: 'file.csv', bytes: 21 }]);
    expect(await stateOf(place, id)).toMatchObject({ obligations: [{ status: 'answered' }] });
  });

  it('a mail that kills whoever reads it opens a case all the same, from what its first headers say', async () => {
    const place = await open();
    const id = await place.deliverDeadly(mail(deadly));
    expect(await stateOf(place, id ?? '')).toMatchObject({
      marks: ['review', 'unparseable'],
      obligations: [{ kind: 'access_request', presumed: true, status: 'running' }],
    });
    expect(await lettersTo(place, writer)).toEqual([]);
    expect(await lettersTo(place, officer)).toHaveLength(1);
  });

  it('the sweep brings reminders and the morning’s digest, each once', async () => {
    const place = await open();
    await opened(place);
    place.setClock('2026-12-08T14:00:00.000Z');
    expect(await place.sweep()).toMatchObject({ reminders: 1, failures: 0 });
    expect(await place.sweep()).toMatchObject({ reminders: 0, sent: 0, failures: 0 });
    const [digest, reminder] = (await lettersTo(place, officer))
      .slice(1)
      .map(({ mail: { subject } }) => subject)
      .toSorted((a, b) => b.length - a.length);
    expect([digest, reminder]).toEqual([
      expect.stringContaining('Due by law in 30 days'),
      expect.stringContaining('Privacy inbox, Tue 8 December 2026'),
    ]);
  });

  it('a digest that comes back goes to the second contact, once', async () => {
    const place = await open();
    await opened(place);
    place.setClock('2026-11-24T14:00:00.000Z');
    await place.sweep();
    const digest = (await place.letters()).find(({ key }) => key === 'digest-2026-11-24');
    if (digest === undefined) throw new Error('no digest left');
    await place.reports(digest, 'failed');
    await place.reports(digest, 'failed');
    const names = (await place.letters()).map(({ key }) => key);
    expect(names.filter((key) => key.startsWith('digest-')).toSorted()).toEqual([
      'digest-2026-11-24',
      'digest-2026-11-24-second',
    ]);
  });
});

const opened = async (place: Place) => caseOf(await place.deliver(mail(access)));

/** An officer answers the notice of a case. */
async function ordered(place: Place, id: string, text: string, way: Way = {}): Promise<void> {
  const to = caseAddress(inbox, id, 'o', place.keys);
  await place.deliver(mail(text, { From: officer, To: to }), { sender: officer, recipients: [to], ...way });
}

async function stateOf(place: Place, id: string) {
  return (await place.commits.load(id)).state;
}

function withFile({ keys }: Place, id: string, text: string): string {
  const to = caseAddress(inbox, id, 'o', keys);
  const head = mail('', {
    From: officer,
    To: to,
    'Message-ID': '<with-a-file@plutomicro.com>',
    'Content-Type': 'multipart/mixed; boundary="part"',
  });
  return (
    head +
    [
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...text.split('\n'),
      '--part',
      'Content-Type: text/csv; name="file.csv"',
      'Content-Disposition: attachment; filename="file.csv"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('name,since\nAda,2019\n\n').toString('base64'),
      '--part--',
      '',
    ].join('\r\n')
  );
}
