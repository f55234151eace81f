import { kinds } from '../case/kinds.ts';
import { kindNamed, nearKind, shortKind } from '../officer/arguments.ts';
import { type CaseRow, caseRow, plainDays, plainKind } from './case-row.ts';
import { type CommandLine, textOption, WrongUsage } from './command-line.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { paint, printable, tableOf } from './print.ts';

/** Narrower than this there is no room for a second date; `show` has it. */
const wide = 100;

export const cases: CommandLine = {
  usage:
    'privacy-inbox cases [--open|--late|--all] [--kind KIND] [--due DAYS] [--review] [--from TEXT] [--data DIR|--aws] [--json]',
  options: {
    ...inboxOptions,
    open: { type: 'boolean' },
    late: { type: 'boolean' },
    all: { type: 'boolean' },
    kind: { type: 'string' },
    due: { type: 'string' },
    review: { type: 'boolean' },
    from: { type: 'string' },
  },
  optionHelp: {
    open: '         open cases (the default)',
    late: '         open cases past their last lawful day, or past a house target',
    all: '          closed ones too',
    kind: `KIND     cases that ask this: ${kinds.map(shortKind).join(', ')}, or unrelated`,
    due: 'DAYS      cases due within so many days, or past due',
    review: '       cases in which it is not sure what is asked',
    from: "TEXT     cases whose writer's address has this in it",
    ...inboxHelp,
  },
  examples: [
    'privacy-inbox cases',
    'privacy-inbox cases --due 7',
    'privacy-inbox cases --kind access --review',
    'privacy-inbox cases --all --from @example.org --json',
  ],
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0)
      throw new WrongUsage(`cases takes no "${printable(positionals[0] ?? '')}"; show takes a case number`);
    const chosen = ['open', 'late', 'all'].filter((name) => values[name] === true);
    if (chosen.length > 1) throw new WrongUsage('choose one of --open, --late and --all');
    const wanted = filterOf(values);
    return withInbox(values, terminal, async (world) => {
      const rows: CaseRow[] = [];
      for await (const state of world.commits.snapshots()) {
        const row = caseRow(state, world.now());
        if (wanted(row)) rows.push(row);
      }
      rows.sort(byDue);
      if (terminal.json) for (const row of rows) terminal.out(JSON.stringify(row));
      else for (const line of lines(rows, terminal)) terminal.out(line);
      return 0;
    });
  },
};

/** Which cases are asked for: every option that is given must fit. */
function filterOf(values: Parameters<typeof textOption>[0]): (row: CaseRow) => boolean {
  const kind = kindOf(textOption(values, 'kind'));
  const due = daysOf(textOption(values, 'due'));
  const from = textOption(values, 'from')?.trim().toLowerCase() ?? null;
  if (from === '') throw new WrongUsage('--from needs a part of an address, such as @example.org');
  return (row) =>
    (values['all'] === true || row.stage !== 'closed') &&
    (values['late'] !== true || row.marks.some((mark) => mark === 'late' || mark === 'target-passed')) &&
    (kind === null || asks(row, kind)) &&
    (due === null || (row.daysLeft !== null && row.daysLeft <= due)) &&
    (values['review'] !== true || row.review) &&
    (from === null || row.requester?.includes(from) === true);
}

/** What was asked, or is owed by presumption. */
function asks({ kinds: asked, obligations }: CaseRow, kind: CaseRow['primary']): boolean {
  const owed = obligations.filter(({ status }) => status === 'running' || status === 'paused');
  return asked.includes(kind) || owed.some((one) => one.kind === kind);
}

function kindOf(text: string | null): CaseRow['primary'] | null {
  if (text === null) return null;
  const kind = kindNamed(text);
  const near = nearKind(text);
  if (kind === null)
    throw new WrongUsage(
      `"${printable(text)}" is no kind${near === null ? '' : `; did you mean ${near}?`}; the kinds are ${kinds.join(', ')}, unrelated`,
    );
  return kind;
}

function daysOf(text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,4}$/.test(text))
    throw new WrongUsage(`--due needs a whole number of days, such as 7, not "${printable(text)}"`);
  return Number(text);
}

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
  const byLaw = columns >= wide;
  const [head = '', rule = '', ...body] = tableOf(
    ['CASE!', 'STAGE', 'DUE!', 'DAYS', ...(byLaw ? ['BY LAW!'] : []), 'KIND', 'FROM', 'MARKS'],
    rows.map((row) => [
      row.case,
      row.stage,
      row.dueOn ?? '-',
      plainDays(row.daysLeft),
      ...(byLaw ? [row.statutoryDay ?? '-'] : []),
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
