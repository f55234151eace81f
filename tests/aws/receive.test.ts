import { CopyObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { caseAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { bucket, keys } from './engines.ts';
import type { AwsInbox } from './harness.ts';
import { notification } from './received-mail.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inbox = 'privacy@plutomicro.com';
const officer = 'officer@plutomicro.com';
/** Past the visibility of a message, whose function has failed. */
const visibleAgainMs = 361_000;

describe('what SES tells', () => {
  it('in words that nobody understands is in the dead queue at once, with its reason there and in the log', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access, { From: 'Zanzibar <ada@example.org>' }));
    const told = notification(how);
    const malformed = { ...told, receipt: { ...told.receipt, recipients: 'ada@example.org' } };
    await aws.notify(JSON.stringify(malformed));
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    const [dead = '', ...others] = await aws.dead();
    expect([dead.includes(how.id), others]).toEqual([true, []]);
    const said = aws.log.join('\n');
    expect(said).toContain('receipt.recipients: invalid_type');
    expect(said.match(/"HandlerErrors":\[?1/g)).toHaveLength(1);
    expect(said).not.toMatch(/ada@|Zanzibar/);
    // The mail itself is not lost: it is stored, and the sweep takes it up.
    passed(46 * 60_000);
    expect(await aws.sweep()).toMatchObject({ recovered: 1, failures: 0 });
    expect(await aws.caseOf(how)).not.toBeNull();
  });

  it('twice, to two functions at once, is one case and one reply', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access));
    await aws.notify(how);
    await aws.notify(how);
    await aws.settle({ atOnce: 2 });
    passed(visibleAgainMs);
    await aws.settle();
    expect(await aws.caseOf(how)).not.toBeNull();
    expect(aws.engines.ses.letters.map(({ destinations }) => destinations[0])).toEqual([
      'ada@example.org',
      officer,
    ]);
    expect(await aws.dead()).toEqual([]);
  });

  it('of its own trial object, and of a mail that is kept already, causes nothing', async () => {
    const aws = await anAwsInbox();
    await aws.notify(JSON.stringify({ mail: { messageId: 'AMAZON_SES_SETUP_NOTIFICATION' } }));
    const how = await aws.deliver(mail(access));
    const caseId = (await aws.caseOf(how)) ?? '';
    expect(await aws.keys('incoming/')).toEqual([]);
    await aws.notify(how);
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    expect(await aws.commits.commits(caseId)).toHaveLength(2);
    expect(aws.engines.ses.letters).toHaveLength(2);
  });

  it('is enough where somebody has moved the mail before its first reading', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access));
    const { s3 } = aws.engines;
    const [Key, CopySource] = [`kept/${how.id}`, `${bucket}/incoming/${how.id}`];
    await s3.send(new CopyObjectCommand({ Bucket: bucket, Key, CopySource }));
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: `incoming/${how.id}` }));
    await aws.notify(how);
    expect(await aws.settle()).toEqual({ done: 1, failed: 0 });
    expect(await aws.caseOf(how)).not.toBeNull();
  });
});

describe('a mail of which SES does not tell', () => {
  it('is left to the queue for its whole retry time, and then taken up with the instant of its trace', async () => {
    const aws = await anAwsInbox();
    const how = await aws.store(mail(access), { verdicts: { ...pass, dmarc: 'PASS' } });
    passed(44 * 60_000);
    expect(await aws.sweep()).toMatchObject({ recovered: 0, failures: 0 });
    passed(2 * 60_000);
    expect(await aws.sweep()).toMatchObject({ recovered: 1, failures: 0 });
    const state = await stateOf(aws, (await aws.caseOf(how)) ?? '');
    expect(state).toMatchObject({
      obligations: [{ receivedAt: '2026-11-23T15:00:00.000Z', clock: { dueOn: '2027-01-07' } }],
    });
  });

  it('commands nothing, whatever its headers say', async () => {
    const aws = await anAwsInbox();
    const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
    const to = caseAddress(inbox, caseId, 'o', keys);
    const order = mail('/extend 30 b', { From: officer, To: to });
    await aws.store(order, { sender: officer, recipients: [to], verdicts: { ...pass, dmarc: 'PASS' } });
    passed(46 * 60_000);
    expect(await aws.sweep()).toMatchObject({ recovered: 1 });
    expect(await stateOf(aws, caseId)).toMatchObject({ obligations: [{ clock: { dueOn: '2027-01-07' } }] });
    const told = aws.engines.ses.letters.at(-1)?.raw.toString() ?? '';
    expect(told.replaceAll('=\r\n', '')).toContain('SES did not tell of this mail');
  });
});

