import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { caseNumber } from '../lib/case/case-id.ts';
import { openEngine } from '../lib/local/engine.ts';
import { sweep } from '../lib/sweep.ts';
import { aWorld, mail, type TestWorld } from './world.ts';

const access = 'Please send me a copy of all the personal information you have about me.';
const leak = 'Your shop sent me the invoices of another customer, with her address and telephone number.';
const tuesdayMorning = '2026-11-24T14:00:00.000Z';

/** Letters to officers in the order they left: letter, and subject after the case number. */
async function told(world: TestWorld, caseId: string): Promise<readonly string[]> {
  const commits = await world.commits.commits(caseId);
  return Promise.all(
    commits
      .flatMap((commit) => commit.letters.map((letter, n) => ({ letter, key: `${caseId}.${commit.n}.${n}` })))
      .filter(({ letter }) => !['acknowledgement', 'notice'].includes(letter.letter))
      .map(async ({ letter, key }) => {
        const subject = /^Subject: (.*(?:\r\n .*)*)/m.exec(
          await readFile(join(world.outbox, `${key}.eml`), 'utf8'),
        );
        return `${letter.at.slice(0, 10)} ${letter.letter} to ${letter.to.length}: ${(subject?.[1] ?? '').replace(/\r\n/g, '').slice('[PI-ABCD-EFGH-JKMN] '.length)}`;
      }),
  );
}

async function opened(world: TestWorld, text = access): Promise<string> {
  const { filed } = await world.deliver(mail(text));
  if (filed === null) throw new Error('the mail opened no case');
  return filed.handled.state.id;
}

async function sweptOn(world: TestWorld, ...instants: readonly string[]): Promise<void> {
  for (const instant of instants) {
    world.setClock(instant);
    expect(await sweep(world, new Set())).toMatchObject({ failures: 0 });
  }
}

it('each rung is told on its morning, the second contact from three days before, and late every working morning', async () => {
  const world = await aWorld();
  const id = await opened(world);
  const days = [
    '2026-12-08',
    '2026-12-24',
    '2026-12-31',
    '2027-01-04',
    '2027-01-06',
    '2027-01-07',
    '2027-01-08',
    '2027-01-09',
    '2027-01-11',
  ];
  await sweptOn(world, ...days.map((day) => `${day}T14:00:00.000Z`));
  expect(await told(world, id)).toEqual([
    '2026-12-08 reminder to 1: Due by law in 30 days, on Thu 7 January 2027: access request',
    '2026-12-24 reminder to 1: Due by law in 14 days, on Thu 7 January 2027: access request',
    '2026-12-31 reminder to 1: Due by law in 7 days, on Thu 7 January 2027: access request',
    '2027-01-04 reminder to 2: Due by law in 3 days, on Thu 7 January 2027: access request',
    '2027-01-06 reminder to 2: Due by law in 1 day, on Thu 7 January 2027: access request',
    '2027-01-07 reminder to 2: Due by law TODAY: access request',
    '2027-01-08 confirmation to 2: LATE: deemed refused: access request',
    '2027-01-08 reminder to 2: LATE: access request, was due by law on Thu 7 January 2027; the law takes silence as a refusal',
    '2027-01-11 reminder to 2: LATE: access request, was due by law on Thu 7 January 2027; the law takes silence as a refusal',
  ]);
});

it('an outage over three rungs is made good by one mail that names them', async () => {
  const world = await aWorld();
  const id = await opened(world);
  await sweptOn(world, '2027-01-04T20:00:00.000Z', '2027-01-04T20:15:00.000Z');
  expect(await told(world, id)).toEqual([
    '2027-01-04 reminder to 2: Due by law in 3 days, on Thu 7 January 2027: access request',
  ]);
  const [reminder] = (await world.commits.commits(id))
    .flatMap(({ letters }) => letters)
    .filter(({ letter }) => letter === 'reminder');
  expect(reminder).toMatchObject({ rungs: [{ id: 'o1', days: [-30, -14, -7, -3] }] });
});

it('ten sweeps at once tell a rung once', async () => {
  const world = await aWorld();
  const id = await opened(world);
  const others = Array.from({ length: 9 }, (_, n) => ({
    ...world,
    owner: `process-${n + 2}`,
    isGone: () => false,
  }));
  world.setClock('2026-12-08T14:00:00.000Z');
  await Promise.all([world, ...others].map((each) => sweep(each, new Set())));
  expect(await told(world, id)).toHaveLength(1);
});

