import { decodeCharset } from './encoded-words.ts';
import type { Mail } from './mail.ts';

/** What is kept of a text; the raw mail keeps all of it. Attack: a text that outgrows the memory of all who read it. */
const maxText = 2_000_000;

/** Attack: escape sequences, which would write on the terminal of whoever lists cases. Tabs and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+/g;

/** Bytes that are printable in Windows-1252 and nothing in the Latin-1 that much mail claims to be: its apostrophes, for one. */
const windowsOnly = /[\x80-\x9f]+/g;

/** Text fit to be shown and stored: line ends as `\n`, no control characters, at most 2,000,000 characters. */
export function presentable(text: string): { readonly text: string; readonly truncated: boolean } {
  const shown = text
    .slice(0, maxText)
    .replace(/\r\n?/g, '\n')
    .replace(windowsOnly, (characters) => decodeCharset(Buffer.from(characters, 'latin1'), 'windows-1252'))
    .replace(controls, '')
    .toWellFormed();
  return { text: shown, truncated: text.length > maxText };
}

/** An attached mail as the text of the one that carries it, headed as mail clients head what they forward. */
export function forwardedText(mail: Mail): string {
  const [from] = mail.from;
  const date = mail.headers.find(({ name }) => name === 'date')?.value;
  const head = [
    from === undefined ? [] : `From: ${from.name} <${from.address}>`,
    date === undefined ? [] : `Date: ${date}`,
    mail.subject === '' ? [] : `Subject: ${mail.subject}`,
  ];
  return `${head.flat().join('\n')}\n\n${mail.text}`;
}

/** The raw bytes of a body as text, if they read like one: three words in a row. Otherwise nothing. */
export function plausibleText(body: Buffer): string {
  const text = utf8(body) ?? decodeCharset(body, 'windows-1252');
  return /\p{L}{2,40}\s{1,3}\p{L}{2,40}\s{1,3}\p{L}{2,40}/u.test(text) ? text : '';
}

function utf8(bytes: Buffer): string | null {
  try {
    // As a stream, since the last character may be cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
