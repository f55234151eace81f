import { buffer } from 'node:stream/consumers';
import type { OpenedCase } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import type { Letter } from './letters/letter.ts';
import { originals } from './letters/originals.ts';
import type { World } from './ports.ts';

/** What the provider takes as one message, less what base64 and our own words add. */
const mostBytes = 7_000_000;

/** The mails of a case as they came, newest last, as files of one letter; those that do not fit are named. */
export async function originalsOf(
  { raw }: World,
  { receptions }: Extract<LetterOrder, { letter: 'attachments' }>,
  state: OpenedCase,
): Promise<Letter & { readonly files: { name: string; type: string; content: Buffer }[] }> {
  const files: { name: string; type: string; content: Buffer }[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const [n, receptionId] of receptions.entries()) {
    const name = `mail-${n + 1}.eml`;
    const content = await buffer(raw.open(receptionId, mostBytes + 1));
    if (bytes + content.length > mostBytes) {
      left.push(name);
      continue;
    }
    bytes += content.length;
    // Not message/rfc822: mail programs on telephones show such a part as text and hide what is attached to it.
    files.push({ name, type: 'application/octet-stream', content });
  }
  const listed = files.map(({ content, name, type }) => ({ name, type, bytes: content.length }));
  return { ...originals({ caseNumber: caseNumber(state.id), files: listed, left }), files };
}
