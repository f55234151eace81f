import { caseNumber } from '../case/case-id.ts';
import { albertaTime } from '../law/alberta.ts';
import { outgoingHeaders } from '../mail/outgoing-headers.ts';
import type { Commit } from '../store/commits.ts';
import { letterKey } from '../store/commits.ts';
import type { CommandLine } from './command-line.ts';
import type { Inbox } from './inbox.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { tableOf } from './print.ts';

export const outbox: CommandLine = {
  usage: 'privacy-inbox outbox [--data DIR|--aws] [--json]',
  options: inboxOptions,
  optionHelp: inboxHelp,
  examples: ['privacy-inbox outbox', 'privacy-inbox outbox --aws --json'],
  run: ({ values }, terminal) =>
    withInbox(values, terminal, async (world) => {
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
async function everyLetter(world: Inbox): Promise<readonly Row[]> {
  const rows: (Row & { orderedAt: string })[] = [];
  for await (const state of world.commits.snapshots()) {
    const commits = await world.commits.commits(state.id);
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
          )),
          orderedAt: `${letter.at} ${commit.caseId} ${commit.n}.${n}`,
        });
      }
    }
  }
  for await (const { hour, count, sentAt } of world.commits.mergedNotices()) {
    const outcome = sentAt === null ? { status: 'pending', sentAt: null } : { status: 'sent', sentAt };
    const to = world.settings.officers.map(({ address }) => address);
    const merged = await row(world, `merged-${hour}-${count}`, null, 'notice', to, outcome);
    rows.push({ ...merged, orderedAt: `${hour}:59` });
  }
  for await (const { day, sentAt } of world.commits.digests()) {
    const outcome = { status: sentAt === null ? 'pending' : 'sent', sentAt };
    for (const [key, to] of [
      [`digest-${day}`, world.settings.officers.map(({ address }) => address)],
      [`digest-${day}-second`, [world.settings.secondContact.address]],
    ] as const) {
      const written = await row(world, key, null, 'digest', to, outcome);
      if (written.file !== null || key === `digest-${day}`)
        rows.push({ ...written, orderedAt: sentAt ?? `${day}T14` });
    }
  }
  return rows
    .toSorted((a, b) => (a.orderedAt < b.orderedAt ? -1 : 1))
    .map(({ orderedAt: _orderedAt, ...rest }) => rest);
}

async function row(
  world: Inbox,
  key: string,
  number: string | null,
  letter: string,
  to: readonly string[],
  outcome: { readonly status: string; readonly sentAt: string | null },
) {
  const written = await world.letter(key);
  const headers = written === null ? {} : outgoingHeaders(written.head);
  return {
    id: key,
    case: number,
    letter,
    to,
    subject: headers['Subject'] ?? null,
    status: outcome.status,
    sentAt: outcome.sentAt,
    file: written?.file ?? null,
    headers,
  };
}

function outcomeIn(commits: readonly Commit[], commit: number, n: number) {
  for (const event of commits.flatMap(({ events }) => events)) {
    if (!('commit' in event) || event.commit !== commit || event.n !== n) continue;
    if (event.type === 'LetterSent') return { status: 'sent', sentAt: event.at };
    if (event.type === 'LetterWithheld') return { status: `withheld (${event.reason})`, sentAt: null };
    if (event.type === 'LetterFailed') return { status: `failed (${event.reason})`, sentAt: null };
  }
  return { status: 'pending', sentAt: null };
}
