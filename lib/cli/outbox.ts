import { existsSync } from 'node:fs';
import { caseNumber } from '../case/case-id.ts';
import { albertaTime } from '../law/alberta.ts';
import type { LocalWorld } from '../local/world.ts';
import { outgoingHeaders } from '../mail/outgoing-headers.ts';
import type { Commit } from '../store/commits.ts';
import { letterKey } from '../store/commits.ts';
import type { Mark } from '../store/mark.ts';
import type { CommandLine } from './command-line.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';
import { tableOf } from './print.ts';

export const outbox: CommandLine = {
  usage: 'privacy-inbox outbox [--data DIR] [--json]',
  options: folderOptions,
  optionHelp: folderHelp,
  examples: ['privacy-inbox outbox', 'privacy-inbox outbox --json'],
  run: ({ values }, terminal) =>
    withWorld(values, terminal, false, async (world) => {
      const rows = await everyLetter(world);
      if (terminal.json) for (const row of rows) terminal.out(JSON.stringify(row));
      else {
        const lines = tableOf(
          ['SENT!', 'LETTER', 'CASE!', 'TO', 'STATUS', 'SUBJECT'],
          rows.map((row) => [
            row.sentAt === null ? '-' : albertaTime(row.sentAt),
            row.letter,
            row.case ?? '-',
            row.to.join(', '),
            row.status,
            row.subject ?? '-',
          ]),
          terminal.columns,
        );
        for (const line of lines) terminal.out(line);
      }
      return 0;
    }),
};

/** All that tells officers what became of their words is a confirmation to them. */
function nameOf(letter: string): string {
  return letter === 'commands' || letter === 'sent' ? 'confirmation' : letter;
}

type Row = Awaited<ReturnType<typeof row>>;

/** Every letter a commit ordered, oldest first, with the merged notices and the digests. */
async function everyLetter(world: LocalWorld): Promise<readonly Row[]> {
  const rows: (Row & { orderedAt: string })[] = [];
  for await (const state of world.commits.snapshots()) {
    const commits = await world.commits.commits(state.id);
    const marks = await world.commits.marks(state.id);
    for (const commit of commits) {
      for (const [n, letter] of commit.letters.entries()) {
        const outcome = outcomeIn(commits, commit.n, n);
        rows.push({
          ...(await row(
            world,
            letterKey(commit, n),
            caseNumber(state.id),
            nameOf(letter.letter),
            letter.to,
            outcome,
            marks,
          )),
          orderedAt: `${letter.at} ${commit.caseId} ${commit.n}.${n}`,
        });
      }
    }
  }
  const marks = await world.commits.marks(null);
  for await (const { hour, count, sentAt } of world.commits.mergedNotices()) {
    const outcome = sentAt === null ? { status: 'pending', sentAt: null } : { status: 'sent', sentAt };
    const to = world.settings.officers.map(({ address }) => address);
    const merged = await row(world, `merged-${hour}-${count}`, null, 'notice', to, outcome, marks);
    rows.push({ ...merged, orderedAt: `${hour}:59` });
  }
  for await (const { day, sentAt } of world.commits.digests()) {
    const outcome = { status: sentAt === null ? 'pending' : 'sent', sentAt };
    for (const [key, to] of [
      [`digest-${day}`, world.settings.officers.map(({ address }) => address)],
      [`digest-${day}-second`, [world.settings.secondContact.address]],
    ] as const) {
      const written = await row(world, key, null, 'digest', to, outcome, marks);
      if (written.file !== null || key === `digest-${day}`)
        rows.push({ ...written, orderedAt: sentAt ?? `${day}T14` });
    }
  }
  return rows
    .toSorted((a, b) => (a.orderedAt < b.orderedAt ? -1 : 1))
    .map(({ orderedAt: _orderedAt, ...rest }) => rest);
}

async function row(
  world: LocalWorld,
  key: string,
  number: string | null,
  letter: string,
  to: readonly string[],
  outcome: { readonly status: string; readonly sentAt: string | null },
  marks: ReadonlyMap<string, Mark>,
) {
  const file = world.outboxFile(key);
  const written = existsSync(file);
  const headers = written ? await outgoingHeaders(file) : {};
  return {
    id: key,
    case: number,
    letter,
    to,
    subject: headers['Subject'] ?? null,
    sentAt: outcome.sentAt,
    ...delivery(outcome.status, marks.get(key)),
    file: written ? file : null,
    headers,
  };
}

function cameBack(commits: readonly Commit[], commit: number, n: number): boolean {
  return commits.some(({ events }) =>
    events.some((event) => event.type === 'LetterBounced' && event.commit === commit && event.n === n),
  );
}

/** What the provider's mark adds. Only what left and has not come back is delivered. */
function delivery(status: string, mark: Mark | undefined) {
  const { delayedAt = null, deliveredAt = null } = mark ?? {};
  return { status: status === 'sent' && deliveredAt !== null ? 'delivered' : status, deliveredAt, delayedAt };
}

function outcomeIn(commits: readonly Commit[], commit: number, n: number) {
  for (const event of commits.flatMap(({ events }) => events)) {
    if (!('commit' in event) || event.commit !== commit || event.n !== n) continue;
    if (event.type === 'LetterSent')
      return { status: cameBack(commits, commit, n) ? 'came back' : 'sent', sentAt: event.at };
    if (event.type === 'LetterWithheld') return { status: `withheld (${event.reason})`, sentAt: null };
    if (event.type === 'LetterFailed') return { status: `failed (${event.reason})`, sentAt: null };
  }
  return { status: 'pending', sentAt: null };
}
