import { gmailManner } from './gmail.ts';
import { between, headersOf, raw } from './mime.ts';
import { bodyOf, linesOf } from './quoted-notice.ts';
import { clock, digits, inHtml, mailbox, marked, type Reply, typedLines, wrap } from './reply.ts';

const width = 70;

/**
 * Follows ProtonMail/WebClients `applications/mail/src/app/helpers/message/__fixtures__/messageBlockquote.fixtures.ts`
 * (thunderbird): `moz-cite-prefix`, no address in the announcement; the plain text flows as in RFC 3676.
 */
export function thunderbirdHtml(reply: Reply): Buffer {
  const { notice, inReplyTo } = reply;
  const quoted = linesOf(notice.html, gmailManner(width)).map((line) => marked(line));
  const shown = typedLines(reply).map((line) => (line === '' ? '<br>\n    ' : inHtml(line)));
  const html = `<!DOCTYPE html>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
  </head>
  <body>
${shown.map((line) => `    <p>${line}</p>\n`).join('')}    <div class="moz-cite-prefix">${inHtml(announcement(reply))}<br>
    </div>
    <blockquote type="cite"
      cite="mid:${inReplyTo}">
${bodyOf(notice.html)}
    </blockquote>
    <br>
  </body>
</html>
`;
  const boundary = `------------${digits(reply).slice(0, 24)}`;
  const text = [...typedLines(reply).flatMap(flowed), '', announcement(reply), ...quoted, ''].join('\n');
  return raw([
    ...start(reply),
    `Content-Type: multipart/alternative;\n boundary="${boundary}"`,
    '',
    'This is a multi-part message in MIME format.',
    ...between(boundary, [
      { type: 'text/plain; charset=UTF-8; format=flowed', encoding: '8bit', text },
      { type: 'text/html; charset=UTF-8', encoding: '8bit', text: html },
    ]),
  ]);
}

/**
 * Follows RFC 3676 4.2 (soft breaks, in the quote as well) and 4.4 (a stuffed "From"), with the announcement of mailgun/talon
 * `tests/fixtures/standard_replies/thunderbird.eml` and a signature below the quote.
 */
export function thunderbirdFlowed(reply: Reply): Buffer {
  const quoted = reply.notice.text
    .trimEnd()
    .split('\n')
    .flatMap((line) => flowed(line.trimEnd()).map((one) => marked(one)));
  const signature = ['', '-- ', mailbox(reply.from).name, 'Privacy Officer', ''];
  return raw([
    ...start(reply),
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...typedLines(reply).flatMap(flowed).map(stuffed),
    '',
    announcement(reply),
    ...quoted,
    ...signature,
  ]);
}

/** A line in several that end in a blank, all but the last. */
function flowed(line: string): string[] {
  const lines = wrap(line.trimEnd(), width);
  return lines.map((one, n) => (n < lines.length - 1 ? `${one} ` : one));
}

function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line;
}

function start(reply: Reply): string[] {
  const id = digits(reply).toLowerCase();
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return [
    ...headersOf(reply, `${uuid}@plutomicro.com`),
    'MIME-Version: 1.0',
    'User-Agent: Mozilla Thunderbird',
    'Content-Language: en-CA',
  ];
}

function announcement({ notice }: Reply): string {
  const { iso, hour, minute, halfWithDots } = clock(notice.date);
  return `On ${iso} ${hour}:${minute} ${halfWithDots}, ${mailbox(notice.from).name} wrote:`;
}
