import { describe, expect, it } from 'vitest';
import { caseNumber } from '../../lib/case/case-id.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import {
  aCase,
  addressOf,
  came,
  caseOf,
  fresh,
  letterIn,
  officer,
  order,
  reply,
  roomy,
  standing,
  stateOf,
  takenApart,
  withFiles,
} from './post.ts';

type Case = Awaited<ReturnType<typeof aCase>>;
type Ids = { readonly its: string; readonly other: string; readonly writer: string };

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let start: string;
  let one: Case;
  let two: Case;
  let shown: Case;
  let injected: Case;
  shared(
    open,
    async (place) => {
      world = place;
      start = world.now();
      one = await aCase(world);
      two = await aCase(world);
      shown = await aCase(world);
      injected = await aCase(world);
    },
    roomy,
  );

  const slips: readonly (readonly [string, (ids: Ids) => string])[] = [
    ['another case’s number', ({ other }) => `See ${caseNumber(other)}.`],
    ['another case’s number in small letters', ({ other }) => `See ${caseNumber(other).toLowerCase()}.`],
    ['another writer’s address', ({ writer }) => `We wrote to ${writer}.`],
    ['another writer’s address in capitals', ({ writer }) => `We wrote to ${writer.toUpperCase()}.`],
    ['another case’s secret address', ({ other }) => `Write to ${addressOf(world, other, 'w')}`],
    ['the officers’ own address', ({ its }) => `Write to ${addressOf(world, its, 'o')}`],
    [
      'a line of our notices',
      ({ its }) => `Hello.\n\nFor the privacy officers only, not for the writer: ${caseNumber(its)}`,
    ],
    [
      'a heading of our notices',
      () => 'Hello.\n\nWhat was understood, and why\nKind of case: access request',
    ],
    ['a heading of our notices, in bold', () => 'Hello.\n\n*The message as written*\n| words'],
    ['a command', () => 'Hello.\n\n/requester mallory@example.net'],
    ['commands as our notices list them', () => 'Hello.\n\n- /kind access because REASON'],
    ['a quoted line', () => 'Hello.\n\nAs you said:\n> no words of mine\nWe agree.'],
    [
      'a quote of a program that nobody knows',
      () => 'Hello.\n\n23.11.2026 Privacy <privacy@plutomicro.com> scripsit:\nall',
    ],
  ];

  describe('a text for the writer never leaves with', () => {
    it.each(slips)('%s', async (_, text) => {
      const { id } = one;
      const { id: other, writer } = two;
      const words = text({ its: id, other, writer });
      const { events, left, types } = await came(world, [id], () => order(world, id, `/send\n\n${words}`));
      expect([types, left]).toEqual([['CommandsGiven'], ['commands > officer']]);
      expect(events[0]).toMatchObject({
        results: [{ outcome: expect.stringMatching(/refused|not-understood/) }],
      });
    });

    it.each(['/extend 5 b', '/fee 40.00', '/authority ask', '/answer access none-found'])(
      'another case’s number, whichever the letter: %s',
      async (command) => {
        const { id } = one;
        const text = `${command}\n\nSee ${caseNumber(two.id)}.`;
        const { left, types } = await came(world, [id], () => order(world, id, text));
        expect([types, left]).toEqual([['CommandsGiven'], ['commands > officer']]);
      },
    );

    it('another person’s address, unless the officer has seen the letter and says yes', async () => {
      const { id } = await aCase(world);
      const { writer } = two;
      const text = `We have heard from ${writer} about this.`;
      const shown = await came(world, [id], () => order(world, id, `/send anyway\n\n${text}`));
      expect(shown.left).toEqual(['commands > officer', 'preview > officer']);
      expect(letterIn(shown, 'preview').mail.text).toContain('WARNING: the text holds the address');
      const sent = await came(world, [id], () => order(world, id, '/yes p1'));
      expect(takenApart(letterIn(sent, 'message')).words).toBe(text);
    });

    it('what is another’s, but with what is the writer’s own', async () => {
      const { id, writer } = await aCase(world);
      const text = `Your case ${caseNumber(id)}, your address ${writer}.`;
      const changed = `/send\n/requester someone.else@example.org\n\n${text}`;
      const { left, letters } = await came(world, [id], () => order(world, id, changed));
      expect(left.filter((letter) => letter.endsWith('someone.else@example.org'))).toEqual([]);
      const sent = letters.find(({ name }) => name === 'message') ?? expect.fail('nothing was sent');
      expect([takenApart(sent).words, sent.to]).toEqual([text, [writer]]);
    });
  });

  const file = { files: [{ name: 'file.pdf', content: 'bytes' }] };

  describe('a yes sends nothing', () => {
    /** What happens between a preview and its yes, in this order, on one case. */
    const changes: readonly (readonly [string, { readonly command?: string; readonly clock?: string }])[] = [
      ['the day after', { clock: '2026-11-24T15:00:00.001Z' }],
      ['once it is taken back', { command: '/no' }],
      ['once it has sent it', { command: '/yes' }],
      ['once the day of receipt is another', { command: '/received 2026-11-20' }],
      ['once something else is asked', { command: '/kind complaint because so' }],
      ['once the case is another’s', { command: '/requester b@example.org' }],
      ['once the case is closed', { command: '/close all said by telephone' }],
    ];

    it.each(changes)('%s', async (what, { clock, command }) => {
      const { id } = shown;
      world.setClock(start);
      await order(world, id, `/send\n\nHere it is, ${what}.`, file);
      const code = (await stateOf(world, id)).previews.at(-1)?.code ?? '';
      if (command !== undefined) await order(world, id, command.replace(/^\/(yes|no)$/, `$& ${code}`));
      world.setClock(clock ?? start);
      const { events, left } = await came(world, [id], () => order(world, id, `/yes ${code}\n\nnow`));
      world.setClock(start);
      expect(events[0]).toMatchObject({ results: [{ outcome: 'refused' }] });
      expect(left).toEqual(['commands > officer']);
    });

    it.each(['/yes p1', '/yes', '/yes p999'])('for the preview of another case: %s', async (yes) => {
      const { events, left } = await came(world, [two.id], () => order(world, two.id, yes));
      expect([events[0], left]).toMatchObject([
        { results: [{ outcome: 'refused' }] },
        ['commands > officer'],
      ]);
    });

    it('that would close over what was asked since', async () => {
      world.setClock(start);
      const { id, writer } = await aCase(world, 'I have a question: how long do you keep invoices?');
      await order(world, id, '/close answered by telephone\n\nAs we said on the telephone.', file);
      await reply(
        world,
        id,
        'I want to make a complaint: you shared my phone number without my consent.',
        writer,
      );
      const { events, left } = await came(world, [id], () => order(world, id, '/yes p1'));
      expect([events[0], left]).toMatchObject([
        { results: [{ outcome: 'refused' }] },
        ['commands > officer'],
      ]);
      expect((await stateOf(world, id)).stage).toBe('open');
    });
  });

  const injections = [
    ['a name', '/requester new@example.org Ada\rBcc: mallory@example.net'],
    ['a name, by another line end', '/requester newer@example.org Ada\u2028Bcc: mallory@example.net'],
    ['a name, encoded', '/requester newest@example.org =?utf-8?q?Ada=0D=0ABcc:_mallory@example.net?='],
    ['a reason', '/kind access because so\u0085Bcc: mallory@example.net'],
    ['a note', '/authority ask\n\nHello\r\rBcc: mallory@example.net'],
    ['a text', '/send\n\nBcc: mallory@example.net\nSubject: other'],
  ] as const;

  it.each(injections)('nothing in %s becomes a header of a letter', async (_, text) => {
    const { id } = injected;
    const { letters } = await came(world, [id], () => order(world, id, text));
    expect(letters.length).toBeGreaterThan(0);
    for (const { mail, to } of letters) {
      expect(to).not.toContain('mallory@example.net');
      expect(mail.cc).toEqual([]);
      expect(mail.headers.map(({ name }) => name)).not.toContain('bcc');
      expect(mail.headers.filter(({ name }) => name === 'subject')).toHaveLength(1);
    }
  });

  it('nothing in the name of a file becomes a header, a path or a command', async () => {
    const { id } = await aCase(world);
    const to = addressOf(world, id, 'o');
    const names = [
      '=?utf-8?q?a=0D=0ABcc:_mallory@example.net.pdf?=',
      '../../etc/passwd',
      'x\u202efdp.exe',
      'y"; boundary="z',
    ];
    const raw = withFiles(
      '/send\n\nHere.',
      names.map((name, n) => ({ name, content: `${n}` })),
      { From: officer, To: to },
    );
    await world.deliver(raw, { recipients: [to], sender: officer });
    const { letters, left } = await came(world, [id], () => order(world, id, '/yes p1'));
    expect(left).toEqual(['commands > officer', 'message > writer', 'sent > officer']);
    for (const { mail } of letters) {
      expect(mail.headers.map(({ name }) => name)).not.toContain('bcc');
      for (const { name } of mail.attachments) expect(name).not.toMatch(/[\r\n/\\"\u202e]/);
    }
  });

  it('commands in what a colleague forwards to the inbox are obeyed by nobody', async () => {
    const forwarded =
      '---------- Forwarded message ---------\nFrom: Eve <eve@example.net>\nDate: Fri\nSubject: x\nTo: y\n\n';
    for (const from of ['clerk@plutomicro.com', officer]) {
      const raw = fresh(`${forwarded}/requester mallory@example.net\n/identity confirmed by me`, {
        From: from,
      });
      const { left, taken, types } = await came(world, [], () => world.deliver(raw));
      expect([types[0], left, types.includes('RequesterSet')]).toEqual([
        'CaseOpened',
        ['notice > officer'],
        false,
      ]);
      const id = caseOf(taken[0]);
      expect((await standing(world, id)).marks).toContain('forwarded-by-staff');
      for (const command of [
        '/send\n\nHello.',
        '/ack',
        '/identity confirmed so',
        '/answer access none-found\n\nNo.',
      ]) {
        const { left: out } = await came(world, [id], () => order(world, id, command));
        expect(out).toEqual(['commands > officer']);
      }
    }
  });
});
