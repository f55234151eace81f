import type { Automatic, Header, Mail } from './mail.ts';

/** What a header must hold to say that a machine wrote the mail. */
type Sign = (value: string) => boolean;

/** Any value but a denial: some software writes the header with `no`. */
const present: Sign = (value) => value !== '' && !['no', 'false', '0'].includes(firstToken(value));

const says =
  (...tokens: readonly string[]): Sign =>
  (value) =>
    tokensOf(value).some((token) => tokens.includes(token));

/**
 * The headers by which machines know each other: RFC 3834, RFC 2919, RFC 2369, RFC 6522, and the practice of the mail
 * systems that came before them (lessons.md 3.2). Values are compared by token and without regard to case.
 */
const signs: ReadonlyMap<string, Sign> = new Map([
  ['return-path', (value) => value.replace(/\s+/g, '') === '<>'],
  ['auto-submitted', (value) => value !== '' && firstToken(value) !== 'no'],
  ['precedence', says('bulk', 'junk', 'list', 'auto_reply', 'auto-reply')],
  ['x-precedence', says('bulk', 'junk', 'list', 'auto_reply', 'auto-reply')],
  ['x-auto-response-suppress', says('all', 'autoreply')],
  ['x-autoreply', present],
  ['x-autorespond', present],
  ['x-autoresponder', present],
  ['x-autoresponse', present],
  ['x-autoreply-from', present],
  ['x-mail-autoreply', present],
  ['x-fc-machinegenerated', present],
  ['x-post-messageclass', says('autoresponder')],
  ['list-id', present],
  ['list-unsubscribe', present],
  ['delivered-to', (value) => /^<?autoresponder(?:@|>|$)/i.test(value)],
  ['content-type', (value) => firstToken(value) === 'multipart/report'],
  ['x-failed-recipients', present],
]);

/**
 * Addresses that no person answers from. A reply to `no-reply` goes nowhere or comes back, and a form service that
 * writes for a person from such an address must not be answered in that person's place. The case is opened all the same.
 */
const unattended =
  /^(?:mailer-daemon|postmaster)(?:$|[+_.-])|(?:^|[+_.-])(?:(?:no|donot|do[-_.]not)[-_.]?reply|ne[-_.]?pas[-_.]?repondre)(?:$|[+_.-])/;

/**
 * Whether a machine wrote the mail, and which header says so; `why` never holds a value, which is personal data. Such
 * mail gets no automatic reply, but is read like any other: services write for people. Our own loop mark is not looked
 * for here. An empty `envelopeSender` is the null sender of RFC 5321 4.5.5.
 */
export function judgeAutomatic(mail: Mail, envelopeSender: string): Automatic {
  if (envelopeSender.trim() === '' || envelopeSender.trim() === '<>') return automatic('MAIL FROM:<>');
  const [from] = mail.from;
  if (from === undefined) return automatic('From');
  if (mail.from.some(({ address }) => unattended.test(localPart(address)))) return automatic('From');
  const sign = mail.headers.find(saysAutomatic);
  return sign === undefined ? { is: false, why: null } : automatic(titled(sign.name));
}

function saysAutomatic({ name, value }: Header): boolean {
  return signs.get(name)?.(value) === true;
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

function automatic(why: string): Automatic {
  return { is: true, why };
}

/** RFC 3834 5: a token, before its parameters and comments. */
function firstToken(value: string): string {
  return tokensOf(value)[0] ?? '';
}

function tokensOf(value: string): readonly string[] {
  return value
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s;,:]+/)
    .filter((token) => token !== '');
}

/** The name as headers are written, for the officer: Auto-Submitted. */
function titled(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
