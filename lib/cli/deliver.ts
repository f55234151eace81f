import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { intake } from '../intake.ts';
import { maxMailBytes, newReceptionId } from '../local/smtp.ts';
import type { LocalWorld } from '../local/world.ts';
import { isOurs } from '../mail/address.ts';
import { firstHeaders } from '../mail/headers.ts';
import type { Reception } from '../mail/mail.ts';
import { plainDays, plainKind } from './case-row.ts';
import { CannotDo, type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import { deliverRow } from './deliver-row.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';
import { tableOf } from './print.ts';

type Row = ReturnType<typeof deliverRow> & { readonly file: string };

export const deliver: CommandLine = {
  usage: 'privacy-inbox deliver FILE|DIR... [--to ADDRESS] [--data DIR] [--at INSTANT] [--json]',
  options: { ...folderOptions, to: { type: 'string' } },
  optionHelp: {
    to: 'ADDRESS     the envelope recipient (default: our address in To or Cc, else the inbox)',
    ...folderHelp,
  },
  examples: [
    'privacy-inbox deliver request.eml',
    'privacy-inbox deliver mails/ --json --data /tmp/trial --at 2026-11-23T15:00:00Z',
  ],
  async run({ values, positionals }, terminal) {
    if (positionals.length === 0) throw new WrongUsage('deliver needs a file or a folder of raw mails');
    const files = await filesIn(positionals);
    const to = textOption(values, 'to');
    return withWorld(values, terminal, true, async (world) => {
      const rows: Row[] = [];
      let failures = 0;
      for (const [index, file] of files.entries()) {
        try {
          const row = { file, ...(await deliverFile(world, file, to)) };
          if (terminal.json) terminal.out(JSON.stringify(row));
          else rows.push(row);
        } catch (error) {
          failures += 1;
          terminal.err(`${file}: ${error instanceof CannotDo ? error.message : faultOf(world, error)}`);
        }
        progress(terminal, index + 1, files.length);
      }
      if (!terminal.json) for (const line of deliveredTable(rows, terminal)) terminal.out(line);
      return failures === 0 ? 0 : 1;
    });
  },
};

/** What happened to each mail, for people. */
export function deliveredTable(
  rows: readonly (Omit<Row, 'file'> & { file: string })[],
  terminal: Terminal,
): string[] {
  return tableOf(
    ['MAIL', 'FROM', 'OUTCOME', 'UNDERSTOOD AS', 'DUE!', 'DAYS', 'BY LAW!', 'REPLY'],
    rows.map((row) => [
      row.file.split('/').at(-1) ?? row.file,
      row.sender ?? '-',
      row.outcome,
      `${row.kinds.map(plainKind).join(', ')}${row.review ? ' (review)' : ''}`,
      row.dueOn ?? '-',
      plainDays(row.daysLeft),
      row.statutoryDay ?? '-',
      row.autoReply.sent ? 'sent' : `no: ${row.autoReply.why.replaceAll('-', ' ')}`,
    ]),
    terminal.columns,
  );
}

async function deliverFile(world: LocalWorld, file: string, to: string | null) {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new CannotDo('there is no such file');
  if (found.size > maxMailBytes) throw new CannotDo('above 40 MB; SMTP would refuse it (552)');
  const reception = await receptionOf(world, file, to);
  await world.raw.receive(reception, createReadStream(file));
  return deliverRow(await intake(world, reception.id), world.now());
}

/** The envelope a mail client would have given: recipients of ours from To and Cc, the sender from Return-Path or From. */
async function receptionOf(world: LocalWorld, file: string, to: string | null): Promise<Reception> {
  const {
    headers,
    from,
    to: named,
    cc,
  } = firstHeaders(await buffer(createReadStream(file, { end: 256 * 1024 })));
  const returnPath = headers.find(({ name }) => name === 'return-path')?.value.trim();
  const ours = [...named, ...cc]
    .map(({ address }) => address)
    .filter((address) => isOurs(address, world.settings.addresses));
  const inbox = world.settings.addresses.slice(0, 1);
  if (to !== null && !isOurs(to, world.settings.addresses)) {
    throw new CannotDo(`--to ${to} is no address of this inbox; SMTP would refuse it (550)`);
  }
  const receivedAt = world.now();
  return {
    id: newReceptionId(receivedAt),
    sender: returnPath === undefined ? (from[0]?.address ?? '') : returnPath.replace(/^<|>$/g, ''),
    recipients: to !== null ? [to] : ours.length > 0 ? ours : inbox,
    receivedAt,
    peer: { ip: '127.0.0.1', helo: 'localhost' },
  };
}

/** Every mail file, a folder's by name; a folder with no `.eml` gives all its files but hidden and described ones. */
async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry === null || !entry.isDirectory()) {
      found.push(path);
      continue;
    }
    const names = (await readdir(path, { withFileTypes: true }))
      .filter((one) => one.isFile())
      .map(({ name }) => name);
    const mails = names.filter((name) => name.toLowerCase().endsWith('.eml'));
    const chosen = mails.length > 0 ? mails : names.filter((name) => !/^\.|\.(json|md)$/.test(name));
    found.push(...chosen.toSorted().map((name) => join(path, name)));
  }
  return found;
}

function faultOf(world: LocalWorld, error: unknown): string {
  world.report('a mail could not be taken in; it is kept and the next sweep tries again', error);
  return 'stored, not taken in';
}

function progress(terminal: Terminal, done: number, all: number): void {
  if (!terminal.json && process.stderr.isTTY && all > 20 && done % 10 === 0) {
    process.stderr.write(`\r${done} of ${all} mails${done === all ? '\n' : ''}`);
  }
}
