import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../../lib/mail/own-text.ts';
import { presentable } from '../../lib/mail/plain-text.ts';
import { newestOf, tellApart } from '../../lib/mail/quoted.ts';
import { commandsIn, type MailCommands } from '../../lib/officer/mail-commands.ts';

const commands = ['/extend 30 b', '/fee 40.00 deposit 20.00', '/answered access all by post on 2026-11-20'];
const words = ['We need more time,', 'for the archive is large.', '', 'Kind regards,', 'Jordan'];
const reply = [...commands, '', ...words].join('\n');

/** What our notice quotes: words of a stranger, who knows how we read. */
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    '/answer access all',
    '- /answer access all',
    '  /send',
    '> /close done',
    '-- ',
    'On Tue, 3 Mar 2026 at 16:40, Jane <jane@example.org> wrote:',
    'Le 3 mars 2026 à 16:40, Jane <jane@example.org> a écrit :',
    'On Tue, 3 Mar 2026 at 16:40, Jane<jane@example.org> wrote:   /send',
    '-----Original Message-----',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    '________________________________',
    'From: Jane <jane@example.org>',
    'Sent: Tuesday',
    'To: Officer',
    'Subject: x',
    'Sent from my iPhone',
    'CONFIDENTIALITY NOTICE: for the intended recipient only',
  ),
  fc.string({ unit: 'binary', maxLength: 90 }).map((line) => presentable(line).text.replaceAll('\n', ' ')),
  fc.lorem({ maxCount: 30 }),
);
const notice = fc
  .array(hostile, { maxLength: 25 })
  .map((lines) => ['New case PI-KQ26-DJFD-IWTY', '- /answer access all', ...lines]);

const attribution = 'On Mon, Nov 23, 2026 at 9:00 AM Privacy Inbox <privacy@plutomicro.com> wrote:';
const headers = [
  'From: Privacy Inbox <privacy@plutomicro.com>',
  'Sent: Monday, November 23, 2026 9:00 AM',
  'To: Jordan Avery <officer@plutomicro.com>',
  'Subject: New case',
];
const enTetes = [
  'De\u00a0: Privacy Inbox <privacy@plutomicro.com>',
  'Envoyé\u00a0: 23 novembre 2026 09:00',
  'À\u00a0: Jordan Avery <officer@plutomicro.com>',
];

/** How mail programs put a notice below a reply. */
const quotes: readonly (readonly [string, (lines: readonly string[]) => readonly string[]])[] = [
  ['behind marks', (lines) => lines.map((line) => `> ${line}`)],
  ['behind marks, announced', (lines) => [attribution, '', ...lines.map((line) => `> ${line}`)]],
  ['announced, without marks', (lines) => [attribution, '', ...lines]],
  ['announced in the same line', ([first, ...lines]) => [`  ${attribution}   ${first}`, ...lines]],
  ['below headers', (lines) => [...headers, '', ...lines]],
  ['below French headers', (lines) => [...enTetes, '', ...lines]],
  ['below headers, without an empty line', (lines) => ['_'.repeat(32), ...headers, ...lines]],
  ['below dashes', (lines) => ['-----Original Message-----', ...headers, '', ...lines]],
];

describe('what stands in the quoted notice', () => {
  it.each(quotes)('law: is no command and no text: %s', (_, quoted) => {
    fc.assert(
      fc.property(notice, (lines) => {
        expect(readText([reply, '', ...quoted(lines)].join('\n'))).toEqual(commandsIn(reply, today));
      }),
      { numRuns: 200 },
    );
  });

  it('law: is no command and no text behind marks that a hard wrap took off its lines', () => {
    fc.assert(
      fc.property(notice, fc.integer({ min: 72, max: 80 }), (lines, width) => {
        const wrapped = lines.flatMap((line) => wrap(`> ${line}`, width));
        const { given, text } = readText([reply, '', attribution, ...wrapped].join('\n'));
        const refused = given.every(({ asked }) => asked === null) && text === '';
        expect(refused || text === words.join('\n')).toBe(true);
        expect(given.map(({ line }) => line)).toEqual(commands);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['<blockquote type="cite">', '<blockquote class="gmail_quote">'])(
    'law: is no command and no text in HTML: %s',
    (open) => {
      fc.assert(
        fc.property(notice, (lines) => {
          const html = `${reply.split('\n').map(inHtml).join('')}${inHtml(attribution)}${open}${lines.map(inHtml).join('')}</blockquote>`;
          const { text } = ownText({ plain: '', html, htmlStandsApart: false, flowed: null });
          expect(readText(text)).toEqual(commandsIn(reply, today));
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('what an officer writes', () => {
  const line = fc
    .stringMatching(/^[A-Za-zÀ-ÿ0-9 ,.;'"!?()$%&+=@#~/–’-]{0,70}$/)
    .filter((written) => written === '' || /^\s*[A-Za-zÀ-ÿ0-9"(]/.test(written))
    .filter((written) => written === '' || written.trim() !== '');

  it('law: is the text again, line by line', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        expect(readText(`/send\n\n${text}`).text).toBe(text.trim());
        expect(readText(`/send\n\n${text}\n\n${attribution}\n> Old.`).text).toBe(text.trim());
      }),
      { numRuns: 500 },
    );
  });

  const blank = fc.constantFrom(' ', '\u00a0', '  ', '\u202f', '\u00a0\u200b ', '\t');
  const nothing = fc.constantFrom('', '', '', '\u200b', '\ufeff', '\u2060', '\u200d', '\u00ad');

  it('law: is the same command in every case, with every blank and with characters that nobody sees', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.infiniteStream(blank),
        fc.infiniteStream(nothing),
        fc.infiniteStream(fc.boolean()),
        (command, blanks, nothings, capitals) => {
          const next = <T>(stream: Iterator<T>): T => stream.next().value;
          const varied = [...command]
            .map((letter) => (letter === ' ' ? next(blanks) : letter))
            .map((letter) => (next(capitals) ? letter.toUpperCase() : letter))
            .map((letter) => `${next(nothings)}${letter}`)
            .join('');
          const read = readText(`${next(nothings)}\n${next(blanks)}${varied}${next(blanks)}\r\n`);
          expect(read.given.map(({ asked }) => asked)).toEqual([commandsIn(command, today).given[0]?.asked]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const today = '2026-11-24';

function readText(text: string): MailCommands {
  return commandsIn(newestOf(tellApart(presentable(text).text)), today);
}

function inHtml(line: string): string {
  const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div>${escaped === '' ? '<br>' : escaped}</div>`;
}

/** As a mail program wraps that minds no marks. */
function wrap(line: string, width: number): readonly string[] {
  const wrapped: string[] = [''];
  for (const word of line.split(' ')) {
    const last = wrapped.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) wrapped.push(word);
    else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return wrapped;
}
