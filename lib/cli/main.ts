import { parseArgs } from 'node:util';
import { SettingsInvalid } from '../settings.ts';
import { cases } from './cases.ts';
import { classifyCommand } from './classify.ts';
import { CannotDo, type CommandLine, type Terminal, WrongUsage } from './command-line.ts';
import { deliver } from './deliver.ts';
import { doctor } from './doctor.ts';
import { due } from './due.ts';
import { generalHelp, helpOf } from './help.ts';
import { outbox } from './outbox.ts';
import { show } from './show.ts';
import { start } from './start.ts';
import { sweepCommand } from './sweep.ts';

export const commandLines: readonly CommandLine[] = [
  start,
  deliver,
  classifyCommand,
  due,
  cases,
  show,
  outbox,
  sweepCommand,
  doctor,
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

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commandLines.find((one) => one.name === rest[0]);
    for (const line of about === undefined ? generalHelp(commandLines) : helpOf(about)) terminal.out(line);
    return name === undefined ? 2 : 0;
  }
  const command = commandLines.find((one) => one.name === name);
  if (command === undefined) {
    terminal.err(
      `there is no command "${name}"; the commands are ${commandLines.map((one) => one.name).join(', ')}`,
    );
    return 2;
  }
  try {
    const { values, positionals } = parse(command, rest);
    if (values['help'] === true) {
      for (const line of helpOf(command)) terminal.out(line);
      return 0;
    }
    return await command.run({ values, positionals }, terminal);
  } catch (error) {
    return failed(error, command, terminal);
  }
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
    for (const [option, value] of Object.entries(values)) {
      single[option] = Array.isArray(value) ? undefined : value;
    }
    return { values: single, positionals };
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function failed(error: unknown, command: CommandLine, terminal: Terminal): number {
  if (error instanceof WrongUsage) {
    terminal.err(`${error.message}\nusage: ${command.usage}   (${command.name} --help says more)`);
    return 2;
  }
  if (error instanceof CannotDo || error instanceof SettingsInvalid) {
    terminal.err(error.message);
    return 1;
  }
  // A fault of ours: where it happened, never what was in hand when it did.
  terminal.err(
    `${command.name} failed: ${error instanceof Error ? (error.stack ?? error.name) : typeof error}`,
  );
  return 1;
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
