import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { systemDns } from '../checks/dns.ts';
import { WrongUsage } from '../cli/command-line.ts';
import { cdkOf } from './cdk.ts';
import { deploy } from './deploy.ts';
import { help, usage } from './help.ts';
import type { Ports } from './ports.ts';
import { readWords } from './words.ts';

/** `npm run deploy`; sets the exit code: 0 deployed, 1 refused or failed, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads any more (`... | head`): what was begun is finished all the same, and its exit code tells how.
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await run(words, process.env, portsHere());
}

/** One deployment by its words; answers the exit code. */
export async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  ports: Ports,
): Promise<number> {
  try {
    const wanted = readWords(words, environment);
    if (wanted !== null) return await deploy(wanted, ports);
    for (const line of help) ports.out(line);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    ports.err(`${error.message}\nusage: ${usage}   (--help says more)`);
    return 2;
  }
}

function portsHere(): Ports {
  const { stdin, stdout, stderr } = process;
  return {
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    ask: stdin.isTTY && stdout.isTTY ? ask : null,
    cdk: cdkOf(join(import.meta.dirname, '..', '..')),
    dns: systemDns(),
    now: () => new Date().toISOString(),
  };
}

/** Only a clear yes is one; so is the end of the input not. */
async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise<boolean>((answered) => {
      terminal.once('close', () => answered(false));
      terminal.question(question).then(
        (answer) => answered(/^y(es)?$/i.test(answer.trim())),
        () => answered(false),
      );
    });
  } finally {
    terminal.close();
  }
}
