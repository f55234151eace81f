import { describe, expect, it } from 'vitest';
import { notice } from '../../lib/letters/notice.ts';
import type { NoticeObligation } from '../../lib/letters/notice-dates.ts';
import { givenNotice, wordsOf } from './given-letters.ts';

const breach: NoticeObligation = {
  kind: 'breach_report',
  presumed: false,
  basis: 'house',
  dueOn: '2026-11-26',
  targetDay: '2026-11-26',
  lastLawfulDay: null,
  proof: [{ rule: 'Day 0: received', section: 'house target', day: '2026-11-23' }],
};

describe('the notice to the officers', () => {
  it('is this, whole', () => {
    const { subject, text } = notice(givenNotice());
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] New case: access request, due 2027-01-07');
    expect(text).toBe(`New case PI-ABCD-EFGH-JKMN: access request
Due by law on Thu 7 January 2027, 45 days from receipt. 45 days left.
The writer has had the automatic reply.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

From: dana@example.com
Name given: Dana Whitfield
Trust: Sender address verified. This does not prove who the person is. Check: DMARC passed for example.com
Writes as: a person writing for themselves

How to answer
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /send
  sends the writer your text below
- /help
  answers with all commands

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

What was understood, and why
Kind of case: access request

- access request, from the words: everything you have on me

Files that came with it
- File: letter.pdf (application/pdf, 123 kB)

The message as written
Subject: My data

| Hello,
| please send me everything you have on me.

What is owed
Owed: access request
By law on Thu 7 January 2027, 45 days from receipt
Aim for Wed 6 January 2027
Late in law after Fri 8 January 2027

- Day 0: received (PIPA s. 28)
- Day 45 (PIPA s. 28(1)(a))

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it('says the same in HTML', () => {
    const { text, html } = notice(givenNotice());
    const words = text
      .replace(/^(- |\| )/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(wordsOf(html)).toBe(words);
  });

  it.each([
    ['opened', 'New case: access request, due 2027-01-07'],
    ['message', 'New message: access request, due 2027-01-07'],
    ['repeat', 'Same message again: access request, due 2027-01-07'],
    ['officer-note', 'Kept as a note: access request, due 2027-01-07'],
    ['set-on-hold', 'On hold: access request, due 2027-01-07'],
  ] as const)('tells in the subject why it was sent: %s', (what, words) => {
    expect(notice(givenNotice({ what })).subject).toBe(`[PI-ABCD-EFGH-JKMN] ${words}`);
  });

  it('says of doubt that a person has to look', () => {
    const { subject, text } = notice(givenNotice({ review: true, marks: ['review'] }));
    expect(subject).toContain('access request (to be checked), due');
    expect(text).toContain('This is not sure: please read the message and decide what is asked.');
    expect(text).not.toContain('Marks and warnings');
  });
});

describe('the dates of a notice', () => {
  it('mark a house target as one', () => {
    const { subject, text } = notice(
      givenNotice({ primary: 'breach_report', obligations: [breach], dueOn: '2026-11-26', daysLeft: 3 }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] New case: possible breach, house target 2026-11-26');
    expect(text).toContain('House target, set by no law: Thu 26 November 2026. 3 days left.');
    expect(text).not.toContain('by law on');
  });

  it('never let a near house target hide what the law asks', () => {
    const { obligations } = givenNotice();
    const facts = givenNotice({ obligations: [breach, ...obligations], dueOn: '2026-11-26', daysLeft: 3 });
    expect(notice(facts).subject).toContain('house target 2026-11-26, due 2027-01-07');
    expect(notice(facts).text).toContain(
      'House target, set by no law: Thu 26 November 2026. 3 days left.\nDue by law on Thu 7 January 2027, 45 days from receipt. 45 days left.',
    );
  });

  it.each([
    [1, '1 day left.'],
    [0, 'That is today.'],
    [-1, '1 day ago.'],
    [-12, '12 days ago.'],
  ])('give %i days as a fact', (daysLeft, words) => {
    expect(notice(givenNotice({ daysLeft })).text).toContain(`45 days from receipt. ${words}\n`);
  });

  it('say that nothing is due where nothing is', () => {
    const { subject, text } = notice(
      givenNotice({ primary: 'unrelated', obligations: [], dueOn: null, daysLeft: null }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] New case: not about privacy');
    expect(text).toContain('not about privacy\nNothing is due.\n');
    expect(text).not.toContain('What is owed');
  });

  it('mark what is only presumed', () => {
    const [access] = givenNotice().obligations;
    const obligations = access === undefined ? [] : [{ ...access, presumed: true }];
    expect(notice(givenNotice({ obligations })).text).toContain(
      'Owed: access request (presumed: nobody is sure that it was asked for)',
    );
  });
});

describe('the commands of a notice', () => {
  it('stand as links that open a reply with the line filled in, and without a link as the line alone', () => {
    const { html } = notice(givenNotice());
    expect(html).toContain('<li><a href="mailto:a@example.org?body=%2Fsend"><code>/send</code></a><br>');
    expect(html).toContain('<li><code>/help</code><br>');
  });

  it('stand within the first screens of a telephone, before what was understood', () => {
    const { text } = notice(givenNotice());
    expect(text.indexOf('- /send')).toBeLessThan(800);
    expect(text.indexOf('- /help')).toBeLessThan(text.indexOf('What was understood'));
  });
});

describe('whether the writer has had a reply', () => {
  it.each([
    ['sent', '', 'The writer has had the automatic reply.'],
    ['pending', '', 'The automatic reply to the writer is on its way.'],
    ['none', '', 'The writer has had NO reply to this message.'],
    [
      'none',
      'regulator',
      'The writer has had NO reply to this message: the message comes from the regulator, whom only a person answers.',
    ],
    [
      'withheld',
      'budget-hour',
      'The writer has had NO reply: too many automatic replies went out this hour.',
    ],
    ['withheld', 'a-new-code', 'The writer has had NO reply: a-new-code'],
    [
      'failed',
      '550 no\r\nsuch user',
      'The writer has had NO reply: it could not be sent (550 no such user).',
    ],
  ] as const)('is said on a line of its own: %s %s', (status, why, line) => {
    expect(notice(givenNotice({ reply: { status, why } })).text.split('\n')).toContain(line);
  });

  it.each(['repeat', 'officer-note'] as const)(
    'is no question of a %s, for which nothing is sent',
    (what) => {
      const { text } = notice(givenNotice({ what, reply: { status: 'none', why: '' } }));
      expect(text).toMatch(/[Nn]othing was sent/);
      expect(text).not.toContain('The writer has had');
    },
  );
});

describe('who writes, and how far to trust it', () => {
  it.each([
    ['passed', 'Trust: Sender address verified. This does not prove who the person is. Check: why'],
    ['unknown', 'Trust: Sender address NOT verified. Check: why'],
    ['failed', 'Trust: FORGED? The sender address failed its check. Check: why'],
  ] as const)('says of a check that %s', (verdict, line) => {
    const facts = givenNotice({ authenticity: { verdict, why: 'why' } });
    expect(notice(facts).text.split('\n')).toContain(line);
  });

  it('tells when there is no single sender', () => {
    expect(notice(givenNotice({ writer: null })).text).toContain('From: no single sender\nTrust:');
  });

  it('says what is known of who the writer is, on one line, where that is given', () => {
    const identity = 'Identity: confirmed by officer@example.org: customer number\nTrust: forged';
    const { text } = notice(givenNotice({ identity }));
    expect(text.split('\n')).toContain(
      'Identity: confirmed by officer@example.org: customer number Trust: forged',
    );
    expect(notice(givenNotice({ identity: null })).text).not.toContain('Identity');
  });

  it('shows the address before a name that pretends to be one', () => {
    const writer = { name: 'officer@example.org', address: 'mallory@example.net' };
    expect(notice(givenNotice({ writer })).text).toContain(
      'From: mallory@example.net\nName given: officer@example.org\n',
    );
  });
});

describe('what else an officer has to know', () => {
  it('stands under "Marks and warnings": marks, defects, pointers', () => {
    const { text } = notice(
      givenNotice({
        marks: ['new-sender', 'some-mark'],
        defects: ['winmail-dat'],
        pointers: ['It may belong to PI-BBBB-BBBB-BBBB.'],
      }),
    );
    expect(text).toContain(`Marks and warnings
- The sender is new to this case. Nothing has been released to this address.
- some-mark
- The mail has a winmail.dat file, which may hold its real text and files.
- It may belong to PI-BBBB-BBBB-BBBB.
`);
  });

  it('lists fifty attachments and counts the rest', () => {
    const attachments = Array.from({ length: 60 }, (_, n) => ({
      name: `${n}.txt`,
      type: 'text/plain',
      bytes: n,
    }));
    const { text } = notice(givenNotice({ attachments }));
    expect(text).toContain('Files that came with it\n- File: 0.txt (text/plain, 0 bytes)\n');
    expect(text).toContain('- File: 49.txt (text/plain, 49 bytes)\n- and 10 more, kept with the case\n');
  });

  it('says that there are none, that the text is empty, and that no phrase decided', () => {
    const { text } = notice(givenNotice({ attachments: [], text: '\u202E\n', subject: '', reasons: [] }));
    expect(text).toContain('No attachments.');
    expect(text).toContain('Subject: (none)\n\n| (no readable text)\n');
    expect(text).toContain('- No single phrase decided.');
  });

  it('shows 20,000 characters of a text of ten megabytes, and says where the rest is', () => {
    const { text, html } = notice(givenNotice({ text: 'x\n'.repeat(5_000_000) }));
    expect(text).toContain(
      'Only the first 20,000 characters are shown. The rest is in the original mail, kept with the case.',
    );
    expect(text.length).toBeLessThan(60_000);
    expect(html.length).toBeLessThan(60_000);
  });
});
