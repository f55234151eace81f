import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveryIn } from '../../lib/mail/bounce.ts';
import { parsed } from './raw.ts';

const report = (action: string, status: string) =>
  `I am sorry to inform you.\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ada@example.org\nAction: ${action}\nStatus: ${status}\n`;

describe('a delivery report (RFC 3464)', () => {
  it.each([
    ['a mailbox that does not exist', report('failed', '5.1.1'), 'failed'],
    ['a mailbox that is full for good', report('Failed', '5.2.2'), 'failed'],
    ['a failure without a status', 'Action: failed\n', 'failed'],
    ['a host that could not be reached for days: given up', report('failed', '4.4.7'), 'failed'],
    ['a delay', report('delayed', '4.4.1'), 'delayed'],
    ['a delivery', report('delivered', '2.0.0'), 'delivered'],
    [
      'of two recipients the worst counts',
      report('delivered', '2.0.0') + report('failed', '5.1.1'),
      'failed',
    ],
    ['a note of absence', 'I am away. No action: it failed to rain. Status: sunny', 'unknown'],
    ['an action in the middle of a line', 'they took Action: failed', 'unknown'],
    ['a reader who calls it unwanted', 'Feedback-Type: abuse\nUser-Agent: x\nVersion: 1\n', 'complained'],
    ['a reader who takes it for a fraud', 'Feedback-Type: fraud\n', 'complained'],
    ['a reader who wants it after all', 'Feedback-Type: not-spam\n', 'unknown'],
    [
      'a failure counts more than a complaint',
      `Feedback-Type: abuse\n${report('failed', '5.1.1')}`,
      'failed',
    ],
    [
      'of a delay and a delivery the delay counts',
      report('relayed', '2.0.0') + report('delayed', '4.2.2'),
      'delayed',
    ],
    ['a complaint told in a sentence', 'They sent Feedback-Type: abuse to us.', 'unknown'],
    ['a report in Windows line ends', report('failed', '5.1.1').replaceAll('\n', '\r\n'), 'failed'],
    ['nothing', '', 'unknown'],
    ['a report behind a megabyte of words', 'x'.repeat(1_000_000) + report('failed', '5.1.1'), 'unknown'],
  ])('%s', (_, text, says) => {
    expect(deliveryIn({ text })).toBe(says);
  });
});

/** A report as machines send it: words, what they report, and the letter itself, whose words are no report. */
async function reported(type: string, ...says: readonly string[]) {
  const mail = await parsed(
    ...[
      'From: MAILER-DAEMON@example.org',
      `Content-Type: multipart/report; report-type=${type}; boundary=b`,
      '',
    ],
    ...['--b', 'Content-Type: text/plain', '', 'This is what became of your mail.'],
    ...['--b', ...says, '--b', 'Content-Type: message/rfc822', ''],
    ...[
      'From: privacy@plutomicro.com',
      'Subject: Your message',
      '',
      'Action: failed',
      'Feedback-Type: abuse',
      '--b--',
    ],
  );
  return deliveryIn(mail);
}

describe('a report in a part of its own', () => {
  const delivery = ['', 'Reporting-MTA: dns; mx.example.org', '', 'Final-Recipient: rfc822; ada@example.org'];
  const feedback = ['Content-Type: message/feedback-report', '', 'Version: 1', 'User-Agent: x/1'];

  it.each(['delayed', 'failed', 'delivered'] as const)(
    '%s, in each form that mail servers give it',
    async (action) => {
      for (const head of [
        ['Content-Type: message/delivery-status'],
        ['Content-Type: message/delivery-status', 'Content-Disposition: attachment; filename=details.txt'],
        ['Content-Type: message/global-delivery-status'],
        ['Content-Type: Message/Delivery-Status; name="x"', 'Content-Transfer-Encoding: 7bit'],
      ])
        expect(
          await reported('delivery-status', ...head, ...delivery, `Action: ${action}`, 'Status: 4.4.1'),
        ).toBe(action);
    },
  );

  it('of a reader who calls the letter unwanted (RFC 5965)', async () => {
    expect(await reported('feedback-report', ...feedback, 'Feedback-Type: abuse')).toBe('complained');
    expect(await reported('feedback-report', ...feedback, 'Feedback-Type: not-spam')).toBe('unknown');
  });

  it('says what it says in its first lines, and what is said in the letter it returns is no report', async () => {
    const late = Array.from({ length: 2000 }, () => 'X-Filler: twenty letters');
    expect(await reported('feedback-report', ...feedback, ...late, 'Feedback-Type: abuse')).toBe('unknown');
    expect(await reported('delivery-status', 'Content-Type: text/plain', '', 'Nothing.')).toBe('unknown');
  });

  it('is read in the report of a provider, and shown as the file that it is', async () => {
    const raw = await readFile(
      join(import.meta.dirname, '..', 'mails', '137-spam-report-of-our-letter.eml'),
      'latin1',
    );
    const mail = await parsed(...raw.split(/\r?\n/));
    expect(deliveryIn(mail)).toBe('complained');
    expect(mail.text).not.toContain('Feedback-Type');
    expect(mail.attachments.map(({ type }) => type)).toEqual(['message/feedback-report', 'message/rfc822']);
  });
});
