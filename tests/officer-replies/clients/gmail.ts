import { between, headersOf, raw } from './mime.ts';
import { bodyOf, linesOf, type Manner } from './quoted-notice.ts';
import { clock, digits, inGmailHtml, mailbox, marked, type Reply, typedLines, wrap } from './reply.ts';

/** Gmail makes the plain text of the HTML, whatever program wrote it, and wraps it hard: no line above 75 in the sources, in a quote 74. */
export const gmailWidth = 75;

const quoteStyle = 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex';

type Parts = {
  /** The announcement in the plain text, as it is wrapped, and in the HTML. */
  readonly announced: readonly string[];
  readonly attribution: string;
  readonly typed: readonly string[];
  /** The typed lines in HTML, up to the quote. */
  readonly html: string;
  /** What follows the quote in the HTML. */
  readonly end?: string;
};

/**
 * Follows discourse/discourse `spec/fixtures/emails/gmail_web.eml` (the wrap at 75) and closeio/quotequail
 * `tests/files/gmail_reply.html` (`gmail_quote`, `gmail_attr`).
 */
export function gmailWeb(reply: Reply): Buffer {
  const { dayName, monthName, day, year, hour, minute, half } = clock(reply.notice.date);
  const at = `On ${dayName}, ${monthName} ${day}, ${year} at ${hour}:${minute}\u202f${half}`;
  return gmail(reply, {
    announced: wrap(`${at} ${reply.notice.from} wrote:`, gmailWidth),
    attribution: `${at} ${linked(reply)} wrote:`,
    typed: typedLines(reply),
    html: `<div dir="ltr">${divs(reply)}</div><br>`,
  });
}

/** Follows discourse/discourse `spec/fixtures/emails/android_gmail.eml`: a date without "at"; the wrap is Gmail's. */
export function gmailAndroid(reply: Reply): Buffer {
  const { dayName, monthName, day, year, hour, minute, halfWithDots } = clock(reply.notice.date);
  const at = `On ${dayName}, ${monthName} ${day}, ${year}, ${hour}:${minute}\u202f${halfWithDots}`;
  return gmail(reply, {
    announced: [`${at} ${reply.notice.from} wrote:`],
    attribution: `${at} ${linked(reply)} wrote:`,
    typed: typedLines(reply),
    html: `<div dir="auto">${divs(reply, ' dir="auto"')}</div><br>`,
  });
}

/** Follows crisp-oss/email-reply-parser `test/fixtures/email_gmail_split_line_from.txt`: a break behind the `<`. */
export function gmailIos(reply: Reply): Buffer {
  const { dayName, monthName, day, year, hour, minute, half } = clock(reply.notice.date);
  const { name, address } = mailbox(reply.notice.from);
  const at = `On ${dayName}, ${monthName} ${day}, ${year} at ${hour}:${minute}\u202f${half}`;
  const signer = mailbox(reply.from).name;
  const firm = 'Privacy Officer | Pluto Micro Business Inc';
  return gmail(reply, {
    announced: ['', `${at} ${name} <`, `${address}> wrote:`],
    attribution: `${at} ${linked(reply)} wrote:`,
    typed: [...typedLines(reply), '-- ', `*${signer}*`, firm, 'Sent from Gmail Mobile'],
    html: `${divs(reply, ' dir="auto"')}<div dir="ltr"><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr"><b>${signer}</b><br>${firm}</div></div>Sent from Gmail Mobile</div><div><br></div><div><br>`,
    end: '</div>\n',
  });
}

/** Follows crisp-oss/email-reply-parser `test/fixtures/email_fr_multiline.txt`: "a écrit :" wrapped in the middle. */
export function gmailFrench(reply: Reply): Buffer {
  const { dayName, monthName, day, year, hour24, minute } = clock(reply.notice.date, 'fr-CA');
  const at = `Le ${dayName} ${day} ${monthName} ${year}, à ${hour24} h ${minute}, ${reply.notice.from} a écrit :`;
  const attribution = inGmailHtml(at)
    .replace('Le ', 'Le\u00a0')
    .replace(/à (\d+) h /, 'à\u00a0$1\u202fh\u202f')
    .replace(' :', '\u00a0:');
  return gmail(reply, {
    announced: wrap(at.replace('écrit :', 'écrit\u00a0:'), gmailWidth).map((line) =>
      line.replace('\u00a0', ' '),
    ),
    attribution,
    typed: typedLines(reply),
    html: `<div dir="ltr">${divs(reply)}</div><br>`,
    end: '',
  });
}

function gmail(reply: Reply, { announced, attribution, typed, html, end = '\n' }: Parts): Buffer {
  const own = typed.flatMap((line) => (line === '-- ' ? line : wrap(line, gmailWidth)));
  const quoted = linesOf(reply.notice.html, gmailManner(gmailWidth - 1)).map((line) => marked(line));
  const quote = `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}<br></div><blockquote class="gmail_quote" style="${quoteStyle}"><u></u>\n${bodyOf(reply.notice.html)}\n</blockquote></div>${end}`;
  const id = digits(reply);
  const boundary = `000000000000${id.slice(0, 16).toLowerCase()}`;
  return raw([
    ...headersOf(reply, `CAJo2f8${id.slice(0, 30)}@mail.gmail.com`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...between(boundary, [
      {
        type: 'text/plain; charset="UTF-8"',
        encoding: 'quoted-printable',
        text: `${[...own, '', ...announced, '', ...quoted].join('\n')}\n`,
      },
      { type: 'text/html; charset="UTF-8"', encoding: 'quoted-printable', text: `${html}${quote}` },
    ]),
  ]);
}

/** How Gmail writes a list of links: the link below the words, and everything wrapped. */
export function gmailManner(width: number): Manner {
  return {
    width,
    item: ({ lines, link }) =>
      lines.flatMap((line, n) => [
        ...wrap(n === 0 ? `   - ${line}` : `   ${line}`, width, '   '),
        ...(n === 0 && link !== null ? [`<${link.replace('mailto:', '')}>`] : []),
      ]),
  };
}

function linked({ notice }: Reply): string {
  const { name, address } = mailbox(notice.from);
  return `${name} &lt;<a href="mailto:${address}">${address}</a>&gt;`;
}

function divs(reply: Reply, attributes = ''): string {
  return typedLines(reply)
    .map((line) => `<div${attributes}>${line === '' ? '<br>' : inGmailHtml(line)}</div>`)
    .join('');
}
