import type { buildApp } from 'fauxqs';
import * as z from 'zod';

type App = ReturnType<typeof buildApp>;

const started = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });
const answered = z.object({
  Attributes: z.record(z.string(), z.string()).default({}),
  QueueUrls: z.array(z.string()).default([]),
  Messages: z
    .array(
      z.object({ Body: z.string(), ReceiptHandle: z.string(), MessageAttributes: z.unknown().optional() }),
    )
    .default([]),
});

/**
 * What fauxqs lacks of SQS: StartMessageMoveTask and ListMessageMoveTasks, as the API reference and the Developer Guide
 * (Configuring a dead-letter queue redrive, Troubleshooting) have them. Only the dead queue of a queue is a source. A moved
 * message is a new one, with a new id and no receive counted, and its body and attributes as they were. Without a
 * destination a message that was sent to the dead queue, and not moved there by SQS, has no way back: of no message
 * here it is known, so without one the task fails. Here the move is over before the answer; SQS goes on after it.
 */
export function moveTasks(app: App): void {
  const tasks: { SourceArn: string; Status: string; FailureReason?: string; [moved: string]: unknown }[] = [];

  const call = async (action: string, payload: object) => {
    const headers = { 'x-amz-target': `AmazonSQS.${action}`, 'content-type': 'application/x-amz-json-1.0' };
    const { body } = await app.inject({ method: 'POST', url: '/', headers, payload });
    return answered.parse(JSON.parse(body || '{}'));
  };
  const urlOf = async (arn: string) =>
    (await call('ListQueues', {})).QueueUrls.find((url) => url.endsWith(`/${arn.split(':').at(-1)}`));
  const isDead = async (arn: string) => {
    for (const QueueUrl of (await call('ListQueues', {})).QueueUrls) {
      const { Attributes } = await call('GetQueueAttributes', {
        QueueUrl,
        AttributeNames: ['RedrivePolicy'],
      });
      if (Attributes['RedrivePolicy']?.includes(`"${arn}"`)) return true;
    }
    return false;
  };
  const move = async (from: string, to: string) => {
    for (let moved = 0; ; moved += 1) {
      const [message] = (
        await call('ReceiveMessage', {
          QueueUrl: from,
          MessageAttributeNames: ['All'],
          VisibilityTimeout: 30,
        })
      ).Messages;
      if (message === undefined) return moved;
      const { Body, MessageAttributes, ReceiptHandle } = message;
      await call('SendMessage', { QueueUrl: to, MessageBody: Body, MessageAttributes });
      await call('DeleteMessage', { QueueUrl: from, ReceiptHandle });
    }
  };
  const start = async (body: unknown) => {
    const { DestinationArn, SourceArn } = started.parse(body);
    const from = await urlOf(SourceArn);
    if (from === undefined || !(await isDead(SourceArn))) return null;
    const to = DestinationArn === undefined ? undefined : await urlOf(DestinationArn);
    const task =
      to === undefined
        ? { Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' }
        : { Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: await move(from, to) };
    tasks.unshift({ SourceArn, StartedTimestamp: Date.now(), ...task });
    return { TaskHandle: Buffer.from(SourceArn).toString('base64') };
  };

  app.addHook('preHandler', async (request, reply) => {
    const target = request.headers['x-amz-target'];
    if (target === 'AmazonSQS.ListMessageMoveTasks') {
      const { SourceArn } = started.parse(request.body);
      return reply.send({ Results: tasks.filter((task) => task.SourceArn === SourceArn).slice(0, 1) });
    }
    if (target !== 'AmazonSQS.StartMessageMoveTask') return;
    const answer = await start(request.body);
    if (answer !== null) return reply.send(answer);
    const __type = 'com.amazonaws.sqs#ResourceNotFoundException';
    return reply.code(400).send({ __type, message: 'The resource that you specified does not exist.' });
  });
}
