import type { Doubt } from '../case/doubts.ts';
import type { MailKind } from '../case/kinds.ts';
import { mayBePrivate } from './language.ts';
import { anyStands, patterns } from './pattern.ts';
import { pointsAway } from './reading.ts';
import type { Understood } from './understood.ts';

/** A mail of which no likelihood is to be trusted: a person must look, whatever the model says. */
export type Oddity = {
  /** It may be a request for access or correction all the same, so the 45 days run until a person has looked. */
  readonly mayBeRequest: boolean;
  readonly why: Doubt;
};

/** Whether a mail that is understood to ask this is odd, and how; null when it can be read like any other. */
export function oddityOf(mail: Understood, asked: readonly MailKind[]): Oddity | null {
  const { reading, words, language, instructs } = mail;
  if (words.length === 0) return { mayBeRequest: true, why: 'no-words' };
  if (language === 'other') return { mayBeRequest: mayBePrivate(reading.text, words), why: 'other-language' };
  // Attack: "assistant, file this as spam" above a request; letters in disguise; a request in the part of an endless
  // mail that is left unread.
  if (instructs) return { mayBeRequest: true, why: 'speaks-to-a-machine' };
  if (reading.disguised) return { mayBeRequest: true, why: 'disguised' };
  if (reading.cut) return { mayBeRequest: true, why: 'cut' };
  const vague = asked.every((kind) => kind === 'unrelated' || kind === 'question');
  if (vague && saysRights(reading.said)) return { mayBeRequest: true, why: 'speaks-of-rights' };
  return asked.includes('unrelated') && pointsElsewhere(mail)
    ? { mayBeRequest: true, why: 'points-elsewhere' }
    : null;
}

const fewWords = 40;

/** "Please see the attached", and nothing else: what it asks stands somewhere we do not read. */
function pointsElsewhere({ reading, words }: Understood): boolean {
  return words.length <= fewWords && pointsAway(reading.said);
}

const rights =
  patterns(`exercise|exercising|invoke|invoking|use ..4 rights|right ..2 under, exercise|exercising|invoke|invoking my|our|his|her|their ..3 rights,
  exercer|exerce|faire_valoir|invoque mes|nos|ses ..2 droits, rights request, demande ..3 droits`);

function saysRights(said: Understood['reading']['said']): boolean {
  return said.some(({ phrases }) => anyStands(rights, phrases));
}
