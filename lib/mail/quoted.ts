import { commandingWords } from './commanding.ts';
import { isDeviceSignature } from './device-signature.ts';
import { isDisclaimer } from './disclaimer.ts';
import type { TextPart } from './mail.ts';
import { isBlank, isMarked } from './mark.ts';
import { type Opening, openingAt } from './quote-marks.ts';

type Role = TextPart['role'];

/** RFC 3676 4.3 calls for four lines; more than this under `-- ` is what the writer wrote. */
const maxSignatureLines = 20;

/** Attack: a million lines, or as many parts, quoted and unquoted in turn. What follows is one part, and read. */
const maxLines = 50_000;
const maxParts = 2000;

/**
 * Tells the writer's newest words from quotes, forwarded mail, signatures and disclaimers. The parts in their order are
 * the whole text again. Answers between quoted lines are newest, and so is whatever is in doubt: words taken for a
 * quote would not be heard. Takes time in proportion to the text.
 */
export function tellApart(text: string): readonly TextPart[] {
  const lines = linesOf(text);
  const roles = rolesOf(lines);
  tellDisclaimers(lines, roles);
  return merged(lines, roles);
}

/**
 * What the writer wrote now, without blanks around it; empty for a mail that only quotes or forwards. Of a mail that begins
 * with a command, what `commandingWords` reads in it.
 */
export function newestOf(parts: readonly TextPart[]): string {
  const newest = parts.filter(({ role }) => role === 'newest').map(({ text }) => text);
  return (commandingWords(parts) ?? newest.join('')).trim();
}

/** The lines of a text, each with its line end; past the limit, the rest of the text as one. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = lines.length < maxLines ? text.indexOf('\n', start) : -1;
    const end = feed === -1 ? text.length : feed + 1;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

function rolesOf(lines: readonly string[]): Role[] {
  const roles: Role[] = [];
  /** What a `>` line belongs to: the opening before it, if no words of the writer stand between. */
  let quote: Role = 'quoted';
  let signatureStart: number | null = null;
  let hasNewest = false;
  while (roles.length < lines.length) {
    const at = roles.length;
    const line = lines[at] ?? '';
    const opening = isBlank(line) || isMarked(line) ? null : openingIn(lines, at);
    if (isBlank(line)) roles.push(roles.at(-1) ?? 'newest');
    else if (isMarked(line)) {
      roles.push(quote);
      signatureStart = null;
    } else if (opening !== null) {
      quote = opening.hasMarks || hasNewest ? opening.role : 'forwarded';
      const end = opening.hasMarks ? at + opening.lines : lines.length;
      while (roles.length < end) roles.push(quote);
      signatureStart = null;
    } else if (isDeviceSignature(line)) roles.push('signature');
    else {
      if (line.trimEnd() === '--') signatureStart ??= at;
      if (signatureStart !== null && at - signatureStart > maxSignatureLines) {
        roles.fill('newest', signatureStart);
        signatureStart = null;
      }
      roles.push(signatureStart === null ? 'newest' : 'signature');
      quote = 'quoted';
      hasNewest ||= signatureStart === null;
    }
  }
  if (roles.length > maxLines) roles[maxLines] = 'newest';
  return roles;
}

/** The opening at a line, if it holds: quote marks follow it, or it is sure without them. */
function openingIn(lines: readonly string[], at: number): (Opening & { readonly hasMarks: boolean }) | null {
  const opening = openingAt(lines, at);
  if (opening === null) return null;
  let next = at + opening.lines;
  while (next < lines.length && isBlank(lines[next] ?? '')) next += 1;
  const hasMarks = isMarked(lines[next] ?? '');
  return hasMarks || opening.isSure ? { ...opening, hasMarks } : null;
}

/** From the end of each run of the writer's own lines, paragraph by paragraph, as long as they are disclaimers. */
function tellDisclaimers(lines: readonly string[], roles: Role[]): void {
  let end = lines.length;
  while (end > 0) {
    const runEnd = end;
    while (end > 0 && isOwn(roles[end - 1])) {
      let start = end;
      while (start > 0 && isOwn(roles[start - 1]) && isBlank(lines[start - 1] ?? '')) start -= 1;
      while (start > 0 && isOwn(roles[start - 1]) && !isBlank(lines[start - 1] ?? '')) start -= 1;
      if (!isDisclaimer(lines.slice(start, end).join(''))) break;
      roles.fill('disclaimer', start, runEnd);
      end = start;
    }
    while (end > 0 && isOwn(roles[end - 1])) end -= 1;
    while (end > 0 && !isOwn(roles[end - 1])) end -= 1;
  }
}

function merged(lines: readonly string[], roles: readonly Role[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (at < lines.length && (roles[at] === roles[start] || parts.length === maxParts)) continue;
    const role = parts.length === maxParts ? 'newest' : (roles[start] ?? 'newest');
    parts.push({ role, text: lines.slice(start, at).join('') });
    start = at;
  }
  return parts;
}

function isOwn(role: Role | undefined): boolean {
  return role === 'newest' || role === 'signature';
}
