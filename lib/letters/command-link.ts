import type { ReadyCommand } from './block.ts';
import { oneLine } from './foreign-text.ts';

/** Where a reply to a letter about a case goes. */
export type ReplyTarget = { readonly replyTo: string; readonly caseNumber: string };

/** A command with a link that opens a reply with its line at the top and room for a text below it. */
export function readyCommand(target: ReplyTarget, line: string, does: string): ReadyCommand {
  return { line, does, href: replyWith(target, line) };
}

/** RFC 6068: `+` is written out, for some mail programs read it as a blank and the address would be another. */
function replyWith({ caseNumber, replyTo }: ReplyTarget, line: string): string {
  const at = replyTo.lastIndexOf('@');
  const address = `${encodeURIComponent(replyTo.slice(0, at))}@${encodeURIComponent(replyTo.slice(at + 1))}`;
  const subject = encodeURIComponent(`Re: [${oneLine(caseNumber)}]`);
  return `mailto:${address}?subject=${subject}&body=${encodeURIComponent(`${line}\r\n\r\n`)}`;
}
