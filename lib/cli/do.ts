import { userInfo } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { type OpenedCase, running } from '../case/case.ts';
import { caseNumber, readCaseNumber } from '../case/case-id.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Asked, Filing } from '../case/orders.ts';
import { handle } from '../handle.ts';
import { albertaDay } from '../law/alberta.ts';
import type { MailFile } from '../mail/files.ts';
import { toStranger } from '../officer/to-stranger.ts';
import type { Meant } from '../officer/word.ts';
import { read, words } from '../officer/words.ts';
import { writingOf } from '../officers-writing.ts';
import { readMail } from '../read.ts';
import { finish } from '../send.ts';
import { plainKind } from './case-row.ts';
import { CannotDo, type CommandLine, type Terminal, WrongUsage } from './command-line.ts';
import { fileIt } from './file-new.ts';
import { filesOf, textOf } from './given.ts';
import type { Inbox } from './inbox.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { printable } from './print.ts';
import { told } from './story.ts';

/** What came of a command: the case it is about, and the events; or why nothing did. */
type Done = {
  readonly caseId: string;
  readonly events: readonly CaseEvent[];
  readonly state: OpenedCase | null;
  readonly refused: string | null;
};

export const doCommand: CommandLine = {
  usage:
    'privacy-inbox do CASE|new "/command ..." [--text FILE] [--attach FILE]... [--data DIR|--aws] [--json]',
  options: {
    ...inboxOptions,
    text: { type: 'string' },
    attach: { type: 'string', multiple: true },
  },
  optionHelp: {
    text: "FILE      the officer's own words for the letter or the record",
    attach:
      'FILE    a file that goes with the letter; you see the letter before it leaves (may be given again)',
    ...inboxHelp,
  },
  examples: [
    ...words.map(({ example, name }) =>
      name === 'new'
        ? `privacy-inbox do new "${example}" --text letter.txt`
        : `privacy-inbox do PI-ABCD-EFGH-JKMN "${example}"`,
    ),
    ...words.map(({ name, form, does }) => `(/${name} ${form}: ${does})`),
  ],
  async run({ values, positionals, lists }, terminal) {
    const [numbered, line, ...more] = positionals;
    if (numbered === undefined || line === undefined || more.length > 0)
      throw new WrongUsage('do needs a case number and one command in quotes, such as "/extend 30 b"');
    const caseId = numbered.toLowerCase() === 'new' ? 'new' : readCaseNumber(numbered);
    if (caseId === null)
      throw new WrongUsage(`"${printable(numbered)}" is no case number; one looks like PI-ABCD-EFGH-JKMN`);
    const text = textOf(values['text']);
    const files = filesOf(lists['attach'] ?? []);
    return withInbox(values, terminal, async (world) => {
      const today = albertaDay(world.now());
      const meant = read(line, { today, text });
      const { asked, why } =
        'notUnderstood' in meant
          ? { asked: null, why: meant.notUnderstood }
          : toStranger({ line, asked: meant, why: '' }, world.settings);
      if (asked === null) throw new WrongUsage(`nothing was done: ${printable(why)}`);
      if (asked.type === 'Nothing')
        throw new WrongUsage('that command is for mail: here, show CASE and do --help say it all');
      const idle = idleBeside(asked, text, files, read(line, { today, text: '' }));
      if (idle !== null) throw new WrongUsage(`nothing was done: that command takes no ${idle}`);
      if ((asked.type === 'Filing') !== (caseId === 'new'))
        throw new WrongUsage('a new case is filed by: do new "/new KIND ..."; all else names its case');
      const by = `${userInfo().username} at the command line`;
      const done =
        asked.type === 'Filing'
          ? await fileIt(world, { by, line, text, files })
          : await doIt(world, { caseId, asked, by, line, text, files });
      return tell(done, terminal);
    });
  },
};

/** What was given along and would go nowhere: its officer would believe that it has left. */
function idleBeside(
  asked: Asked | Filing,
  text: string,
  files: readonly MailFile[],
  withoutText: Meant,
): 'file' | 'text' | null {
  if (asked.type === 'Filing' || 'anyway' in asked) return null;
  if (files.length > 0) return 'file';
  return text !== '' && isDeepStrictEqual(asked, withoutText) ? 'text' : null;
}

function tell({ caseId, events, refused, state }: Done, terminal: Terminal): number {
  const number = caseNumber(caseId);
  if (terminal.json) {
    terminal.out(JSON.stringify({ case: number, events, refused }));
    if (refused !== null) terminal.err(`${number}: nothing was done: ${printable(refused)}`);
    return refused === null ? 0 : 1;
  }
  if (refused !== null) throw new CannotDo(`${number}: nothing was done: ${printable(refused)}`);
  for (const event of events) terminal.out(`${number}: ${printable(told(event))}`);
  for (const one of state === null ? [] : running(state))
    terminal.out(`  ${plainKind(one.kind)} is due ${one.clock.dueOn} (${one.clock.basis})`);
  return 0;
}

type Typed = {
  readonly caseId: string;
  readonly asked: Asked;
  readonly by: string;
  readonly line: string;
  readonly text: string;
  readonly files: readonly MailFile[];
};

async function doIt(world: Inbox, { asked, by, caseId, files, line, text }: Typed): Promise<Done> {
  const { version: before } = await world.commits.load(caseId);
  const writing = await writingOf(world, { caseId, text, files, by });
  const id = `do ${world.owner} ${world.now()} ${Buffer.from(world.randomBytes(8)).toString('hex')}`;
  const handled = await handle(world, {
    type: 'TypedCommand',
    id,
    caseId,
    at: world.now(),
    by,
    line: line.slice(0, 500),
    asked,
    writing,
  });
  if (!handled.done) return { caseId, events: [], state: null, refused: handled.refusal.because };
  if (handled.commit !== null)
    await finish(world, handled.commit, handled, (receptionId) => readMail(world, receptionId));
  // As it stands after all that the command has caused: a case that joined another owes nothing.
  const { state } = await world.commits.load(caseId);
  const commits = await world.commits.commits(caseId);
  const events = commits.filter(({ n }) => n > before).flatMap((commit) => commit.events);
  return { caseId, events, state: state.stage === 'unopened' ? null : state, refused: null };
}
