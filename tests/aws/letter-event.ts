import type { TakenLetter } from './ses-endpoint.ts';

/** What each event adds, as the Developer Guide has it (Examples of event data that SES publishes to SNS). */
const details = {
  Send: { send: {} },
  Delivery: {
    delivery: {
      timestamp: '2026-11-23T15:00:05.000Z',
      processingTimeMillis: 546,
      recipients: ['ada@example.org'],
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'mta.example.org',
    },
  },
  DeliveryDelay: {
    deliveryDelay: {
      timestamp: '2026-11-23T15:10:00.000Z',
      delayType: 'TransientCommunicationFailure',
      expirationTime: '2026-11-24T05:00:00.000Z',
      delayedRecipients: [
        {
          emailAddress: 'ada@example.org',
          status: '4.4.1',
          diagnosticCode: 'smtp; 421 4.4.1 Unable to connect',
        },
      ],
    },
  },
  Bounce: {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: 'ada@example.org',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: '2026-11-23T15:00:10.000Z',
      feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      reportingMTA: 'dsn; mta.example.org',
    },
  },
  Complaint: {
    complaint: {
      complainedRecipients: [{ emailAddress: 'ada@example.org' }],
      timestamp: '2026-11-23T16:00:00.000Z',
      feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      userAgent: 'Amazon SES Mailbox Simulator',
      complaintFeedbackType: 'abuse',
      complaintSubType: null,
    },
  },
  Reject: { reject: { reason: 'Bad content' } },
} as const;

export type EventType = keyof typeof details;

/** An event of the configuration set about a letter. */
export function letterEvent(eventType: EventType, { destinations, messageId, source, tags }: TakenLetter) {
  return {
    eventType,
    ...details[eventType],
    mail: {
      timestamp: '2026-11-23T15:00:00.000Z',
      source,
      sourceArn: 'arn:aws:ses:ca-central-1:123456789012:identity/plutomicro.com',
      sendingAccountId: '123456789012',
      messageId,
      destination: [...destinations],
      headersTruncated: false,
      headers: [{ name: 'Subject', value: 'Zanzibar' }],
      commonHeaders: { to: [...destinations], subject: 'Zanzibar' },
      tags: {
        'ses:configuration-set': ['privacy-inbox'],
        'ses:source-ip': ['192.0.2.0'],
        ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    },
  };
}
