import { describe, expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { keys } from './engines.ts';
import type { AwsInbox } from './harness.ts';
import { letterEvent } from './letter-event.ts';
import type { TakenLetter } from './ses-endpoint.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inbox = 'privacy@plutomicro.com';
const officer = 'officer@plutomicro.com';

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

  it.each(['Send', 'Delivery'])('%s changes nothing', async (type) => {
    const aws = await anAwsInbox();
    const { caseId, reply } = await replied(aws);
    const before = await typesOf(aws, caseId);
    expect(await aws.tell(type, reply)).toEqual({ done: 1, failed: 0 });
    expect(await typesOf(aws, caseId)).toEqual(before);
  });

  it('of a case that is not ours, of a letter without tags, and the trial of the topic are done with', async () => {
    const aws = await anAwsInbox();
    const { reply } = await replied(aws);
    const foreign = { ...reply, tags: { ...reply.tags, case: 'zzzzzzzzzzzz' } };
    expect(await aws.tell('Bounce', foreign)).toEqual({ done: 1, failed: 0 });
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
