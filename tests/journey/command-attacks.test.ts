import { describe, expect, it } from 'vitest';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import {
  aCase,
  addressOf,
  came,
  fresh,
  letterIn,
  officer,
  order,
  roomy,
  standing,
  takenApart,
  withFiles,
} from './post.ts';

type Case = Awaited<ReturnType<typeof aCase>>;
const evil = '/requester mallory@example.net Ada';

const html = (body: string) => ({ body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const plain = (body: string) => ({ body, headers: {} });
const attached = (type: string, content: string, words = '') => ({
  body: withFiles(words, [{ name: type === 'message/rfc822' ? 'mail.eml' : 'note.txt', type, content }])
    .split('\r\n\r\n')
    .slice(1)
    .join('\r\n\r\n')
    .replaceAll('\r\n', '\n'),
  headers: { 'Content-Type': 'multipart/mixed; boundary="files"' },
});

const unseen = [
  `<title>${evil}</title><style>\n${evil}\n</style><script>\n${evil}\n</script><!--\n${evil}\n-->`,
  `<div style="display: none">${evil}</div><div hidden>${evil}</div><img src="x" alt="${evil}">`,
  `<p style="font-size:0">${evil}</p><p style="visibility:hidden">${evil}</p>`,
  `<p style="max-height:0;overflow:hidden">${evil}</p><p style="opacity:0">${evil}</p>`,
];

const hidden = [
  ['whatever HTML hides', html(`${unseen.join('')}<p>Thanks, noted.</p>`)],
  ['white on white, below words', html(`<p>Thanks, noted.</p><p style="color:#fff">${evil}</p>`)],
  ['the quote, in HTML', html(`<p>Thanks.</p><blockquote type="cite"><p>${evil}</p></blockquote>`)],
  ['nothing but a quote, in HTML', html(`<blockquote type="cite"><p>${evil}</p></blockquote>`)],
  [
    'the quote',
    plain(`Thanks.\n\nOn Mon, 23 Nov 2026, Privacy Inbox <privacy@plutomicro.com> wrote:\n> ${evil}`),
  ],
  ['nothing but a quote', plain(`> ${evil}`)],
  ['the signature', plain(`Thanks.\n-- \n${evil}`)],
  ['below words', plain(`I think we should do this:\n${evil}`)],
  ['the subject', { ...plain('Thanks.'), headers: { Subject: evil } }],
  ['another slash', plain('／requester mallory@example.net Ada')],
  [
    'a forwarded mail of Gmail',
    plain(
      `---------- Forwarded message ---------\nFrom: Mallory <mallory@example.net>\nDate: Mon, Nov 23, 2026\nSubject: x\nTo: me\n\n${evil}`,
    ),
  ],
  [
    'a forwarded mail of Outlook',
    plain(
      `From: Mallory <mallory@example.net>\nSent: Monday, November 23, 2026 8:00 AM\nTo: me\nSubject: x\n\n${evil}`,
    ),
  ],
  [
    'a forwarded mail of Apple',
    plain(`Begin forwarded message:\n\nFrom: Mallory <m@example.net>\nDate: 23 Nov\n\n${evil}`),
  ],
  [
    'an attached mail, without words',
    attached('message/rfc822', `From: m@example.net\nSubject: x\n\n${evil}`),
  ],
  [
    'an attached mail, below words',
    attached('message/rfc822', `From: m@example.net\nSubject: x\n\n${evil}`, 'FYI'),
  ],
  ['an attached text, without words', attached('text/plain', evil)],
  ['an attached text, below words', attached('text/plain', evil, 'FYI')],
  ['an attached page, without words', attached('text/html', `<p>${evil}</p>`)],
] as const;

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let hiding: Case;
  let untouched: Awaited<ReturnType<typeof standing>>;
  let tooMuch: Case;
  let obeyed: Case;
  shared(
    open,
    async (place) => {
      world = place;
      hiding = await aCase(world);
      untouched = await standing(world, hiding.id);
      tooMuch = await aCase(world, 'What a lovely day it is in Calgary.');
      obeyed = await aCase(world);
      await sayAgain(said);
    },
    roomy,
  );

  describe('a command in an officer’s mail that the officer did not write there', () => {
    it.each(hidden)('is none: %s', async (_, { body, headers }) => {
      const { id } = hiding;
      const to = addressOf(world, id, 'o');
      const raw = fresh(body, { From: officer, To: to, ...headers });
      const { left, stored, types } = await came(world, [id], () =>
        world.deliver(raw, { recipients: [to], sender: officer }),
      );
      expect([types, left, stored]).toEqual([['NoteKept'], ['notice > officer'], 0]);
      expect(await standing(world, id)).toEqual(untouched);
    });

    it('reaches no writer as the text of a letter', async () => {
      const { id } = await aCase(world);
      const to = addressOf(world, id, 'o');
      const page = `<p>/send</p><p>Your file is ready.<span style="display:none">${evil}</span></p>`;
      const headers = { From: officer, To: to, 'Content-Type': 'text/html; charset=utf-8' };
      const good = await came(world, [id], () =>
        world.deliver(fresh(page, headers), { recipients: [to], sender: officer }),
      );
      expect(takenApart(letterIn(good, 'message')).words).toBe('Your file is ready.');
      const white = `<p>/send</p><p>Your file is here.</p><p style="color:#ffffff">${evil}</p>`;
      const bad = await came(world, [id], () =>
        world.deliver(fresh(white, headers), { recipients: [to], sender: officer }),
      );
      expect([bad.types, bad.left, bad.stored]).toEqual([['CommandsGiven'], ['commands > officer'], 0]);
    });
  });

  const said = '/extend 10 b\n\nThe archive is large.';
  function sayAgain(text: string, headers: Readonly<Record<string, string>> = {}) {
    const to = addressOf(world, obeyed.id, 'o');
    const usual = { From: officer, To: to, 'Message-ID': `<${obeyed.id}@example.org>`, ...headers };
    return world.deliver(fresh(text, usual), { recipients: [to], sender: officer });
  }

  it.each(['inline; filename="n.txt"', 'inline'])(
    'a text file set into the mail gives no command: %s',
    async (how) => {
      const { id } = hiding;
      const to = addressOf(world, id, 'o');
      for (const words of ['', '/send\n\nHere is the file.']) {
        const file = [`Content-Type: text/plain; name="n.txt"`, `Content-Disposition: ${how}`, '', evil];
        const own = ['--f', 'Content-Type: text/plain; charset=utf-8', '', words];
        const headers = { From: officer, To: to, 'Content-Type': 'multipart/mixed; boundary="f"' };
        const raw = fresh([...own, '--f', ...file, '--f--'].join('\n'), headers);
        const { left, stored, types } = await came(world, [id], () =>
          world.deliver(raw, { recipients: [to], sender: officer }),
        );
        expect([types, left, stored]).toEqual([['CommandsGiven'], ['commands > officer'], 0]);
      }
    },
  );

  describe('the same mail of an officer', () => {
    const replays: readonly (readonly [
      string,
      string,
      Readonly<Record<string, string>>,
      readonly string[],
    ])[] = [
      ['once more, byte for byte', said, {}, []],
      ['under another Message-ID', said, { 'Message-ID': '<other@example.org>' }, ['CommandsGiven']],
      ['of another day', said, { Date: 'Tue, 24 Nov 2026 08:00:00 -0700' }, ['CommandsGiven']],
      ['with blanks at its line ends', '/extend 10 b  \n\nThe archive is large. \n\n', {}, ['CommandsGiven']],
      ['wrapped in another way', '/extend 10 b\n\n\nThe archive\nis large.', {}, ['CommandsGiven']],
      ['with characters of no width', '/extend 10\u200b b\n\nThe archive is large.', {}, ['CommandsGiven']],
    ];

    it.each(replays)('acts once: %s', async (_, again, headers, changed) => {
      const { id } = obeyed;
      const { events, left, types } = await came(world, [id], () => sayAgain(again, headers));
      expect([types.filter((type) => type !== 'MailRepeated'), left]).toEqual([
        changed,
        changed.length === 0 ? [] : ['commands > officer'],
      ]);
      if (changed.length > 0) expect(events[0]).toMatchObject({ results: [{ outcome: 'not-done' }] });
      expect((await standing(world, id)).obligations[0]?.extensions).toHaveLength(1);
    });

    it('with another file is another order, and is shown first', async () => {
      const { id } = await aCase(world);
      for (const content of ['one', 'two']) {
        const { types } = await came(world, [id], () =>
          order(world, id, '/send\n\nHere it is.', { files: [{ name: 'file.pdf', content }] }),
        );
        expect(types).toEqual(['CommandsGiven', 'PreviewMade']);
      }
      const again = { files: [{ name: 'file.pdf', content: 'two' }] };
      const { types } = await came(world, [id], () => order(world, id, '/send\n\nHere it is.', again));
      expect(types).toEqual(['CommandsGiven']);
    });

    it('sent on to another case’s officers’ address stays with its own', async () => {
      const [to, other] = [addressOf(world, obeyed.id, 'o'), addressOf(world, hiding.id, 'o')];
      const raw = fresh('/note it is here', { From: officer, To: to });
      await world.deliver(raw, { recipients: [to], sender: officer });
      const { left, types } = await came(world, [obeyed.id, hiding.id], () =>
        world.deliver(raw, { recipients: [other], sender: officer }),
      );
      expect([types, left]).toEqual([['MailRepeated'], []]);
    });
  });

  describe('a mail of too much', () => {
    const euros = '€'.repeat(480);
    const much = [
      ['21 commands', Array.from({ length: 21 }, (_, n) => `/note ${n}`).join('\n'), 'at most 20 commands'],
      [
        '10,000 commands',
        `/spam\n${'/close because\n'.repeat(10_000)}/close ${'x'.repeat(1e6)}`,
        'at most 20 commands',
      ],
      ['20 commands of 500 letters', `/ack\n${`/clothe ${euros}\n`.repeat(19)}`, 'more than one mail can do'],
      ['a text of 25,000 letters', `/send\n\n${'word '.repeat(5000)}`, 'at most 20000'],
      ['a text of 600 KB', `/send\n\n${'word\n'.repeat(120_000)}`, 'at most 20000'],
    ] as const;

    it.each(much)('changes nothing and is answered: %s', async (_, text, why) => {
      const { id } = tooMuch;
      const before = await standing(world, id);
      const { letters, left, types } = await came(world, [id], () => order(world, id, text));
      expect([types, left]).toEqual([['CommandsGiven'], ['commands > officer']]);
      expect(letters[0]?.mail.text.replace(/\s+/g, ' ')).toContain(why);
      expect(await standing(world, id)).toEqual(before);
    });
  });
});
