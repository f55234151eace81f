import { expect } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import { caseAddress, type LetterOfCase } from '../../lib/mail/address.ts';
import type { Settings } from '../../lib/settings.ts';
import { writersLetter } from '../../lib/writers-letter.ts';
import { mail } from '../world.ts';
import type { Arrived, Letter, Mailed, Place, Way } from './place.ts';

export const inbox = 'privacy@plutomicro.com';
export const officer = 'officer@plutomicro.com';
const second = 'director@plutomicro.com';
export const access = 'Please send me a copy of all the personal information you hold about me.';

/** Budgets that many rows of one place do not use up, and a short policy. */
export const roomy = {
  budgets: { repliesPerAddressPerDay: 100, repliesPerHour: 10_000, noticesPerHour: 1000 },
  policy: '# Our policy\n\nIt is short.\n',
} satisfies Partial<Settings>;

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

/** A report on a letter as mail servers write it (RFC 3464, RFC 5965), with these fields about its recipient. */
export function report(about: string, headers: Readonly<Record<string, string>> = {}): string {
  const part = ['Reporting-MTA: dns; mx.example.org', '', 'Final-Recipient: rfc822; a@example.org', about];
  const body = ['--part', 'Content-Type: message/delivery-status', '', ...part, '--part--'].join('\n');
  return fresh(body, {
    From: 'MAILER-DAEMON@mx.example.org',
    'Auto-Submitted': 'auto-replied',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="part"',
    ...headers,
  });
}

let people = 0;

/** Somebody who writes to the inbox, and the case of their mail. */
export async function aCase(
  place: Place,
  text = access,
  headers: Readonly<Record<string, string>> = {},
  way: Way = {},
) {
  people += 1;
  const writer = `person${people}@example.org`;
  const raw = fresh(text, { From: `Ada Example <${writer}>`, ...headers });
  return { writer, id: caseOf(await place.deliver(raw, { sender: writer, ...way })) };
}

export function caseOf(arrived: Arrived | undefined): string {
  const id = arrived?.caseId ?? null;
  if (id === null) throw new Error('this mail has no case');
  return id;
}

export async function stateOf(place: Place, caseId: string): Promise<OpenedCase> {
  const { state } = await place.commits.load(caseId);
  if (state.stage === 'unopened') throw new Error('there is no such case');
  return state;
}

export const addressOf = ({ keys }: Place, caseId: string, role: 'w' | 'o' | 'b') =>
  caseAddress(inbox, caseId, role, keys);

type Order = { readonly files?: readonly File[]; readonly from?: string };

/** What an officer mails to the officers' address of a case. */
export function ordering(
  place: Place,
  caseId: string,
  text: string,
  { files = [], from = officer }: Order = {},
): Mailed {
  const to = addressOf(place, caseId, 'o');
  const headers = { From: from, To: to };
  const raw = files.length === 0 ? fresh(text, headers) : withFiles(text, files, headers);
  return { raw, way: { recipients: [to], sender: from } };
}

export function order(place: Place, caseId: string, text: string, how: Order = {}): Promise<Arrived> {
  const { raw, way } = ordering(place, caseId, text, how);
  return place.deliver(raw, way);
}

/** What a writer, or anybody, mails to the writer's address of a case. */
export function reply(
  place: Place,
  caseId: string,
  text: string,
  from: string,
  way: Way = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Arrived> {
  const to = addressOf(place, caseId, 'w');
  const raw = fresh(text, { From: from, To: to, ...headers });
  return place.deliver(raw, { recipients: [to], sender: from, ...way });
}

/** Every letter to this address, oldest first. */
export async function lettersTo(place: Place, address: string): Promise<readonly Letter[]> {
  return (await place.letters()).filter(({ mail: { to } }) => to.some((one) => one.address === address));
}

/** A letter of a case that left. */
export async function letterOf(place: Place, caseId: string, { commit, n }: LetterOfCase): Promise<Letter> {
  const found = (await place.letters()).find(({ key }) => key === `${caseId}.${commit}.${n}`);
  if (found === undefined) throw new Error('this letter has not left');
  return found;
}

/** A letter with what it is called in its case. */
export type Left = Letter & { readonly name: string; readonly to: readonly string[] };

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
  readonly taken: readonly Arrived[];
};

const byKey = new Intl.Collator('en', { numeric: true }).compare;

/** Does some work on these cases, and answers what it changed, what left, and what was stored. */
export async function came(
  place: Place,
  cases: readonly string[],
  work: () => Promise<Arrived | readonly Arrived[] | unknown>,
): Promise<Came> {
  const sent = (await place.letters()).length;
  const held = await place.enclosed();
  const before = new Map<string, number>();
  for (const id of cases) before.set(id, (await place.commits.commits(id)).length);
  const done = await work();
  const taken = [done].flat().filter((one): one is Arrived => typeof one === 'object' && one !== null);
  const opened = taken.flatMap(({ caseId }) => caseId ?? []);
  const events: CaseEvent[] = [];
  const names = new Map<string, string>();
  for (const id of new Set([...cases, ...opened])) {
    const commits = await place.commits.commits(id);
    events.push(...commits.slice(before.get(id) ?? 0).flatMap((commit) => commit.events));
    for (const { letters, n } of commits)
      for (const [at, { letter }] of letters.entries()) names.set(`${id}.${n}.${at}`, letter);
  }
  const letters = (await place.letters(sent))
    .toSorted((a, b) => byKey(a.key, b.key))
    .map((letter): Left => {
      const to = letter.mail.to.map(({ address }) => address);
      return { ...letter, name: names.get(letter.key) ?? letter.key, to };
    });
  return {
    events,
    types: events.map(({ type }) => type).filter((type) => type !== 'LetterSent'),
    letters,
    left: letters.map(({ name, to }) => `${name} > ${to.map(short).join(', ')}`),
    stored: (await place.enclosed()) - held,
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
export async function expectFramed(place: Place, left: Left, words: string): Promise<void> {
  const { frame } = takenApart(left);
  expect(takenApart(left).words).toBe(words);
  const [caseId = '', n = '', at = ''] = left.key.split('.');
  const ordered = (await place.commits.commit(caseId, Number(n)))?.letters[Number(at)];
  if (ordered === undefined || !('body' in ordered)) throw new Error(`${left.key} is in no officer's words`);
  const other = 'Other words.\n\nTwo lines, and a third:\n- one. Refused, granted, 45 days.';
  const body = { sha256: await place.raw.put(Buffer.from(other)), letters: other.length };
  const again = await writersLetter(place, { ...ordered, body }, await stateOf(place, caseId));
  expect(apart(again.text)).toEqual({ words: other, frame });
  expect(again.subject).toBe(left.mail.subject);
}

/** What a case is, without the mails it holds: what an attack must not change. */
export async function standing(place: Place, caseId: string) {
  const { commanded, mails, settled, sent, ...rest } = await stateOf(place, caseId);
  return rest;
}
