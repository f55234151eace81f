import type { ParseArgsConfig } from 'node:util';

/** Where a command reads its words and writes its answers. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** One JSON object a line instead of tables. */
  readonly json: boolean;
  /** Width to fit tables into. */
  readonly columns: number;
  readonly colour: boolean;
};

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the command line. `run` answers the exit code: 0 done, 1 refused or failed. */
export type CommandLine = {
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What each option is for, as `--help` prints it. */
  readonly optionHelp: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
  readonly run: (
    words: {
      values: Values;
      /** Options that may be given again. */
      lists: Readonly<Record<string, readonly string[]>>;
      positionals: readonly string[];
    },
    terminal: Terminal,
  ) => Promise<number>;
};

/** Words that cannot be understood: answered with the right usage and exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Something that was understood and cannot be done; its message is for the person at the terminal. Exit code 1. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** A text option's value; null when it was not given. */
export function textOption(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}
