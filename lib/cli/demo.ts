import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Taken } from '../intake.ts';
import type { Inbox } from '../local/inbox.ts';
import { takeLock } from '../local/lock.ts';
import type { LocalWorld } from '../local/world.ts';
import { firstHeaders } from '../mail/headers.ts';
import { parseMail } from '../mail/parse.ts';
import { letterKey } from '../store/commits.ts';
import { CannotDo, type Terminal } from './command-line.ts';
import { deliveredTable } from './deliver.ts';
import { deliverRow } from './deliver-row.ts';
import { paint } from './print.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const marker = 'demo-folder';

/** An empty demo folder. One that an earlier demo left is emptied; a folder that no demo made is never touched. */
export async function freshDemoFolder(folder: string): Promise<string> {
  if (existsSync(folder)) {
    if (!existsSync(join(folder, marker)) && (await readdir(folder)).length > 0) {
      throw new CannotDo(
        `${folder} is not the folder of a demo, so --samples leaves it alone; choose another --data`,
      );
    }
    await mkdir(join(folder, 'lock'), { recursive: true, mode: 0o700 });
    const lock = await takeLock(join(folder, 'lock'));
    if (lock === null)
      throw new CannotDo(`a demo is running on ${folder}; stop it, or choose another --data`);
    await lock.release();
    await rm(folder, { recursive: true });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, marker), 'made by start --samples; the next one empties it\n');
  return folder;
}

/** Delivers the sample mails over SMTP and shows what came of them. */
export async function demonstrate(
  world: LocalWorld,
  inbox: Inbox,
  host: string,
  terminal: Terminal,
): Promise<void> {
  const taken: Taken[] = [];
  inbox.onTaken((one) => taken.push(one));
  const files = (await readdir(samples)).filter((name) => name.endsWith('.eml')).toSorted();
  const transport = createTransport({ host, port: inbox.port, ignoreTLS: true });
  const names = new Map<string, string>();
  terminal.out(`Delivering ${files.length} sample mails to smtp://${host}:${inbox.port} ...`);
  for (const file of files) {
    const raw = await readFile(join(samples, file));
    const { from } = firstHeaders(raw);
    const envelope = { from: from[0]?.address ?? '', to: world.settings.addresses.slice(0, 1) };
    const { response } = await transport.sendMail({ envelope, raw });
    names.set(response.split(' ').at(-1) ?? '', file);
  }
  transport.close();
  await inbox.idle();

  const rows = taken
    .map((one) => ({ file: names.get(one.facts.receptionId) ?? '-', ...deliverRow(one, world.now()) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  terminal.out('');
  for (const line of deliveredTable(rows, terminal)) terminal.out(line);
  await showReply(world, taken, terminal);
  const { addresses } = world.settings;
  terminal.out('');
  terminal.out(paint(terminal.colour, 'bold', 'The inbox stays up. Try it:'));
  terminal.out(
    `  send mail   SMTP server ${host}, port ${inbox.port}, no password, no encryption, to ${addresses[0] ?? ''}`,
  );
  terminal.out(
    '  look        node bin/privacy-inbox.ts cases --data .privacy-inbox-demo   (also show, outbox, doctor)',
  );
  terminal.out('  stop        Ctrl-C');
}

/** One automatic reply in full, as its reader sees it: the first to a request with the legal clock. */
async function showReply(world: LocalWorld, taken: readonly Taken[], terminal: Terminal): Promise<void> {
  const replied = taken.filter(({ filed }) =>
    filed?.finished?.outcomes.some(({ status, letter }) => status === 'sent' && letter === 'acknowledgement'),
  );
  const chosen = replied.find(({ facts }) => facts.understood.primary === 'access_request') ?? replied[0];
  const commit = chosen?.filed?.handled.commit;
  if (commit === undefined || commit === null) return;
  const n = commit.letters.findIndex(({ letter }) => letter === 'acknowledgement');
  const mail = await parseMail(world.raw.composedStream(letterKey(commit, n)));
  if ('rejected' in mail) return;
  terminal.out('');
  terminal.out(paint(terminal.colour, 'bold', 'One automatic reply in full:'));
  for (const name of ['from', 'to', 'reply-to', 'subject', 'auto-submitted', 'in-reply-to']) {
    const header = mail.headers.find((one) => one.name === name);
    if (header !== undefined) terminal.out(`  ${name}: ${header.value}`);
  }
  terminal.out('');
  for (const line of mail.text.split('\n')) terminal.out(`  ${line}`);
}
