import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import type { AwsInbox } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

/** A line of counts as CloudWatch reads it (embedded metric format). */
const counts = z.looseObject({
  service: z.literal('privacy-inbox'),
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.literal('PrivacyInbox'),
        Dimensions: z.tuple([z.tuple([z.literal('service')])]),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ]),
  }),
});

describe('a sweep counts', () => {
  it('that it was done, what waits, and in the morning what is late', async () => {
    const aws = await anAwsInbox();
    await aws.deliver(mail(access));
    await aws.sweep();
    expect(countsOf(aws)).toMatchObject({ SweepDone: 1, DigestOwed: 0, OldestMessageAge: 0 });
    setClock('2027-03-01T15:00:00.000Z');
    await aws.sweep();
    expect(countsOf(aws)).toEqual({
      SweepDone: 1,
      DigestOwed: 0,
      OldestMessageAge: 0,
      LateCases: 1,
      IndexRowsHealed: 0,
    });
    setClock('2027-03-01T15:15:00.000Z');
    await aws.sweep();
    expect(countsOf(aws)).toEqual({ SweepDone: 1, DigestOwed: 0, OldestMessageAge: 0 });
  });

  it('the age of the oldest letter and of the oldest mail, and a digest that did not leave', async () => {
    const aws = await anAwsInbox();
    aws.engines.ses.always('fail');
    await aws.deliver(mail(access));
    setClock('2026-11-24T14:00:00.000Z');
    await aws.sweep();
    expect(countsOf(aws)).toMatchObject({ OldestMessageAge: 23 * 3600, DigestOwed: 1, SweepDone: 1 });
    await aws.store(mail('Left behind'));
    aws.engines.ses.always('take');
    setClock('2026-11-24T14:20:00.000Z');
    await aws.sweep();
    expect(countsOf(aws)).toMatchObject({ OldestMessageAge: 20 * 60, DigestOwed: 0 });
  });
});

it('a sweep that is out of time ends with the digest, and the next one does the rest', async () => {
  const aws = await anAwsInbox();
  const dueAt = '2026-12-08T14:00:00.000Z';
  for (const name of ['ada', 'ben', 'cleo'])
    await aws.deliver(mail(`${access} ${name}`, { From: `${name}@x.org` }));
  setClock(dueAt);
  // 10 minutes of which 2 are kept for the end: time for one case, and no more.
  expect(await aws.sweep([600_000, 130_000, 110_000])).toMatchObject({ reminders: 1, failures: 0 });
  const subjects = aws.engines.ses.letters.map(({ raw }) => raw.toString());
  expect(subjects.filter((raw) => raw.includes('Privacy inbox, Tue 8 December 2026'))).not.toEqual([]);
  expect(await aws.sweep()).toMatchObject({ reminders: 2, failures: 0 });
});

it('two sweeps at once remind once and send one digest', async () => {
  const aws = await anAwsInbox();
  await aws.deliver(mail(access));
  setClock('2026-12-08T14:00:00.000Z');
  const swept = await Promise.all([aws.sweep(), aws.sweep(), aws.sweep()]);
  expect(swept.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(1);
  const names = aws.engines.ses.letters.map(({ tags }) => tags['letter']);
  expect(names.filter((name) => name?.startsWith('digest-'))).toEqual(['digest-2026-12-08']);
});

/** What the last line of counts says. */
function countsOf({ log }: AwsInbox): Record<string, unknown> {
  const line = log.findLast((one) => one.includes('CloudWatchMetrics')) ?? '{}';
  const said = counts.parse(JSON.parse(line));
  const [{ Metrics }] = said._aws.CloudWatchMetrics;
  return Object.fromEntries(Metrics.map(({ Name }) => [Name, said[Name]]));
}
