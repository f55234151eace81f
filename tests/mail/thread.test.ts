import { describe, expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import type { Mail, Reception } from '../../lib/mail/mail.ts';
import { type CaseLookup, threadOf } from '../../lib/mail/thread.ts';

const inbox = 'privacy@plutomicro.com';
const keys = { current: 'a key for tests only, 32 letters!', previous: null };
const own = { inboxes: [inbox], keys };
const ada = { name: 'Ada', address: 'ada@example.org' };
const stranger = { name: 'Ada', address: 'ada@example.net' };
const [known, other, full] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as const;
const unknown = { verdict: 'unknown', why: '' } as const;

const lookup: CaseLookup = {
  byMessageId: async (id) => ({ 'ack@plutomicro.com': [known], 'other@plutomicro.com': [other] })[id] ?? [],
  senders: async (caseId) =>
    caseId === known
      ? { known: [ada.address], full: false, joinedInto: null }
      : caseId === other
        ? { known: ['other@example.org'], full: false, joinedInto: null }
        : caseId === full
          ? { known: [ada.address], full: true, joinedInto: null }
          : null,
};
const thread = (
  mail: Partial<Mail>,
  to: readonly string[] = [inbox],
  authenticity: Parameters<typeof threadOf>[2] = unknown,
) => threadOf(aMail(mail), reception(to), authenticity, own, lookup);
const opens = (...hints: string[]) => ({ to: 'new', hints });
const joins = { to: 'case', caseId: known, hints: [] };

describe('threading', () => {
  it('follows a signed address in the envelope, whoever writes and whatever the headers say', async () => {
    const signed = caseAddress(inbox, known, 'w', keys);
    expect(await thread({ from: [stranger], inReplyTo: ['other@plutomicro.com'] }, [signed])).toEqual(joins);
  });

  it('follows one in To or Cc, and prefers the envelope’s', async () => {
    const cc = [{ name: '', address: caseAddress(inbox, known, 'w', keys) }];
    expect(await thread({ cc })).toEqual(joins);
    expect(await thread({ cc }, [caseAddress(inbox, other, 'b', keys)])).toMatchObject({ caseId: other });
  });

  it('tells the officers’ address of a case from its writer’s', async () => {
    expect(await thread({}, [caseAddress(inbox, known, 'o', keys)])).toEqual({ ...joins, to: 'officer' });
  });

  it('follows In-Reply-To, References and the subject tag from a sender the case knows', async () => {
    expect(await thread({ inReplyTo: ['ack@plutomicro.com'] })).toEqual(joins);
    expect(await thread({ references: ['ack@plutomicro.com', 'else@example.org'] })).toEqual(joins);
    expect(await thread({ subject: 'Re: [PI-AAAA-AAAA-AAAA] We received your message' })).toEqual(joins);
  });

  it('gives a stranger with the same hints a case of their own that points at it', async () => {
    expect(await thread({ from: [stranger], inReplyTo: ['ack@plutomicro.com'] })).toEqual(opens(known));
    expect(await thread({ from: [stranger], subject: '[PI-AAAA-AAAA-AAAA]' })).toEqual(opens(known));
  });

  it('gives a known address that fails its checks no way in, nor two senders at once', async () => {
    const failed = { verdict: 'failed', why: 'DMARC' } as const;
    expect(await thread({ inReplyTo: ['ack@plutomicro.com'] }, [inbox], failed)).toEqual(opens(known));
    expect(await thread({ from: [ada, stranger], inReplyTo: ['ack@plutomicro.com'] })).toEqual(opens(known));
  });

  it('looks past a case that does not know the sender to one that does', async () => {
    expect(await thread({ references: ['ack@plutomicro.com', 'other@plutomicro.com'] })).toEqual(joins);
  });

  it('opens a case for a signed address whose case is gone, and beside a case that is full', async () => {
    expect(await thread({}, [caseAddress(inbox, 'dddddddddddd', 'w', keys)])).toEqual(opens());
    expect(await thread({}, [caseAddress(inbox, full, 'w', keys)])).toEqual(opens(full));
  });

  it('is not moved by an address that somebody made up', async () => {
    expect(await thread({}, [`privacy+${known}.w.aaaaaaaaaaaaaaaa@plutomicro.com`])).toEqual(opens());
  });
});

describe('threading into a case that goes on in another', () => {
  const ids = [
    'eeeeeeeeeeee',
    'ffffffffffff',
    'gggggggggggg',
    'hhhhhhhhhhhh',
    'iiiiiiiiiiii',
    'jjjjjjjjjjjj',
  ];
  const [a = '', b = '', c = ''] = ids;
  let loads = 0;

  /** Cases of Ada's, each going on in the one named. */
  const joined = (into: Readonly<Record<string, string | null>>, fullOne = ''): CaseLookup => ({
    byMessageId: async (id) => (id === 'ack@plutomicro.com' ? [a] : []),
    senders: async (caseId) => {
      loads += 1;
      const joinedInto = into[caseId];
      return joinedInto === undefined ? null : { known: [ada.address], full: caseId === fullOne, joinedInto };
    },
  });
  const into = (lookupOf: CaseLookup, mail: Partial<Mail>, to: readonly string[] = [inbox]) => {
    loads = 0;
    return threadOf(aMail(mail), reception(to), unknown, own, lookupOf);
  };
  const signed = (caseId: string, role: 'w' | 'o' | 'b' = 'w') => [caseAddress(inbox, caseId, role, keys)];
  const to = (caseId: string) => ({ to: 'case', caseId, hints: [] });

  it('leads to that one, by address, Message-ID and subject, for its writer and its officers', async () => {
    const two = joined({ [a]: b, [b]: null });
    expect(await into(two, {}, signed(a))).toEqual(to(b));
    expect(await into(two, { inReplyTo: ['ack@plutomicro.com'] })).toEqual(to(b));
    expect(await into(two, { subject: 'Re: [PI-EEEE-EEEE-EEEE]' })).toEqual(to(b));
    expect(await into(two, {}, signed(a, 'o'))).toEqual({ ...to(b), to: 'officer' });
    // What became of a letter is told to the case that sent it.
    expect(await into(two, {}, signed(a, 'b'))).toEqual(to(a));
  });

  it('follows a chain, and not one without an end', async () => {
    const chain = Object.fromEntries(ids.map((id, n) => [id, ids[n + 1] ?? null]));
    expect(await into(joined(chain), {}, signed(a))).toEqual(to(ids.at(-1) ?? ''));
    expect(
      await into(joined({ ...chain, jjjjjjjjjjjj: 'kkkkkkkkkkkk', kkkkkkkkkkkk: null }), {}, signed(a)),
    ).toEqual(to('jjjjjjjjjjjj'));
    expect(loads).toBeLessThanOrEqual(6);
  });

  it('comes to rest in a ring, and in a case that goes on in itself', async () => {
    for (const ring of [{ [a]: a }, { [a]: b, [b]: a }, { [a]: b, [b]: c, [c]: a }]) {
      const found = await into(joined(ring), {}, signed(a));
      expect(found).toMatchObject({ to: 'case', hints: [] });
      expect(Object.keys(ring)).toContain(found.to === 'new' ? '' : found.caseId);
      expect(loads).toBeLessThanOrEqual(6);
    }
  });

  it('stays where the other one is not known', async () => {
    expect(await into(joined({ [a]: b }), {}, signed(a))).toEqual(to(a));
    expect(await into(joined({ [a]: b, [b]: c }), {}, signed(a))).toEqual(to(b));
    expect(await into(joined({}), {}, signed(a))).toEqual(opens());
  });

  it('opens a case beside one that is full, and for a stranger', async () => {
    expect(await into(joined({ [a]: b, [b]: null }, b), {}, signed(a))).toEqual(opens(b));
    const strange = { from: [stranger], inReplyTo: ['ack@plutomicro.com'] };
    expect(await into(joined({ [a]: b, [b]: null }), strange)).toEqual(opens(b));
  });
});

function aMail(changes: Partial<Mail>): Mail {
  return {
    headers: [],
    messageId: 'mail@example.org',
    inReplyTo: [],
    references: [],
    from: [ada],
    replyTo: [],
    to: [{ name: '', address: inbox }],
    cc: [],
    subject: 'Hello',
    text: '',
    parts: [],
    attachments: [],
    defects: [],
    digest: '',
    bytes: 0,
    ...changes,
  };
}

function reception(recipients: readonly string[]): Reception {
  const peer = { ip: '127.0.0.1', helo: 'client' };
  return { id: 'r', sender: ada.address, recipients, receivedAt: '2026-11-23T15:00:00.000Z', peer };
}
