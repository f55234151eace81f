import { writeFile } from 'node:fs/promises';
import type { OpenedCase } from '../case/case.ts';
import { caseNumber } from '../case/case-id.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Language } from '../case/kinds.ts';
import { withoutNames } from '../classify/without-names.ts';
import { albertaDay } from '../law/alberta.ts';
import { newestOf } from '../mail/quoted.ts';
import type { World } from '../ports.ts';
import { plainKind } from './case-row.ts';
import { CannotDo, type CommandLine, type Terminal, textOption } from './command-line.ts';
import { outward } from './kind.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';
import { tableOf } from './print.ts';

type Correction = CaseEvent & { type: 'KindsCorrected' };
type Corrected = { readonly state: OpenedCase; readonly corrections: readonly Correction[] };
type Example = {
  readonly subject: string;
  readonly text: string;
  readonly kinds: readonly string[];
  readonly language: Language;
};

const readThrough =
  'A person must read every line of it before it goes into the corpus: a machine does not find every name.';

export const corrections: CommandLine = {
  usage: 'privacy-inbox corrections [--export FILE] [--data DIR|--aws] [--json]',
  options: { ...inboxOptions, export: { type: 'string' } },
  optionHelp: {
    export: 'FILE    writes the first mail of each corrected case, without names, one JSON object a line',
    ...inboxHelp,
  },
  examples: ['privacy-inbox corrections', 'privacy-inbox corrections --export examples.jsonl'],
  async run({ values }, terminal) {
    const file = textOption(values, 'export');
    return withInbox(values, terminal, async (world) => {
      const all = await correctedCases(world);
      list(all, terminal);
      if (file !== null) await exportTo(file, world, all, terminal);
      return 0;
    });
  },
};

async function correctedCases(world: World): Promise<readonly Corrected[]> {
  const found: Corrected[] = [];
  for await (const state of world.commits.snapshots()) {
    if (!state.kindsCorrected) continue;
    const events = (await world.commits.commits(state.id)).flatMap((commit) => commit.events);
    found.push({ state, corrections: events.filter((event) => event.type === 'KindsCorrected') });
  }
  return found;
}

function list(all: readonly Corrected[], terminal: Terminal): void {
  const rows = all
    .flatMap(({ state, corrections: made }) => made.map((one) => ({ number: caseNumber(state.id), ...one })))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ number, at, was, kinds, because, by }) => ({
      case: number,
      date: albertaDay(at),
      was: outward(was),
      is: outward(kinds),
      why: because,
      by,
    }));
  if (terminal.json) for (const row of rows) terminal.out(JSON.stringify(row));
  else if (rows.length === 0) terminal.out('No kinds were corrected.');
  else {
    const plain = (set: readonly string[]) => set.map(plainKind).join(', ');
    const cells = rows.map((row) => [row.case, row.date, plain(row.was), plain(row.is), row.why]);
    for (const line of tableOf(['CASE!', 'DATE!', 'WAS', 'IS', 'WHY'], cells, terminal.columns)) {
      terminal.out(line);
    }
  }
}

async function exportTo(file: string, world: World, all: readonly Corrected[], terminal: Terminal) {
  const examples: Example[] = [];
  const leftOut: string[] = [];
  for (const one of all) {
    const example = await exampleOf(world, one);
    if (example === null) leftOut.push(caseNumber(one.state.id));
    else examples.push(example);
  }
  // By their words, not by case or date: a line's place must not lead back to its case.
  const lines = examples
    .map((example) => ({ example, key: JSON.stringify([example.text, example.subject]) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ example }, index) => `${JSON.stringify({ id: index + 1, ...example })}\n`);
  await writeNew(file, lines.join(''));
  if (terminal.json) {
    terminal.out(JSON.stringify({ exported: file, mails: lines.length, leftOut, next: readThrough }));
    return;
  }
  terminal.out(
    `${lines.length === 1 ? '1 mail' : `${lines.length} mails`} written to ${file}. ${readThrough}`,
  );
  if (leftOut.length > 0)
    terminal.out(
      `Left out, since their mail cannot be read or more than one mail came: ${leftOut.join(', ')}.`,
    );
}

/**
 * The first mail of a case with the kinds that an officer set last; null where it cannot be read. Not read by way of
 * `readMail`: that counts attempts, and a few exports would make a good mail one that is never parsed again.
 */
async function exampleOf(world: World, { state, corrections: made }: Corrected): Promise<Example | null> {
  // What an officer says of a case is said of all its mails together; of the first alone it may be untrue.
  if (state.mails.length > 1) return null;
  const last = made.at(-1);
  const mail = await world.parse(state.firstReception).catch((error: unknown) => {
    world.report('the mail of a corrected case could not be read', error);
    return null;
  });
  if (last === undefined || mail === null || 'rejected' in mail) return null;
  const officers = world.settings.officers;
  const people = [...mail.from, ...mail.replyTo, ...mail.to, ...mail.cc, ...officers];
  const words = withoutNames({ subject: mail.subject, text: newestOf(mail.parts) }, people);
  return { ...words, kinds: outward(last.kinds), language: state.language };
}

/** Writes a file that only its owner reads; never over one that stands, which may have been read through already. */
async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') {
      throw new CannotDo(
        `nothing was exported: ${file} is there already and may have been read through; name another`,
      );
    }
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new CannotDo(
        `nothing was exported: ${file} cannot be written (${code}); name a file in a folder of yours`,
      );
    }
    throw error;
  }
}
