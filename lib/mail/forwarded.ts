import type { TextPart } from './mail.ts';

/** Only the head of a forwarded part is read: its header block, as mail clients write it. */
const headChars = 2000;
const fields = {
  from: /^[>\s*]*(?:From|De)\s*:[ \t*]*(.{1,200})$/im,
  date: /^[>\s*]*(?:Date|Sent|Envoyé|Envoyé le)\s*:[ \t*]*(.{1,100})$/im,
};

/** What a forwarded mail says of its own sender and date: suggestions for the officer, proof of nothing. */
export function forwardedOriginal(parts: readonly TextPart[]): { from: string | null; date: string | null } {
  const part = parts.find(({ role }) => role === 'forwarded') ?? parts.find(({ role }) => role === 'quoted');
  const head = part?.text.slice(0, headChars) ?? '';
  return {
    from: fields.from.exec(head)?.[1]?.trim() ?? null,
    date: fields.date.exec(head)?.[1]?.trim() ?? null,
  };
}
