import { between, headersOf, partLines, raw } from './mime.ts';
import { bodyOf, linesOf, type Manner } from './quoted-notice.ts';
import { clock, digits, inHtml, type Reply, typedLines } from './reply.ts';

const rule = '_'.repeat(32);
const proofStyle = 'font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);';

/** How Outlook writes a list of links in plain text. It wraps nothing. */
export const outlookManner: Manner = {
  item: ({ lines, link }) =>
    lines.map((line, n) => (n > 0 ? `    ${line}` : `  *   ${line}${link === null ? '' : `<${link}>`}`)),
};

type Parts = {
  readonly sent: string;
  /** What stands between the typed lines and the rule. */
  readonly signature?: readonly string[];
  readonly html: string;
  readonly end?: string;
  readonly encoding?: 'base64';
};

/**
 * Follows ProtonMail/WebClients `applications/mail/src/app/helpers/message/__fixtures__/messageBlockquote.fixtures.ts`
 * (outlook2): `appendonsend`, `divRplyFwdMsg`; plain text in base64, with a rule and headers.
 */
export function outlookWeb(reply: Reply): Buffer {
  return outlook(reply, webParts(reply));
}

/** The same with no plain text at all, as gateways leave it that drop it: odoo/odoo #192875. */
export function outlookHtmlOnly(reply: Reply): Buffer {
  const { sent, html } = webParts(reply);
  const { weekday } = clock(reply.notice.date);
  return raw([
    ...headersOf(reply, `html-only-${digits(reply).slice(0, 12)}@plutomicro.com`),
    'MIME-Version: 1.0',
    ...partLines({
      type: 'text/html; charset="utf-8"',
      encoding: 'quoted-printable',
      text: page(reply, { sent: `${weekday}, ${sent}`, html }),
    }),
    '',
  ]);
}

/** Follows crisp-oss/email-reply-parser `test/fixtures/email_ios_outlook_fr.txt`, odoo/odoo #204223: a link its filter made long. */
export function outlookIos(reply: Reply): Buffer {
  const filter =
    'https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Faka.ms%2Fo0ukef&data=05%7C02%7Cofficer%40plutomicro.com&reserved=0';
  const { weekday, month, day, year, hour, minute, second, half } = clock(reply.notice.date);
  return outlook(reply, {
    sent: `${weekday}, ${month} ${day}, ${year} ${hour}:${minute}:${second} ${half}`,
    signature: ['', `Get Outlook for iOS<${filter}>`],
    ...mobile(reply, 'Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a>'),
  });
}

/** Follows the same, and an Outlook reply of 2023-11-01 in the public archive of the list amd-gfx. */
export function outlookAndroid(reply: Reply): Buffer {
  const { weekday, month, day, year, hour, minute, second, halfWithDots } = clock(reply.notice.date);
  return outlook(reply, {
    sent: `${weekday}, ${month} ${day}, ${year} ${hour}:${minute}:${second} ${halfWithDots}`,
    signature: ['', 'Sent from Outlook for Android<https://aka.ms/AAb9ysg>'],
    ...mobile(reply, 'Sent from <a href="https://aka.ms/AAb9ysg">Outlook for Android</a>'),
  });
}

/** Follows ProtonMail/WebClients, the same file (hotmail3), and odoo/odoo #192875: `elementToProof`, an empty signature. */
export function newOutlook(reply: Reply): Buffer {
  const { weekday, month, day, year, hour, minute, half } = clock(reply.notice.date);
  return outlook(reply, {
    sent: `${weekday}, ${month} ${day}, ${year} ${hour}:${minute} ${half}`,
    html: `${proofs(reply)}<div class="elementToProof" id="Signature"></div>\n<div id="appendonsend"></div>\n<div style="font-family: Aptos; font-size: 12pt;"><br></div>\n`,
  });
}

function webParts(reply: Reply): Parts {
  const { month, day, year, hour, minute, half } = clock(reply.notice.date);
  return {
    sent: `${month} ${day}, ${year} ${hour}:${minute} ${half}`,
    signature: [''],
    html: `${proofs(reply)}<div id="appendonsend"></div>\n`,
    encoding: 'base64',
  };
}

function outlook(reply: Reply, parts: Parts): Buffer {
  const id = digits(reply).slice(0, 32);
  const { notice, from } = reply;
  const boundary = `_000_YT3PR01MB6123${id}YT3PR01MB6123CANP_`;
  const headers = [
    `From: ${notice.from}`,
    `Sent: ${parts.sent}`,
    `To: ${from}`,
    `Subject: ${notice.subject}`,
  ];
  const own = [...typedLines(reply), ...(parts.signature ?? []), rule, ...headers, ''];
  return raw([
    ...headersOf(reply, `YT3PR01MB6123${id}@YT3PR01MB6123.CANPRD01.PROD.OUTLOOK.COM`),
    'MIME-Version: 1.0',
    ...exchangeHeaders(reply),
    `Content-Type: multipart/alternative;\n\tboundary="${boundary}"`,
    '',
    ...between(boundary, [
      {
        type: 'text/plain; charset="utf-8"',
        encoding: parts.encoding ?? 'quoted-printable',
        text: `${[...own, ...linesOf(notice.html, outlookManner)].join('\n')}\n`,
      },
      { type: 'text/html; charset="utf-8"', encoding: 'quoted-printable', text: `${page(reply, parts)}\n` },
    ]),
  ]);
}

export function exchangeHeaders({ notice }: Reply): string[] {
  return [
    `Thread-Topic: ${notice.subject}`,
    'Thread-Index: AQHcXSwM1k9rW0m0wU2pB8h5k2Hq8A==',
    'Accept-Language: en-CA, en-US',
    'Content-Language: en-CA',
    'X-MS-Has-Attach:',
  ];
}

function page({ from, notice }: Reply, { sent, html, end = '' }: Parts): string {
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>
</head>
<body dir="ltr">
${html}<hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ${inHtml(notice.from)}<br>
<b>Sent:</b> ${sent}<br>
<b>To:</b> ${inHtml(from)}<br>
<b>Subject:</b> ${inHtml(notice.subject)}</font>
<div>&nbsp;</div>
</div>
${bodyOf(notice.html)}
${end}</body>
</html>`;
}

function proofs(reply: Reply): string {
  const shown = typedLines(reply).map((line) => (line === '' ? '<br>' : inHtml(line)));
  return shown.map((line) => `<div class="elementToProof" style="${proofStyle}">\n${line}</div>\n`).join('');
}

function mobile(reply: Reply, signature: string): Pick<Parts, 'html' | 'end'> {
  const shown = typedLines(reply).map((line) => (line === '' ? '<br>' : inHtml(line)));
  return {
    html: `${shown.map((line) => `<div dir="ltr">${line}</div>\n`).join('')}<div dir="ltr"><br></div><div id="ms-outlook-mobile-signature" dir="ltr">${signature}</div>\n<div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message skipProofing">\n`,
    end: '</div>\n',
  };
}
