import type { Contents } from './contents.ts';
import { type HeaderFacts, headerDefects } from './headers.ts';
import type { Defect } from './mail.ts';

const tnef = new Set(['application/ms-tnef', 'application/vnd.ms-tnef']);

/** S/MIME hides what it signs as well as what it encrypts (RFC 8551 3.5.2): either way the text is not here. */
const sealed = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/pgp-encrypted']);

/** What a reader of the mail cannot rely on, or must be told. */
export function defectsOf(
  facts: HeaderFacts,
  contents: Contents,
  text: string,
  seen: { readonly truncated: boolean; readonly hidden: boolean },
): readonly Defect[] {
  const found: readonly (readonly [Defect, boolean])[] = [
    ['text-truncated', seen.truncated],
    ['too-many-parts', contents.tooMany],
    ['winmail-dat', contents.attachments.some(({ name, type }) => tnef.has(type) || isWinmail(name))],
    ['encrypted', isEncrypted(facts, contents, text)],
    ['hidden-text', seen.hidden],
  ];
  return [...found.flatMap(([defect, is]) => (is ? [defect] : [])), ...headerDefects(facts)];
}

/** Whether the text is one that only a key can read: OpenPGP (RFC 3156, or armour in the text) or S/MIME. */
export function isEncrypted(facts: HeaderFacts, contents: Contents, text: string): boolean {
  const type = facts.headers.find(({ name }) => name === 'content-type')?.value ?? '';
  return (
    /^multipart\/encrypted\b/i.test(type) ||
    contents.attachments.some((attachment) => sealed.has(attachment.type)) ||
    /^-----BEGIN PGP MESSAGE-----/m.test(text)
  );
}

function isWinmail(name: string): boolean {
  return name.toLowerCase() === 'winmail.dat';
}
