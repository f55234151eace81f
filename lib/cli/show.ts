import type { OpenedCase } from '../case/case.ts';
import { readCaseNumber } from '../case/case-id.ts';
import type { CaseEvent } from '../case/events.ts';
import { albertaTime } from '../law/alberta.ts';
import { type Commit, letterKey } from '../store/commits.ts';
import type { Mark } from '../store/mark.ts';
import { type CaseRow, caseRow, plainDays, plainKind } from './case-row.ts';
import {
  authorityInWords,
  identityInWords,
  otherCases,
  previewInWords,
  troubleInWords,
} from './case-words.ts';
import { CannotDo, type CommandLine, type Terminal, WrongUsage } from './command-line.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { hanging, paint, printable, wrappedTable } from './print.ts';
import { told } from './story.ts';

export const show: CommandLine = {
  usage: 'privacy-inbox show CASE [--data DIR|--aws] [--json]',
  options: inboxOptions,
  optionHelp: inboxHelp,
  examples: ['privacy-inbox show PI-ABCD-EFGH-JKMN', 'privacy-inbox show pi-abcd-efgh-jkmn --json'],
  async run({ values, positionals }, terminal) {
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new WrongUsage('show needs one case number');
    const caseId = readCaseNumber(named);
    if (caseId === null)
      throw new WrongUsage(`"${printable(named)}" is no case number; one looks like PI-ABCD-EFGH-JKMN`);
    return withInbox(values, terminal, async (world) => {
      const { state } = await world.commits.load(caseId);
      if (state.stage === 'unopened')
        throw new CannotDo(`there is no case ${printable(named)} in ${world.place}`);
      const commits = await world.commits.commits(caseId);
      const story = history(commits, await world.commits.marks(caseId));
      if (terminal.json) terminal.out(JSON.stringify({ ...caseRow(state, world.now()), history: story }));
      else for (const line of lines(state, story, world.now(), terminal)) terminal.out(line);
      return 0;
    });
  },
};

type Story = ReturnType<typeof history>;

function history(commits: readonly Commit[], marks: ReadonlyMap<string, Mark>) {
  const delivered = (caseId: string, event: CaseEvent) => {
    if (event.type !== 'LetterSent') return '';
    const at = marks.get(letterKey({ caseId, n: event.commit }, event.n))?.deliveredAt ?? null;
    return at === null ? '' : `, delivered ${albertaTime(at)}`;
  };
  return commits.flatMap(({ caseId, events, n }) =>
    events.map((event) => ({
      commit: n,
      at: event.at,
      says: `${told(event)}${delivered(caseId, event)}`,
      event,
    })),
  );
}

function lines(state: OpenedCase, story: Story, now: string, { colour, columns }: Terminal): string[] {
  const row = caseRow(state, now);
  const authority = authorityInWords(state, row);
  const said = (name: string, text: string) => hanging(name.padEnd(10), text, columns);
  return [
    paint(colour, 'bold', `${row.case}  ${row.stage}  ${plainKind(row.primary)}`),
    ...said('from', `${state.writer?.address ?? 'nobody named'} (${row.role}, sender ${row.authenticity})`),
    ...said('identity', identityInWords(state)),
    ...(authority === null ? [] : said('authority', authority)),
    ...said('received', `${albertaTime(row.receivedAt)} Alberta time`),
    ...said(
      'due',
      `${row.dueOn ?? '-'} (${row.basis ?? 'nothing owed'}), days left ${plainDays(row.daysLeft)}`,
    ),
    ...said('marks', row.marks.join(', ') || '-'),
    ...state.pointers.flatMap((pointer) => said('note', pointer)),
    ...otherCases(state).flatMap((text) => said('joined', text)),
    ...row.previews.flatMap((one) => said('preview', previewInWords(one))),
    ...row.troubles.flatMap((one) =>
      said('trouble', troubleInWords(one)).map((line) => paint(colour, 'red', line)),
    ),
    '',
    ...owedLines(row, columns),
    ...row.obligations.flatMap((one) => [
      '',
      `why ${one.id} is due ${one.dueOn} (${one.pack}):`,
      ...wrappedTable(
        ['DAY!', 'SECTION', 'STEP'],
        one.proof.map(({ day, section, rule }) => [day, section, rule]),
        columns,
      ),
    ]),
    '',
    ...wrappedTable(
      ['ALBERTA TIME!', 'WHAT HAPPENED'],
      story.map(({ at, says }) => [albertaTime(at), says]),
      columns,
    ),
  ];
}

/** Seven columns do not stand beside each other on less. */
const narrow = 72;

function owedLines({ obligations }: CaseRow, columns: number): string[] {
  const owed = obligations.map((one) => ({
    ...one,
    what: `${one.presumed ? 'presumed ' : ''}${plainKind(one.kind)}`,
    last: one.lastLawfulDay ?? '-',
  }));
  if (columns < narrow)
    return owed.flatMap(({ basis, dueOn, id, last, status, targetDay, what }) =>
      hanging(
        id.padEnd(4),
        `${what}, ${status}: due ${dueOn} (${basis}), last lawful day ${last}, target ${targetDay}`,
        columns,
      ),
    );
  return wrappedTable(
    ['ID', 'OWED', 'STATUS', 'DUE!', 'BASIS', 'LAST LAWFUL!', 'TARGET!'],
    owed.map(({ basis, dueOn, id, last, status, targetDay, what }) => [
      ...[id, what, status, dueOn],
      ...[basis, last, targetDay],
    ]),
    columns,
  );
}
