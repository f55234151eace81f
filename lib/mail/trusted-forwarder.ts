import type { Header } from './mail.ts';

/** A mail that came to us through a host which the settings trust to forward our mail. */
export type Forwarded = {
  readonly host: string;
  /** When the host got the mail, which is when we got it, where its word can be taken; else when it reached us. */
  readonly receivedAt: string;
  /** Why the host's own time was not taken; null where it was. */
  readonly doubt: string | null;
};

/** Attack: a forwarder's line with a date of long ago, by which a request would be late on the day it comes. */
const mostDays = 7;
const dayMs = 86_400_000;

/**
 * Whether a trusted host handed us a mail, and when that host got it: the instant of its topmost Received line, for what
 * stands below was written by others. Never later than our own. Our server knows the host by its reverse name: what a
 * client calls itself counts for nothing.
 */
export function forwardedBy(
  headers: readonly Header[],
  trusted: readonly string[],
  { id, receivedAt }: { readonly id: string; readonly receivedAt: string },
): Forwarded | null {
  const [ours = '', ...earlier] = headers.filter(({ name }) => name === 'received').map(({ value }) => value);
  const client = clientOf(ours, id);
  const host = trusted.find((one) => isOf(client, one));
  if (host === undefined) return null;
  const kept = (doubt: string | null) => ({ host, receivedAt, doubt });
  const theirs = earlier.find((line) => isOf(writerOf(line), host));
  if (theirs === undefined) return kept(`${host} left no Received line of its own`);
  const at = instantOf(theirs);
  if (at === null) return kept(`the Received line of ${host} has no date that can be read`);
  const earlierMs = Date.parse(receivedAt) - at;
  if (earlierMs <= 0) return kept(null);
  if (earlierMs > mostDays * dayMs)
    return kept(`${host} says it had this mail more than ${mostDays} days before; check the day of receipt`);
  return { host, receivedAt: new Date(at).toISOString(), doubt: null };
}

/**
 * The reverse name of who handed a mail to our server, by its Received line; empty where there is none. Attack: a greeting,
 * or a recipient in quotes, that is written like a reverse name. So the name must stand last before our server's own words,
 * and those hold the id that it gave the mail, which nobody knows before.
 */
function clientOf(ours: string, id: string): string {
  const [own, ...others] = ours.split(
    new RegExp(`\\s+by\\s+inbound-smtp\\.[a-z0-9.-]+\\s+with\\s+SMTP\\s+id\\s+${id}\\b`, 'i'),
  );
  if (own === undefined || others.length === 0) return '';
  return /\((\S+)\s+\[[^\s[\]()]+\]\)$/.exec(own)?.[1] ?? '';
}

/** The host, or one below it: large providers forward from many machines. */
function isOf(name: string, host: string): boolean {
  const bare = name.toLowerCase().replace(/\.$/, '');
  return bare === host || bare.endsWith(`.${host}`);
}

/** The host that wrote a Received line (RFC 5321 4.4); words in comments are not its own. */
function writerOf(line: string): string {
  return /(?:^|\s)by\s+([^\s;]+)/i.exec(line.replace(/\([^()]*\)/g, ' '))?.[1] ?? '';
}

const date =
  /;[^;]*?(\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?)\s+([+-]\d{4}|gmt|utc?)(?:\s|\(|$)[^;]*$/i;

/** The instant of a Received line; null where it has none, or none with a zone: a time of nowhere is no instant. */
function instantOf(line: string): number | null {
  const [, civil = '', zone = ''] = date.exec(line) ?? [];
  const at = Date.parse(`${civil} ${zone.replace(/^ut$/i, 'UTC')}`);
  return Number.isNaN(at) ? null : at;
}
