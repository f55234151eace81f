import { describe, expect, it } from 'vitest';
import type { TextPart } from '../../lib/mail/mail.ts';
import { newestOf, tellApart } from '../../lib/mail/quoted.ts';

describe('a reply', () => {
  it('is the new words above a quote, with the line that announces it', () => {
    expect(
      told('Yes, please.', '', 'On Tue, 3 Mar 2026, Officer wrote:', '', '> Shall we?', '>', '> Officer'),
    ).toEqual([
      ['newest', 'Yes, please.\n\n'],
      ['quoted', 'On Tue, 3 Mar 2026, Officer wrote:\n\n> Shall we?\n>\n> Officer'],
    ]);
  });

  it('is the new words below a quote', () => {
    expect(newest('> Shall we?', '', 'Yes, please.')).toBe('Yes, please.');
  });

  it('is every answer between quoted lines', () => {
    expect(told('> Your name?', 'Jane', '> Your account?', '', '12', '', '> Bye')).toEqual([
      ['quoted', '> Your name?\n'],
      ['newest', 'Jane\n'],
      ['quoted', '> Your account?\n\n'],
      ['newest', '12\n\n'],
      ['quoted', '> Bye'],
    ]);
  });

  it.each([
    ['English', ['On Tue, Mar 3, 2026 at 4:40 PM Officer <privacy@example.com> wrote:']],
    ['English, wrapped', ['On Tue, Mar 3, 2026 at 4:40 PM Officer', '<privacy@example.com> wrote:']],
    [
      'English, wrapped twice',
      ['On Tue, Mar 3, 2026 at 4:40 PM', 'The Privacy Officer', '<privacy@example.com> wrote:'],
    ],
    ['French', ['Le mar. 3 mars 2026 à 16 h 40, Officer <privacy@example.com> a écrit\u00a0:']],
    ['French, wrapped', ['Le 3 mars 2026 à 16:40, Officer', '<privacy@example.com> a écrit :']],
    ['German', ['Am 03.03.2026 um 16:40 schrieb Officer <privacy@example.com>:']],
    ['an address alone', ['2026-03-03 16:40 GMT-07:00 Officer <privacy@example.com>:']],
    ['Polish', ['wt., 3 mar 2026 o 16:40 Officer <privacy@example.com> napisał(a):']],
    ['Polish, wrapped', ['wt., 3 mar 2026 o 16:40 Officer <privacy@example.com>', 'napisał(a):']],
    ['Chinese', ['Officer <privacy@example.com> 于2026年3月3日周二 16:40写道：']],
  ])('ends where mail software announces a quote: %s', (_, announcement) => {
    expect(newest('New.', '', ...announcement, '> Old.')).toBe('New.');
  });

  it.each([
    ['Gmail without marks', ['On Tue, Mar 3, 2026 at 4:40 PM Officer <privacy@example.com> wrote:']],
    [
      'Yahoo, with blanks around',
      ['    On Tuesday, March 3, 2026 at 04:40:00 p.m. MST, Officer <p@example.com> wrote:  '],
    ],
    [
      'Yahoo on a telephone',
      ['  On Tue, 3 Mar 2026 at 4:40 p.m., Officer<p@example.com> wrote:   Old line.'],
    ],
    ['Zoho', ['---- On Tue, 03 Mar 2026 16:40:00 -0700 Officer <p@example.com> wrote ---']],
    [
      'Samsung',
      ['-------- Original message --------From: Officer <p@example.com> Date: 2026-03-03  4:40 p.m.'],
    ],
    ['Outlook', ['-----Original Message-----', 'From: Officer']],
    ['Outlook in French', ["-----Message d'origine-----", 'De : Officer']],
    ['Outlook headers', ['From: Officer', 'Sent: Tuesday', 'To: Jane', 'Subject: RE: My data']],
    [
      'Outlook headers below a rule and an empty line',
      [' ------------------------------', '', 'From: Officer', 'Sent: Tuesday', 'To: Jane'],
    ],
    [
      'Outlook headers below a rule',
      ['________________________________', 'From: Officer', 'Sent: Tuesday', 'To: Jane'],
    ],
    [
      'Outlook headers with lines between',
      ['From: Officer', '', 'Sent: Tuesday', '', 'To: Jane', '', 'Subject: x'],
    ],
    [
      'Outlook headers with a long list',
      ['From: Officer', 'To: Jane; Jack;', ' Jill; Joe', 'Cc: Jim', 'Subject: x'],
    ],
    ['Outlook headers in Spanish', ['De: Officer', 'Enviado el: martes', 'Para: Jane', 'Asunto: x']],
    ['Outlook headers in bold', ['*From:* Officer', '*Sent:* Tuesday', '*To:* Jane']],
    ['Outlook headers in French', ['De : Officer', 'Envoyé : mardi', 'À : Jane', 'Objet : RE: Mes données']],
  ])('ends where everything below is old: %s', (_, announcement) => {
    const [first, second, ...rest] = told('New.', '', ...announcement, '', 'Old.', '', 'Old too.');
    expect([first, second?.[0], rest]).toEqual([['newest', 'New.\n\n'], 'quoted', []]);
  });

  it('goes on after words that only sound like an announcement', () => {
    expect(newest('On 3 March 2026 your clerk wrote:', 'we lost your file.', 'I want my data.')).toContain(
      'I want my data.',
    );
    expect(newest('From: what I know, this is wrong.', 'I want my data.')).toContain('I want my data.');
  });
});

