import { packNamed } from '../law/packs/in-force.ts';
import { isPaused, type Obligation, type OpenedCase, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { Kind } from './kinds.ts';
import { isStatutory } from './kinds.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { onePlain, owed, refusal } from './refusals.ts';
import { actsForAnother, identityOf } from './trust.ts';
import type { WordsOrdered } from './writer-events.ts';
import { isName } from './writing.ts';

type Answer = WordsOrdered & { type: 'AnswerOrdered' };

export const breachEnds =
  'a possible breach ends only by /assessed no-real-risk REASON, or by /assessed real-risk and then /reported';

/** Which of the things owed an answer is to, and what it decides; a refusal asks for what was left open. */
export function answered(
  state: OpenedCase,
  { kind, outcome }: Command & { type: 'GiveAnswer' },
): { readonly one: Obligation; readonly outcome: Outcome } | Refusal {
  const open = running(state);
  if (kind === null && open.length > 1)
    return refusal('which', `more than one thing is open; say which: ${open.map(formOf).join(', or ')}`);
  const [only] = open;
  if (kind === null && only === undefined) return refusal('not-owed', 'nothing is owed in this case');
  const one = kind === null ? only : owed(state, kind);
  if (one === undefined) return refusal('not-owed', 'nothing is owed in this case');
  if ('refused' in one) return one;
  if (one.kind === 'breach_report') return refusal('not-allowed', breachEnds);
  const possible = outcomesOf[one.kind];
  const [sole] = possible;
  if (outcome === null && sole !== undefined && possible.length === 1) return { one, outcome: sole };
  if (outcome === null || !possible.includes(outcome))
    return refusal('which', `an answer to ${onePlain(one.kind)} says what was decided: ${formOf(one)}`);
  return { one, outcome };
}

/** Why this answer would be no lawful one (PIPA ss. 24, 25, 29), asking for what is missing; null when nothing is. */
export function whyNoAnswer(state: OpenedCase, would: Answer): Refusal | null {
  const one = state.obligations.find(({ id }) => id === would.id);
  if (one?.status !== 'running') return refusal('not-owed', 'what it answers is no longer owed');
  if (one.sending !== null)
    return refusal('stands-already', `the ${one.sending.what} letter of this request is on its way`);
  const missing = [
    ...(would.outcome === 'all' || would.outcome === 'part' ? [unknownPerson(state)] : []),
    wrongSections(one, would),
    withoutWords(one, would),
    ...(isStatutory(one.kind) ? [unnamed(would)] : []),
  ].filter((refused) => refused !== null);
  const [first] = missing;
  // All at once: an officer should not have to send a mail for each thing that is missing.
  return first === undefined
    ? null
    : refusal(first.refused, missing.map(({ because }) => because).join('. Also: '));
}

/** Access is given only to somebody an officer knows; a code that came back shows an address, never a person. */
function unknownPerson(state: OpenedCase): Refusal | null {
  if (identityOf(state) !== 'confirmed')
    return refusal(
      'not-identified',
      'access is given only to a person you know to be who they say: /identity confirmed HOW says how you know, /identity ask sends a code to their address',
    );
  if (actsForAnother(state) && state.authority.confirmed === null)
    return refusal(
      'not-identified',
      'the writer acts for somebody else: /authority confirmed HOW says what lets them, /authority ask asks for it',
    );
  return null;
}

function unnamed({ contact }: Answer): Refusal | null {
  return isName(contact)
    ? null
    : refusal(
        'no-name',
        `the answer must name the person who can answer questions (PIPA s. 29), and "${contact.name}" is no person's name: set officers[].name in the settings`,
      );
}

function wrongSections(one: Obligation, { outcome, sections }: Answer): Refusal | null {
  const { withholding } = packNamed(one.clock.pack);
  return whySections(one.kind, outcome, sections, withholding);
}

/** Why these sections cannot stand under this decision; null where they can. */
export function whySections(
  kind: Kind,
  outcome: Outcome,
  sections: readonly string[],
  withholding: readonly { readonly section: string; readonly words: string }[],
): Refusal | null {
  const known =
    outcome === 'refused' || outcome === 'part'
      ? withholding.map(({ section }) => section)
      : outcome === 'annotated'
        ? ['25(3)', '25(5)']
        : [];
  const wrong = sections.find((section) => !known.includes(section));
  if (wrong !== undefined && known.length === 0)
    return refusal('no-section', `an answer "${outcome}" to ${onePlain(kind)} relies on no section`);
  const needs = outcome === 'refused' || outcome === 'part';
  if (wrong === undefined && (!needs || sections.length > 0)) return null;
  const choice = needs
    ? withholding.map(({ section, words }) => `${section} (${words})`).join('; ')
    : known.join(', ');
  const why = wrong === undefined ? 'a refusal names the section relied on' : `"${wrong}" is none of them`;
  const form = `/answer ${kind === 'access_request' ? 'access' : 'correction'} ${outcome} ${known[0]}`;
  return refusal('no-section', `${why}, such as ${form}. Known are: ${choice}`);
}

const wanted: Readonly<Record<Outcome, string>> = {
  all: 'when and how access is given',
  part: 'the reasons for what is withheld, and how the rest is given',
  refused: 'the reasons',
  'none-found': 'what was searched',
  made: 'what was corrected, and who was told',
  annotated: 'why it was not changed, and what was noted beside it',
  done: 'the answer itself',
};

function withoutWords(one: Obligation, { body, files, outcome }: Answer): Refusal | null {
  if (body !== null || (outcome === 'all' && files.length > 0)) return null;
  const what =
    one.kind === 'consent_withdrawal'
      ? 'the likely consequences (PIPA s. 9(2)), what stops and when, and what is kept and why'
      : wanted[outcome];
  return refusal('no-words', `write below the command, after an empty line: ${what}`);
}

function formOf(one: Obligation): string {
  const names = outcomesOf[one.kind];
  const outcome = names.length === 1 ? '' : ` ${names.join('|')}`;
  return one.kind === 'breach_report'
    ? '/assessed (a possible breach)'
    : `/answer ${one.kind}${outcome}${isPaused(one) ? ' (its clock stands still)' : ''}`;
}
