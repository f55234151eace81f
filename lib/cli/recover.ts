import { prefixes } from '../aws/prefixes.ts';
import { type Lost, lostSince, setLettersAside, takeAgain } from '../aws/recover.ts';
import { caseNumber } from '../case/case-id.ts';
import { albertaTime } from '../law/alberta.ts';
import { type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import { withSource } from './deployed.ts';
import { instantOf } from './instant.ts';
import { folderHelp, inboxHelp, reporter, settingsFileOf } from './open.ts';
import { tableOf } from './print.ts';

export const recover: CommandLine = {
  usage: 'privacy-inbox recover --aws --since INSTANT [--yes] [--region REGION] [--settings FILE] [--json]',
  options: {
    aws: { type: 'boolean' },
    since: { type: 'string' },
    yes: { type: 'boolean' },
    region: { type: 'string' },
    settings: { type: 'string' },
  },
  optionHelp: {
    aws: '          the inbox that is deployed on AWS; a data folder is repaired when it is opened',
    since: 'INSTANT  the instant to which the table was put back',
    yes: '          does it; without it you are told what would be done',
    region: inboxHelp.region,
    settings: folderHelp.settings,
  },
  examples: [
    'privacy-inbox recover --aws --since 2026-11-23T08:00:00Z',
    'privacy-inbox recover --aws --since 2026-11-23T08:00:00Z --yes',
  ],
  async run({ values, positionals }, terminal) {
    const said = textOption(values, 'since');
    if (values['aws'] !== true || said === null || positionals.length > 0)
      throw new WrongUsage('recover takes --aws and --since INSTANT');
    const since = instantOf(said, '--since');
    const report = reporter(terminal);
    const which = { region: textOption(values, 'region'), settingsFile: settingsFileOf(values), report };
    return withSource(which, async (inbox) => {
      const lost = await lostSince(inbox, since);
      if (values['yes'] !== true) {
        say(
          lost.mails.map((mail) => rowOf(mail, 'lost')),
          lost,
          terminal,
        );
        return 0;
      }
      // Before any mail: what is taken in again sends letters by the same names.
      await setLettersAside(inbox, lost.letters);
      const rows: Row[] = [];
      for (const mail of lost.mails) {
        try {
          const { filed, outcome } = await takeAgain(inbox, mail);
          rows.push(rowOf({ ...mail, caseId: filed?.handled.state.id ?? null }, outcome));
        } catch (error) {
          report('a lost mail could not be taken in again; run the same command again', error);
          rows.push(rowOf(mail, 'failed'));
        }
      }
      say(rows, lost, terminal);
      return rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
    });
  },
};

type Row = ReturnType<typeof rowOf>;

function rowOf({ caseId, id, receivedAt }: Lost['mails'][number], outcome: string) {
  return { mail: id, receivedAt, case: caseId === null ? null : caseNumber(caseId), outcome };
}

function say(rows: readonly Row[], { letters }: Lost, terminal: Terminal): void {
  if (terminal.json) {
    for (const row of rows) terminal.out(JSON.stringify(row));
    return;
  }
  const cells = rows.map((row) => [albertaTime(row.receivedAt), row.case ?? '-', row.outcome, row.mail]);
  for (const line of tableOf(['RECEIVED!', 'CASE!', 'OUTCOME', 'MAIL'], cells, terminal.columns))
    terminal.out(line);
  // Also of commands that were typed, which nothing else tells of.
  const cases = new Set(letters.map(lostCaseOf).toSorted());
  terminal.out(
    `${rows.length} mails, and ${letters.length} letters of commits that are gone${ofCases(cases)}`,
  );
}

const lostCaseOf = (key: string) => caseNumber(key.slice(prefixes.composed.length).split('.', 1)[0] ?? '');

function ofCases(numbers: ReadonlySet<string>): string {
  return numbers.size === 0 ? '' : `, in ${[...numbers].join(', ')}`;
}
