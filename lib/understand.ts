import { isStatutory } from './case/kinds.ts';
import type { Classification } from './classify/classification.ts';
import { classify } from './classify/classify.ts';
import type { Mail } from './mail/mail.ts';
import { newestOf } from './mail/quoted.ts';

/**
 * What a mail asks, with the product's own order of doubt: what we cannot read may be a request for access, so an
 * unparseable mail (null), a sealed one, or a few words with a document attached is never sure to ask nothing.
 */
export function understand(mail: Mail | null): Classification {
  if (mail === null || mail.defects.includes('unparseable')) return unreadable;
  const understood = classify({ subject: mail.subject, newest: newestOf(mail.parts), whole: mail.text });
  return mayHideRequest(mail, understood)
    ? { ...understood, review: true, doubt: understood.doubt ?? 'attached', statutoryClock: true }
    : understood;
}

const unreadable: Classification = {
  kinds: [{ kind: 'unrelated', confidence: 0 }],
  primary: 'unrelated',
  review: true,
  doubt: 'unreadable',
  statutoryClock: true,
  writer: 'person',
  language: 'other',
  reasons: [],
};

function mayHideRequest(mail: Mail, { kinds }: Classification): boolean {
  if (mail.defects.includes('encrypted') || mail.defects.includes('winmail-dat')) return true;
  if (kinds.some(({ kind }) => isStatutory(kind))) return false;
  const words = newestOf(mail.parts)
    .split(/\s+/, fewWords + 1)
    .filter(Boolean).length;
  const types = mail.attachments.map(({ type }) => type);
  if (words === 0 && types.some((type) => type.startsWith('image/'))) return true;
  const asksElse = kinds.some(({ kind }) => kind !== 'unrelated');
  return words < (asksElse ? bareWords : fewWords) && types.some((type) => documents.test(type));
}

/** "Please see the attached letter": below this many words the attachment is the message. */
const fewWords = 25;
/** "Privacy", and a document: a subject alone is no account of what is in it. */
const bareWords = 5;
const documents =
  /^(application\/(pdf|msword|rtf|vnd\.(openxmlformats|oasis))|message\/rfc822|text\/(rtf|plain))/;
