import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { running, standingKinds } from '../case/case.ts';
import { caseNumber, readCaseNumber } from '../case/case-id.ts';
import type { Refusal } from '../case/commands.ts';
import { type Kind, kinds } from '../case/kinds.ts';
import { type Handled, handle } from '../handle.ts';
import type { World } from '../ports.ts';
import { readMail } from '../read.ts';
import { finish } from '../send.ts';
import { plainKind, plainKinds } from './case-row.ts';
import { CannotDo, type CommandLine, textOption, WrongUsage } from './command-line.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { printable } from './print.ts';

const longestReason = 1000;

export const kind: CommandLine = {
  usage: 'privacy-inbox kind CASE KIND... --because "reason" [--data DIR|--aws] [--json]',
  options: { ...inboxOptions, because: { type: 'string' } },
  optionHelp: {
    because: 'TEXT   why; kept with the case, for whoever asks later why a clock ended or began',
    ...inboxHelp,
  },
  examples: [
    'privacy-inbox kind PI-ABCD-EFGH-JKMN access_request complaint --because "asks for the file and complains"',
    'privacy-inbox kind PI-ABCD-EFGH-JKMN unrelated --because "about a parcel, nothing personal is asked"',
    `(KIND: ${kinds.join(', ')}, or unrelated alone; name all that are right)`,
  ],
  async run({ values, positionals }, terminal) {
    const [numbered, ...words] = positionals;
    if (numbered === undefined) throw new WrongUsage('kind needs a case number and the right kinds');
    const caseId = readCaseNumber(numbered);
    if (caseId === null)
      throw new WrongUsage(`"${printable(numbered)}" is no case number; one looks like PI-ABCD-EFGH-JKMN`);
    const named = kindsIn(words);
    const because = textOption(values, 'because');
    if (because === null) throw new WrongUsage('kind needs --because and a reason');
    if (because.length > longestReason)
      throw new WrongUsage(`--because takes at most ${longestReason} characters, not ${because.length}`);
    return withInbox(values, terminal, async (world) => {
      const { was, handled } = await correct(world, caseId, named, because);
      const is = standingKinds(handled.state);
      const owed = running(handled.state);
      const number = caseNumber(caseId);
      if (terminal.json)
        terminal.out(JSON.stringify({ case: number, kinds: outward(is), was: outward(was) }));
      else {
        terminal.out(`${number} was ${plainKinds(was)} and is now ${plainKinds(is)}.`);
        for (const one of owed)
          terminal.out(`  ${plainKind(one.kind)} is due ${one.clock.dueOn} (${one.clock.basis})`);
        if (owed.length === 0) terminal.out(`  Nothing is owed; the case is ${handled.state.stage}.`);
        terminal.out('No letter was sent to the writer because of it.');
      }
      return 0;
    });
  },
};

/** Kinds as the command line gives them: `unrelated` stands for none. */
export function outward(set: readonly Kind[]): readonly string[] {
  return set.length === 0 ? ['unrelated'] : set;
}

/** `access-request` is what people type for `access_request`. */
function kindsIn(words: readonly string[]): readonly Kind[] {
  const typed = words.map((word) => word.toLowerCase().replaceAll('-', '_'));
  if (typed.length === 0) throw new WrongUsage('kind needs the right kinds, or unrelated');
  if (typed.includes('unrelated')) {
    if (typed.length > 1) throw new WrongUsage('unrelated stands alone: it says that nothing is asked');
    return [];
  }
  const strange = words.find((_, at) => !kinds.some((one) => one === typed[at]));
  if (strange !== undefined) {
    throw new WrongUsage(`"${printable(strange)}" is no kind; the kinds are ${kinds.join(', ')}, unrelated`);
  }
  return kinds.filter((one) => typed.includes(one));
}

async function correct(world: World, caseId: string, named: readonly Kind[], because: string) {
  const handled = await handle(world, {
    type: 'CorrectKinds',
    id: `kind ${randomUUID()}`,
    caseId,
    at: world.now(),
    kinds: named,
    because,
    by: `${userInfo().username} at the command line`,
  });
  if (!handled.done) throw new CannotDo(refusalInWords(caseId, named, handled.refusal));
  return { was: wasIn(handled), handled: await settled(world, handled) };
}

/** Writes what a commit leaves behind: its snapshot, and its leave from the pending list. */
async function settled(world: World, handled: Handled & { done: true }) {
  if (handled.commit === null) return handled;
  return finish(world, handled.commit, handled, (id) => readMail(world, id));
}

function wasIn({ commit }: Handled & { done: true }): readonly Kind[] {
  return commit?.events.flatMap((event) => (event.type === 'KindsCorrected' ? event.was : [])) ?? [];
}

/** What was refused, why, and what to do now. */
function refusalInWords(caseId: string, named: readonly Kind[], { refused, because }: Refusal): string {
  const number = caseNumber(caseId);
  switch (refused) {
    case 'no-such-case':
      return `nothing was corrected: there is no case ${number} in that inbox; "privacy-inbox cases --all" lists those there are`;
    case 'no-reason':
      return `${number} was not corrected: ${because}; say it with --because "..."`;
    case 'stands-already':
      return `${number} was not corrected: it stands as ${plainKinds(named)} already, without doubt; name the whole right set if that is wrong ("privacy-inbox show ${number}" says how it stands)`;
    case 'commit-too-large':
      return `${number} was not corrected: ${because}; give a shorter reason`;
    default:
      return `${number} was not corrected: ${because}`;
  }
}
