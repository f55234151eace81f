import { caseNumber } from '../case/case-id.ts';
import { albertaTime } from '../law/alberta.ts';
import { outgoingHeaders } from '../mail/outgoing-headers.ts';
import type { Commit } from '../store/commits.ts';
import { letterKey } from '../store/commits.ts';
import type { Mark } from '../store/mark.ts';
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

/** A letter that was ordered, before its bytes are looked at. */
type Ordered = {
  readonly key: string;
  readonly number: string | null;
  readonly letter: string;
  readonly to: readonly string[];
  readonly outcome: { readonly status: string; readonly sentAt: string | null };
  readonly mark: Mark | undefined;
  readonly orderedAt: string;
};

/** On AWS each letter is a call of its own: some at once, or a long list would take minutes. */
const atOnce = 16;

/** Every letter, oldest first. */
async function everyLetter(world: Inbox) {
  const ordered = [
    ...(await Array.fromAsync(lettersOfCases(world))),
    ...(await Array.fromAsync(lettersOfNoCase(world))),
  ].toSorted((a, b) => (a.orderedAt < b.orderedAt ? -1 : 1));
  const rows: Awaited<ReturnType<typeof row>>[] = [];
  for (let from = 0; from < ordered.length; from += atOnce)
    rows.push(...(await Promise.all(ordered.slice(from, from + atOnce).map((one) => row(world, one)))));
  // The second contact has a copy only where the officers' did not arrive.
  return rows.filter(({ file, id }) => file !== null || !id.endsWith('-second'));
}

/** The letters that commits ordered. */
async function* lettersOfCases({ commits: store }: Inbox): AsyncGenerator<Ordered> {
  for await (const { id } of store.snapshots()) {
    const commits = await store.commits(id);
    const marks = await store.marks(id);
    for (const commit of commits)
      for (const [n, { at, letter, to }] of commit.letters.entries()) {
        const key = letterKey(commit, n);
        yield {
          key,
          number: caseNumber(id),
          letter: nameOf(letter),
          to,
          outcome: outcomeIn(commits, commit.n, n),
          mark: marks.get(key),
          orderedAt: `${at} ${id} ${commit.n}.${n}`,
        };
      }
  }
}

/** The merged notices and the digests. */
async function* lettersOfNoCase({ commits, settings }: Inbox): AsyncGenerator<Ordered> {
  const marks = await commits.marks(null);
  const officers = settings.officers.map(({ address }) => address);
  const second = [settings.secondContact.address];
  const toOfficersOrSecond = (key: string) =>
    [
      [key, officers],
      [`${key}-second`, second],
    ] as const;
  const leaving = (sentAt: string | null) => ({ status: sentAt === null ? 'pending' : 'sent', sentAt });
  for await (const { hour, count, sentAt } of commits.mergedNotices()) {
    for (const [key, to] of toOfficersOrSecond(`merged-${hour}-${count}`)) {
      const about = { key, number: null, letter: 'notice', to, mark: marks.get(key) };
      yield { ...about, outcome: leaving(sentAt), orderedAt: `${hour}:59` };
    }
  }
  for await (const { day, sentAt } of commits.digests())
    for (const [key, to] of toOfficersOrSecond(`digest-${day}`)) {
      const about = { key, number: null, letter: 'digest', to, mark: marks.get(key) };
      yield { ...about, outcome: leaving(sentAt), orderedAt: sentAt ?? `${day}T14` };
    }
}

async function row(world: Inbox, { key, letter, mark, number, outcome, to }: Ordered) {
  const written = await world.letter(key);
  const headers = written === null ? {} : outgoingHeaders(written.head);
  return {
    id: key,
    case: number,
    letter,
    to,
    subject: headers['Subject'] ?? null,
    sentAt: outcome.sentAt,
    ...delivery(outcome.status, mark),
    file: written?.file ?? null,
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
