import { between, headersOf, raw } from './mime.ts';
import { bodyOf, linesOf, type Manner } from './quoted-notice.ts';
import { clock, digits, inHtml, marked, type Reply, typedLines } from './reply.ts';

/** How Apple Mail writes lists in plain text, and a quote in the quote. It wraps nothing, and leaves links out. */
const manner: Manner = {
  item: ({ lines }) => lines.map((line, n) => (n === 0 ? `• ${line}` : line)),
  quote: (line) => marked(line, '> '),
};

/** Follows closeio/quotequail `tests/files/apple_reply.html`: the announcement itself stands in the quote. */
export function appleMailMac(reply: Reply): Buffer {
  const announced = announcement(reply);
  const quoted = [announced, '', ...linesOf(reply.notice.html, manner)].map((line) => marked(line, '> '));
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${divs(reply)}<div><br><blockquote type="cite"><div>${inHtml(announced)}</div><br class="Apple-interchange-newline"><div>${bodyOf(reply.notice.html)}</div></blockquote></div><br></body></html>`;
  const id = uuid(reply);
  const boundary = `Apple-Mail=_${id}`;
  return raw([
    ...headersOf(reply, `${id}@plutomicro.com`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\n\tboundary="${boundary}"`,
    'X-Mailer: Apple Mail (2.3864.100.1.1.5)',
    '',
    '',
    ...between(boundary, [
      {
        type: 'text/plain;\n\tcharset=utf-8',
        encoding: 'quoted-printable',
        text: `${[...typedLines(reply, ['']), '', ...quoted].join('\n')}\n\n`,
      },
      { type: 'text/html;\n\tcharset=utf-8', encoding: 'quoted-printable', text: html },
    ]),
  ]);
}

/** Follows discourse/discourse `spec/fixtures/emails/ios_default.eml`, with the signature and byte order mark of newer ones. */
export function appleMailIos(reply: Reply): Buffer {
  const announced = announcement(reply);
  const [first = '', ...lines] = linesOf(reply.notice.html, manner);
  const quoted = [announced, '', `\ufeff${first}`, ...lines].map((line) => marked(line, '> '));
  const own = ['Sent from my iPhone', ''];
  const html = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">${divs(reply, ' dir="ltr"')}<div dir="ltr"><br></div><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">${inHtml(announced)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff${bodyOf(reply.notice.html)}</div></blockquote></body></html>`;
  const id = uuid(reply);
  const boundary = `Apple-Mail-${id}`;
  return raw([
    ...headersOf(reply, `${id}@plutomicro.com`),
    'Mime-Version: 1.0 (1.0)',
    `Content-Type: multipart/alternative;\n\tboundary=${boundary}`,
    'Content-Transfer-Encoding: 7bit',
    'X-Mailer: iPhone Mail (23B85)',
    '',
    '',
    ...between(boundary, [
      {
        type: 'text/plain;\n\tcharset=utf-8',
        encoding: 'quoted-printable',
        text: `\ufeff${[...typedLines(reply), '', ...own, ...quoted].join('\n')}\n`,
      },
      { type: 'text/html;\n\tcharset=utf-8', encoding: 'quoted-printable', text: html },
    ]),
  ]);
}

function announcement({ notice }: Reply): string {
  const { monthName, day, year, hour, minute, half } = clock(notice.date);
  return `On ${monthName} ${day}, ${year}, at ${hour}:${minute}\u202f${half}, ${notice.from} wrote:`;
}

function divs(reply: Reply, attributes = ''): string {
  const shown = typedLines(reply, attributes === '' ? [''] : []);
  return shown.map((line) => `<div${attributes}>${line === '' ? '<br>' : inHtml(line)}</div>`).join('');
}

function uuid(reply: Reply): string {
  return digits(reply).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
