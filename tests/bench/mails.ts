import { Readable } from 'node:stream';

export const inbox = 'privacy@plutomicro.com';
/** Base64 in lines of 76 characters makes 35 MB of these, the largest mail that most providers let pass. */
const mostOfProviders = 26_000_000;
/** And just below 40 MB of these, the largest that SES takes. */
export const mostOfSes = 29_200_000;
const boundary = '0000000000002ba94c3cf7fa88cf';

/** Who wrote the mail of this number: a person of their own, since a second mail of one writer costs other calls. */
export const writerOf = (n: number) => `writer-${n}@example.org`;

/** A request of about 5 KB as a webmail service sends it: trace and signature headers, plain text and HTML, a quotation. */
export function smallMail(n: number): Buffer {
  const hex = n.toString(16).padStart(8, '0');
  const html = said.map((line) => `<div>${line === '' ? '<br>' : line}</div>`).join('\r\n');
  return Buffer.from(
    [
      ...headers(n, `CA3p65Aoljpquvg5vICg3IaKoWrmepbpdzAI-${hex}@mail.example.org`, 'What you hold about me'),
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset="UTF-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      ...said,
      `--${boundary}`,
      'Content-Type: text/html; charset="UTF-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `<div dir=3D"ltr">${html}</div>`,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

/** A request with a scanned file of so many bytes, as it comes over the wire; never whole in memory. */
export function largeMail(fileBytes = mostOfProviders): Readable {
  return Readable.from(largeMailLines(fileBytes));
}

function* largeMailLines(fileBytes: number): Generator<Buffer> {
  const head = [
    ...headers(0, 'large@mail.example.org', 'My request, with a scan of my file'),
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    ...said,
    `--${boundary}`,
    'Content-Type: application/pdf; name="scan.pdf"',
    'Content-Disposition: attachment; filename="scan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  yield Buffer.from(head.join('\r\n'));
  const bytesOfLine = 57;
  const lines = Array.from({ length: 1000 }, (_, line) =>
    Buffer.from(
      Array.from({ length: bytesOfLine }, (_, at) => (line * 31 + at * 7 + ((line * at) >> 3)) & 0xff),
    ),
  );
  const block = Buffer.from(lines.map((line) => `${line.toString('base64')}\r\n`).join(''));
  for (let bytes = 0; bytes < fileBytes; bytes += lines.length * bytesOfLine) yield block;
  yield Buffer.from(`--${boundary}--\r\n`);
}

function headers(n: number, messageId: string, subject: string): string[] {
  return [
    'Received: by mail-2ba-f43.example.org with SMTP id 9bcec7c6ad82d0a86d5e5a',
    `        for <${inbox}>; Mon, 23 Nov 2026 08:00:00 -0700`,
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=20260112; t=1795446000;',
    `        h=to:subject:message-id:date:from:mime-version; bh=${'Zm9vYmFy'.repeat(5)}=;`,
    ...Array.from({ length: 5 }, (_, at) => `        ${at === 0 ? 'b=' : ''}${'aB3dE5gH'.repeat(8)}`),
    'MIME-Version: 1.0',
    `From: Teodora Ilic <${writerOf(n)}>`,
    'Date: Mon, 23 Nov 2026 08:00:00 -0700',
    `Message-ID: <${messageId}>`,
    `Subject: ${subject}`,
    `To: ${inbox}`,
  ];
}

const said = [
  'Hello,',
  '',
  'My name is Teodora Ilic. I was a customer of your Canmore office from 2021 to',
  'the spring of this year, first for the shop and later for my own practice.',
  '',
  'Please send me a copy of all the personal information that you hold about me:',
  'the file on my account, the notes that your staff made of our calls, and the',
  'messages that were sent about my invoices. I would also like to know to whom',
  'you have given any of it, and for what purpose it was used.',
  '',
  'The address on my account is out of date. Please correct it to the one below,',
  'and let the collection agency know, since their letters still go to my former',
  'landlord. He opened two of them before he noticed that they were not his.',
  '',
  'I am not happy about the text messages either. I gave my number for reminders',
  'of appointments only, and since August it has been used for your promotions.',
  '',
  'I have kept the invoices and the messages, and can send you copies of them if',
  'that helps you to find the account. The number of the account is at the top of',
  'each of them. My practice has its own account, which this request is not about.',
  '',
  'Last, please send me your written privacy policy. I could not find it on your',
  'web site, and the person at the counter did not know where it is kept.',
  '',
  'You can reach me at this address, or by telephone after five in the evening.',
  '',
  'Thank you,',
  'Teodora Ilic',
  '12 Example Street, Canmore',
  '',
  'On Fri, 20 Nov 2026 at 16:12, Accounts wrote:',
  '> Dear Ms Ilic, your account has been closed as you asked. If there is anything',
  '> else, please write to our privacy address. Best regards, Accounts',
];
