import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isStatutory } from '../case/kinds.ts';
import { judgeAutomatic } from '../mail/automatic.ts';
import { parseMail } from '../mail/parse.ts';
import { understand } from '../understand.ts';
import { plainKind } from './case-row.ts';
import { type CommandLine, WrongUsage } from './command-line.ts';
import { tableOf } from './print.ts';

export const classifyCommand: CommandLine = {
  usage: 'privacy-inbox classify FILE... [--json]',
  options: {},
  optionHelp: {},
  examples: ['privacy-inbox classify request.eml', 'privacy-inbox classify *.eml --json'],
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw new WrongUsage('classify needs a file with a raw mail');
    const rows = [];
    let failures = 0;
    for (const file of positionals) {
      const row = await classified(file);
      if (row === null) {
        terminal.err(`${file}: there is no such file`);
        failures += 1;
      } else if (terminal.json) terminal.out(JSON.stringify(row));
      else rows.push(row);
    }
    if (rows.length > 0) {
      const lines = tableOf(
        ['MAIL', 'UNDERSTOOD AS', 'SURE', '45 DAYS', 'WRITER', 'LANG', 'BECAUSE'],
        rows.map((row) => [
          row.file.split('/').at(-1) ?? row.file,
          `${row.kinds.map(({ kind }) => plainKind(kind)).join(', ')}${row.review ? ` (review: ${row.doubt ?? 'in doubt'})` : ''}`,
          row.kinds.map(({ confidence }) => confidence.toFixed(2)).join(' '),
          row.statutoryClock ? 'yes' : 'no',
          row.automatic.is ? 'machine' : row.writer,
          row.language,
          row.reasons.map(({ phrase }) => `"${phrase}"`).join(', '),
        ]),
        terminal.columns,
      );
      for (const line of lines) terminal.out(line);
    }
    return failures === 0 ? 0 : 1;
  },
};

async function classified(file: string) {
  if (!(await stat(file).catch(() => null))?.isFile()) return null;
  const parsed = await parseMail(createReadStream(file));
  const mail = 'rejected' in parsed ? null : parsed;
  const understood = understand(mail);
  const asked = understood.kinds.some(({ kind }) => isStatutory(kind));
  return {
    file,
    ...understood,
    statutoryClock: asked || (understood.review && understood.statutoryClock),
    automatic: mail === null ? { is: false, why: null } : judgeAutomatic(mail, returnPathOf(mail)),
  };
}

/** A file has no envelope; a Return-Path that some server wrote is the nearest thing. */
function returnPathOf({ headers }: { headers: readonly { name: string; value: string }[] }): string {
  const value = headers.find(({ name }) => name === 'return-path')?.value.trim();
  return value === undefined ? 'unknown@invalid' : value.replace(/^<|>$/g, '');
}