describe('a forwarded mail', () => {
  it.each([
    ['Gmail', '---------- Forwarded message ---------'],
    ['Thunderbird', '-------- Forwarded Message --------'],
    ['Thunderbird in French', '-------- Message transféré --------'],
    ['Apple Mail', 'Begin forwarded message:'],
    ['Apple Mail in French', 'Début du message réexpédié :'],
  ])('is told from the words above it: %s', (_, announcement) => {
    expect(told('See below.', '', announcement, 'From: Jane', '', 'I want my data.')).toEqual([
      ['newest', 'See below.\n\n'],
      ['forwarded', `${announcement}\nFrom: Jane\n\nI want my data.`],
    ]);
  });

  it('is forwarded in its marked lines too, and new words below it are new', () => {
    expect(
      told('Begin forwarded message:', '', '> From: Jane', '> I want my data.', '', 'Please see to it.'),
    ).toEqual([
      ['forwarded', 'Begin forwarded message:\n\n> From: Jane\n> I want my data.\n\n'],
      ['newest', 'Please see to it.'],
    ]);
  });

  it('ends with the new words below it: a quote after them is a quote', () => {
    const lines = ['Begin forwarded message:', '> I want my data.', 'Please see to it.', '> We shall.'];
    expect(told(...lines).map(([role]) => role)).toEqual(['forwarded', 'newest', 'quoted']);
  });

  it('is what an Outlook mail is that begins with the headers of another', () => {
    expect(
      told('', 'From: Jane', 'Sent: Tuesday', 'To: Officer', 'Subject: My data', '', 'I want it.'),
    ).toEqual([
      ['newest', '\n'],
      ['forwarded', 'From: Jane\nSent: Tuesday\nTo: Officer\nSubject: My data\n\nI want it.'],
    ]);
    expect(newest('From: Jane', 'Sent: Tuesday', 'To: Officer', '', 'I want it.')).toBe('');
  });
});

describe('a signature', () => {
  it.each(['-- ', '--'])('begins with %j', (separator) => {
    expect(told('New.', separator, 'Jane Doe', '12 High Street')).toEqual([
      ['newest', 'New.\n'],
      ['signature', `${separator}\nJane Doe\n12 High Street`],
    ]);
  });

  it('ends where a quote begins', () => {
    expect(told('New.', '-- ', 'Jane', '> Old.', 'More.').map(([role]) => role)).toEqual([
      'newest',
      'signature',
      'quoted',
      'newest',
    ]);
  });

  it('of more than 20 lines is what the writer wrote', () => {
    const long = Array.from({ length: 30 }, (_, index) => `Reason ${index}.`);
    expect(newest('Dear officer,', '--', ...long)).toContain('Reason 0.');
  });

  it.each([
    'Sent from my iPhone',
    'Envoyé de mon iPhone',
    'Get Outlook for iOS',
    'Envoyé depuis mon appareil Galaxy',
    'Envoyé à partir de Outlook pour iOS',
    'Télécharger Outlook pour Android<https://aka.ms/AAb9ysg>',
    'Sent with [Proton Mail](https://proton.me/mail/home) secure email.',
    'Sent from Yahoo Mail on Android',
    `Get Outlook for iOS<https://can01.safelinks.protection.outlook.com/?url=${'x'.repeat(300)}>`,
  ])('is one line that a device adds: %s', (line) => {
    expect(told('New.', '', line, '', 'More.')).toEqual([
      ['newest', 'New.\n\n'],
      ['signature', `${line}\n\n`],
      ['newest', 'More.'],
    ]);
  });

  it('is not a sentence about a device', () => {
    const line =
      'Sent from my iPhone was a picture of me which you still keep on your site and which I want removed';
    expect(newest(line)).toBe(line);
  });
});

