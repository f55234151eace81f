import type { Attachment } from '../mail/mail.ts';
import { type Block, heading, list, paragraph } from './block.ts';
import { fileSize } from './file-size.ts';
import { oneLine } from './foreign-text.ts';

/** A file as letters to officers name it. */
export type ListedFile = Pick<Attachment, 'name' | 'type' | 'bytes'>;

/** Attack: a mail of ten thousand empty attachments, whose list would bury the text. */
const maxFilesListed = 50;

/** Files by name, type and size under their heading; `none` where there are none. */
export function fileBlocks(title: string, files: readonly ListedFile[], none: string): readonly Block[] {
  if (files.length === 0) return [paragraph(none)];
  const listed = files.slice(0, maxFilesListed).map(fileLine);
  const rest = files.length - listed.length;
  return [heading(title), list(rest === 0 ? listed : [...listed, `and ${rest} more, kept with the case`])];
}

function fileLine({ bytes, name, type }: ListedFile): string {
  return `File: ${oneLine(name, 120) || '(no name)'} (${oneLine(type, 80)}, ${fileSize(bytes)})`;
}
