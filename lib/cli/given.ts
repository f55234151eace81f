import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { MailFile } from '../mail/files.ts';
import { safeName } from '../mail/safe-name.ts';
import { CannotDo } from './command-line.ts';

/** What a letter can carry at most, so that no more is read into memory than could ever leave. */
const longestText = 40_000;
const mostBytes = 12 * 1024 * 1024;

/** The text in a file that an officer names; empty where none is named. */
export function textOf(file: string | boolean | undefined): string {
  if (typeof file !== 'string') return '';
  const bytes = readOrSay(file, longestText * 4);
  const text = utf8(bytes, file).trim();
  if (text.length > longestText)
    throw new CannotDo(`${file} has ${text.length} characters; at most ${longestText} are read`);
  return text;
}

/** The files an officer encloses, by their names. */
export function filesOf(files: readonly string[]): readonly MailFile[] {
  let left = mostBytes;
  return files.map((file, n) => {
    const type = types.get(file.toLowerCase().split('.').at(-1) ?? '') ?? 'application/octet-stream';
    const content = readOrSay(file, left);
    left -= content.length;
    return { name: safeName(basename(file), n + 1, type), type, content };
  });
}

const types: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['zip', 'application/zip'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

function readOrSay(file: string, mostBytes: number): Buffer {
  const isTooLarge = new CannotDo(`${file} is larger than any letter can carry; nothing was done`);
  let bytes: Buffer;
  try {
    if (statSync(file).size > mostBytes) throw isTooLarge;
    bytes = readFileSync(file);
  } catch (error) {
    throw error === isTooLarge ? error : new CannotDo(`${file}: the file cannot be read; nothing was done`);
  }
  // A pipe has no size before it is read.
  if (bytes.length > mostBytes) throw isTooLarge;
  return bytes;
}

/** Slip: a text saved in another encoding, whose letters would reach the writer as signs. */
function utf8(bytes: Buffer, file: string): string {
  const isText = isUtf8(bytes) && !bytes.includes(0);
  if (!isText) throw new CannotDo(`${file} is no text in UTF-8: save it so; nothing was done`);
  return bytes.toString('utf8');
}