describe('a disclaimer', () => {
  const notice =
    'CONFIDENTIALITY NOTICE: The contents of this e-mail are intended solely for the addressee and may be privileged.';
  const second = 'If you have received this message in error, please notify the sender and delete it.';

  it('is told at the end of what the writer wrote, paragraph by paragraph', () => {
    expect(told('I want my data.', '', notice, '', second)).toEqual([
      ['newest', 'I want my data.\n\n'],
      ['disclaimer', `${notice}\n\n${second}`],
    ]);
  });

  it('is told above a quote and below a signature', () => {
    expect(told('New.', '-- ', 'Jane', '', notice, '> Old.').map(([role]) => role)).toEqual([
      'newest',
      'signature',
      'disclaimer',
      'quoted',
    ]);
  });

  it('is told in French', () => {
    const french = 'Ce courriel est confidentiel et destiné à son seul destinataire.';
    expect(newest('Je veux mes données.', '', french)).toBe('Je veux mes données.');
  });

  it.each([
    'This email contains my confidential file. If you received this in error, tell me who else has it.',
    'I received a message in error which was not intended for me: it is the confidential file of another customer.',
    'If you have received this message in error, you sent it to me and I have deleted it.',
    "J'ai reçu ce courriel par erreur, il est confidentiel.",
  ])('is not a person who reports a misdirected mail: %s', (report) => {
    expect(newest('Hello,', '', report)).toContain(report);
  });

  it('in the middle of a mail is what the writer wrote', () => {
    expect(newest('New.', '', notice, '', 'I want my data.')).toContain('I want my data.');
  });
});

describe('a text that is an attack', () => {
  it('of a million parts has two thousand and one, and loses nothing', () => {
    const text = '> a\nb\n'.repeat(20_000);
    const parts = tellApart(text);
    expect(parts.length).toBe(2001);
    expect(parts.at(-1)?.role).toBe('newest');
    expect(parts.map((part) => part.text).join('') === text).toBe(true);
  });

  it('of ten million characters that nobody sees is read', () => {
    const text = '\u00a0\u200b'.repeat(5_000_000);
    expect(newestOf(tellApart(`${text}/send`)) === `${text}/send`.trim()).toBe(true);
    expect(newestOf(tellApart(`${text}> Old.`))).toBe('');
  });

  it('of a million lines is read beyond the limit as one new part', () => {
    const parts = tellApart('> a\n'.repeat(60_000));
    expect(parts.map(({ role, text }) => [role, text.length])).toEqual([
      ['quoted', 200_000],
      ['newest', 40_000],
    ]);
  });
});

describe('a mail that begins with a command', () => {
  const wrapped = '> one of these lines at the top; without one, your reply is kept as a note';

  it('is read to the quote below it, without what a hard wrap took off the quoted lines', () => {
    expect(newest('/send', '', 'Dear Jane', '', '> Old.', wrapped, 'and reaches nobody.', '> Old.')).toBe(
      '/send\n\nDear Jane',
    );
    expect(newest(wrapped, 'and reaches nobody.', '', '/send', '', 'Dear Jane')).toBe('/send\n\nDear Jane');
  });

  it('is read without a footer that stands below a rule below the quote', () => {
    expect(newest('/send', '', 'Dear Jane', '', '> Old.', '', '_'.repeat(20), 'Scanned.')).toBe(
      '/send\n\nDear Jane',
    );
  });

  it.each([
    ['an answer below a quoted line', ['> Shall we?', 'Yes.']],
    [
      'an answer below a long one',
      ['> Shall we send it to the address that you gave us in your last letter?', 'Yes.'],
    ],
    ['words below the quote', ['> Shall we?', '', 'We shall.']],
  ])('shows its quoted lines where its writer goes on below them: %s', (_, below) => {
    expect(newest('/send', '', ...below)).toBe(`/send\n\n${below.join('\n')}`);
  });

  it('is told from one that only speaks of commands', () => {
    expect(newest('Use /send.', '> Shall we?', 'Yes.')).toBe('Use /send.\nYes.');
  });
});

function told(...lines: readonly string[]): readonly (readonly [TextPart['role'], string])[] {
  return tellApart(lines.join('\n')).map(({ role, text }) => [role, text] as const);
}

function newest(...lines: readonly string[]): string {
  return newestOf(tellApart(lines.join('\n')));
}
