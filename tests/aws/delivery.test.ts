import { describe, expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail, settings } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { keys } from './engines.ts';
import type { AwsInbox } from './harness.ts';
import { type EventType, letterEvent } from './letter-event.ts';
import type { TakenLetter } from './ses-endpoint.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inbox = 'privacy@plutomicro.com';
const officer = 'officer@plutomicro.com';
/** As `letter-event.ts` has them. */
const marked = { sent: '2026-11-23T15:00:00.000Z', delivered: '2026-11-23T15:00:05.000Z' };

describe('an event of a letter', () => {
  it.each([
    ['Complaint', 'complained'],
    ['DeliveryDelay', 'delayed'],
  ])('%s is told to the officers once, however often it comes, and moves no clock', async (type, what) => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    expect(await aws.tell(type, reply)).toEqual({ done: 1, failed: 0 });
    const before = await typesOf(aws, caseId);
    expect(before.filter((event) => event === 'DeliveryReported')).toHaveLength(1);
    expect((await eventsOf(aws, caseId)).find(({ type }) => type === 'DeliveryReported')).toMatchObject({
      what,
    });
    await aws.tell(type, reply);
    expect(await typesOf(aws, caseId)).toEqual(before);
  });

  it('Reject takes back what the letter had done, as a bounce does', async () => {
    const aws = await anAwsInbox();
    const { caseId } = await replied(aws);
    const notice = await extended(aws, caseId);
    expect((await aws.commits.load(caseId)).state).toMatchObject({
      obligations: [{ clock: { dueOn: '2027-02-06' } }],
    });
    await aws.tell('Reject', notice);
    expect((await aws.commits.load(caseId)).state).toMatchObject({
      obligations: [{ clock: { dueOn: '2027-01-07' } }],
    });
  });

  it('that is here before our own mark of the letter counts when the mark is made', async () => {
    const aws = await anAwsInbox();
    const { caseId } = await replied(aws);
    const { ses } = aws.engines;
    // SES takes the notice of extension, and its answer is lost: we do not know yet that it left.
    ses.next('take', 'lose-answer');
    await ordered(aws, caseId, '/extend 30 b');
    const notice = ses.letters.findLast(({ destinations }) => destinations[0] === 'ada@example.org');
    if (notice === undefined) throw new Error('no notice left');
    expect(await aws.tell('Bounce', notice)).toEqual({ done: 1, failed: 0 });
    setClock('2026-11-23T15:20:00.000Z');
    await aws.sweep();
    expect(await typesOf(aws, caseId)).not.toContain('ExtensionGranted');
    expect((await aws.commits.load(caseId)).state).toMatchObject({
      obligations: [{ clock: { dueOn: '2027-01-07' } }],
    });
  });

  it.each<[EventType[]]>([
    [['Send', 'Delivery']],
    [['Delivery', 'Send']],
    [['Send', 'Delivery', 'Delivery', 'Send']],
    [['Delivery', 'Send', 'Send', 'Delivery']],
  ])('that goes its way, told as %j, leaves one mark and the case as it was', async (types) => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    const before = await aws.commits.commits(caseId);
    for (const type of types) expect(await aws.tell(type, reply)).toEqual({ done: 1, failed: 0 });
    expect(await aws.commits.marks(caseId)).toEqual(
      new Map([[`${caseId}.1.0`, { sentAt: marked.sent, deliveredAt: marked.delivered, delayedAt: null }]]),
    );
    expect(await aws.commits.commits(caseId)).toEqual(before);
  });

  it('DeliveryDelay is marked with the last, when the case has long been told of the first', async () => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    await aws.tell('DeliveryDelay', reply);
    const before = await typesOf(aws, caseId);
    const later = { deliveryDelay: { timestamp: '2026-11-23T15:40:00.000Z' } };
    await aws.tell(JSON.stringify({ ...letterEvent('DeliveryDelay', reply), ...later }), reply);
    expect([...(await aws.commits.marks(caseId)).values()]).toEqual([
      { sentAt: null, deliveredAt: null, delayedAt: later.deliveryDelay.timestamp },
    ]);
    expect(await typesOf(aws, caseId)).toEqual(before);
  });

  it('marks a letter to several as delivered when the last of them has it', async () => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    const both = { ...reply, destinations: ['ada@example.org', 'bo@example.org'] };
    const to = (recipient: string, timestamp: string) =>
      JSON.stringify({
        ...letterEvent('Delivery', both),
        delivery: { timestamp, recipients: [recipient] },
      });
    const deliveredAt = async () => (await aws.commits.marks(caseId)).get(`${caseId}.1.0`)?.deliveredAt;
    await aws.tell(to('bo@example.org', '2026-11-23T15:00:09.000Z'), reply);
    expect(await deliveredAt()).toBeNull();
    await aws.tell(to('ada@example.org', '2026-11-23T15:00:05.000Z'), reply);
    expect(await deliveredAt()).toBe('2026-11-23T15:00:09.000Z');
  });

  it('that is here before our own mark of the letter is kept, and is there when the mark is made', async () => {
    const aws = await anAwsInbox();
    const { ses } = aws.engines;
    ses.next('lose-answer');
    const { caseId, reply } = await replied(aws);
    const ofTheReply = { type: 'LetterSent', commit: 1, n: 0 };
    expect(await eventsOf(aws, caseId)).not.toContainEqual(expect.objectContaining(ofTheReply));
    expect(await aws.tell('Delivery', reply)).toEqual({ done: 1, failed: 0 });
    setClock('2026-11-23T15:20:00.000Z');
    await aws.sweep();
    expect(await eventsOf(aws, caseId)).toContainEqual(expect.objectContaining(ofTheReply));
    expect((await aws.commits.marks(caseId)).get(`${caseId}.1.0`)).toMatchObject({
      deliveredAt: marked.delivered,
    });
  });

  it.each(['Rendering Failure', 'Open', 'Click', 'Subscription'])('%s is done with', async (eventType) => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    const before = await typesOf(aws, caseId);
    const event = JSON.stringify({ ...letterEvent('Send', reply), send: undefined, eventType });
    expect(await aws.tell(event, reply)).toEqual({ done: 1, failed: 0 });
    expect(await typesOf(aws, caseId)).toEqual(before);
    expect(await aws.commits.marks(caseId)).toEqual(new Map());
  });

  it('of a case that is not ours, of a letter without tags, and the trial of the topic are done with', async () => {
    const aws = await anAwsInbox();
    const { reply } = await replied(aws);
    const foreign = { ...reply, tags: { ...reply.tags, case: 'zzzzzzzzzzzz' } };
    for (const type of ['Bounce', 'Delivery', 'DeliveryDelay'] as const)
      expect(await aws.tell(type, foreign)).toEqual({ done: 1, failed: 0 });
    expect(await Array.fromAsync(aws.commits.everyCase())).toHaveLength(1);
    expect(await Array.fromAsync(aws.commits.snapshots())).toHaveLength(1);
    expect((await aws.commits.load('zzzzzzzzzzzz')).state).toEqual({ stage: 'unopened' });
    expect(await aws.tell('Delivery', { ...reply, tags: {} })).toEqual({ done: 1, failed: 0 });
    expect(await aws.tell('Bounce', { ...reply, tags: {} })).toEqual({ done: 1, failed: 0 });
    const trial = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(await aws.tell(trial, reply)).toEqual({ done: 1, failed: 0 });
    expect(await aws.dead()).toEqual([]);
  });

  it('that nobody understands is in the dead queue at once, and is told without a word of it', async () => {
    const aws = await anAwsInbox();
    const { reply } = await replied(aws);
    const { mail: _mail, ...rest } = letterEvent('Bounce', reply);
    expect(await aws.tell(JSON.stringify(rest), reply)).toEqual({ done: 1, failed: 0 });
    expect(await aws.dead()).toHaveLength(1);
    expect(aws.log.join('\n')).toContain('mail: invalid_type');
    expect(aws.log.join('\n')).not.toContain('ada@');
  });
});

