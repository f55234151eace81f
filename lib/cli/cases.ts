import { type CaseRow, caseRow, plainDays, plainKind } from './case-row.ts';
import { type CommandLine, WrongUsage } from './command-line.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';
import { paint, tableOf } from './print.ts';

export const cases: CommandLine = {
  usage: 'privacy-inbox cases [--open|--late|--all] [--data DIR] [--json]',
  options: {
    ...folderOptions,
    open: { type: 'boolean' },
    late: { type: 'boolean' },
    all: { type: 'boolean' },
  },
  optionHelp: {
    open: '         open cases (the default)',
    late: '         open cases past their last lawful day, or past a house target',
    all: '          closed ones too',
    ...folderHelp,
  },
  examples: ['privacy-inbox cases', 'privacy-inbox cases --all --json'],
  async run({ values }, terminal) {
    const chosen = ['open', 'late', 'all'].filter((name) => values[name] === true);
    if (chosen.length > 1) throw new WrongUsage('choose one of --open, --late and --all');
    return withWorld(values, terminal, false, async (world) => {
      const rows: CaseRow[] = [];
      for await (const state of world.commits.snapshots()) {
        const row = caseRow(state, world.now());
        const wanted =
          values['all'] === true ||
          (row.stage !== 'closed' && (values['late'] !== true || row.marks.some((mark) => mark === 'late')));
        if (wanted) rows.push(row);
      }
      rows.sort(byDue);
      if (terminal.json) for (const row of rows) terminal.out(JSON.stringify(row));
      else for (const line of lines(rows, terminal)) terminal.out(line);
      return 0;
    });
  },
};

/** Due first on top; what is never due stands below, oldest first. */
function byDue(a: CaseRow, b: CaseRow): number {
  const [left, right] = [a, b].map((row) => `${row.dueOn ?? '9999'} ${row.receivedAt}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function lines(
  rows: readonly CaseRow[],
  { columns, colour }: { columns: number; colour: boolean },
): string[] {
  if (rows.length === 0) return ['No cases.'];
  const [head = '', rule = '', ...body] = tableOf(
    ['CASE!', 'STAGE', 'DUE!', 'DAYS', 'BY LAW!', 'KIND', 'FROM', 'MARKS'],
    rows.map((row) => [
      row.case,
      row.stage,
      row.dueOn ?? '-',
      plainDays(row.daysLeft),
      row.statutoryDay ?? '-',
      plainKind(row.primary),
      row.requester ?? '-',
      row.marks.join(' '),
    ]),
    columns,
  );
  const painted = body.map((line, index) => {
    const { marks = [], daysLeft = null } = rows[index] ?? {};
    if (marks.some((mark) => mark === 'late')) return paint(colour, 'red', line);
    return daysLeft !== null && daysLeft <= 7 ? paint(colour, 'yellow', line) : line;
  });
  return [paint(colour, 'bold', head), rule, ...painted];
}
