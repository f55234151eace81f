import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { readCaseNumber } from '../../lib/case/case-id.ts';
import { caseRow, checkRow, letterRow, shownRow } from '../cli/rows.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { chance } from './chance.ts';
import { type RunningInbox, run, startInbox } from './child.ts';
import { keepSending, type SentMail } from './stream.ts';

const seed = 20261123;
/**
 * `KILLS=40 npx vitest run tests/journey/kill-at-random.test.ts` goes on for longer than every test run should; that each
 * single write may be the last is in kill-each-write.test.ts.
 */
const kills = Number(process.env['KILLS'] ?? 3);
const clients = ['ada', 'grace', 'edsger', 'barbara'] as const;

/** What a kill waits for: so many mails on their way, answered, or taken in. */
const moments = ['sending', 'answered', 'opened'] as const;

// On this machine alone: what is killed is a process. Functions that die on AWS are in kill-each-write.test.ts.
it(`killed ${kills} times at random under a stream of mail (seed ${seed}), every mail answered 250 is one case and nobody is written to twice`, {
  timeout: 30_000 + kills * 20_000,
}, async () => {
  const folder = join(await aFolder(), 'data');
  const settingsFile = await settingsWithWideBudgets(join(folder, '..', 'settings.json'));
  const sent = await streamUnderKills(folder, settingsFile);
  const inbox = await startInbox(folder, '--settings', settingsFile);

  const beside = ['--data', folder, '--settings', settingsFile, '--json'];
  const [casesRun, outboxRun, doctorRun] = await Promise.all([
    run('cases', '--all', ...beside),
    run('outbox', ...beside),
    run('doctor', ...beside),
  ]);
  const cases = casesRun.rows.map((row) => caseRow.parse(row));
  const letters = outboxRun.rows.map((row) => letterRow.parse(row));
  const checks = doctorRun.rows.map((row) => checkRow.parse(row));
  const showRun = await run('show', cases[0]?.case ?? '', ...beside);
  expect({ seed, stopped: await inbox.stop() }).toEqual({ seed, stopped: 0 });

  const answered = sent.filter(({ answeredAt }) => answeredAt !== null);
  expect(answered.length).toBeGreaterThan(3 * kills);
  const bySender = Map.groupBy(cases, ({ requester }) => requester);
  const kept = await keptMails(folder);
  const wrong = answered.flatMap((mail) => troubleWith(mail, bySender.get(mail.sender) ?? [], kept));
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
  // A mail that was never answered may have been stored: then it too is one case, and no other case is there.
  expect({ seed, twice: [...bySender.values()].filter(({ length }) => length > 1) }).toEqual({
    seed,
    twice: [],
  });
  const senders = new Set<string | null>(sent.map(({ sender }) => sender));
  expect(cases.filter(({ requester }) => !senders.has(requester))).toEqual([]);
  expect(cases.filter(({ marks }) => marks.length > 0)).toEqual([]);
  expect(shownRow.parse(showRun.rows[0])).toMatchObject({ case: cases[0]?.case, stage: 'open' });

  const perCase = letters.map(({ case: number, letter, to }) => `${number} ${letter} ${to.join(' ')}`);
  const owed = cases.flatMap(({ case: number, requester }) => [
    `${number} acknowledgement ${requester}`,
    `${number} notice officer@plutomicro.com`,
  ]);
  expect({ seed, letters: perCase.toSorted() }).toEqual({ seed, letters: owed.toSorted() });
  expect(
    letters.filter(({ status, file }) => status !== 'sent' || file === null || !existsSync(file)),
  ).toEqual([]);
  const written = (await readdir(join(folder, 'outbox'))).map((name) => join(folder, 'outbox', name));
  expect(written.toSorted()).toEqual(letters.map(({ file }) => file).toSorted());
  expect(new Set(letters.map(({ headers }) => headers['Message-ID'])).size).toBe(letters.length);

  expect(checks.find(({ check }) => check === 'unfinished work')).toMatchObject({
    ok: 'yes',
    says: expect.stringMatching(/^0 mails incoming \(0 left behind\), 0 commits /),
  });
  expect(await readdir(join(folder, 'raw', 'incoming'))).toEqual([]);
  expect(await readdir(join(folder, 'partial'))).toEqual([]);
});

