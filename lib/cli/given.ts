import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MailFile } from '../mail/files.ts';
import { safeName } from '../mail/safe-name.ts';
import { CannotDo } from './command-line.ts';

/** What a letter can carry at most, so that no more is read into memory than could ever leave. */
const longestText = 40_000;

/** The text in a file that an officer names; empty where none is named. */
export function textOf(file: string | boolean | undefined): string {
  if (typeof file !== 'string') return '';
  const text = readOrSay(file).toString('utf8').trim();
  if (text.length > longestText)
    throw new CannotDo(`${file} has ${text.length} characters; at most ${longestText} are read`);
  return text;
}

/** The files an officer encloses, by their names. */
export function filesOf(files: readonly string[]): readonly MailFile[] {
  return files.map((file, n) => {
    const type = types.get(file.toLowerCase().split('.').at(-1) ?? '') ?? 'application/octet-stream';
    return { name: safeName(basename(file), n + 1, type), type, content: readOrSay(file) };
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

function readOrSay(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CannotDo(`${file}: the file cannot be read; nothing was done`);
  }
}
