/** Base32 without the look-alikes l/1 and o/0, in lower case: people retype these, and mail systems fold case. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Bits as base32 text, five at a time from the front; a rest of fewer than five bits is dropped. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** A case id: 60 bits, twelve letters. The caller brings the eight random bytes. */
export function caseIdFrom(random: Uint8Array): string {
  return base32(random, 12);
}

const idPattern = /^[a-km-np-z2-9]{12}$/;

export function isCaseId(text: string): boolean {
  return idPattern.test(text);
}

/** The case id as people read it: PI-ABCD-EFGH-JKMN. */
export function caseNumber(caseId: string): string {
  return `PI-${caseId.slice(0, 4)}-${caseId.slice(4, 8)}-${caseId.slice(8)}`.toUpperCase();
}

/** The case id in a number as people type it, with or without dashes and brackets; null when it is none. */
export function readCaseNumber(text: string): string | null {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^\[?pi-/, '')
    .replace(/\]$/, '')
    .replaceAll('-', '');
  return isCaseId(id) ? id : null;
}

/** The case ids of every [PI-...] tag in a subject line. */
export function taggedCases(subject: string): readonly string[] {
  const tags = subject.match(/\[PI-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\]/gi) ?? [];
  return tags.flatMap((tag) => readCaseNumber(tag) ?? []);
}
