import { TextDecoder } from 'node:util';

type Word = { readonly charset: string; readonly bytes: Buffer };

/** RFC 2047 2, with the language of RFC 2231 5. Every part excludes its own end, so the search is linear. */
const encodedWord = /=\?([A-Za-z0-9_.:-]{1,40})(?:\*[A-Za-z0-9-]{1,20})?\?([BbQq])\?([^?\s]*)\?=/g;

/**
 * A header value with its encoded words read (RFC 2047). Words of one charset that touch are decoded together, since
 * mail software splits characters across them. An unknown charset is read as UTF-8; nothing is refused.
 */
export function decodeWords(value: string): string {
  let text = '';
  let end = 0;
  let run: Word[] = [];
  for (const match of value.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', content = ''] = match;
    const between = value.slice(end, match.index);
    // RFC 2047 6.2: blanks between two encoded words are not shown.
    const adjoins = run.length > 0 && between.trim() === '';
    if (!adjoins) {
      text += decodeRun(run) + between;
      run = [];
    }
    run.push({ charset: charset.toLowerCase(), bytes: bytesOf(encoding, content) });
    end = match.index + whole.length;
  }
  return text + decodeRun(run) + value.slice(end);
}

/** The same value with every encoded word in base64, whose letters mean nothing in the syntax of a header. */
export function encodedAsAtoms(value: string): string {
  return value.replace(
    encodedWord,
    (_, charset: string, encoding: string, content: string) =>
      `=?${charset}?B?${bytesOf(encoding, content).toString('base64')}?=`,
  );
}

/** Bytes in a charset by its MIME name, unknown names as UTF-8, broken sequences replaced. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  return decoderFor(charset).decode(bytes);
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function decodeRun(run: readonly Word[]): string {
  let text = '';
  let at = 0;
  while (at < run.length) {
    const charset = run[at]?.charset ?? '';
    const bytes: Buffer[] = [];
    for (let word = run[at]; word !== undefined && word.charset === charset; word = run[at]) {
      bytes.push(word.bytes);
      at += 1;
    }
    text += decodeCharset(Buffer.concat(bytes), charset);
  }
  return text;
}

function bytesOf(encoding: string, content: string): Buffer {
  if (encoding.toUpperCase() === 'B') return Buffer.from(content, 'base64');
  const octets = content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1');
}
