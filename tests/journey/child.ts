import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const program = join(import.meta.dirname, '..', '..', 'bin', 'privacy-inbox.ts');
const row = z.record(z.string(), z.unknown());

/** What a command line came to; `rows` are the lines of stdout where `--json` was asked for. */
export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly rows: readonly z.infer<typeof row>[];
};

type Surroundings = { readonly node?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs a command as a process of its own, to its end. */
export function run(...words: readonly string[]): Promise<Ran> {
  return runIn({}, ...words);
}

/** The same under another Node, or with more variables in the environment. */
export async function runIn(surroundings: Surroundings, ...words: readonly string[]): Promise<Ran> {
  const { child, told } = launch(surroundings, words);
  await once(child, 'close');
  const lines = words.includes('--json') ? told.out.split('\n').filter((line) => line !== '') : [];
  return {
    code: child.exitCode,
    stdout: told.out,
    stderr: told.err,
    rows: lines.map((line) => row.parse(JSON.parse(line))),
  };
}

/** An inbox that runs as a process of its own. */
export type RunningInbox = {
  readonly port: number;
  /** Everything it said on stderr so far. */
  readonly stderr: () => string;
  /** Tells of each further line on stderr. */
  readonly onLine: (listener: (line: string) => void) => void;
  /** Ends it as a power cut would end it, and waits until it is gone. */
  readonly kill9: () => Promise<void>;
  /** Asks it to stop and answers its exit code; null when it did not end by itself. */
  readonly stop: () => Promise<number | null>;
};

/** `start` on a data folder, on any free port; resolves with its greeting. More words go to the command line. */
export async function startInbox(folder: string, ...words: readonly string[]): Promise<RunningInbox> {
  const { child, told } = launch({}, ['start', '--smtp-port', '0', '--data', folder, ...words]);
  const gone = once(child, 'close');
  const port = await new Promise<number>((greeted, failed) => {
    lines(child.stdout, (line) => {
      const found = /^mail in\s+smtp:\/\/127\.0\.0\.1:(\d+) /.exec(line)?.[1];
      if (found !== undefined) greeted(Number(found));
    });
    gone.then(() => failed(new Error(`the inbox did not start: ${told.err}`)), failed);
  });
  return {
    port,
    stderr: () => told.err,
    onLine: (listener) => lines(child.stderr, listener),
    async kill9() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}

/** Starts the program; a process that a test leaves behind is killed with it. */
function launch({ node = process.execPath, env = {} }: Surroundings, words: readonly string[]) {
  // The test runner's own settings of Node are not for the program.
  const { NODE_OPTIONS: _options, COLUMNS: _columns, ...rest } = process.env;
  const child = spawn(node, [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...rest, ...env },
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  });
  const told = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.err += text;
  });
  return { child, told };
}

function lines(stream: ChildProcess['stdout'], listener: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', listener);
}
