import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { running } from '../case/case.ts';
import { caseNumber, readCaseNumber } from '../case/case-id.ts';
import type { Asked, Command } from '../case/commands.ts';
import { handle } from '../handle.ts';
import { albertaDay } from '../law/alberta.ts';
import { read, words } from '../officer/words.ts';
import type { World } from '../ports.ts';
import { readMail } from '../read.ts';
import { finish } from '../send.ts';
import { plainKind } from './case-row.ts';
import { CannotDo, type CommandLine, textOption, WrongUsage } from './command-line.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';
import { printable } from './print.ts';
import { told } from './story.ts';

/** A letter's own words; the frame around them is ours. */
const longestText = 2000;

export const doCommand: CommandLine = {
  usage: 'privacy-inbox do CASE "/command ..." [--text FILE] [--data DIR] [--json]',
  options: { ...folderOptions, text: { type: 'string' } },
  optionHelp: {
    text: `FILE      the officer's own words for the letter or the record (at most ${longestText} characters)`,
    ...folderHelp,
  },
  examples: [
    ...words.map(({ example }) => `privacy-inbox do PI-ABCD-EFGH-JKMN "${example}"`),
    ...words.map(({ name, form, does }) => `(/${name} ${form}: ${does})`),
  ],
  async run({ values, positionals }, terminal) {
    const [numbered, line, ...more] = positionals;
    if (numbered === undefined || line === undefined || more.length > 0)
      throw new WrongUsage('do needs a case number and one command in quotes, such as "/extend 30 b"');
    const caseId = readCaseNumber(numbered);
    if (caseId === null)
      throw new WrongUsage(`"${printable(numbered)}" is no case number; one looks like PI-ABCD-EFGH-JKMN`);
    const text = textOf(textOption(values, 'text'));
    return withWorld(values, terminal, false, async (world) => {
      const asked = read(line, { today: albertaDay(world.now()), text });
      if ('notUnderstood' in asked)
        throw new WrongUsage(`nothing was done: ${printable(asked.notUnderstood)}`);
      if (asked.type === 'Nothing')
        throw new WrongUsage('that command is for mail: here, show CASE and do --help say it all');
      const done = await doIt(world, caseId, asked);
      const number = caseNumber(caseId);
      if (terminal.json) {
        terminal.out(JSON.stringify({ case: number, events: done.events, refused: done.refused }));
        if (done.refused !== null) terminal.err(`${number}: nothing was done: ${done.refused}`);
        return done.refused === null ? 0 : 1;
      }
      if (done.refused !== null) throw new CannotDo(`${number}: nothing was done: ${done.refused}`);
      for (const event of done.events) terminal.out(`${number}: ${told(event)}`);
      for (const one of done.owed)
        terminal.out(`  ${plainKind(one.kind)} is due ${one.clock.dueOn} (${one.clock.basis})`);
      return 0;
    });
  },
};

async function doIt(world: World, caseId: string, asked: Asked) {
  const { version: before } = await world.commits.load(caseId);
  const by = `${userInfo().username} at the command line`;
  const command: Command = { ...asked, id: `do ${randomUUID()}`, caseId, at: world.now(), by };
  const handled = await handle(world, command);
  if (!handled.done) return { events: [], owed: [], refused: handled.refusal.because };
  const finished =
    handled.commit === null
      ? handled
      : await finish(world, handled.commit, handled, (id) => readMail(world, id));
  const commits = await world.commits.commits(caseId);
  const events = commits.filter(({ n }) => n > before).flatMap((commit) => commit.events);
  return { events, owed: running(finished.state), refused: null };
}

function textOf(file: string | null): string {
  if (file === null) return '';
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new CannotDo(`${file}: the text cannot be read; nothing was done`);
  }
  if (text.length > longestText)
    throw new CannotDo(
      `${file} has ${text.length} characters; at most ${longestText} go into a letter's frame`,
    );
  return text;
}
