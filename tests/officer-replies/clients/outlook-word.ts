import { between, headersOf, raw } from './mime.ts';
import { exchangeHeaders, outlookManner } from './outlook.ts';
import { bodyOf, linesOf } from './quoted-notice.ts';
import { clock, digits, inHtml, type Reply, typedLines } from './reply.ts';

const schemas =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"';

/** What Outlook's desktop program calls the headers it puts above a quote, in the language of its user. */
type Speech = {
  readonly labels: readonly [string, string, string, string];
  readonly header: string;
  readonly body: string;
};
const english: Speech = { labels: ['From:', 'Sent:', 'To:', 'Subject:'], header: 'en-us', body: 'EN-CA' };
const french: Speech = {
  labels: ['De\u00a0:', 'Envoyé\u00a0:', 'À\u00a0:', 'Objet\u00a0:'],
  header: 'fr-ca',
  body: 'FR-CA',
};

/**
 * Follows mailgun/talon `tests/fixtures/standard_replies/outlook.eml` and `html_replies/ms_outlook_2010.html`: Word's
 * HTML; in the plain text each line end is doubled and an empty line is a non-breaking blank.
 */
export function outlookDesktop(reply: Reply): Buffer {
  const { weekday, month, day, year, hour, minute, half } = clock(reply.notice.date);
  return desktop(reply, `${weekday}, ${month} ${day}, ${year} ${hour}:${minute} ${half}`, english);
}

/** Follows crisp-oss/email-reply-parser `test/fixtures/email_french_dash_separator.txt` for the headers, the above for the rest. */
export function outlookFrench(reply: Reply): Buffer {
  const { month, day, year, hour24, minute } = clock(reply.notice.date, 'fr-CA');
  return desktop(reply, `${day} ${month} ${year} ${hour24}:${minute}`, french);
}

function desktop(reply: Reply, sent: string, { labels, header, body }: Speech): Buffer {
  const { notice, from } = reply;
  const values = [notice.from, sent, from, notice.subject];
  const lines = linesOf(notice.html, outlookManner);
  const text = [
    `${doubled(typedLines(reply, ['']))}\n\u00a0`,
    values.map((value, n) => `${labels[n]} ${value}`).join('\n'),
    doubled(['', ...lines]),
  ].join('\n\n');
  const shown = values.map((value, n) => `<b>${labels[n]}</b> ${inHtml(value)}`).join('<br>\n');
  const id = digits(reply);
  const boundary = `----=_NextPart_000_0A41_01DC5D2B.${id.slice(0, 8)}`;
  return raw([
    ...headersOf(
      reply,
      `00b301dc5d2b$${id.slice(0, 8)}$${id.slice(8, 16)}$@plutomicro.com`.toLowerCase(),
      'RE: ',
    ),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\n\tboundary="${boundary}"`,
    'X-Mailer: Microsoft Outlook 16.0',
    `Content-Language: ${header}`,
    'Thread-Index: AdxcQ1mZk1vB2o8kTAm2C0Gm0s1Q9A==',
    '',
    'This is a multipart message in MIME format.',
    '',
    ...between(
      boundary,
      [
        { type: 'text/plain;\n\tcharset="utf-8"', encoding: 'quoted-printable', text },
        {
          type: 'text/html;\n\tcharset="utf-8"',
          encoding: 'quoted-printable',
          text: word(
            body,
            `${wordLines(reply, [''])}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">
<p class="MsoNormal">${shown}<o:p></o:p></p>
</div>
</div>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
${bodyOf(notice.html)}
`,
          ),
        },
      ],
      '\n',
    ),
  ]);
}

/**
 * Follows willdurand/EmailReplyParser #47 and an Outlook reply of 2025-06-13 in the public archive of the list amd-gfx:
 * the headers, `Date:` among them, stick to the words and to the quote.
 */
export function outlookMac(reply: Reply): Buffer {
  const { notice, from } = reply;
  const { weekday, month, day, year, hour, minute, half } = clock(notice.date);
  const sent = `${weekday}, ${month} ${day}, ${year} at ${hour}:${minute}\u202f${half}`;
  const headers = [`From: ${notice.from}`, `Date: ${sent}`, `To: ${from}`, `Subject: ${notice.subject}`];
  const text = [...typedLines(reply), ...headers, ...linesOf(notice.html, outlookManner)].join('\n');
  const id = digits(reply).slice(0, 32);
  const boundary = `_000_YT3PR01MB6123${id}_`;
  const html = word(
    'EN-CA',
    `${wordLines(reply)}<div id="mail-editor-reference-message-container">
<div>
<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal" style="margin-bottom:12.0pt"><b><span style="font-size:12.0pt;color:black">From:
</span></b><span style="font-size:12.0pt;color:black">${inHtml(notice.from)}<br>
<b>Date: </b>${sent}<br>
<b>To: </b>${inHtml(from)}<br>
<b>Subject: </b>${inHtml(notice.subject)}<o:p></o:p></span></p>
</div>
${bodyOf(notice.html)}
</div>
</div>
`,
  );
  return raw([
    ...headersOf(reply, `YT3PR01MB6123${id}@YT3PR01MB6123.CANPRD01.PROD.OUTLOOK.COM`),
    'MIME-Version: 1.0',
    ...exchangeHeaders(reply),
    `Content-Type: multipart/alternative;\n\tboundary="${boundary}"`,
    '',
    ...between(
      boundary,
      [
        { type: 'text/plain; charset="utf-8"', encoding: 'quoted-printable', text },
        { type: 'text/html; charset="utf-8"', encoding: 'quoted-printable', text: html },
      ],
      '\n',
    ),
  ]);
}

function doubled(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '\u00a0' : line)).join('\n\n');
}

function wordLines(reply: Reply, between: readonly string[] = []): string {
  const shown = typedLines(reply, between).map((line) => (line === '' ? '<o:p>&nbsp;</o:p>' : inHtml(line)));
  return shown
    .map(
      (line) =>
        `<p class="MsoNormal"><span style="mso-fareast-language:EN-US">${line}<o:p></o:p></span></p>\n`,
    )
    .join('');
}

function word(language: string, content: string): string {
  return `<html ${schemas}>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
/* Font Definitions */
@font-face
	{font-family:Aptos;}
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0in;
	font-size:11.0pt;
	font-family:"Aptos",sans-serif;}
div.WordSection1
	{page:WordSection1;}
--></style>
<!--[if gte mso 9]><xml>
<o:shapedefaults v:ext="edit" spidmax="1026" />
</xml><![endif]-->
</head>
<body lang="${language}" link="#467886" vlink="#96607D" style="word-wrap:break-word">
<div class="WordSection1">
${content}</div>
</body>
</html>`;
}
