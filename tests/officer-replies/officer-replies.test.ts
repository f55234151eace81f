import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../lib/mail/parse.ts';
import { newestOf } from '../../lib/mail/quoted.ts';
import { commandsIn, type MailCommands } from '../../lib/officer/mail-commands.ts';

type Expected = {
  readonly lines: readonly string[];
  readonly text: string;
  /** What the officer is told of a mail of which nothing is done. */
  readonly refused?: RegExp;
};

const expected: Readonly<Record<string, Expected>> = {
  '01-gmail-web': {
    lines: [
      '/received 2026-11-20 the letter was handed in at the front counter on Friday by her sister',
      '/send',
    ],
    text: 'Dear Marta,\n\nThank you for your request. We have begun to look for the records. They are\nkept in two systems, and one of them is in the archive.\n\nKind regards,\nJordan',
  },
  '02-gmail-android': {
    lines: ['/Extend 30 b'],
    text: 'Good morning Marta,\n\nThe records are many, and we need more time to read them.\n\nJordan Avery',
  },
  '03-gmail-ios': { lines: ['/ack'], text: '' },
  '04-outlook-desktop': {
    lines: [
      '/kind access complaint because she asks for the file and complains of the clerk',
      '/extend 30 b',
    ],
    text: 'Hello Marta,\n\nThe records are in our archive in Red Deer, and it takes time to bring them here.\n\nKind regards,\nJordan Avery',
  },
  '05-outlook-web': {
    lines: ['/send'],
    text: 'Dear Marta,\n\nMay we send the copy by courier? The files are too large for e-mail.\n\nKind regards,\n\nJordan',
  },
  '06-outlook-ios': { lines: ['/identity confirmed called her on the number we hold'], text: '' },
  '07-outlook-android': {
    lines: ['/send'],
    text: 'Hi Marta,\n\nYour file is ready on Thursday.\n\nJordan',
  },
  '08-outlook-new-windows': {
    lines: ['/fee 40.00 deposit 20.00', '/note told her by telephone that an estimate follows'],
    text: 'Dear Marta,\n\nThe estimate is for copying 160 pages.\n\nJordan',
  },
  '09-outlook-mac': { lines: ['/send'], text: 'Dear Marta,\n\nWe have your request.\n\nRegards,\nJordan' },
  '10-apple-mail-macos': {
    lines: ['/paid 2026-11-24', '/send'],
    text: 'Dear Marta,\n\nThank you, the deposit has come in.\n\nKind regards,\nJordan',
  },
  '11-apple-mail-ios': {
    lines: ['/Send'],
    text: 'Hi Marta – we’re on it. “Thursday” still stands.\n\nJordan',
  },
  '12-apple-mail-attachment': {
    lines: ['/answer access all'],
    text: 'Dear Marta,\n\nHere is the copy of your file, in one document.\n\n\n\nWrite to us if anything is missing.\n\nKind regards,\nJordan',
  },
  '13-thunderbird-html': {
    lines: ['/received 2026-11-20 the envelope is stamped by our front counter'],
    text: 'Dear Marta,\n\nWe count from Friday, the day your letter was handed in.\n\nKind regards\nJordan',
  },
  '14-thunderbird-flowed': {
    lines: [
      '/received 2026-11-20 the envelope is stamped by our front counter and the sister of the writer says so too',
    ],
    text: 'Dear Marta,\n\nWe count the days from Friday, the day your letter was handed in at our front counter, and not from the mail of Monday.\n\nFrom here on Robin answers.\n\nKind regards\nJordan',
  },
  '15-yahoo-web': {
    lines: ['/send'],
    text: 'Dear Marta,\nWe have your request and look for the records.\nJordan',
  },
  '16-yahoo-android': { lines: ['/extend 30 b'], text: 'We need more time to read the files.' },
  '17-proton': {
    lines: ['/withdrawn access because she has what she needs'],
    text: 'Dear Marta,\n\nThank you for telling us. We close your request.\n\nBest regards,\nJordan',
  },
  '18-html-only-outlook': {
    lines: ['/send'],
    text: 'Dear Marta,\n\nWe have your request. The file is with our archive & comes on Thursday.\n\nKind regards,\nJordan',
  },
  '19-html-only-yahoo': { lines: ['/extend 30 b'], text: 'Dear Marta, we need more time.\n\nJordan' },
  '20-soft-breaks': {
    lines: [
      '/received 2026-11-20 the letter was handed in at the front counter on Friday by her sister — see the stamp on the envelope, which Robin keeps in the safe',
    ],
    text: 'Dear Marta,\n\nWe count from Friday.\n\nJordan',
  },
  '21-hard-wrap-76': {
    lines: [
      '/received 2026-11-20 the letter was handed in at the front counter on Friday by her sister and stamped',
      '/send',
    ],
    text: 'Dear Marta,\n\nWe count the days from Friday, the day your letter was handed in at our\nfront counter.\n\nJordan',
  },
  '22-signature-and-disclaimer': {
    lines: ['/send'],
    text: 'Dear Marta,\n\nWe have your request.\n\nKind regards,\nJordan\n\nJordan Avery (they/them)\nPrivacy Officer\nPluto Micro Business Inc | 100 Example Avenue, Calgary\nT 403-555-0142 | www.plutomicro.com<http://www.plutomicro.com/>',
  },
  '23-bottom-posted': {
    lines: ['/answer access all'],
    text: 'Dear Marta,\n\nThe copy comes by post.\n\nJordan',
  },
  '24-outlook-french': {
    lines: ['/extend 30 b'],
    text: 'Bonjour Marta,\n\nIl nous faut plus de temps pour lire les dossiers\u00a0: ils sont nombreux.\n\nCordialement,\nJordan Avery',
  },
  '25-gmail-french': {
    lines: ['/send'],
    text: 'Bonjour Marta,\n\nNous avons bien reçu votre demande.\n\nCordialement,\nJordan',
  },
  '26-mailto-link': {
    lines: ['/identity confirmed she came to the counter with her driving licence'],
    text: '',
  },
  '27-mailto-link-footer-in-html': {
    lines: ['/yes'],
    text: 'Pluto Micro Business Inc, 100 Example Avenue, Calgary. Save a tree and read this on a screen.',
  },
  '28-invisible-characters': {
    lines: ['/EXTEND 30 b', '/kind access complaint because the clerk’s “no” – in 2026–27 – hurt her'],
    text: 'Dear Marta,\n\nwe’re “slow” – sorry.\n\nJordan',
  },
  '29-commands-in-the-notice': {
    lines: ['/note asked the archive, they need until Friday'],
    text: '',
  },
  '30-zoho': { lines: ['/extend 30 b'], text: 'We need more time.' },
  '31-samsung': { lines: ['/send'], text: 'Dear Marta,\n\nThe copy is ready.\n\nJordan' },
  '32-answers-in-the-quote': {
    lines: ['/send'],
    text: '',
    refused:
      /"On 2026-11-23 9:00 a\.m\., Privacy Inbox wrote:", which may announce a quote; nothing was done/,
  },
  '33-quote-in-an-unknown-language': {
    lines: ['/send'],
    text: '',
    refused: /"\* \/identity ask.*", which .*; nothing was done/,
  },
  '34-footer-below-the-quote': {
    lines: ['/send'],
    text: 'Dear Marta,\n\nThe copy is ready.\n\nJordan',
  },
};

describe('an officer’s reply is read as it was written', () => {
  it('in every mail of this folder', () => {
    const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.eml'));
    expect(names.map((name) => name.slice(0, -'.eml'.length)).sort()).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))('%s', async (name, { lines, text, refused }) => {
    const read = await readReply(name);
    expect({ lines: read.given.map(({ line }) => line), text: read.text }).toEqual({ lines, text });
    for (const { asked, why } of read.given) {
      if (refused === undefined) expect(why).not.toContain('nothing was done');
      else expect({ asked, why }).toEqual({ asked: null, why: expect.stringMatching(refused) });
    }
  });
});

async function readReply(name: string): Promise<MailCommands> {
  const mail = await parseMail(createReadStream(join(import.meta.dirname, `${name}.eml`)));
  if ('rejected' in mail) throw new Error(`not parsed: ${mail.why}`);
  return commandsIn(newestOf(mail.parts), '2026-11-24');
}
