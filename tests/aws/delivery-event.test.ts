import { describe, expect, it } from 'vitest';
import { readEvent } from '../../lib/aws/delivery-event.ts';
import { taggedLetter, tagsOf } from '../../lib/aws/letter-tags.ts';
import type { Told } from '../../lib/store/mark.ts';
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
  it.each<[EventType, string, Told | null]>([
    ['Bounce', 'failed', null],
    ['Reject', 'failed', null],
    ['Complaint', 'complained', null],
    ['DeliveryDelay', 'delayed', { what: 'delayed', at: '2026-11-23T15:10:00.000Z' }],
    ['Send', 'sent', { what: 'sent', at: '2026-11-23T15:00:00.000Z' }],
    [
      'Delivery',
      'delivered',
      {
        what: 'delivered',
        at: '2026-11-23T15:00:05.000Z',
        to: [expect.stringMatching(/^[0-9a-f]{32}$/)],
        of: 1,
      },
    ],
  ])('%s: %s', (type, what, told) => {
    expect(readEvent(body(letterEvent(type, letter)))).toEqual({
      messageId: letter.messageId,
      letter: { of: 'case', caseId: 'abcdefghjkmn', commit: 3, n: 1 },
      what,
      told,
    });
  });

  it.each([
    ['a bounce that SES cannot judge', bounce('Undetermined'), 'failed'],
    ['a passing bounce after which SES has given up', bounce('Transient', 'failed'), 'failed'],
    ['a passing bounce that may be a note of absence, and delays nothing', bounce('Transient'), 'delayed'],
    [
      'a letter held back because its reader complained before',
      { ...letterEvent('Complaint', letter), complaint: { complaintSubType: 'OnAccountSuppressionList' } },
      'failed',
    ],
  ])('%s', (_, event, what) => {
    expect(readEvent(body(event))).toMatchObject({ what, told: null });
  });

  it.each(['Rendering Failure', 'Open', 'Click', 'Subscription', 'Something New'])(
    '%s is nothing that we asked to be told',
    (eventType) => {
      const event = { ...letterEvent('Send', letter), eventType };
      expect(readEvent(body(event))).toMatchObject({ what: 'other', told: null });
    },
  );

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

describe('what an event adds to the mark of a letter', () => {
  const { delivery, ...mailOnly } = {
    ...letterEvent('Delivery', letter),
    delivery: deliveryOf('Ada@Example.org'),
  };
  const told = (event: unknown) => readEvent(body(event))?.told;

  it('is in UTC, whatever the offset and the digits of the provider', () => {
    const mail = { ...mailOnly.mail, timestamp: '2026-11-23T08:00:00.1+00:00' };
    expect(told({ ...letterEvent('Send', letter), mail })).toEqual({
      what: 'sent',
      at: '2026-11-23T08:00:00.100Z',
    });
    const deliveryDelay = { timestamp: '2026-11-23T08:10:00-07:00' };
    expect(told({ ...letterEvent('DeliveryDelay', letter), deliveryDelay })).toEqual({
      what: 'delayed',
      at: '2026-11-23T15:10:00.000Z',
    });
  });

  it('knows a recipient again however the address is written, and counts all whom the letter went to', () => {
    const mail = { ...mailOnly.mail, destination: ['ADA@example.org', 'bo@example.org', 'ada@example.org'] };
    const one = told({ ...mailOnly, mail, delivery });
    expect(one).toEqual(told({ ...mailOnly, mail, delivery: deliveryOf('ada@example.org') }));
    expect(one).toMatchObject({ to: [expect.any(String)], of: 2 });
  });

  it('names nobody, and a recipient of two letters by two names', () => {
    const other = { ...mailOnly.mail.tags, n: ['2'] };
    const one = told({ ...mailOnly, delivery });
    const two = told({ ...mailOnly, delivery, mail: { ...mailOnly.mail, tags: other } });
    expect(JSON.stringify([one, two])).not.toContain('ada');
    expect(one).not.toEqual(two);
  });

  it.each([
    ['Send', { mail: { ...mailOnly.mail, timestamp: 'yesterday' } }, /^mail\.timestamp: invalid_format$/],
    ['Delivery', { delivery: undefined }, /^delivery: invalid_type$/],
    ['Delivery', { delivery: { ...delivery, recipients: [] } }, /^delivery\.recipients: too_small$/],
    ['Delivery', { mail: { ...mailOnly.mail, destination: undefined } }, /^mail\.destination: invalid_type$/],
    ['DeliveryDelay', { deliveryDelay: {} }, /^deliveryDelay\.timestamp: invalid_type$/],
  ] as const)('is a fault where a %s does not say it', (type, change, words) => {
    expect(() => readEvent(body({ ...letterEvent(type, letter), ...change }))).toThrow(words);
  });

  it('is not looked for in an event of no letter of ours', () => {
    const mail = { ...mailOnly.mail, tags: {}, destination: undefined };
    expect(readEvent(body({ ...mailOnly, mail }))).toMatchObject({ letter: null, told: null });
  });
});

function deliveryOf(recipient: string) {
  return { timestamp: '2026-11-23T15:00:05.000Z', recipients: [recipient] };
}

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
