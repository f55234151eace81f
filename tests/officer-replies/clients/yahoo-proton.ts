import { between, headersOf, partLines, raw } from './mime.ts';
import { bodyOf, linesOf, type Manner } from './quoted-notice.ts';
import { clock, digits, inHtml, mailbox, marked, type Reply, typedLines } from './reply.ts';

/** How Yahoo writes a list in plain text: indented, without marks or links. It marks no quote and wraps nothing. */
const manner: Manner = { item: ({ lines }) => lines.map((line) => `   ${line}`) };

const quotedStyle =
  "font-family:'Helvetica Neue', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;";

/** Follows github/email_reply_parser #40, t2bot/node-email-reply-parser #28 and zapier/email-reply-parser #42. */
export function yahooWeb(reply: Reply): Buffer {
  const announced = announcement(reply);
  const [first = '', ...lines] = linesOf(reply.notice.html, manner);
  const text = [...typedLines(reply), '', `    ${announced}  `, ' ', ` ${first}`, ...lines, '  '].join('\n');
  const shown = typedLines(reply).map((line, n) => {
    const attributes = n === 0 ? ' dir="ltr" data-setdir="false"' : ' dir="ltr"';
    return `<div${attributes}>${line === '' ? '<br>' : inHtml(line)}</div>`;
  });
  const html = `<html><head></head><body><div class="ydp1f4yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:13px;">${shown.join('')}<div><br></div>
</div><div id="ydp9b1f0a55yahoo_quoted_5894033310" class="ydp9b1f0a55yahoo_quoted"><div style="${quotedStyle}"><div>${inHtml(announced)}</div><div><br></div><div><br></div><div><div id="ydp7a3d9f5fyiv2841930122">${bodyOf(reply.notice.html)}</div></div></div></div></body></html>`;
  return yahoo(reply, text, html, 'YMailNovation');
}

/** Follows a Yahoo reply of 2020-09-05 in the public archive of the list xen-devel: a quote in the line that announces it. */
export function yahooAndroid(reply: Reply): Buffer {
  const { dayName, day, monthName, year, hour, minute, halfWithDots } = clock(reply.notice.date);
  const { name, address } = mailbox(reply.notice.from);
  const announced = `On ${dayName}, ${day} ${monthName} ${year} at ${hour}:${minute} ${halfWithDots}, ${name}<${address}> wrote:`;
  const [first = '', ...lines] = linesOf(reply.notice.html, manner);
  const own = [...typedLines(reply), '', 'Sent from Yahoo Mail on Android ', ' '];
  const text = [...own, `  ${announced}   ${first}`, ...lines, '  ', ''].join('\n');
  const [line = '', next = '', ...shown] = typedLines(reply).map(inHtml);
  const html = `${line}<div id="yMail_cursorElementTracker_1795540370662">${next || '<br>'}</div><div>${shown.join('<br>')}<br><br><div id="ymail_android_signature"><a href="https://mail.onelink.me/107872968?pid=NativePlacement">Sent from Yahoo Mail on Android</a></div> <br> <blockquote style="margin: 0 0 20px 0;"> <div style="font-family:Roboto, sans-serif; color:#6D00F6;"> <div>${inHtml(announced)}</div> </div> <div style="padding: 10px 0 0 20px; margin: 10px 0 0 0; border-left: 1px solid #6D00F6;"> ${bodyOf(reply.notice.html)} </div> </blockquote></div>`;
  return yahoo(reply, text, html, 'YMailNorrin');
}

/** Follows closeio/quotequail `tests/files/yahoo_reply_unescaped_address.html`: no plain text, an address nobody escaped. */
export function yahooHtmlOnly(reply: Reply): Buffer {
  const shown = typedLines(reply).map(inHtml).join('<br>');
  const html = ` <html>
 <head></head>
 <body>
  <div dir="ltr">${shown}</div>
  <div><br></div>
  <div class="ydp9b1f0a55yahoo_quoted" id="ydp9b1f0a55yahoo_quoted_5894033310">
   <div style="${quotedStyle}">
    <div>${announcement(reply)}</div>
    <div><br></div>
    <div><br></div>
    <div><div id="ydp7a3d9f5fyiv2841930122">
${bodyOf(reply.notice.html)}
     </div></div>
   </div>
  </div>
 </body>
</html>`;
  return raw([
    ...headersOf(reply, `html-only-${digits(reply).slice(0, 12)}@mail.yahoo.com`),
    'MIME-Version: 1.0',
    ...partLines({ type: 'text/html; charset="utf-8"', encoding: 'quoted-printable', text: html }),
    '',
  ]);
}

/** Follows ProtonMail/WebClients, `messageBlockquote.fixtures.ts` (proton1): it quotes our plain text, with marks. */
export function proton(reply: Reply): Buffer {
  const { notice } = reply;
  const { weekday, month, day, year, hour, minute, half } = clock(notice.date);
  const announced = `On ${weekday}, ${month} ${day}${ordinal(day)}, ${year} at ${hour}:${minute} ${half}, ${notice.from} wrote:`;
  const sent = 'Sent with [Proton Mail](https://proton.me/mail/home) secure email.';
  const quoted = notice.text
    .trimEnd()
    .split('\n')
    .map((line) => marked(line));
  const style = 'style="font-family: Arial, sans-serif; font-size: 14px;"';
  const shown = typedLines(reply).map((line) => `<div ${style}>${line === '' ? '<br>' : inHtml(line)}</div>`);
  const html = `${shown.join('')}<div ${style}><br></div><div class="protonmail_signature_block" ${style}><div class="protonmail_signature_block-user protonmail_signature_block-empty"></div><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/mail/home" target="_blank">Proton Mail</a> secure email.</div></div><div ${style}><br></div><div class="protonmail_quote">${inHtml(announced)}<br><br><blockquote class="protonmail_quote" type="cite">${bodyOf(notice.html)}</blockquote><br></div>`;
  const id = digits(reply);
  const boundary = `b1=_${id.slice(0, 43)}`;
  return raw([
    ...headersOf(reply, `${id.slice(0, 43)}=@plutomicro.com`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\n boundary="${boundary}"`,
    'Feedback-ID: 81237461:user:proton',
    '',
    ...between(boundary, [
      {
        type: 'text/plain; charset=utf-8',
        encoding: 'base64',
        text: `${[...typedLines(reply), '', sent, '', announced, '', ...quoted].join('\n')}\n`,
      },
      { type: 'text/html; charset=utf-8', encoding: 'base64', text: html },
    ]),
  ]);
}

function yahoo(reply: Reply, text: string, html: string, mailer: string): Buffer {
  const id = BigInt(`0x${digits(reply).slice(0, 14)}`).toString();
  const boundary = `----=_Part_2145919_${id}`;
  return raw([
    ...headersOf(reply, `${id}@mail.yahoo.com`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; \n\tboundary="${boundary}"`,
    `X-Mailer: WebService/1.1.24866 ${mailer}`,
    '',
    ...between(boundary, [
      { type: 'text/plain; charset=UTF-8', encoding: 'quoted-printable', text },
      { type: 'text/html; charset=UTF-8', encoding: 'quoted-printable', text: html },
    ]),
  ]);
}

function announcement({ notice }: Reply): string {
  const { weekday, month, day, year, hour, minute, second, halfWithDots } = clock(notice.date);
  const time = `${hour.toString().padStart(2, '0')}:${minute}:${second} ${halfWithDots} MST`;
  return `On ${weekday}, ${month} ${day}, ${year} at ${time}, ${notice.from} wrote:`;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
