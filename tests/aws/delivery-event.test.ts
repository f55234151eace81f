import { describe, expect, it } from 'vitest';
import { readEvent } from '../../lib/aws/delivery-event.ts';
import { taggedLetter, tagsOf } from '../../lib/aws/letter-tags.ts';
import { type EventType, letterEvent } from './letter-event.ts';
import type { TakenLetter } from './ses-endpoint.ts';

const letter: TakenLetter = {
  messageId: '010d0-0123abcd-000000',
  source: 'privacy+abcdefghjkmn.b3-1.abcdefghijkmnpqr@plutomicro.com',
  destinations: ['ada@example.org'],
  tags: Object.fromEntries(tagsOf('abcdefghjkmn.3.1').map(({ Name, Value }) => [Name, Value])),
  configurationSet: 'privacy-inbox',
  raw: Buffer.of(),
  wire: Buffer.of(),
};
const body = (message: unknown) =>
  JSON.stringify({
    Type: 'Notification',
    Message: typeof message === 'string' ? message : JSON.stringify(message),
  });
const bounce = (bounceType: string, action?: string) => ({
  ...letterEvent('Bounce', letter),
  bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'ada@example.org', action }] },
});

describe('what an event says of a letter', () => {
  it.each<[EventType, string]>([
    ['Bounce', 'failed'],
    ['Reject', 'failed'],
    ['Complaint', 'complained'],
    ['DeliveryDelay', 'delayed'],
    ['Send', 'sent'],
    ['Delivery', 'delivered'],
  ])('%s: %s', (type, what) => {
    expect(readEvent(body(letterEvent(type, letter)))).toEqual({
      messageId: letter.messageId,
      letter: { of: 'case', caseId: 'abcdefghjkmn', commit: 3, n: 1 },
      what,
    });
  });

  it.each([
    ['a bounce that SES cannot judge', bounce('Undetermined'), 'failed'],
    ['a passing bounce after which SES has given up', bounce('Transient', 'failed'), 'failed'],
    ['a passing bounce that may be a note of absence', bounce('Transient'), 'delayed'],
    [
      'a letter held back because its reader complained before',
      { ...letterEvent('Complaint', letter), complaint: { complaintSubType: 'OnAccountSuppressionList' } },
      'failed',
    ],
    [
      'an event that is none of these',
      { ...letterEvent('Send', letter), eventType: 'Rendering Failure' },
      'other',
    ],
  ])('%s', (_, event, what) => {
    expect(readEvent(body(event))?.what).toBe(what);
  });

  it('is nothing where SES tries the topic, and a fault without a word of it where nobody can make sense of it', () => {
    expect(readEvent(body('Successfully validated SNS topic for Amazon SES event publishing.'))).toBeNull();
    expect(() => readEvent(body('something else'))).toThrow('the message: invalid_type');
    expect(() =>
      readEvent(body({ eventType: 'Bounce', mail: { tags: { case: 'ada@example.org' } } })),
    ).toThrow(/^mail\.messageId: invalid_type; mail\.tags\.case: invalid_type$/);
    const named = { messageId: '1', tags: { 'ada@example.org': 'x' } };
    expect(() => readEvent(body({ eventType: 'Bounce', mail: named }))).toThrow(
      /^mail\.tags\.\?: invalid_type$/,
    );
  });
});

describe('the tags of a letter', () => {
  it.each([
    ['abcdefghjkmn.3.1', { of: 'case', caseId: 'abcdefghjkmn', commit: 3, n: 1 }],
    ['digest-2026-11-24', { of: 'inbox', letter: 'digest-2026-11-24' }],
    ['digest-2026-11-24-second', { of: 'inbox', letter: 'digest-2026-11-24-second' }],
    ['merged-2026-11-23T15-3', { of: 'inbox', letter: 'merged-2026-11-23T15-3' }],
  ])('of %s name it again, in the letters that SES takes', (key, tagged) => {
    const tags = tagsOf(key);
    for (const { Name, Value } of tags) expect(`${Name}${Value}`).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(taggedLetter(Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])))).toEqual(tagged);
  });

  it.each([
    ['none', {}],
    ['those of another sender', { case: ['x'], commit: ['1'], n: ['0'], letter: ['x'] }],
    ['half of them', { case: ['abcdefghjkmn'], letter: ['x'] }],
    ['no numbers', { case: ['abcdefghjkmn'], commit: ['-1'], n: ['1e9'] }],
  ])('that are %s name no letter', (_, tags) => {
    expect(taggedLetter(tags)).toBeNull();
  });
});
