import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { lastMove, redrive } from '../../lib/aws/redrive.ts';
import { mail } from '../world.ts';
import { anAwsInbox, coldHandlers } from './an-inbox.ts';
import { arnOf, arns, attributesIn, casesOf, layBy, lying, passed, triedUntilOver } from './dead.ts';
import { bucket } from './engines.ts';
import type { AwsInbox, Handlers } from './harness.ts';
import { type Sent, stored } from './received-mail.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

describe('a notification that always fails', () => {
  it('is tried five times, and then lies in the dead queue with its reason and no word of the mail', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(`${access} Zanzibar.`, { From: 'Ada Quixote <ada@example.org>' }));
    await aws.notify(how);
    aws.engines.tableDown(true);
    expect(await triedUntilOver(aws)).toEqual([1, 1, 1, 1, 0, 0]);
    const [dead, ...others] = await lying(aws);
    expect(others).toEqual([]);
    expect(dead).toEqual({
      queue: 'incoming',
      id: expect.any(String),
      since: '2026-11-23T15:24:04.000Z',
      by: 'function',
      reason: 'InternalServerError',
      function: 'receive',
      firstMessageId: expect.any(String),
      about: how.id,
    });
    expect(aws.log.join('\n')).toContain(`message ${dead?.firstMessageId} could not be dealt with`);
    expect(JSON.stringify([dead, await attributesIn(aws)])).not.toMatch(
      /ada|quixote|example\.org|zanzibar|hello/i,
    );
  });

  it('is redriven when the cause is mended, and then is one case and one reply; redriven again, nothing', async () => {
    const { aws, how } = await deadAndMended();
    const [body = ''] = await aws.dead();
    expect(await redrive(aws.engines.sqs, arns('incoming'))).toBe('started');
    expect(await lastMove(aws.engines.sqs, arnOf('incoming-dead'))).toEqual({
      status: 'COMPLETED',
      moved: 1,
      why: null,
    });
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    const caseId = (await aws.caseOf(how)) ?? '';
    const to = () => aws.engines.ses.letters.map(({ destinations }) => destinations[0]);
    expect(to()).toEqual(['ada@example.org', 'officer@plutomicro.com']);
    const commits = await aws.commits.commits(caseId);
    // The same message lies there once more, as when a function's answer was lost.
    await layBy(aws, aws.engines.incoming.deadUrl, body);
    await redrive(aws.engines.sqs, arns('incoming'));
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    expect([await aws.commits.commits(caseId), to(), await aws.dead()]).toEqual([
      commits,
      ['ada@example.org', 'officer@plutomicro.com'],
      [],
    ]);
  });

  it('is taken in by the sweep meanwhile; redriven then, it does nothing twice', async () => {
    const { aws, how } = await deadAndMended();
    passed(45 * 60_000);
    expect(await aws.sweep()).toMatchObject({ recovered: 1, failures: 0 });
    const commits = await aws.commits.commits((await aws.caseOf(how)) ?? '');
    const letters = aws.engines.ses.letters.length;
    await redrive(aws.engines.sqs, arns('incoming'));
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    expect(await aws.commits.commits((await aws.caseOf(how)) ?? '')).toEqual(commits);
    expect([aws.engines.ses.letters.length, await aws.dead()]).toEqual([letters, []]);
  });

  it('and fails again when it is redriven is tried five times more, and has its new reason', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access));
    await aws.notify(how);
    aws.engines.tableDown(true);
    await triedUntilOver(aws);
    const [before] = await lying(aws);
    aws.engines.tableDown(false);
    await removed(aws, how);
    await redrive(aws.engines.sqs, arns('incoming'));
    expect(await triedUntilOver(aws)).toEqual([1, 1, 1, 1, 0, 0]);
    const [after, ...others] = await lying(aws);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ by: 'function', reason: 'MailMissing', about: how.id });
    expect(after?.firstMessageId).not.toBe(before?.firstMessageId);
    expect(aws.log.join('\n')).toContain(`message ${after?.firstMessageId} could not be dealt with`);
  });

  it('for the keys cannot be read says that', async () => {
    const aws = await anAwsInbox();
    aws.engines.ssm.store('/privacy-inbox/address-keys', 'no keys');
    await aws.notify(await aws.store(mail(access)));
    await triedUntilOver(aws);
    expect(await lying(aws)).toMatchObject([{ reason: expect.stringMatching(/^KeysInvalid: /) }]);
    expect(await aws.keys('attempts/')).toEqual([]);
  });

  it('and cannot be laid down by the function is moved by SQS itself, without a reason', async () => {
    const aws = await anAwsInbox({}, { handlers: withoutQueues });
    const how = await aws.store(mail(access));
    await aws.notify(how);
    aws.engines.tableDown(true);
    expect(await triedUntilOver(aws)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(aws.log.join('\n')).toContain('could not be laid into the dead queue');
    expect(await lying(aws)).toMatchObject([{ reason: null, function: null, about: how.id }]);
  });
});

