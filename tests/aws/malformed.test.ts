import { describe, expect, it } from 'vitest';
import { anAwsInbox } from './an-inbox.ts';
import { attributesIn, casesOf, layBy, lying } from './dead.ts';

describe('what is no notification at all', () => {
  const secret = 'ada@example.org';
  const enveloped = (Message: string) => JSON.stringify({ Type: 'Notification', Message });
  it.each([
    [
      'a subscription to confirm',
      JSON.stringify({ Type: 'SubscriptionConfirmation', Message: secret }),
      'EnvelopeMalformed',
    ],
    ['plain text', `Hello ${secret}`, 'EnvelopeMalformed'],
    ['an empty object', '{}', 'EnvelopeMalformed'],
    ['a list', JSON.stringify([secret]), 'EnvelopeMalformed'],
    ['256 KB of rubbish', `${secret} `.repeat(16 * 1024), 'EnvelopeMalformed'],
    ['an empty object on the topic', enveloped('{}'), 'Malformed: '],
    ['plain text on the topic', enveloped(secret), 'Malformed: the message: invalid_type'],
    [
      '256 KB of rubbish on the topic',
      enveloped(`${secret} `.repeat(16 * 1024 - 64)),
      'Malformed: the message',
    ],
  ])('is in the dead queue at once, as it was, and is no case: %s', async (_, body, reason) => {
    const aws = await anAwsInbox();
    const { events, incoming } = aws.engines;
    await layBy(aws, incoming.queueUrl, body);
    await layBy(aws, events.queueUrl, body);
    expect([await aws.settle(), await aws.hear()]).toEqual([
      { done: 1, failed: 0 },
      { done: 1, failed: 0 },
    ]);
    expect(await aws.dead()).toEqual([body, body]);
    const found = await lying(aws);
    expect(found.map(({ function: of, queue }) => [queue, of])).toEqual([
      ['incoming', 'receive'],
      ['events', 'delivery'],
    ]);
    for (const one of found)
      expect(one).toMatchObject({ about: null, reason: expect.stringContaining(reason) });
    expect(`${JSON.stringify([found, await attributesIn(aws)])}${aws.log.join('\n')}`).not.toContain('ada@');
    expect(await casesOf(aws)).toBe(0);
  });
});
