import { describe, expect, it } from 'vitest';
import { readNotification } from '../../lib/aws/notification.ts';
import { bucket } from './engines.ts';
import { notification, sent } from './received-mail.ts';

const how = sent({ id: '6n4thuhcbhpfiuf25gshf70rss364fuejrvmqko1', receivedAt: '2026-11-23T15:00:00.123Z' });
const told = notification(how);

/** As SNS brings it to a queue, raw delivery off. */
const body = (message: unknown) =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: 'dc1e94d9-56c5-5e96-808d-cc7f68faa162',
    TopicArn: 'arn:aws:sns:ca-central-1:111122223333:incoming',
    Subject: 'Amazon SES Email Receipt Notification',
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: '2026-11-23T15:00:01.000Z',
    SignatureVersion: '1',
    Signature: 'FG5t1xlhLNHJXlwOqzKNyKq7UBJMFCrhZ3lRCL',
    SigningCertURL: 'https://sns.ca-central-1.amazonaws.com/SimpleNotificationService.pem',
    UnsubscribeURL: 'https://sns.ca-central-1.amazonaws.com/?Action=Unsubscribe',
  });

const read = (message: unknown) => readNotification(body(message), bucket);
const changed = (receipt: object, mail: object = {}) => ({
  ...told,
  receipt: { ...told.receipt, ...receipt },
  mail: { ...told.mail, ...mail },
});

describe('what SES tells of a mail', () => {
  it('is its envelope, the instant it was received, and the verdicts', () => {
    expect(read(told)).toEqual({
      id: how.id,
      sender: 'ada@example.org',
      recipients: ['privacy@plutomicro.com'],
      receivedAt: '2026-11-23T15:00:00.123Z',
      toldBy: 'notification',
      verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
      authors: ['ada@example.org'],
      forwarded: null,
    });
  });

  it('may lack any verdict, and hold fields that we do not know', () => {
    const { receipt } = told;
    const { dmarcVerdict: _dmarc, spamVerdict: _spam, virusVerdict: _virus, ...rest } = receipt;
    const message = { ...told, receipt: { ...rest, newVerdict: { status: 'PASS' } }, added: true };
    expect(read(message)?.verdicts).toEqual({
      spam: null,
      virus: null,
      spf: 'PASS',
      dkim: 'PASS',
      dmarc: null,
    });
  });

  it.each(['', '<>'])('has the null sender as nothing: %j', (source) => {
    expect(read(changed({}, { source }))?.sender).toBe('');
  });

  it('is nothing where SES only tries its rule', () => {
    const trial = { notificationType: 'Received', mail: { messageId: 'AMAZON_SES_SETUP_NOTIFICATION' } };
    expect(read(trial)).toBeNull();
  });
});

describe('what nobody can make sense of is a fault that says where, and never what', () => {
  const secret = 'ada.secret@example.org';
  it.each([
    ['no JSON', 'no JSON at all', 'the message: invalid_type'],
    ['another type', { ...told, notificationType: secret }, 'notificationType: invalid_value'],
    ['no receipt', { ...told, receipt: null }, 'receipt: invalid_type'],
    ['no recipients', changed({ recipients: [] }), 'receipt.recipients: too_small'],
    ['recipients that are none', changed({ recipients: [secret, 7] }), 'receipt.recipients.1: invalid_type'],
    ['a verdict that is none', changed({ dmarcVerdict: secret }), 'receipt.dmarcVerdict: invalid_type'],
    ['a time of nowhere', changed({}, { timestamp: secret }), 'mail.timestamp: invalid_format'],
    ['another action', changed({ action: { type: 'SNS' } }), 'receipt.action.type: invalid_value'],
    [
      'another bucket',
      changed({ action: { ...told.receipt.action, bucketName: secret } }),
      'receipt.action.bucketName: another bucket',
    ],
    [
      'an id that climbs',
      changed(
        { action: { ...told.receipt.action, objectKey: 'incoming/../kept/x' } },
        { messageId: '../kept/x' },
      ),
      'receipt.action.objectKey: not where this mail would be',
    ],
    [
      'the object of another mail',
      changed({ action: { ...told.receipt.action, objectKey: 'incoming/another-mail' } }),
      'receipt.action.objectKey: not where this mail would be',
    ],
  ])('%s', (_, message, where) => {
    const fault = faultOf(() => read(message));
    expect(fault.message).toContain(where);
    expect(fault.message).not.toContain('secret');
  });

  it.each(['', '{}', 'null', '[1]', '{"Type":"SubscriptionConfirmation","Message":"x"}'])(
    'no envelope of a topic: %s',
    (raw) => {
      expect(faultOf(() => readNotification(raw, bucket)).name).toBe('EnvelopeMalformed');
    },
  );
});

function faultOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was taken');
}
