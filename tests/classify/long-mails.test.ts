import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/classify/classify.ts';
import { newestOf, tellApart } from '../../lib/mail/quoted.ts';

const read = (text: string, subject: string) =>
  classify({ subject, newest: newestOf(tellApart(text)), whole: text });

describe('a long list', () => {
  it('of things that ask for nothing is no breach and no letter of the Commissioner', () => {
    const things = 'tulips roses beds hoses fences sheds paths ponds seeds bulbs'.split(' ');
    const people = 'Anna Bert Cora Dan Edna Fred Gus Hana Ivo Jo'.split(' ');
    const minutes = people.flatMap((who, i) =>
      things.flatMap((what, j) =>
        ['will bring', 'looked after', 'thanked all for', 'spoke about'].map(
          (did, k) => `${who} ${did} the ${what} in week ${1 + ((i + j + k) % 52)}.`,
        ),
      ),
    );
    expect(minutes).toHaveLength(400);
    const { primary, writer } = read(minutes.join(' '), 'Minutes of the garden club');
    expect({ primary, regulator: writer === 'regulator' }).toEqual({
      primary: 'unrelated',
      regulator: false,
    });
  });

  it.each([0, 8, 80, 300])('of %i orders under a request leaves it the request of a person', (n) => {
    const orders = Array.from({ length: n }, (_, i) => `- order ${100_000 + i * 7}`);
    const text = `Please send me a copy of all the personal information you hold about me. My orders are\n\n${orders.join('\n')}`;
    const { kinds, writer } = read(text, 'My file');
    expect({ kinds: kinds.map(({ kind }) => kind), writer }).toEqual({
      kinds: ['access_request'],
      writer: 'person',
    });
  });
});

describe('a few words over a request that somebody passes on', () => {
  const request =
    'Please send me a copy of everything you hold about me, with the notes of my visits.\n\nAda Example';
  it.each(['For you.\n\nThanks\nJo', 'please action, merci', 'Received at the front desk.'])(
    '"%s"',
    (words) => {
      const text = `${words}\n\n---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\nDate: Mon, 2 Nov 2026\nSubject: my file\nTo: <desk@example.org>\n\n${request}`;
      expect(read(text, 'Fwd: my file')).toMatchObject({ statutoryClock: true });
    },
  );

  it('are the request again, when they ask for news of it, and nothing when they only thank', () => {
    const under = (words: string) =>
      `${words}\n\nOn Mon, 2 Nov 2026, Ada wrote:\n${request.replaceAll(/^/gm, '> ')}`;
    expect(read(under('Thanks, any news?'), 'Re: my file')).toMatchObject({ statutoryClock: true });
    expect(read(under('Thanks a lot!'), 'Re: your letter')).toMatchObject({ primary: 'unrelated' });
  });
});