describe('a notification of a mail that is nowhere', () => {
  it('ends in the dead queue, which says so, and is no case', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access));
    await removed(aws, how);
    await aws.notify(how);
    await triedUntilOver(aws);
    expect(await lying(aws)).toMatchObject([{ reason: 'MailMissing', about: how.id }]);
    expect(await casesOf(aws)).toBe(0);
    expect(aws.engines.ses.letters).toEqual([]);
  });

  it('is one case, read whole, once the mail is back and it is redriven', async () => {
    const aws = await anAwsInbox();
    const raw = mail(access);
    const how = await aws.store(raw);
    await removed(aws, how);
    await aws.notify(how);
    await triedUntilOver(aws);
    const Body = stored(raw, how);
    await aws.engines.s3.send(new PutObjectCommand({ Bucket: bucket, Key: `incoming/${how.id}`, Body }));
    await redrive(aws.engines.sqs, arns('incoming'));
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    const { state } = await aws.commits.load((await aws.caseOf(how)) ?? '');
    expect(state).toMatchObject({ marks: [], obligations: [{ kind: 'access_request' }] });
    expect(aws.engines.ses.letters).toHaveLength(2);
  });
});

it('news of a letter that always fails lies in its own dead queue, and counts once when it is redriven', async () => {
  const aws = await anAwsInbox();
  const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
  const [reply] = aws.engines.ses.letters;
  if (reply === undefined) throw new Error('the mail was not answered');
  aws.engines.tableDown(true);
  expect(await aws.tell('Complaint', reply)).toEqual({ done: 0, failed: 1 });
  for (let tries = 0; tries < 4; tries += 1) {
    passed(361_000);
    await aws.hear();
  }
  aws.engines.tableDown(false);
  expect(await lying(aws)).toMatchObject([
    { queue: 'events', function: 'delivery', reason: 'InternalServerError', about: `${caseId}.1.0` },
  ]);
  const reported = async () =>
    (await aws.commits.commits(caseId))
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'DeliveryReported');
  expect(await reported()).toEqual([]);
  const [body = ''] = await aws.dead();
  await redrive(aws.engines.sqs, arns('events'));
  expect(await aws.hear()).toEqual({ done: 1, failed: 0 });
  expect(await reported()).toHaveLength(1);
  const letters = aws.engines.ses.letters.length;
  await layBy(aws, aws.engines.events.deadUrl, body);
  await redrive(aws.engines.sqs, arns('events'));
  expect(await aws.hear()).toEqual({ done: 1, failed: 0 });
  expect([(await reported()).length, aws.engines.ses.letters.length, await aws.dead()]).toEqual([
    1,
    letters,
    [],
  ]);
});

async function removed({ engines }: AwsInbox, { id }: Sent): Promise<void> {
  await engines.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: `incoming/${id}` }));
}

/** A notification whose every try failed, and whose cause is mended. */
async function deadAndMended() {
  const aws = await anAwsInbox();
  const how = await aws.store(mail(access));
  await aws.notify(how);
  aws.engines.tableDown(true);
  await triedUntilOver(aws);
  aws.engines.tableDown(false);
  return { aws, how };
}

/** Functions that cannot reach the queues. */
async function withoutQueues(): Promise<Handlers> {
  const { receive, ...others } = await coldHandlers();
  return {
    ...others,
    receive(event, context) {
      process.env['AWS_ENDPOINT_URL_SQS'] = 'http://127.0.0.1:9';
      return receive(event, context);
    },
  };
}
