import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { caseNumber } from '../../lib/case/case-id.ts';
import { typed } from '../cli/in-process.ts';
import { caseRow, letterRow, shownRow, sweptRow } from '../cli/rows.ts';
import { mail, settings } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { triedUntilOver } from './dead.ts';
import { aDeployedInbox } from './deployed.ts';
import { bucket, region } from './engines.ts';
import type { AwsInbox } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

it('lists, shows and answers the cases of the deployed inbox', async () => {
  const { aws, inbox } = await aDeployedInbox();
  const id = await opened(inbox);
  const number = caseNumber(id);

  const [row] = (await aws('cases', '--json')).rows().map((one) => caseRow.parse(one));
  expect(row).toMatchObject({
    case: number,
    stage: 'open',
    dueOn: '2027-01-07',
    requester: 'ada@example.org',
  });

  const done = await aws('do', number, '/extend 30 b', '--json');
  expect(done).toMatchObject({ code: 0, err: '' });
  const [shown] = (await aws('show', number, '--json')).rows().map((one) => shownRow.parse(one));
  expect(shown).toMatchObject({ dueOn: '2027-02-06', case: number });

  const toWriter = inbox.engines.ses.letters.filter(({ destinations }) =>
    destinations.includes('ada@example.org'),
  );
  expect(toWriter.map(({ tags }) => tags['case'])).toEqual([id, id]);
});

it('tells of every letter where its bytes lie in the bucket', async () => {
  const { aws, inbox } = await aDeployedInbox();
  const id = await opened(inbox);
  const letters = (await aws('outbox', '--json')).rows().map((one) => letterRow.parse(one));
  expect(letters).toMatchObject([
    { id: `${id}.1.0`, letter: 'acknowledgement', to: ['ada@example.org'], status: 'sent' },
    { id: `${id}.1.1`, letter: 'notice', status: 'sent' },
  ]);
  expect(letters.map(({ file }) => file)).toEqual([
    `s3://${bucket}/composed/${id}.1.0.eml`,
    `s3://${bucket}/composed/${id}.1.1.eml`,
  ]);
  expect(letters.every(({ headers, subject }) => headers['Subject'] === subject && subject !== null)).toBe(
    true,
  );
});

it('sweeps: a mail of which SES did not tell is taken in, not before the queue has given it up', async () => {
  const { aws, inbox } = await aDeployedInbox();
  await inbox.store(mail(access));
  const [early] = (await aws('sweep', '--json')).rows().map((one) => sweptRow.parse(one));
  expect(early).toMatchObject({ recovered: 0, failures: 0 });
  setClock('2026-11-23T15:46:00Z');
  const [late] = (await aws('sweep', '--json')).rows().map((one) => sweptRow.parse(one));
  expect(late).toMatchObject({ recovered: 1, failures: 0 });
});

it('files what came on paper in the bucket, and gives it its clock', async () => {
  const { aws, inbox } = await aDeployedInbox();
  const filed = await aws(
    'do',
    'new',
    '/new access received 2026-11-20 by post from grace@example.org Grace Example',
    '--json',
  );
  expect(filed).toMatchObject({ code: 0, err: '' });
  const [row] = (await aws('cases', '--json')).rows().map((one) => caseRow.parse(one));
  expect(row).toMatchObject({ requester: 'grace@example.org', dueOn: '2027-01-04' });
  expect(await inbox.keys('incoming/')).toEqual([]);
  expect(await inbox.keys('kept/')).toHaveLength(1);
});

it('tells what nobody could deal with and why, and has it tried again', async () => {
  const { inbox } = await aDeployedInbox();
  const how = await inbox.store(mail(access));
  await inbox.notify(how);
  inbox.engines.tableDown(true);
  await triedUntilOver(inbox);
  inbox.engines.tableDown(false);
  const dead = (...words: readonly string[]) => typed(120, 'dead', '--aws', '--region', region, ...words);
  expect((await dead('--json')).rows()).toMatchObject([
    { queue: 'incoming', about: how.id, by: 'function', reason: 'InternalServerError', function: 'receive' },
  ]);
  const table = (await dead()).out.join('\n');
  expect(table).toContain(`${how.id}  InternalServerError`);
  expect(table).toContain('dead --redrive QUEUE');

  expect(await dead('--redrive', 'incoming')).toMatchObject({ code: 0, err: '' });
  await inbox.settle();
  expect(await inbox.caseOf(how)).not.toBeNull();
  expect((await dead()).out).toEqual(['Nothing lies in the dead queues.']);
  expect(await dead('--redrive', 'outgoing')).toMatchObject({ code: 2, out: [] });
});

it('does nothing by settings that are not the deployed ones', async () => {
  const { inbox, settingsFile } = await aDeployedInbox();
  const id = await opened(inbox);
  await writeFile(
    settingsFile,
    JSON.stringify({ ...firm(), organization: 'Another Firm', policy: 'policy.md' }),
  );
  const refused = await typed(100, 'do', caseNumber(id), '/extend 30 b', '--aws', '--settings', settingsFile);
  expect(refused).toMatchObject({ code: 1, out: [] });
  expect(refused.err).toContain('is not what is deployed in ca-central-1');
  expect(await inbox.commits.commits(id)).toHaveLength(2);
});

it('says that nothing is deployed, and what cannot be said together', async () => {
  await anAwsInbox();
  const nothing = await typed(100, 'cases', '--aws', '--region', region);
  expect(nothing).toMatchObject({
    code: 1,
    err: expect.stringContaining('no inbox is deployed in ca-central-1'),
  });
  for (const words of [
    ['--aws', '--data', 'x'],
    ['--aws', '--at', '2026-11-23T15:00:00Z'],
    ['--region', region],
  ])
    expect((await typed(100, 'cases', ...words)).code).toBe(2);
});

const firm = () => {
  const { policy: _policy, embedded: _embedded, ...rest } = settings;
  return rest;
};

async function opened(inbox: AwsInbox): Promise<string> {
  return (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
}
