import { beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '../lib/case/case-id.ts';
import { mostFiles } from '../lib/case/writing.ts';
import { handle } from '../lib/handle.ts';
import { headings, internalLine } from '../lib/letters/internal.ts';
import { caseAddress, filingAddress } from '../lib/mail/address.ts';
import type { MailFile } from '../lib/mail/files.ts';
import { noWriting, writes, writingOf } from '../lib/officers-writing.ts';
import { readMail } from '../lib/read.ts';
import { finish } from '../lib/send.ts';
import { aWorld, mail, settings, type TestWorld } from './world.ts';

const inbox = 'privacy@plutomicro.com';
const by = 'officer@plutomicro.com';
const bob = 'bob@example.net';
const past: (() => Promise<void>)[] = [];

/** Ada's case, Bob's, a second one of Ada's, and one that a colleague forwarded. */
let world: TestWorld;
let ada = '';
let second = '';
let other = '';
let forwarded = '';

beforeAll(async () => {
  world = await aWorld({
    settings: { staffDomains: ['plutomicro.com'] },
    whenOver: (work) => void past.unshift(work),
  });
  ada = await opened('Please send me a copy of my file.');
  second = await opened('Please correct my name.');
  other = await opened('Please send me all you have on me.', `Bob <${bob}>`);
  forwarded = await opened('Please look at this request.', 'Colleague <colleague@plutomicro.com>');
  return async () => {
    for (const work of past) await work();
  };
});

async function opened(text: string, From = 'Ada Example <ada@example.org>'): Promise<string> {
  const { filed } = await world.deliver(mail(text, { From }));
  if (filed === null) throw new Error('no case was opened');
  return filed.handled.state.id;
}

const slips = async (text: string, caseId = ada, files: readonly MailFile[] | null = []) =>
  (await writingOf(world, { by, caseId, files, text })).slips;
const file = (name: string): MailFile => ({ name, type: 'text/plain', content: Buffer.from(name) });
const another = (id: string) => `the text names another case, ${caseNumber(id)}`;
const theirs = (id: string) => `the text holds the address of the writer of another case, ${caseNumber(id)}`;
const internal = expect.stringContaining('a part of a letter to the privacy officers');

describe('what an officer wrote', () => {
  it('is stored by its bytes and goes out in the name of the officer who wrote it', async () => {
    const text = '  Dear Ada,\n\nhere it is – voilà.  ';
    const along = { caseId: ada, text, files: [file('a.txt')] };
    const writing = await writingOf(world, { by: settings.officers[0]?.address ?? '', ...along });
    expect(writing).toMatchObject({
      body: { letters: text.trim().length },
      files: [{ name: 'a.txt', type: 'text/plain', bytes: 5 }],
      contact: { name: settings.officers[0]?.name, title: settings.officers[0]?.title },
      slips: [],
    });
    expect((await world.raw.get(writing.body?.sha256 ?? '')).toString('utf8')).toBe(text.trim());
    expect((await world.raw.get(writing.files[0]?.sha256 ?? '')).toString()).toBe('a.txt');
    expect(await writingOf(world, { by: 'somebody at the command line', ...along })).toEqual(writing);
  });

  it('may be nothing', async () => {
    const nothing = { body: null, files: [], slips: [] };
    expect(await writingOf(world, { by, caseId: ada, text: ' \n ', files: [] })).toMatchObject(nothing);
    expect(noWriting(world)).toMatchObject(nothing);
  });

  it('is taken on by commands that write to the writer alone', () => {
    const given = (asked: Parameters<typeof writes>[0][number]['asked']) => [{ line: '', asked, why: '' }];
    expect(writes(given({ type: 'SendMessage', anyway: false }))).toBe(true);
    expect(writes(given({ type: 'CloseCase', because: '', anyway: false }))).toBe(true);
    expect(writes(given({ type: 'AskAuthority', words: '' }))).toBe(true);
    expect(writes(given({ type: 'ReopenCase', because: '' }))).toBe(false);
    expect(writes(given({ type: 'Nothing' }))).toBe(false);
    expect(writes(given(null))).toBe(false);
  });

  it('is held back where its files are not all there', async () => {
    expect(await slips('Hello', ada, null)).toEqual([expect.stringContaining('could not be read')]);
    const many = Array.from({ length: mostFiles + 1 }, (_, n) => file(`${n}.txt`));
    expect(await slips('Hello', ada, many)).toEqual([
      `it has ${mostFiles + 1} files, and a letter takes ${mostFiles}`,
    ]);
    expect(await slips('Hello', ada, many.slice(1))).toEqual([]);
  });
});

describe('a slip', () => {
  const spellings: readonly (readonly [string, (number: string) => string])[] = [
    ['as we write it', (number) => number],
    ['in brackets', (number) => `Re: [${number}] Your request`],
    ['in small letters', (number) => number.toLowerCase()],
    ['without dashes', (number) => `PI-${number.slice(3).replaceAll('-', '')}`],
    ['as its bare id', (number) => number.slice(3).replaceAll('-', '').toLowerCase()],
    ['without its beginning', (number) => number.slice(3)],
    ['with one dash', (number) => number.slice(3, 12) + number.slice(13)],
    ['with typographic dashes', (number) => number.replaceAll('-', '–')],
    ['with dashes that do not break', (number) => number.replaceAll('-', '\u2011')],
    ['broken over two lines', (number) => `It is ${number.slice(0, 8)}\n${number.slice(8)} now`],
    ['spelled with blanks', (number) => number.replaceAll('-', ' ')],
    ['with letters that nobody sees', (number) => number.split('').join('\u200b')],
    ['behind a word of four letters', (number) => `about case ${number}`],
    ['in a link', (number) => `https://example.org/cases/${number}/files`],
    ['inside words', (number) => `_${number}_ and "${number}".`],
  ];

  it.each(spellings)('is the number of another case %s; the own number is none', async (_, spelled) => {
    expect(await slips(`Dear Ada,\n${spelled(caseNumber(other))}\nregards`)).toEqual([another(other)]);
    expect(await slips(`Dear Ada,\n${spelled(caseNumber(ada))}\nregards`)).toEqual([]);
  });

  it('is a number as we write it even where no such case is, and no other word of twelve letters', async () => {
    expect(await slips('See PI-ZZZZ-2222-ZZZZ.')).toEqual([another('zzzz2222zzzz')]);
    expect(await slips('administered understaffed that they have well-kept-this and ABCD-EFGH-JKMN')).toEqual(
      [],
    );
  });

  it('is another case in the name of a file', async () => {
    expect(await slips('Here it is.', ada, [file(`${caseNumber(other)} file.pdf`)])).toEqual([
      another(other),
    ]);
    expect(await slips('Here it is.', ada, [file(`${bob}.csv`)])).toEqual([theirs(other)]);
    expect(await slips('Here it is.', ada, [file(`${caseNumber(ada)} file.pdf`)])).toEqual([]);
  });

  it.each([
    ['among words', `It was ${bob} who said so`],
    ['in capitals', `IT WAS ${bob.toUpperCase()}!`],
    ['in brackets', `Bob <${bob}>`],
    ['at the end of a sentence', `He is ${bob}.`],
    ['between marks', `*${bob}* or “${bob}”`],
    ['in a link', `<a href="mailto:${bob}?subject=x">`],
    ['in a link, encoded', `mailto:${bob.replace('@', '%40')}`],
  ])('is the address of the writer of another case %s', async (_, text) => {
    expect(await slips(text)).toEqual([theirs(other)]);
    expect(await slips(text, other)).toEqual([]);
  });

  it('is not the address of a person who has both cases, nor that of a colleague who passed a mail on', async () => {
    for (const caseId of [ada, second])
      expect(await slips('You wrote from ada@example.org.', caseId)).toEqual([]);
    // Which of hers it is does matter: one may be with a representative.
    expect(await slips(`See ${caseNumber(second)}.`)).toEqual([another(second)]);
    expect(await slips('You wrote from ada@example.org.', other)).toEqual([
      expect.stringContaining('the address of the writer of another case'),
    ]);
    expect(await slips('Call colleague@plutomicro.com or officer@plutomicro.com.')).toEqual([]);
    expect(forwarded).not.toBe('');
  });

  it('is not the number of a case that goes on in this one, or of the one it goes on in', async () => {
    const from = await opened('Please delete what you have on me.', 'Eve <eve@example.com>');
    const into = await opened('Please correct my address in your records.', 'Eve <eve@example.com>');
    expect(await slips(`See ${caseNumber(from)}.`, into)).toEqual([another(from)]);
    const asked = { type: 'JoinCase', into } as const;
    const typed = {
      type: 'TypedCommand',
      id: 'join',
      caseId: from,
      at: world.now(),
      by,
      line: '/join',
    } as const;
    const handled = await handle(world, { ...typed, asked, writing: noWriting(world) });
    if (!handled.done || handled.commit === null) throw new Error('not joined');
    await finish(world, handled.commit, handled, (id) => readMail(world, id));
    expect(await slips(`See ${caseNumber(from)}.`, into)).toEqual([]);
    expect(await slips(`See ${caseNumber(into)}.`, from)).toEqual([]);
  });

  it('is a letter to officers left in it', async () => {
    expect(await slips(`Dear Ada,\n> ${headings.answer}`)).toEqual([internal]);
    expect(await slips(`${internalLine(caseNumber(ada))}`)).toEqual([internal]);
    const officers = caseAddress(inbox, ada, 'o', world.keys);
    for (const address of [
      officers,
      officers.toUpperCase(),
      officers.replace('+', '%2B'),
      `mailto:${officers}`,
    ])
      expect(await slips(`Write to ${address}`)).toEqual([internal]);
    expect(await slips(`Write to ${filingAddress(inbox, world.keys)}`)).toEqual([internal]);
    expect(await slips(`Write to ${caseAddress(inbox, other, 'o', world.keys)}`)).toEqual([
      another(other),
      internal,
    ]);
  });

  it('is another case’s address, for its writer or its bounces; the own ones are none', async () => {
    for (const role of ['w', 'b'] as const) {
      expect(await slips(`It is ${caseAddress(inbox, other, role, world.keys)}`)).toEqual([another(other)]);
      expect(await slips(`It is ${caseAddress(inbox, ada, role, world.keys)}`)).toEqual([]);
    }
    // Nobody but us can make one.
    expect(await slips(`It is privacy+${other}.w.aaaaaaaaaaaaaaaa@plutomicro.com`)).toEqual([another(other)]);
  });

  it('is a text of more addresses than are looked up, and looking takes few reads', async () => {
    let asked = 0;
    const counted = {
      ...world,
      commits: {
        ...world.commits,
        pointed: (id: string) => {
          asked += 1;
          return world.commits.pointed(id);
        },
      },
    };
    const many = Array.from({ length: 5000 }, (_, n) => `somebody${n}@example.com`).join(' ');
    const writing = await writingOf(counted, { by, caseId: ada, files: [], text: `${many} ${bob}` });
    expect(writing.slips).toEqual([expect.stringContaining('more than 50 mail addresses')]);
    expect(asked).toBe(50);
    const again = Array.from({ length: 5000 }, () => 'ada@example.org').join(' ');
    expect(await slips(again)).toEqual([]);
  });

  it('is told in few words, however many there are', async () => {
    const numbers = Array.from(
      { length: 300 },
      (_, n) => `PI-ABCD-${'2'.repeat(4)}-${String(n + 2222).replace(/[01]/g, '9')}`,
    );
    const found = await slips(numbers.join('\n'));
    expect(found).toHaveLength(5);
    for (const slip of found) expect(slip.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['letters', 'a'.repeat(40_000)],
    ['dashes', '-'.repeat(40_000)],
    ['blanks', ' '.repeat(40_000)],
    ['signs', '@'.repeat(40_000)],
    ['dots', `a@${'b.'.repeat(20_000)}`],
    ['percents', '%2b'.repeat(13_000)],
    ['words of four letters', 'abcd '.repeat(8_000)],
    ['words of twelve', 'abcdefghjkmn-'.repeat(3_000)],
  ])('is looked for in 40,000 %s in no time', async (_, text) => {
    const began = performance.now();
    await slips(text);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
