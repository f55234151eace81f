import { parseArgs } from 'node:util';
import { SettingsInvalid } from '../settings.ts';
import { CannotDo, type CommandLine, type Terminal, WrongUsage } from './command-line.ts';
import { generalHelp, helpOf } from './help.ts';
import { hanging, printable } from './print.ts';

type Named = {
  readonly name: string;
  readonly summary: string;
  /** Each command brings what it needs when it is called: `due` should not wait for a database client. */
  readonly load: () => Promise<CommandLine>;
};

export const commands: readonly Named[] = [
  {
    name: 'start',
    summary: 'the whole inbox on this machine: SMTP in, cases, letters out',
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'deliver',
    summary: 'hands raw mail in as SMTP on loopback would, in this process',
    load: async () => (await import('./deliver.ts')).deliver,
  },
  {
    name: 'classify',
    summary: 'what a mail asks, how sure that is, and which words decided',
    load: async () => (await import('./classify.ts')).classifyCommand,
  },
  {
    name: 'due',
    summary: 'the three dates of a kind of request, with their proof',
    load: async () => (await import('./due.ts')).due,
  },
  {
    name: 'cases',
    summary: 'the cases, the one due first on top',
    load: async () => (await import('./cases.ts')).cases,
  },
  {
    name: 'show',
    summary: 'one case: what is owed, why that date, and its history in Alberta time',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'do',
    summary:
      "an officer's command: answer, send, extend, fee, identity, requester, kind, close, and all others",
    load: async () => (await import('./do.ts')).doCommand,
  },
  {
    name: 'kind',
    summary: 'an officer says what a case really asks; clocks begin and end by it, day 0 stays',
    load: async () => (await import('./kind.ts')).kind,
  },
  {
    name: 'corrections',
    summary: 'the corrected kinds, and their mails without names as examples to train from',
    load: async () => (await import('./corrections.ts')).corrections,
  },
  {
    name: 'outbox',
    summary: 'every message written, and what became of it',
    load: async () => (await import('./outbox.ts')).outbox,
  },
  {
    name: 'sweep',
    summary: 'what is due now: reminders, the digest, mail left behind, letters not yet sent',
    load: async () => (await import('./sweep.ts')).sweepCommand,
  },
  {
    name: 'dead',
    summary: 'on AWS: the mails and the news of letters that nobody could deal with, why, and once more',
    load: async () => (await import('./dead.ts')).dead,
  },
  {
    name: 'canary',
    summary: 'on AWS: sends one mail through the whole loop, sees its letters come back, and cleans up',
    load: async () => (await import('./canary.ts')).canary,
  },
  {
    name: 'export',
    summary: 'the whole inbox that is deployed on AWS, into a new data folder',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'recover',
    summary: 'what came in after the instant to which the deployed table was put back',
    load: async () => (await import('./recover.ts')).recover,
  },
  {
    name: 'doctor',
    summary: 'whether settings, time zone data, policy and data folder are sound',
    load: async () => (await import('./doctor.ts')).doctor,
  },
];

/** Runs one command line and sets the exit code: 0 done, 1 refused or failed, 2 wrong usage. Errors go to stderr. */
export async function main(words: readonly string[]): Promise<void> {
  dieWithParent();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `... | head` closes the pipe; that is not a fault of ours.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await run(words, terminalFor(words.includes('--json')));
}

/** One command line on any terminal; answers the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((one) => one.name === rest[0]);
    const help = about === undefined ? generalHelp(commands) : helpOf(about, await about.load());
    for (const line of help) say(line, terminal);
    return name === undefined ? 2 : 0;
  }
  const named = commands.find((one) => one.name === name);
  if (named === undefined) {
    const all = commands.map((one) => one.name).join(', ');
    terminal.err(`there is no command "${printable(name)}"; the commands are ${all}`);
    return 2;
  }
  const command = await named.load();
  try {
    const { values, lists, positionals } = parse(command, rest);
    if (values['help'] === true) {
      for (const line of helpOf(named, command)) say(line, terminal);
      return 0;
    }
    return await command.run({ values, lists, positionals }, terminal);
  } catch (error) {
    return failed(error, name, command, terminal);
  }
}

/** A line of help, folded into the terminal's width; an example stays whole, for it is there to be copied. */
function say(line: string, { columns, out }: Terminal): void {
  const [, lead = '', text = line] = /^( {2}\S+(?: [A-Z|\\]+)? {2,}| *)(.*)$/.exec(line) ?? [];
  const isExample = text.startsWith('privacy-inbox ') || line === '';
  for (const folded of isExample ? [line] : hanging(lead, text, columns)) out(folded);
}

function parse(command: CommandLine, words: readonly string[]) {
  const shared = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...shared, ...command.options },
      allowPositionals: true,
    });
    const single: Record<string, string | boolean | undefined> = {};
    const lists: Record<string, readonly string[]> = {};
    for (const [option, value] of Object.entries(values)) {
      if (Array.isArray(value)) lists[option] = value.filter((one) => typeof one === 'string');
      else single[option] = value;
    }
    return { values: single, lists, positionals };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function failed(error: unknown, name: string, command: CommandLine, terminal: Terminal): number {
  if (error instanceof WrongUsage) {
    terminal.err(`${error.message}\nusage: ${command.usage}   (${name} --help says more)`);
    return 2;
  }
  if (error instanceof CannotDo || error instanceof SettingsInvalid) {
    terminal.err(error.message);
    return 1;
  }
  terminal.err(`${name} failed: ${faultOf(error)}`);
  return 1;
}

/** A fault of ours: its kind and where it happened, never its message, which may hold what was in hand when it did. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return [`${error.name}${code}`, ...frames.slice(0, 8)].join('\n');
}

function terminalFor(json: boolean): Terminal {
  const { stdout, env } = process;
  return {
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    json,
    // Not a terminal: nothing to fit, unless whoever reads says so.
    columns: stdout.isTTY ? stdout.columns : Number(env['COLUMNS'] ?? 200),
    colour: stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
  };
}

/** Started by the launcher on an old Node: when that is killed, this process goes too, at once and as rudely. */
function dieWithParent(): void {
  if (process.channel === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}