describe('a mail through a trusted forwarder', () => {
  it('is received when the forwarder had it, and the day is kept with the mail', async () => {
    const aws = await anAwsInbox({ trustedForwarders: ['mail.plutomicro.com'] });
    const forwarded = `Received: from mx.example.org (mx.example.org [198.51.100.7]) by mail.plutomicro.com with ESMTPS id 1; Fri, 20 Nov 2026 09:00:00 -0700\r\n${mail(access)}`;
    const client = 'mail.plutomicro.com (mail.plutomicro.com [203.0.113.5])';
    const how = await aws.deliver(forwarded, { client, verdicts: { ...pass, spf: 'FAIL' } });
    expect(await stateOf(aws, (await aws.caseOf(how)) ?? '')).toMatchObject({
      obligations: [{ receivedAt: '2026-11-20T16:00:00.000Z', clock: { dueOn: '2027-01-04' } }],
    });
  });
});

describe('a letter', () => {
  it('that SES is too busy for waits for the sweep, and leaves once, as it was', async () => {
    const aws = await anAwsInbox();
    const { ses } = aws.engines;
    ses.always('throttle');
    const how = await aws.deliver(mail(access));
    expect(ses.letters).toEqual([]);
    const written = await aws.keys('composed/');
    ses.always('take');
    passed(10 * 60_000);
    expect(await aws.sweep()).toMatchObject({ sent: 0 });
    passed(6 * 60_000);
    expect(await aws.sweep()).toMatchObject({ sent: 2, failures: 0 });
    expect(await aws.sweep()).toMatchObject({ sent: 0, failures: 0 });
    expect([ses.letters.length, await aws.keys('composed/')]).toEqual([2, written]);
    expect(await aws.commits.letterClaim((await aws.caseOf(how)) ?? '', 1)).toBeNull();
  });

  it('whose acceptance was lost on its way to us leaves once more, and no third time', async () => {
    const aws = await anAwsInbox();
    const { ses } = aws.engines;
    ses.next('lose-answer');
    await aws.deliver(mail(access));
    passed(16 * 60_000);
    await aws.sweep();
    await aws.sweep();
    const replies = ses.letters.filter(({ destinations }) => destinations[0] === 'ada@example.org');
    expect(replies.map(({ raw }) => raw)).toEqual([replies[0]?.raw, replies[0]?.raw]);
  });

  it('that SES refuses is over, and counted', async () => {
    const aws = await anAwsInbox();
    aws.engines.ses.next('reject');
    const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
    const events = (await aws.commits.commits(caseId)).flatMap((commit) => commit.events);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'LetterFailed', reason: 'ses MessageRejected' }),
    );
    expect(aws.log.join('\n')).toMatch(/"SendFailed":\[?1/);
  });
});

it('a table that cannot be reached twice does not make an honest mail one that is never read again', async () => {
  const aws = await anAwsInbox();
  const how = await aws.store(mail(access));
  await aws.notify(how);
  for (let tries = 0; tries < 3; tries += 1) {
    aws.engines.tableDown(true);
    expect(await aws.settle()).toEqual({ done: 0, failed: 1 });
    expect(await aws.keys('attempts/')).toEqual([]);
    passed(visibleAgainMs);
  }
  aws.engines.tableDown(false);
  await aws.settle();
  expect(await stateOf(aws, (await aws.caseOf(how)) ?? '')).toMatchObject({ marks: [] });
});

it('the logs and the counts name no person and repeat no word of a mail', async () => {
  const aws = await anAwsInbox();
  const raw = mail(`${access} Zanzibar.`, { From: 'Ada Quixote <ada@example.org>', Subject: 'Xylophone' });
  aws.engines.ses.next('throttle', 'reject');
  await aws.deliver(raw);
  passed(16 * 60_000);
  await aws.sweep();
  expect(aws.log.length).toBeGreaterThan(2);
  expect(aws.log.join('\n')).not.toMatch(/ada|quixote|example\.org|zanzibar|xylophone|officer@/i);
});

const pass = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };

function passed(ms: number): void {
  setClock(new Date(Date.now() + ms).toISOString());
}

async function stateOf({ commits }: AwsInbox, caseId: string) {
  return (await commits.load(caseId)).state;
}
