import { bucket, region } from './engines.ts';

/** How a mail came to SES. */
export type Sent = {
  readonly id: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  /** The fields of From as SES read them; where nothing is said, whoever handed the mail over. */
  readonly from?: readonly string[];
  readonly receivedAt: string;
  /** The client that handed it over, as SES writes it: greeting, reverse name and address. */
  readonly client: string;
  readonly verdicts: Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', string>>;
};

/** The mail as SES stores it: the same bytes with SES's trace headers on top. */
export function stored(
  raw: string | Buffer,
  { client, id, receivedAt, recipients, sender, verdicts }: Sent,
): Buffer {
  const date = new Date(receivedAt).toUTCString().replace('GMT', '+0000 (UTC)');
  const spf = `${verdicts.spf.toLowerCase()} (spfCheck: domain of ${sender} ) client-ip=198.51.100.7; envelope-from=${sender}; helo=mx.example.org;`;
  const trace = [
    `Return-Path: <${sender}>`,
    `Received: from ${client}\r\n by inbound-smtp.${region}.amazonaws.com with SMTP id ${id}\r\n for ${recipients[0] ?? ''};\r\n ${date}`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    `Received-SPF: ${spf}`,
    `Authentication-Results: amazonses.com;\r\n spf=${spf}\r\n dkim=${verdicts.dkim.toLowerCase()} header.i=@example.org;\r\n dmarc=${verdicts.dmarc.toLowerCase()} header.from=example.org;`,
    'X-SES-RECEIPT: AEFBQUFBQUFBQUFHdXZITnptZ3JtYTNY',
    'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=MPv5JBZs1ntd; c=relaxed/simple; s=7v7vs6w47njt4pimodk5mmttbegzsi6n; d=amazonses.com; t=1524191916; v=1; bh=3pdvB7ME7i0I=; h=From:To:Subject;',
  ];
  return Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), Buffer.from(raw)]);
}

/**
 * What SES publishes for an S3 action (Developer Guide, Contents and Examples of notifications for email receiving), with
 * the fields that we do not read.
 */
export function notification({ from, id, receivedAt, recipients, sender, verdicts }: Sent) {
  const verdict = (status: string) => ({ status });
  return {
    notificationType: 'Received',
    mail: {
      timestamp: receivedAt,
      source: sender,
      messageId: id,
      destination: [...recipients],
      headersTruncated: false,
      headers: [
        { name: 'Return-Path', value: `<${sender}>` },
        { name: 'From', value: `Somebody <${sender}>` },
      ],
      commonHeaders: {
        returnPath: sender,
        from: [...(from ?? [`Somebody <${sender}>`])],
        date: 'Mon, 23 Nov 2026 08:00:00 -0700',
        to: [...recipients],
        messageId: '<a-mail@example.org>',
        subject: 'Zanzibar',
      },
    },
    receipt: {
      timestamp: receivedAt,
      processingTimeMillis: 574,
      recipients: [...recipients],
      spamVerdict: verdict(verdicts.spam),
      virusVerdict: verdict(verdicts.virus),
      spfVerdict: verdict(verdicts.spf),
      dkimVerdict: verdict(verdicts.dkim),
      dmarcVerdict: verdict(verdicts.dmarc),
      ...(verdicts.dmarc === 'FAIL' ? { dmarcPolicy: 'reject' } : {}),
      action: {
        type: 'S3',
        topicArn: `arn:aws:sns:${region}:000000000000:incoming`,
        bucketName: bucket,
        objectKeyPrefix: 'incoming/',
        objectKey: `incoming/${id}`,
      },
    },
  };
}

const pass = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };

/** A mail of Ada's to the inbox, on whose sender everything passes, but for what is given. */
export function sent(given: Partial<Sent> & Pick<Sent, 'id' | 'receivedAt'>): Sent {
  return {
    sender: 'ada@example.org',
    recipients: ['privacy@plutomicro.com'],
    client: 'mx.example.org (mx.example.org [198.51.100.7])',
    ...given,
    verdicts: { ...pass, ...given.verdicts },
  };
}

/** What a strict reader takes for the From fields of a mail (RFC 5322 3.6.2), unfolded. */
export function fromIn(raw: string | Buffer): string[] {
  const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1);
  const fields = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return fields.flatMap((field) => /^from:(.*)$/i.exec(field)?.[1]?.trim() ?? []);
}
