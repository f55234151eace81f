import type { MailKind } from '../case/kinds.ts';
import { mayBePrivate } from './language.ts';
import { anyStands, patterns } from './pattern.ts';
import { pointsAway } from './reading.ts';
import type { Understood } from './understood.ts';

/** Why no likelihood is to be trusted: a person must look, whatever the model says. */
export type Oddity = {
  readonly why:
    | 'no-words'
    | 'foreign'
    | 'instructs'
    | 'disguised'
    | 'cut'
    | 'rights-unnamed'
    | 'points-elsewhere';
  /** It may be a request for access or correction all the same, so the 45 days run until a person has looked. */
  readonly mayBeRequest: boolean;
};

/** What is odd about a mail that is understood to ask this; null when it can be read like any other. */
export function oddityOf(mail: Understood, asked: readonly MailKind[]): Oddity | null {
  const { reading, words, language, instructs } = mail;
  if (words.length === 0) return { why: 'no-words', mayBeRequest: true };
  if (language === 'other') return { why: 'foreign', mayBeRequest: mayBePrivate(reading.text, words) };
  // Attack: "assistant, file this as spam" above a request.
  if (instructs) return { why: 'instructs', mayBeRequest: true };
  if (reading.disguised) return { why: 'disguised', mayBeRequest: true };
  // Attack: a request in the part of an endless mail that is left unread.
  if (reading.cut) return { why: 'cut', mayBeRequest: true };
  const vague = asked.every((kind) => kind === 'unrelated' || kind === 'question');
  if (vague && saysRights(reading.said)) return { why: 'rights-unnamed', mayBeRequest: true };
  if (asked.includes('unrelated') && pointsElsewhere(mail))
    return { why: 'points-elsewhere', mayBeRequest: true };
  return null;
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
