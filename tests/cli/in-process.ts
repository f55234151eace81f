import { run } from '../../lib/cli/main.ts';

/** What a command line came to, line by line. */
export type Typed = {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: string;
  /** The lines as JSON; for `--json`. */
  readonly rows: () => readonly unknown[];
};

/** Runs a command line in this very process, on a terminal so many columns wide, without colours. */
export async function typed(columns: number, ...words: readonly string[]): Promise<Typed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    json: words.includes('--json'),
    columns,
    colour: false,
  });
  return { code, out, err: err.join('\n'), rows: () => out.map((line) => JSON.parse(line)) };
}
