import { createHash } from 'node:crypto';

/** A letter of ours as the officer's mail program holds it. */
type Notice = {
  readonly from: string;
  readonly date: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** What an officer answers to it. A paragraph may have several lines. */
export type Reply = {
  readonly from: string;
  readonly to: string;
  /** The Message-ID of the letter, without angle brackets. */
  readonly inReplyTo: string;
  readonly commands: readonly string[];
  readonly paragraphs: readonly string[];
  readonly notice: Notice;
};

/** The lines an officer types: the commands, an empty line, the paragraphs with an empty line between them. */
export function typedLines({ commands, paragraphs }: Reply, between: readonly string[] = []): string[] {
  const given = commands.flatMap((command, n) => (n === 0 ? [command] : [...between, command]));
  return [...given, ...paragraphs.flatMap((paragraph) => ['', ...paragraph.split('\n')])];
}

/** Greedy line wrap; a word longer than the width keeps a line of its own. Blanks at the start of a line stay. */
export function wrap(line: string, width: number, indent = ''): string[] {
  const lead = /^\s*/.exec(line)?.[0] ?? '';
  const [first = '', ...words] = line.trim().split(' ');
  const wrapped = [`${lead}${first}`];
  for (const word of words) {
    const last = wrapped.at(-1) ?? '';
    if (last.length + 1 + word.length > width && word !== '') wrapped.push(`${indent}${word}`);
    else wrapped[wrapped.length - 1] = `${last} ${word}`;
  }
  return wrapped.map((one) => one.trimEnd());
}

/** What an editor makes of a typed line in HTML: blanks that HTML would swallow do not break. */
export function inHtml(line: string): string {
  const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/^ | (?= )| $/g, '&nbsp;');
}

/** Gmail and our own notices escape both quotation marks as well. */
export function inGmailHtml(line: string): string {
  return inHtml(line).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** A line of a quoted mail, with or without a blank behind the mark of an empty one. */
export function marked(line: string, ofEmpty = '>'): string {
  return line === '' ? ofEmpty : `> ${line}`;
}

/** The parts of a date as an officer in Alberta sees them. */
export function clock(date: Date, locale = 'en-US') {
  const say = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Etc/GMT+7', ...options }).format(date);
  const local = new Date(date.getTime() - 7 * 3_600_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    weekday: say({ weekday: 'long' }),
    dayName: say({ weekday: 'short' }),
    month: say({ month: 'long' }),
    monthName: say({ month: 'short' }),
    day: local.getUTCDate(),
    year: local.getUTCFullYear(),
    iso: local.toISOString().slice(0, 10),
    hour: local.getUTCHours() % 12 || 12,
    hour24: two(local.getUTCHours()),
    minute: two(local.getUTCMinutes()),
    second: two(local.getUTCSeconds()),
    half: local.getUTCHours() < 12 ? 'AM' : 'PM',
    halfWithDots: local.getUTCHours() < 12 ? 'a.m.' : 'p.m.',
  };
}

/** The name and the address of a mailbox. */
export function mailbox(written: string): { readonly name: string; readonly address: string } {
  const { name = '', address = written } = /^(?<name>.*) <(?<address>.*)>$/.exec(written)?.groups ?? {};
  return { name, address };
}

/** Hexadecimal digits that are the same for the same reply and differ for any other: ids and boundaries are made of them. */
export function digits(reply: Reply): string {
  return createHash('sha256').update(JSON.stringify(reply)).digest('hex').toUpperCase();
}
