import {
  ChangeMessageVisibilityBatchCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { deadLetters } from '../../lib/aws/dead-letters.ts';
import { lastMove, redrive } from '../../lib/aws/redrive.ts';
import { mail } from '../world.ts';
import { anAwsInbox } from './an-inbox.ts';
import { arnOf, arns, layBy, lying, passed } from './dead.ts';
import { region } from './engines.ts';
import { letterEvent } from './letter-event.ts';
import { notification, type Sent } from './received-mail.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

describe('looking into the dead queues', () => {
  it('shows all of them, longest first, hides none, and can be done again at once', async () => {
    const aws = await anAwsInbox();
    const { events, incoming } = aws.engines;
    const hows: Sent[] = [];
    for (let n = 0; n < 23; n += 1) {
      hows.push(await aws.store(mail(access)));
      const body = JSON.stringify({
        Type: 'Notification',
        Message: JSON.stringify(notification(hows[n] ?? fail())),
      });
      await layBy(aws, incoming.deadUrl, body);
      passed(1000);
    }
    await layBy(aws, events.deadUrl, 'no event');
    const found = await lying(aws);
    expect(found.map(({ about }) => about)).toEqual([...hows.map(({ id }) => id), null]);
    expect(found.at(0)).toEqual({
      queue: 'incoming',
      id: expect.any(String),
      since: '2026-11-23T15:00:00.000Z',
      by: 'topic',
      reason: null,
      function: null,
      firstMessageId: null,
      about: hows[0]?.id,
    });
    expect(await lying(aws)).toEqual(found);
    await redrive(aws.engines.sqs, arns('incoming'));
    expect(await lastMove(aws.engines.sqs, arnOf('incoming-dead'))).toMatchObject({ moved: 23 });
  });

  it('believes no reason that was laid with a message before SQS moved it', async () => {
    const client = new SQSClient({ region });
    const sqs = mockClient(client);
    const body = JSON.stringify({
      Type: 'Notification',
      Message: JSON.stringify(letterEvent('Send', digest)),
    });
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    sqs.on(ReceiveMessageCommand).resolves({});
    sqs
      .on(ReceiveMessageCommand, { QueueUrl: 'https://example.org/events' })
      .resolvesOnce({
        Messages: [
          {
            MessageId: 'm-2',
            ReceiptHandle: 'h-2',
            Body: body,
            Attributes: { SentTimestamp: '1795446000000', DeadLetterQueueSourceArn: arnOf('events') },
            MessageAttributes: {
              Reason: text('MailMissing'),
              FailedAt: text('2026-11-20T15:00:00.000Z'),
              Function: text('delivery'),
              FirstMessageId: text('m-1'),
            },
          },
        ],
      })
      .resolves({});
    const urls = { incoming: 'https://example.org/incoming', events: 'https://example.org/events' };
    expect(await deadLetters(client, urls)).toEqual([
      {
        queue: 'events',
        id: 'm-2',
        since: '2026-11-23T15:00:00.000Z',
        by: 'queue',
        reason: null,
        function: null,
        firstMessageId: 'm-2',
        about: 'digest-2026-11-24',
      },
    ]);
    expect(sqs.commandCalls(ChangeMessageVisibilityBatchCommand).map(({ args }) => args[0].input)).toEqual([
      { QueueUrl: urls.events, Entries: [{ Id: '0', ReceiptHandle: 'h-2', VisibilityTimeout: 0 }] },
    ]);
  });
});

describe('moving what lies in a dead queue back', () => {
  const client = new SQSClient({ region });
  const sqs = mockClient(client);
  beforeEach(() => {
    sqs.reset();
    sqs.on(ListMessageMoveTasksCommand).resolves({ Results: [] });
    sqs.on(StartMessageMoveTaskCommand).resolves({ TaskHandle: 'handle' });
  });
  const starts = () => sqs.commandCalls(StartMessageMoveTaskCommand).map(({ args }) => args[0].input);

  it('names the queue that they go to, for SQS knows none for what it did not move there itself', async () => {
    expect(await redrive(client, arns('incoming'))).toBe('started');
    expect(starts()).toEqual([{ SourceArn: arnOf('incoming-dead'), DestinationArn: arnOf('incoming') }]);
  });

  it.each([
    ['RUNNING', 'under-way', 0],
    ['CANCELLING', 'under-way', 0],
    ['COMPLETED', 'started', 1],
    ['FAILED', 'started', 1],
    ['CANCELLED', 'started', 1],
  ])('after a move that is %s is %s', async (Status, answer, requests) => {
    sqs.on(ListMessageMoveTasksCommand).resolves({ Results: [{ Status }] });
    expect([await redrive(client, arns('incoming')), starts().length]).toEqual([answer, requests]);
  });

  it('is told as SQS tells it', async () => {
    expect(await lastMove(client, arnOf('incoming-dead'))).toBeNull();
    const failed = { Status: 'FAILED', ApproximateNumberOfMessagesMoved: 2, FailureReason: 'AccessDenied' };
    sqs.on(ListMessageMoveTasksCommand).resolves({ Results: [failed] });
    expect(await lastMove(client, arnOf('incoming-dead'))).toEqual({
      status: 'FAILED',
      moved: 2,
      why: 'AccessDenied',
    });
  });
});

const digest = {
  messageId: 'x',
  source: 'privacy@plutomicro.com',
  configurationSet: 'privacy-inbox',
  destinations: ['officer@plutomicro.com'],
  tags: { letter: 'digest-2026-11-24' },
  raw: Buffer.from(''),
  wire: Buffer.from(''),
};

function fail(): never {
  throw new Error('no such mail');
}
