import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../lib/mail/parse.ts';
import { newestOf } from '../../lib/mail/quoted.ts';
import { commandsIn } from '../../lib/officer/mail-commands.ts';
import { asSent, clients } from './as-client.ts';
import type { Reply } from './clients/reply.ts';

const names = Object.keys(clients);

describe('a reply composed as a mail program does it', () => {
  /** What the officer typed, where it cannot be read from the golden mail: a paragraph before its wrap, a blank line. */
  const typed: Readonly<Record<string, Partial<Reply>>> = {
    '01-gmail-web': {
      paragraphs: [
        'Dear Marta,',
        'Thank you for your request. We have begun to look for the records. They are kept in two systems, and one of them is in the archive.',
        'Kind regards,\nJordan',
      ],
    },
    '06-outlook-ios': { commands: ['/identity confirmed called her on the number we hold', ''] },
    '24-outlook-french': {
      paragraphs: [
        'Bonjour Marta,',
        'Il nous faut plus de temps pour lire les dossiers\u00a0: ils sont nombreux.',
        'Cordialement,\nJordan Avery',
        'Envoyé à partir de Outlook pour iOS',
      ],
    },
  };

  it.each(names)('is the golden mail, byte by byte: %s', async (name) => {
    const { lines, text } = await readReply(createReadStream(golden(name)));
    const paragraphs = text === '' ? [] : text.split('\n\n');
    const reply = { ...aReply(), commands: lines, paragraphs, ...typed[name] };
    expect(withoutIds(clients[name]?.compose(reply) ?? Buffer.of())).toBe(
      withoutIds(readFileSync(golden(name))),
    );
  });

  it('is broken for good at 75 by Gmail alone', () => {
    const paragraph = 'The quick brown fox jumps over the lazy dog. '.repeat(3).trim();
    const broken = names.filter((name) => sent(name, [paragraph]) !== paragraph);
    expect(broken).toEqual(['01-gmail-web', '02-gmail-android', '03-gmail-ios', '25-gmail-french']);
    // As in the mails of discourse/discourse that `clients/gmail.ts` follows.
    expect(sent('01-gmail-web', [paragraph])).toBe(
      'The quick brown fox jumps over the lazy dog. The quick brown fox jumps over\nthe lazy dog. The quick brown fox jumps over the lazy dog.',
    );
  });
});

describe('what an officer types in a mail program', () => {
  const commands = fc.subarray(
    [
      '/identity confirmed called the number on the account',
      '/received 2026-11-20 the letter was handed in at the front counter on Friday by the sister of the writer',
      '/paid 2026-11-24',
      '/answer access refused 24(2)(a)',
    ],
    { minLength: 1 },
  );
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 14 })
    .filter((word) => !/[\p{C}\p{Z}]/u.test(word));
  const known = fc.constantFrom(
    ...'we - * • 1. Sent from: Note: Le 2026 privacy@plutomicro.com https://oipc.ab.ca can’t l’équipe Zoë’s “quoted” &amp; <b> 24(2)(a) — … 100 a&b=c%20 From On $5 (see Œuvre façade naïve'.split(
      ' ',
    ),
  );
  // What may begin a quote, a signature or a command when it comes to stand at the start of a line.
  const word = fc.oneof(printable, known).filter((one) => !/^(?:[>/]|--)/.test(one));
  const blank = fc.oneof({ weight: 12, arbitrary: fc.constant(' ') }, fc.constantFrom('  ', '\u00a0'));
  const line = fc
    .array(fc.tuple(word, blank), { minLength: 1, maxLength: 30 })
    .map((pairs) => pairs.flat().slice(0, -1).join(''));
  const paragraph = fc.oneof(
    { weight: 3, arbitrary: line },
    fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
  );
  const paragraphs = fc.array(paragraph, { maxLength: 4 });

  it.each(names)('law: is read as these commands and this text, and nothing else: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(commands, paragraphs, async (given, written) => {
        const raw = clients[name]?.compose({ ...aReply(), commands: given, paragraphs: written });
        const read = await readReply(Readable.from([raw]));
        expect({ lines: read.lines, text: oneBlank(read.text) }).toEqual({
          lines: given,
          text: oneBlank(sent(name, written)),
        });
        expect(read.why.join('')).not.toContain('nothing was done');
      }),
      { numRuns: 20, examples: [[['/answer access refused 24(2)(a)'], ['Kind regards,\nJordan']]] },
    );
  });
});

function sent(name: string, paragraphs: readonly string[]): string {
  const client = clients[name];
  return client === undefined ? '' : asSent(client, paragraphs);
}

/** Programs turn blanks that HTML would swallow into ones that do not break, and drop them at line ends. */
function oneBlank(text: string): string {
  return text.replace(/[ \u00a0]+/g, ' ').replace(/^ | $/gm, '');
}

async function readReply(raw: Readable) {
  const mail = await parseMail(raw);
  if ('rejected' in mail) throw new Error(`not parsed: ${mail.why}`);
  const { given, text } = commandsIn(newestOf(mail.parts), '2026-11-24');
  return { lines: given.map(({ line }) => line), why: given.map(({ why }) => why), text };
}

/** The reply that all golden mails are: their notice is found whole in two of them. */
function aReply(): Reply {
  return {
    from: 'Jordan Avery <officer@plutomicro.com>',
    to: 'privacy+kq26djfdiwty.o.ne2ekhtnvwatc4gk@plutomicro.com',
    inReplyTo: 'kq26djfdiwty.1.1.e3a9aca518f7adae@plutomicro.com',
    commands: [],
    paragraphs: [],
    notice,
  };
}

function golden(name: string): string {
  return join(import.meta.dirname, `${name}.eml`);
}

/** A mail without what no two mails share: ids, date, boundary, and the header that its receiver adds. */
function withoutIds(bytes: Buffer): string {
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  const boundary = /boundary="?([^"\n]+)/.exec(text)?.[1] ?? 'none';
  return text.replaceAll(boundary, 'BOUNDARY').replace(/^(?:Return-Path|Date|Message-ID): .*\n/gm, '');
}

const notice: Reply['notice'] = {
  from: 'Privacy Inbox <privacy@plutomicro.com>',
  date: new Date('2026-11-23T16:00:00Z'),
  subject: '[PI-KQ26-DJFD-IWTY] New case: access request, due 2027-01-07',
  html: `<body>${/cite="mid:[^>]*>\n([\s\S]*)\n {4}<\/blockquote>/.exec(unixed('13-thunderbird-html'))?.[1]}</body>`,
  text: quotedByProton(),
};

function unixed(name: string): string {
  return readFileSync(golden(name), 'utf8').replaceAll('\r\n', '\n');
}

/** Proton quotes our plain text as it stands, and sends it in base64. */
function quotedByProton(): string {
  const encoded = /base64\n\n([^-]*)/.exec(unixed('17-proton'))?.[1] ?? '';
  const [, quoted = ''] = Buffer.from(encoded, 'base64').toString('utf8').split('wrote:\r\n\r\n');
  return quoted.replaceAll('\r\n', '\n').replace(/^> ?/gm, '');
}
