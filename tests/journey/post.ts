import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import type { Taken } from '../../lib/intake.ts';
import { caseAddress } from '../../lib/mail/address.ts';
import type { Authenticity, Mail, Reception } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { writersLetter } from '../../lib/writers-letter.ts';
import { aWorld, mail, type TestWorld } from '../world.ts';

export const inbox = 'privacy@plutomicro.com';
export const officer = 'officer@plutomicro.com';
const second = 'director@plutomicro.com';
export const access = 'Please send me a copy of all the personal information you hold about me.';

/** A world that many rows share, each with cases of its own; `senders` says what is known of those who write. */
export type SharedWorld = TestWorld & {
  senders: { verdict: Authenticity['verdict']; scan: 'clean' | 'spam' | 'virus' | 'unknown' };
};

/** `when` is `onTestFinished` for one that a single test needs. */
export async function aSharedWorld(
  changes: Parameters<typeof aWorld>[0] = {},
  when: (work: () => Promise<void>) => void = afterAll,
): Promise<SharedWorld> {
  const work: (() => Promise<void>)[] = [];
  when(async () => {
    for (const one of work.toReversed()) await one();
  });
  const senders: SharedWorld['senders'] = { verdict: 'unknown', scan: 'unknown' };
  const many = { repliesPerAddressPerDay: 100, repliesPerHour: 10_000, noticesPerHour: 1000 };
  const world = await aWorld({
    ...changes,
    settings: { budgets: many, policy: '# Our policy\n\nIt is short.\n', ...changes.settings },
    whenOver: (over) => work.push(over),
    world: {
      verdicts: async () => ({
        authenticity: { verdict: senders.verdict, why: `the test says ${senders.verdict}` },
        scan: senders.scan,
      }),
      ...changes.world,
    },
  });
  return Object.assign(world, { senders });
}

let written = 0;

/** A mail whose Message-ID no other has. */
export function fresh(text: string, headers: Readonly<Record<string, string>> = {}): string {
  written += 1;
  return mail(text, { 'Message-ID': `<${written}@mail.example.org>`, ...headers });
}

type File = { readonly name: string; readonly type?: string; readonly content: string };

/** The same with files, or with more parts of any type. */
export function withFiles(
  text: string,
  files: readonly File[],
  headers: Readonly<Record<string, string>> = {},
): string {
  const parts = files.map(({ content, name, type = 'application/pdf' }) =>
    [
      '--files',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      content,
    ].join('\n'),
  );
  const body = ['--files', 'Content-Type: text/plain; charset=utf-8', '', text, ...parts, '--files--'];
  return fresh(body.join('\n'), { ...headers, 'Content-Type': 'multipart/mixed; boundary="files"' });
}

let people = 0;

/** Somebody who writes to the inbox, and the case of their mail. */
export async function aCase(world: TestWorld, text = access, headers: Readonly<Record<string, string>> = {}) {
  people += 1;
  const writer = `person${people}@example.org`;
  const taken = await world.deliver(fresh(text, { From: `Ada Example <${writer}>`, ...headers }), {
    sender: writer,
  });
  return { writer, id: stateIn(taken).id };
}

export function stateIn({ filed }: Taken): OpenedCase {
  if (filed === null) throw new Error('this mail has no case');
  return filed.finished?.state ?? filed.handled.state;
}

export async function stateOf(world: TestWorld, caseId: string): Promise<OpenedCase> {
  const { state } = await world.commits.load(caseId);
  if (state.stage === 'unopened') throw new Error('there is no such case');
  return state;
}

export const addressOf = (world: TestWorld, caseId: string, role: 'w' | 'o' | 'b') =>
  caseAddress(inbox, caseId, role, world.keys);

/** What an officer mails to the officers' address of a case. */
export function order(
  world: TestWorld,
  caseId: string,
  text: string,
  { files = [], from = officer }: { readonly files?: readonly File[]; readonly from?: string } = {},
): Promise<Taken> {
  const to = addressOf(world, caseId, 'o');
  const headers = { From: from, To: to };
  const raw = files.length === 0 ? fresh(text, headers) : withFiles(text, files, headers);
  return world.deliver(raw, { recipients: [to], sender: from });
}