/** A stream of mail from all clients while the inbox is killed again and again; answers what was sent. */
async function streamUnderKills(folder: string, settingsFile: string): Promise<readonly SentMail[]> {
  const draw = chance(seed);
  const start = () => startInbox(folder, '--settings', settingsFile);
  let inbox = start();
  let goesOn = true;
  let strike: (moment: string) => void = () => {};
  const streams = clients.map((name, n) =>
    keepSending({
      name,
      retries: n % 2 === 0,
      port: async () => (await inbox).port,
      goesOn: () => goesOn,
      onSending: () => strike('sending'),
      onAnswered: () => strike('answered'),
    }),
  );
  for (let life = 1; life <= kills; life += 1) {
    const moment = moments[draw(moments.length)] ?? 'answered';
    let left = 2 + draw(14);
    const living: RunningInbox = await inbox;
    const reached = new Promise<void>((resolve) => {
      strike = (seen) => {
        left -= seen === moment ? 1 : 0;
        if (left === 0) resolve();
      };
    });
    living.onLine((line) => {
      if (line.includes(' mail opened ')) strike('opened');
    });
    await reached;
    for (let turns = draw(40); turns > 0; turns -= 1) await turn();
    // In this order: a client that loses its connection must find the next inbox, never the dead one.
    const dead = living.kill9();
    if (life === kills) goesOn = false;
    inbox = life === kills ? inbox : dead.then(start);
    await dead;
  }
  return (await Promise.all(streams)).flat();
}

/** How a mail that was answered 250 is not what it should be; nothing, when all is well. */
function troubleWith(
  mail: SentMail,
  found: readonly z.infer<typeof caseRow>[],
  kept: ReadonlyMap<string, z.infer<typeof keptEnvelope>>,
) {
  const [first] = found;
  const envelope = kept.get(mail.reception ?? '');
  if (first === undefined) return [{ mail, why: 'no case' }];
  if (envelope === undefined) return [{ mail, why: 'its reception is not kept' }];
  const at = Date.parse(envelope.receivedAt);
  const isInTime = mail.startedAt <= at && at <= (mail.answeredAt ?? 0);
  const opened = Date.parse(first.receivedAt);
  const isOpenedInTime = mail.startedAt <= opened && opened <= at;
  return [
    ...(found.length === 1 ? [] : [{ mail, why: `${found.length} cases` }]),
    ...(envelope.sender === mail.sender
      ? []
      : [{ mail, why: `kept with the envelope of ${envelope.sender}` }]),
    ...(isInTime ? [] : [{ mail, why: `received at ${envelope.receivedAt}` }]),
    ...(isOpenedInTime ? [] : [{ mail, why: `its case is of ${first.receivedAt}` }]),
    ...(readCaseNumber(first.case) === envelope.caseId
      ? []
      : [{ mail, why: `kept with case ${envelope.caseId}` }]),
  ];
}

const keptEnvelope = z.object({
  id: z.string(),
  sender: z.string(),
  receivedAt: z.iso.datetime(),
  caseId: z.string(),
});

/** Kept mail by reception; a mail without its envelope, or an envelope without its mail, is a fault. */
async function keptMails(folder: string) {
  const names = await readdir(join(folder, 'raw', 'kept'));
  const bare = (ending: string) =>
    names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  expect(bare('.eml')).toEqual(bare('.json'));
  const envelopes = bare('.json').map(async (id) =>
    keptEnvelope.parse(JSON.parse(await readFile(join(folder, 'raw', 'kept', `${id}.json`), 'utf8'))),
  );
  return new Map((await Promise.all(envelopes)).map((envelope) => [envelope.id, envelope]));
}

async function settingsWithWideBudgets(file: string): Promise<string> {
  const budgets = { repliesPerAddressPerDay: 4, repliesPerHour: 10_000, noticesPerHour: 1000 };
  await writeFile(file.replace(/settings\.json$/, 'policy.md'), settings.policy);
  await writeFile(file, JSON.stringify({ ...settings, policy: 'policy.md', budgets }));
  return file;
}
