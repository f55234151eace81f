import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { caseNumber } from '../../lib/case/case-id.ts';
import { typed } from '../cli/in-process.ts';
import { caseRow, deliverRow, letterRow, shownRow, sweptRow } from '../cli/rows.ts';
import { aFolder } from '../folder.ts';
import { mail } from '../world.ts';
import { setClock } from './an-inbox.ts';
import { aDeployedInbox } from './deployed.ts';
import { bucket, keys } from './engines.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

const counted = z.object({ read: z.int(), written: z.int() });
const exported = z.strictObject({
  folder: z.string(),
  cases: z.int(),
  items: counted,
  mails: counted,
  letters: counted,
  files: counted,
  receptions: counted,
  superseded: counted,
  passes: z.int(),
  differing: z
    .strictObject({
      cases: z.array(z.string()),
      mails: z.array(z.string()),
      objects: z.array(z.string()),
      items: z.int(),
    })
    .nullable(),
});
const nothing = { cases: [], mails: [], objects: [], items: 0 };

it('takes a whole inbox out of AWS, and the folder goes on where it stood', async () => {
  const { ada, aws, ben, folder, unread } = await livedIn();
  const before = await told(aws);
  expect(new Set(before.letters.map(({ letter, status }) => `${letter} ${status}`))).toEqual(
    new Set([
      'acknowledgement sent',
      'acknowledgement pending',
      'answer sent',
      'confirmation sent',
      'digest sent',
      'notice sent',
      'notice pending',
      'preview sent',
    ]),
  );
  const out = await aws('export', '--data', folder, '--json');
  expect(out.code).toBe(0);
  const [row] = out.rows().map((one) => exported.parse(one));
  expect(row).toMatchObject({
    folder,
    cases: 2,
    mails: { read: 4, written: 4 },
    files: { written: 2 },
    receptions: { written: 3 },
    differing: nothing,
  });
  expect(row?.items.written).toBe(row?.items.read);

  // What is told of the folder is what was told of AWS, but for where a letter lies.
  const here = (...words: readonly string[]) => typed(100, ...words, '--data', folder);
  expect(await told(here)).toEqual(before);
  expect(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8'))).toEqual(keys);
  const attempts = join(folder, 'raw', 'incoming', `${unread.id}.attempts`);
  expect(await readFile(attempts, 'utf8')).toBe('.');
  expect(await openToOthers(folder)).toEqual([]);
  expect(await readdir(join(folder, 'aws', 'reception'))).toHaveLength(3);

  // A reply to a letter that SES sent finds its case, and the folder knows the writer.
  const reply = join(await aFolder(), 'reply.eml');
  const [acknowledgement] = before.letters.filter(({ id }) => id === `${ada}.1.0`);
  const to = acknowledgement?.headers['Reply-To'] ?? '';
  expect(to).toContain('@inbox.plutomicro.com');
  await writeFile(reply, mail('My telephone number is 555 0100.', { To: to, Subject: 'Re: your message' }));
  const [joined] = (await here('deliver', reply, '--json')).rows().map((one) => deliverRow.parse(one));
  expect(joined).toMatchObject({ outcome: 'joined', case: caseNumber(ada) });

  // What SES had not taken leaves from here once, in the very bytes that were composed; what nobody had read is read.
  setClock('2026-11-24T16:30:00Z');
  const sweeps = [await here('sweep', '--json'), await here('sweep', '--json')];
  const [first, second] = sweeps.map((one) => sweptRow.parse(one.rows()[0]));
  expect(first).toMatchObject({ recovered: 1, failures: 0 });
  expect(second).toEqual({ reminders: 0, sent: 0, recovered: 0, failures: 0 });
  const left = await readdir(join(folder, 'outbox'));
  expect(left.filter((name) => name.startsWith(ben)).toSorted()).toEqual([
    `${ben}.1.0.eml`,
    `${ben}.1.1.eml`,
  ]);
  expect(await readFile(join(folder, 'outbox', `${ben}.1.0.eml`))).toEqual(
    await readFile(join(folder, 'raw', 'composed', `${ben}.1.0.eml`)),
  );
  expect(left.filter((name) => name.startsWith('digest-') || name.startsWith(`${ada}.1.`))).toEqual([]);
  const after = await told(here);
  expect(after.letters.filter(({ status }) => status === 'pending')).toEqual([]);
  expect(after.cases).toHaveLength(3);
  expect(after.cases.map(({ receivedAt }) => receivedAt)).toContain(unread.receivedAt);
});

/** What the command line tells of an inbox; where a letter lies is said apart, for it is another place in each. */
async function told(line: (...words: readonly string[]) => ReturnType<typeof typed>) {
  const cases = (await line('cases', '--all', '--json')).rows().map((one) => caseRow.parse(one));
  const shown = [];
  for (const { case: number } of cases)
    shown.push(...(await line('show', number, '--json')).rows().map((one) => shownRow.parse(one)));
  const letters = (await line('outbox', '--json'))
    .rows()
    .map((one) => letterRow.parse(one))
    .map(({ file, ...rest }) => ({ ...rest, lies: file !== null }));
  return { cases, shown, letters };
}

/** The files and folders that anybody but their owner may read, of those that are not the engine's behind its closed door. */
async function openToOthers(folder: string): Promise<readonly string[]> {
  const all = ['.', ...(await readdir(folder, { recursive: true }))];
  const ours = all.filter((name) => !/^(?:table|lock)(?:\/|$)/.test(name));
  const modes = await Promise.all(
    ours.map(async (name) => ({ name, mode: (await stat(join(folder, name))).mode })),
  );
  expect(modes.length).toBeGreaterThan(20);
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ name }) => name);
}

/** A day in the life of an inbox on AWS, and a folder to move to. */
async function livedIn() {
  const { aws, inbox } = await aDeployedInbox();
  const place = await aFolder();
  const { ses } = inbox.engines;
  const ada = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
  await inbox.deliver(await readFile('samples/10-out-of-office.eml'));
  setClock('2026-11-24T15:10:00Z');
  await inbox.sweep();

  const [words, copy] = [join(place, 'words.txt'), join(place, 'copy.pdf')];
  await writeFile(words, 'Here is your file.');
  await writeFile(copy, '%PDF-1.7 a file');
  const number = caseNumber(ada);
  for (const said of [
    ['/identity confirmed customer number by telephone'],
    ['/answer access all', '--text', words, '--attach', copy],
    ['/yes'],
  ])
    expect(await aws('do', number, ...said)).toMatchObject({ code: 0 });
  const answer = ses.letters.findLast(({ destinations }) => destinations[0] === 'ada@example.org');
  if (answer === undefined) throw new Error('no answer left');
  await inbox.tell('Bounce', answer);

  ses.always('throttle');
  const ben =
    (await inbox.caseOf(await inbox.deliver(mail(`${access} Ben`, { From: 'ben@example.org' })))) ?? '';
  ses.always('take');
  const unread = await inbox.store(mail(`${access} Cleo`, { From: 'cleo@example.org' }));
  // It was read once, and whoever read it died.
  await inbox.engines.s3.send(new PutObjectCommand({ Bucket: bucket, Key: `attempts/${unread.id}.1` }));
  return { ada, aws, ben, folder: join(place, 'moved out'), inbox, unread };
}