/** What a writer, or anybody, mails to the writer's address of a case. */
export function reply(
  world: TestWorld,
  caseId: string,
  text: string,
  from: string,
  envelope: Partial<Reception> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Taken> {
  const to = addressOf(world, caseId, 'w');
  return world.deliver(fresh(text, { From: from, To: to, ...headers }), {
    recipients: [to],
    sender: from,
    ...envelope,
  });
}

/** A letter of ours as it left. */
export type Left = {
  /** The commit of its case that ordered it, and its place there. */
  readonly key: string;
  readonly name: string;
  readonly to: readonly string[];
  readonly mail: Mail;
  readonly raw: string;
};

/** What some work came to. */
export type Came = {
  readonly events: readonly CaseEvent[];
  /** Their types, without those that only say what became of a letter. */
  readonly types: readonly string[];
  readonly letters: readonly Left[];
  /** Each letter that left, as `name > recipients`. */
  readonly left: readonly string[];
  /** How many texts and files were stored to go to a writer. */
  readonly stored: number;
  readonly taken: readonly Taken[];
};

/** Does some work on these cases, and answers what it changed, what left, and what was stored. */
export async function came(
  world: TestWorld,
  cases: readonly string[],
  work: () => Promise<Taken | readonly Taken[] | unknown>,
): Promise<Came> {
  const sent = new Set(readdirSync(world.outbox));
  const held = readdirSync(join(world.folder, 'raw', 'enclosed')).length;
  const before = new Map<string, number>();
  for (const id of cases) before.set(id, (await world.commits.commits(id)).length);
  const done = await work();
  const taken = [done].flat().filter((one): one is Taken => typeof one === 'object' && one !== null);
  const opened = taken.flatMap(({ filed }) => (filed === null ? [] : [filed.handled.state.id]));
  const events: CaseEvent[] = [];
  const names = new Map<string, string>();
  for (const id of new Set([...cases, ...opened])) {
    const commits = await world.commits.commits(id);
    events.push(...commits.slice(before.get(id) ?? 0).flatMap((commit) => commit.events));
    for (const { letters, n } of commits)
      for (const [at, { letter }] of letters.entries()) names.set(`${id}.${n}.${at}`, letter);
  }
  const letters: Left[] = [];
  const unseen = readdirSync(world.outbox).filter((file) => !sent.has(file));
  for (const file of unseen.toSorted(new Intl.Collator('en', { numeric: true }).compare)) {
    const raw = readFileSync(join(world.outbox, file));
    const parsed = await parseMail(Readable.from([raw]));
    if ('rejected' in parsed) throw new Error(`our own letter ${file} cannot be read`);
    const key = file.replace(/\.eml$/, '');
    const to = parsed.to.map(({ address }) => address);
    letters.push({ key, name: names.get(key) ?? key, to, mail: parsed, raw: raw.toString('utf8') });
  }
  return {
    events,
    types: events.map(({ type }) => type).filter((type) => type !== 'LetterSent'),
    letters,
    left: letters.map(({ name, to }) => `${name} > ${to.map(short).join(', ')}`),
    stored: readdirSync(join(world.folder, 'raw', 'enclosed')).length - held,
    taken,
  };
}

function short(address: string): string {
  if (address === officer) return 'officer';
  if (address === second) return 'second';
  return /^person\d+@/.test(address) ? 'writer' : address;
}

/** The one letter of this name. */
export function letterIn({ letters }: Came, name: string): Left {
  const found = letters.filter((one) => one.name === name);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} letters are called ${name}`);
  return only;
}

const rule = '-'.repeat(40);

/** The officer's words in a letter to a writer, and the letter without them. */
export function takenApart({ mail }: Left): { readonly words: string; readonly frame: string } {
  return apart(mail.text);
}

function apart(text: string): { readonly words: string; readonly frame: string } {
  const lines = text.trimEnd().split('\n');
  const [first, last] = [lines.indexOf(rule), lines.lastIndexOf(rule)];
  if (first < 0 || first === last) throw new Error('the letter has no marked place');
  return {
    words: lines.slice(first + 1, last).join('\n'),
    frame: [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n'),
  };
}

/** A letter holds these words of the officer in its one marked place; with any others there, it is the same letter. */
export async function expectFramed(world: TestWorld, left: Left, words: string): Promise<void> {
  const { frame } = takenApart(left);
  expect(takenApart(left).words).toBe(words);
  const [caseId = '', n = '', at = ''] = left.key.split('.');
  const ordered = (await world.commits.commit(caseId, Number(n)))?.letters[Number(at)];
  if (ordered === undefined || !('body' in ordered)) throw new Error(`${left.key} is in no officer's words`);
  const other = 'Other words.\n\nTwo lines, and a third:\n- one. Refused, granted, 45 days.';
  const body = { sha256: await world.raw.put(Buffer.from(other)), letters: other.length };
  const again = await writersLetter(world, { ...ordered, body }, await stateOf(world, caseId));
  expect(apart(again.text)).toEqual({ words: other, frame });
  expect(again.subject).toBe(left.mail.subject);
}

/** What a case is, without the mails it holds: what an attack must not change. */
export async function standing(world: TestWorld, caseId: string) {
  const { commanded, mails, settled, sent, ...rest } = await stateOf(world, caseId);
  return rest;
}
