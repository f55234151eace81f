import type { CommandLine } from './command-line.ts';

type Named = { readonly name: string; readonly summary: string };

/** The whole command line in one screen. */
export function generalHelp(commands: readonly Named[]): readonly string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'privacy-inbox: mail to a privacy address becomes a case with its legal clock and a reply with the policy',
    '',
    'usage: privacy-inbox <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command takes --json (one JSON object a line) and --help (options and examples).',
    'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
  ];
}

/** One command: its usage, options and examples. */
export function helpOf({ name, summary }: Named, command: CommandLine): readonly string[] {
  return [
    `${name}: ${summary}`,
    '',
    `usage: ${command.usage}`,
    '',
    ...Object.entries(command.optionHelp).map(([option, text]) => `  --${option} ${text}`),
    '  --json  one JSON object a line',
    '',
    'examples:',
    ...command.examples.map((example) => `  ${example}`),
  ];
}
