import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NotificationMalformed } from '../../lib/aws/notification.ts';
import { eachRecord } from '../../lib/aws/records.ts';
import { MailMissing } from '../../lib/mail-unavailable.ts';

const sqs = mockClient(SQSClient);
const said: string[] = [];
const watch = {
  report: (what: string) => void said.push(what),
  tell: () => {},
  count: () => {},
  publish: () => {},
};
const deadQueue = 'https://sqs.ca-central-1.amazonaws.com/123456789012/privacy-inbox-incoming-dead';
vi.stubEnv('AWS_REGION', 'ca-central-1');
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T15:00:00.000Z') });

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({ MessageId: 'another' });
  said.length = 0;
});

const throttled = Object.assign(new Error('ada@example.org is slow', { cause: new Error('Zanzibar') }), {
  name: 'ThrottlingException',
  code: 'E1',
});

describe('the last time that a message fails', () => {
  it('it is one request to the dead queue, the message as it was and beside it the kind of fault', async () => {
    expect(await failing(throttled, '5')).toEqual({ batchItemFailures: [] });
    expect(sqs.calls().map(({ args }) => args[0].input)).toEqual([
      {
        QueueUrl: deadQueue,
        MessageBody: 'the body',
        MessageAttributes: {
          Reason: { DataType: 'String', StringValue: 'ThrottlingException E1 by Error' },
          FailedAt: { DataType: 'String', StringValue: '2026-11-23T15:00:00.000Z' },
          Function: { DataType: 'String', StringValue: 'receive' },
          FirstMessageId: { DataType: 'String', StringValue: 'm-1' },
        },
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    [
      'in our own words',
      new NotificationMalformed('receipt: invalid_type'),
      'NotificationMalformed: receipt: invalid_type',
    ],
    ['by the name of a mail that is nowhere', new MailMissing(), 'MailMissing'],
    ['in letters that SQS takes', Object.assign(new Error(), { name: 'Faute\u0000é' }), 'Faute??'],
    ['never by what was thrown', 'ada@example.org', 'string'],
    ['in a word where there is none', Object.assign(new Error(), { name: '' }), 'unknown'],
    [
      'at most as long as that',
      new NotificationMalformed('x'.repeat(1000)),
      `NotificationMalformed: ${'x'.repeat(477)}`,
    ],
  ])('the reason is told %s', async (_, fault, reason) => {
    await failing(fault, '5');
    expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input.MessageAttributes?.['Reason']).toEqual({
      DataType: 'String',
      StringValue: reason,
    });
  });

  it.each(['AccessDenied', 'TimeoutError', 'InvalidParameterValue'])(
    'and SQS answers %s, it stays, both faults are told, and SQS moves it by itself',
    async (name) => {
      sqs.on(SendMessageCommand).rejects(Object.assign(new Error('no'), { name }));
      expect(await failing(throttled, '5')).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
      expect(said).toEqual([
        'message m-1 could not be dealt with',
        'message m-1 could not be laid into the dead queue',
      ]);
    },
  );

  it('may have been missed: it is over then too', async () => {
    expect(await failing(throttled, '6')).toEqual({ batchItemFailures: [] });
  });
});

it.each(['1', '4', ''])('a fault that may pass leaves the message where it is: receive %j', async (count) => {
  expect(await failing(throttled, count)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
  expect(sqs.calls()).toHaveLength(0);
});

it.each(['NotificationMalformed', 'EnvelopeMalformed', 'EventMalformed'])(
  'a message that is %s is in the dead queue at once',
  async (name) => {
    expect(await failing(Object.assign(new Error('where'), { name }), '1')).toEqual({
      batchItemFailures: [],
    });
    expect(sqs.calls()).toHaveLength(1);
  },
);

it('one message that fails stops no other, and one that is dealt with leaves no trace', async () => {
  const bodies: string[] = [];
  const work = async (body: string) => {
    bodies.push(body);
    if (body === 'b') throw throttled;
  };
  const records = ['a', 'b', 'c'].map((body) => record('1', body, body));
  expect(await eachRecord(records, { name: 'receive', deadQueue, watch, work })).toEqual({
    batchItemFailures: [{ itemIdentifier: 'b' }],
  });
  expect([bodies, sqs.calls()]).toEqual([['a', 'b', 'c'], []]);
});

function failing(fault: unknown, receives: string) {
  const work = () => Promise.reject(fault);
  return eachRecord([record(receives)], { name: 'receive', deadQueue, watch, work });
}

function record(ApproximateReceiveCount: string, messageId = 'm-1', body = 'the body'): SQSRecord {
  return {
    messageId,
    body,
    receiptHandle: 'handle',
    attributes: {
      ApproximateReceiveCount,
      SentTimestamp: '0',
      SenderId: 'sns',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:ca-central-1:123456789012:privacy-inbox-incoming',
    awsRegion: 'ca-central-1',
  };
}
