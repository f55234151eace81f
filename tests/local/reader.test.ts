import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openReader } from '../../lib/local/reader.ts';
import { readMail } from '../../lib/read.ts';
import { aFolder } from '../folder.ts';
import { aWorld, mail } from '../world.ts';

const standIn = new URL('./hanging-thread.ts', import.meta.url);
const plain = { rejected: 'unparseable', why: 'a stand-in reads nothing' };

it('parses one mail after another in its own thread', async () => {
  const reader = openReader();
  onTestFinished(() => reader.close());
  const folder = await aFolder();
  for (const words of ['Please send me my file.', 'And correct my name.', 'Thank you.']) {
    const file = join(folder, 'mail.eml');
    await writeFile(file, mail(words));
    expect(await reader.parse(file)).toMatchObject({ text: `${words}\n`, defects: [] });
  }
});

it('brings the files of a mail over from its thread, whole, or null where they are too many', async () => {
  const reader = openReader();
  onTestFinished(() => reader.close());
  const file = join(await aFolder(), 'mail.eml');
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256));
  const part = (content: string, name: string) =>
    [
      ...['--b', 'Content-Type: application/pdf', `Content-Disposition: attachment; filename=${name}`],
      ...['Content-Transfer-Encoding: base64', '', content, ''],
    ].join('\n');
  const multipart = { 'Content-Type': 'multipart/mixed; boundary=b' };
  const two = `${part(bytes.toString('base64'), 'a.pdf')}${part('YQ==', 'b.pdf')}--b--`;
  await writeFile(file, mail(two, multipart));
  const [first, second] = (await reader.files(file)) ?? [];
  expect(first).toMatchObject({ name: 'a.pdf', type: 'application/pdf' });
  expect(Buffer.from(first?.content ?? []).equals(bytes)).toBe(true);
  expect(Buffer.from(second?.content ?? []).toString()).toBe('a');
  await writeFile(file, mail(`${part('YQ==', 'x.pdf').repeat(200)}--b--`, multipart));
  expect(await reader.files(file)).toBeNull();
  await writeFile(file, mail('Thank you.'));
  expect(await reader.files(file)).toEqual([]);
  // Both kinds of question, in turn, each with its own answer.
  expect(await Promise.all([reader.parse(file), reader.files(file), reader.parse(file)])).toMatchObject([
    { text: 'Thank you.\n' },
    [],
    { text: 'Thank you.\n' },
  ]);
});

it('fails where there is no such file, and reads the next', async () => {
  const reader = openReader();
  onTestFinished(() => reader.close());
  const file = join(await aFolder(), 'mail.eml');
  await expect(reader.files(join(file, 'nowhere'))).rejects.toThrow('a mail could not be read');
  await writeFile(file, mail('Thank you.'));
  expect(await reader.files(file)).toEqual([]);
});

it('outlives a mail that never ends, one that eats all memory and one that throws, and reads the next', async () => {
  const reader = openReader(standIn, 1500);
  onTestFinished(() => reader.close());
  for (const killer of ['endless.eml', 'greedy.eml', 'throws.eml']) {
    await expect(reader.parse(killer)).rejects.toMatchObject({ name: 'ReaderDied' });
    expect(await reader.parse('honest.eml')).toEqual(plain);
  }
});

it('blames only the mail that was being read, however many wait', async () => {
  const reader = openReader(standIn, 1500);
  onTestFinished(() => reader.close());
  const read = await Promise.allSettled(['a.eml', 'throws.eml', 'b.eml'].map((file) => reader.parse(file)));
  expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('opens a case from envelope and first headers for a mail that kills every reader, and counts each attempt first', async () => {
  const reader = openReader(standIn, 1500);
  onTestFinished(() => reader.close());
  const attempts: number[] = [];
  const world = await aWorld({ world: { parse: () => reader.parse('throws.eml') } });
  const counted = {
    ...world.raw,
    countAttempt: async (id: string) => {
      const count = await world.raw.countAttempt(id);
      attempts.push(count);
      return count;
    },
  };
  const id = await world.store(mail('Send me my file'));
  const read = await readMail({ raw: counted, parse: world.parse }, id);
  expect(attempts).toEqual([1, 2, 3]);
  expect(read).toMatchObject({ from: [{ address: 'ada@example.org' }], text: '', defects: ['unparseable'] });

  const taken = await world.deliver(mail('Send me my file'));
  expect(taken.outcome).toBe('unparseable');
  expect(taken.filed?.handled.state).toMatchObject({
    marks: ['review', 'unparseable'],
    obligations: [{ kind: 'access_request', presumed: true, status: 'running' }],
  });
  expect(taken.filed?.finished?.outcomes).toMatchObject([
    { letter: 'acknowledgement', status: 'withheld', reason: 'unparseable' },
    { letter: 'notice', status: 'sent' },
  ]);
});
