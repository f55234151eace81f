import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { decodeWords } from './encoded-words.ts';

/** The headers of a letter of ours, unfolded and with encoded words read; ours never exceed the bytes looked at. */
export async function outgoingHeaders(file: string): Promise<Record<string, string>> {
  const head = (await text(createReadStream(file, { end: 64 * 1024 }))).split('\r\n\r\n', 1)[0] ?? '';
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon)] = decodeWords(line.slice(colon + 1).trim());
  }
  return headers;
}