describe('a letter of the inbox itself', () => {
  it('has a mark too, in whatever order its events come', async () => {
    const aws = await anAwsInbox();
    await replied(aws);
    setClock('2026-11-24T14:00:00.000Z');
    await aws.sweep();
    const digest = aws.engines.ses.letters.find(({ tags }) => tags['letter'] === 'digest-2026-11-24');
    if (digest === undefined) throw new Error('no digest left');
    const delivery = { timestamp: '2026-11-24T14:00:09.000Z', recipients: [...digest.destinations] };
    const delivered = JSON.stringify({ ...letterEvent('Delivery', digest), delivery });
    for (const what of [delivered, 'Send', 'DeliveryDelay', delivered])
      expect(await aws.tell(what, digest)).toEqual({ done: 1, failed: 0 });
    expect(await aws.commits.marks(null)).toEqual(
      new Map([
        [
          'digest-2026-11-24',
          { sentAt: marked.sent, deliveredAt: delivery.timestamp, delayedAt: '2026-11-23T15:10:00.000Z' },
        ],
      ]),
    );
  });

  it('that reaches nobody, not even the second contact, is an error for the operator', async () => {
    const aws = await anAwsInbox();
    await replied(aws);
    setClock('2026-11-24T14:00:00.000Z');
    await aws.sweep();
    const named = (name: string) => aws.engines.ses.letters.find(({ tags }) => tags['letter'] === name);
    const digest = named('digest-2026-11-24');
    if (digest === undefined) throw new Error('no digest left');
    await aws.tell('Bounce', digest);
    const second = named('digest-2026-11-24-second');
    expect(second?.destinations).toEqual(['director@plutomicro.com']);
    if (second === undefined) return;
    await aws.tell('Bounce', second);
    expect(aws.log.join('\n')).toContain('the letter digest-2026-11-24-second did not arrive');
    expect(aws.log.join('\n')).toMatch(/"HandlerErrors":1/);
  });
});

