import type { OpenedCase } from '../case/case.ts';
import { readCaseNumber } from '../case/case-id.ts';
import { albertaTime } from '../law/alberta.ts';
import type { Commit } from '../store/commits.ts';
import { caseRow, plainDays, plainKind } from './case-row.ts';
import { CannotDo, type CommandLine, type Terminal, WrongUsage } from './command-line.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';
import { paint, printable, tableOf } from './print.ts';
import { told } from './story.ts';

export const show: CommandLine = {
  usage: 'privacy-inbox show CASE [--data DIR] [--json]',
  options: folderOptions,
  optionHelp: folderHelp,
  examples: ['privacy-inbox show PI-ABCD-EFGH-JKMN', 'privacy-inbox show pi-abcd-efgh-jkmn --json'],
  async run({ values, positionals }, terminal) {
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new WrongUsage('show needs one case number');
    const caseId = readCaseNumber(named);
    if (caseId === null)
      throw new WrongUsage(`"${printable(named)}" is no case number; one looks like PI-ABCD-EFGH-JKMN`);
    return withWorld(values, terminal, false, async (world) => {
      const { state } = await world.commits.load(caseId);
      if (state.stage === 'unopened')
        throw new CannotDo(`there is no case ${printable(named)} in this data folder`);
      const commits = await world.commits.commits(caseId);
      if (terminal.json)
        terminal.out(JSON.stringify({ ...caseRow(state, world.now()), history: history(commits) }));
      else for (const line of lines(state, commits, world.now(), terminal)) terminal.out(line);
      return 0;
    });
  },
};

function history(commits: readonly Commit[]) {
  return commits.flatMap(({ n, events }) =>
    events.map((event) => ({ commit: n, at: event.at, says: told(event), event })),
  );
}

function lines(
  state: OpenedCase,
  commits: readonly Commit[],
  now: string,
  { colour, columns }: Terminal,
): string[] {
  const row = caseRow(state, now);
  const owed = row.obligations.map((one) => [
    one.id,
    `${one.presumed ? 'presumed ' : ''}${plainKind(one.kind)}`,
    one.status,
    one.dueOn,
    one.basis,
    one.lastLawfulDay ?? '-',
    one.targetDay,
  ]);
  return [
    paint(colour, 'bold', `${row.case}  ${row.stage}  ${plainKind(row.primary)}`),
    `from      ${printable(state.writer?.address ?? 'nobody named')} (${row.role}, sender ${row.authenticity})`,
    `received  ${albertaTime(row.receivedAt)} Alberta time`,
    `due       ${row.dueOn ?? '-'} (${row.basis ?? 'nothing owed'}), days left ${plainDays(row.daysLeft)}`,
    `marks     ${row.marks.join(', ') || '-'}`,
    ...state.pointers.map((pointer) => `note      ${printable(pointer)}`),
    '',
    ...tableOf(['ID', 'OWED', 'STATUS', 'DUE!', 'BASIS', 'LAST LAWFUL!', 'TARGET!'], owed, columns),
    ...row.obligations.flatMap((one) => [
      '',
      `why ${one.id} is due ${one.dueOn} (${one.pack}):`,
      ...tableOf(
        ['DAY!', 'SECTION', 'STEP'],
        one.proof.map(({ day, section, rule }) => [day, section, rule]),
        columns,
      ),
    ]),
    '',
    ...tableOf(
      ['ALBERTA TIME!', 'WHAT HAPPENED'],
      history(commits).map(({ at, says }) => [albertaTime(at), says]),
      columns,
    ),
  ];
}
