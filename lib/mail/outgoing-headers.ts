import { decodeWords } from './encoded-words.ts';

/** The header block of a letter of ours is never longer. */
export const headBytes = 64 * 1024;

/** The headers of a letter of ours, from its first bytes: unfolded, and with encoded words read. */
export function outgoingHeaders(head: string): Record<string, string> {
  const [block = ''] = head.split('\r\n\r\n', 1);
  const headers: Record<string, string> = {};
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon)] = decodeWords(line.slice(colon + 1).trim());
  }
  return headers;
}
