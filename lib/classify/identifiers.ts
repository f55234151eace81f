/** What stands in a text for what was taken out of it: private-use characters until the end, so that no step reads them. */
export const holders = { name: '\ue000', address: '\ue001', link: '\ue002', number: '\ue003' } as const;

/** Attack: a text of megabytes. Nobody's request is longer, and a person is to read it through. */
const longest = 20_000;

/** Of a mail's text: hidden characters and our own holders gone, and cut between words at the limit. */
function visible(text: string): string {
  const clipped = cut(text)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('’', "'");
  return cut(clipped);
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = Math.max(text.lastIndexOf(' ', longest), text.lastIndexOf('\n', longest));
  return text.slice(0, Math.max(end, 0));
}

/** A text without addresses, links, case numbers and other numbers that may lead to a person. Linear in the text. */
export function withoutIdentifiers(text: string): string {
  return visible(text)
    .replace(/\S+/g, chunk)
    .replace(/\[?(?<![\p{L}\p{Nd}])PI(?:-[A-Z2-9]{4}){3}\]?/giu, holders.number)
    .replace(/[\p{L}\p{Nd}]+(?:[-_][\p{L}\p{Nd}]+)*/gu, mixed)
    .replace(/[+(]?\p{Nd}(?:[\s().,/+-]{0,3}\p{Nd})*/gu, (run) =>
      (run.match(/\p{Nd}/gu) ?? []).length >= 4 ? holders.number : run,
    );
}

const bareHost =
  /[\p{L}\p{Nd}-]\.(?:com|ca|org|net|io|co|info|biz|gov|edu|fr|uk|us|me|app|dev|test|example)(?![\p{L}\p{Nd}])/iu;

/** One run without blanks; the punctuation at its end belongs to the sentence. */
function chunk(run: string): string {
  const holder = run.includes('@')
    ? holders.address
    : run.includes('://') || /www\./i.test(run) || bareHost.test(run)
      ? holders.link
      : null;
  if (holder === null) return run;
  let end = run.length;
  while (end > 0 && '.,;:!?)'.includes(run.charAt(end - 1))) end -= 1;
  return holder + run.slice(end);
}

/** Letters before digits make a code (a licence plate, T2P, a user's name); `2nd` and `10am` are words. */
function mixed(token: string): string {
  const letter = token.search(/\p{L}/u);
  const isCode = letter >= 0 && /\p{Nd}/u.test(token.slice(letter));
  return isCode ? holders.number : token;
}