async function replied(aws: AwsInbox): Promise<{ caseId: string; reply: TakenLetter }> {
  const caseId = await aws.caseOf(await aws.deliver(mail(access)));
  const [reply] = aws.engines.ses.letters;
  if (caseId === null || reply === undefined) throw new Error('the mail was not answered');
  return { caseId, reply };
}

async function ordered(aws: AwsInbox, caseId: string, text: string): Promise<void> {
  const to = caseAddress(inbox, caseId, 'o', keys);
  await aws.deliver(mail(text, { From: officer, To: to }), { sender: officer, recipients: [to] });
}

async function extended(aws: AwsInbox, caseId: string): Promise<TakenLetter> {
  await ordered(aws, caseId, '/extend 30 b');
  const notice = aws.engines.ses.letters.findLast(
    ({ destinations }) => destinations[0] === 'ada@example.org',
  );
  if (notice === undefined) throw new Error('no notice left');
  return notice;
}

async function eventsOf({ commits }: AwsInbox, caseId: string) {
  return (await commits.commits(caseId)).flatMap(({ events }) => events);
}

async function typesOf(aws: AwsInbox, caseId: string) {
  return (await eventsOf(aws, caseId)).map(({ type }) => type);
}

it('the notice that stands for all of an hour goes to the second contact when it comes back, once', async () => {
  const aws = await anAwsInbox({ budgets: { ...settings.budgets, noticesPerHour: 1 } });
  for (const name of ['ada', 'ben', 'cleo'])
    await aws.deliver(mail(`${access} I am ${name}.`, { From: `${name}@example.org` }));
  setClock('2026-11-23T16:01:00.000Z');
  await aws.sweep();
  const named = (name: string) => aws.engines.ses.letters.filter(({ tags }) => tags['letter'] === name);
  const [merged] = named('merged-2026-11-23T15-2');
  if (merged === undefined) throw new Error('no merged notice left');
  await aws.tell('Bounce', merged);
  await aws.tell('Bounce', merged);
  const copies = named('merged-2026-11-23T15-2-second');
  expect(copies.map(({ destinations, raw }) => [destinations, raw])).toEqual([
    [[settings.secondContact.address], merged.raw],
  ]);
});