it('a possible breach is paged for at once, and again after four hours and a day at any hour, the second contact from then on', async () => {
  const world = await aWorld();
  const id = await opened(world, leak);
  await sweptOn(
    world,
    '2026-11-23T18:59:00.000Z',
    '2026-11-23T19:00:00.000Z',
    '2026-11-24T15:00:00.000Z',
    '2026-11-26T15:00:00.000Z',
  );
  expect((await told(world, id)).filter((line) => line.includes('page'))).toEqual([
    '2026-11-23 page to 1: POSSIBLE BREACH reported now',
    '2026-11-23 page to 2: POSSIBLE BREACH reported 4 hours ago',
    '2026-11-24 page to 2: POSSIBLE BREACH reported 24 hours ago',
  ]);
});

it('a case that cannot be dealt with stops no other, and the digest of the morning names it', async () => {
  const world = await aWorld();
  const broken = await opened(world);
  const sound = await opened(world, `${access} I am another person.`);
  const { client } = await openEngine(world.folder);
  await client.send(
    new UpdateItemCommand({
      TableName: 'privacy-inbox',
      Key: { pk: { S: `case#${broken}` }, sk: { S: 'snapshot' } },
      UpdateExpression: 'SET body = :nonsense',
      ExpressionAttributeValues: { ':nonsense': { S: '{"stage":"open"}' } },
    }),
  );
  world.setClock('2026-12-08T14:00:00.000Z');
  expect(await sweep(world, new Set())).toMatchObject({ failures: 1, reminders: 1 });
  expect(await told(world, sound)).toHaveLength(1);
  const digest = await digestOn(world, '2026-12-08');
  expect(digest).toContain(
    `Could not be dealt with by the program: look at these first\n- ${caseNumber(broken)}`,
  );
});

it('a list that cannot be read keeps no other work from being done, and the digest comes', async () => {
  const world = await aWorld();
  const id = await opened(world);
  const unread: TestWorld = {
    ...world,
    raw: {
      ...world.raw,
      incoming: () => {
        throw new Error('the disk does not answer');
      },
    },
    commits: {
      ...world.commits,
      pending: () => {
        throw new Error('the index does not answer');
      },
    },
  };
  world.setClock('2026-12-08T14:00:00.000Z');
  expect(await sweep(unread, new Set())).toMatchObject({ failures: 2, reminders: 1 });
  expect(await told(world, id)).toHaveLength(1);
  expect(await digestOn(world, '2026-12-08')).toContain('1 open case');
});

it('the digest comes once each working morning, also when all is well, and not on a Saturday', async () => {
  const world = await aWorld();
  await opened(world, 'Where do you store the data of your customers, and for how long?');
  await sweptOn(
    world,
    '2026-11-23T15:30:00.000Z',
    '2026-11-24T13:59:00.000Z',
    tuesdayMorning,
    '2026-11-24T14:15:00.000Z',
  );
  await sweptOn(world, '2026-11-27T14:00:00.000Z', '2026-11-28T14:00:00.000Z', '2026-11-30T14:00:00.000Z');
  const days = await Array.fromAsync(world.commits.digests());
  expect(days.toSorted((a, b) => a.day.localeCompare(b.day))).toEqual([
    { day: '2026-11-24', sentAt: tuesdayMorning },
    { day: '2026-11-27', sentAt: '2026-11-27T14:00:00.000Z' },
    { day: '2026-11-30', sentAt: '2026-11-30T14:00:00.000Z' },
  ]);
  expect(await digestOn(world, '2026-11-24')).toContain('Privacy inbox, Tue 24 November 2026: all is well');
});

it('a digest that the provider refuses goes to the second contact', async () => {
  const refused: string[] = [];
  const world = await aWorld();
  await opened(world);
  const picky: TestWorld = {
    ...world,
    outgoing: {
      send: async (letter) => {
        if (!letter.envelope.to.includes('officer@plutomicro.com')) return world.outgoing.send(letter);
        refused.push(letter.key);
        return { accepted: false, reason: 'mailbox full' };
      },
    },
  };
  world.setClock(tuesdayMorning);
  await sweep(picky, new Set());
  expect(refused).toContain('digest-2026-11-24');
  expect(await digestOn(world, '2026-11-24-second')).toContain('Privacy inbox, Tue 24 November 2026');
});

async function digestOn(world: TestWorld, day: string): Promise<string> {
  const raw = await readFile(join(world.outbox, `digest-${day}.eml`), 'utf8');
  return raw.replaceAll('=\r\n', '').replaceAll('\r\n', '\n');
}
