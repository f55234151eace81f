import type { Reply } from './reply.ts';

type Encoding = 'quoted-printable' | 'base64' | '8bit' | '7bit';

/** One part of a mail, its type as the mail program writes the header, folds and all. */
export type Part = { readonly type: string; readonly encoding: Encoding; readonly text: string };

/** The headers every mail program writes. */
export function headersOf(reply: Reply, messageId: string, answer = 'Re: '): string[] {
  return [
    `From: ${reply.from}`,
    `To: ${reply.to}`,
    `Subject: ${answer}${reply.notice.subject.replace(/^re: /i, '')}`,
    `Date: ${new Date(reply.notice.date.getTime() + 86_400_000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}>`,
    `In-Reply-To: <${reply.inReplyTo}>`,
    `References: <${reply.inReplyTo}>`,
  ];
}

/** A part with its headers. */
export function partLines({ type, encoding, text }: Part): string[] {
  return [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', encoded(text, encoding)];
}

/** Parts between boundaries. Mail programs differ in whether the text of a part ends in a line end of its own. */
export function between(boundary: string, parts: readonly Part[], end = ''): string[] {
  return [
    ...parts.flatMap((part) => [`--${boundary}`, ...partLines({ ...part, text: `${part.text}${end}` })]),
    `--${boundary}--`,
    '',
  ];
}

/** The mail of these lines as it goes over the wire. */
export function raw(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\n').replaceAll('\n', '\r\n'), 'utf8');
}

function encoded(text: string, encoding: Encoding): string {
  if (encoding === 'quoted-printable') return text.split('\n').map(quotedPrintable).join('\n');
  if (encoding !== 'base64') return text;
  const bytes = Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8').toString('base64');
  return bytes.replace(/.{76}(?=.)/g, '$&\n');
}

/** RFC 2045 6.7: lines of at most 76 characters, blanks at line ends escaped. */
function quotedPrintable(line: string): string {
  const tokens = [...line].flatMap((character) =>
    /[\t -<>-~]/.test(character)
      ? character
      : [...Buffer.from(character, 'utf8')].map((byte) =>
          `=${byte.toString(16).padStart(2, '0')}`.toUpperCase(),
        ),
  );
  const last = tokens.at(-1);
  if (last === ' ' || last === '\t') tokens[tokens.length - 1] = last === ' ' ? '=20' : '=09';
  let written = '';
  let length = 0;
  for (const [at, token] of tokens.entries()) {
    if (length + token.length > (at === tokens.length - 1 ? 76 : 75)) {
      written += '=\n';
      length = 0;
    }
    written += token;
    length += token.length;
  }
  return written;
}
