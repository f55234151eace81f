import { isPaused, type OpenedCase, running, standingKinds } from '../case/case.ts';
import { caseNumber } from '../case/case-id.ts';
import { primaryOf } from '../case/kinds.ts';
import { actsForAnother, identityOf } from '../case/trust.ts';
import { albertaDay } from '../law/alberta.ts';
import { daysBetween } from '../law/civil.ts';

/** A case as the command line shows it; `daysLeft` counts Alberta days from today to `dueOn`, below zero when it has passed. */
export function caseRow(state: OpenedCase, now: string) {
  const today = albertaDay(now);
  const owed = running(state).filter((one) => !isPaused(one));
  const paused = running(state).filter(isPaused);
  const first = owed[0]?.clock;
  const dueOn = first?.dueOn ?? null;
  const byLaw = owed.flatMap(({ clock }) => clock.statutoryDay ?? []).toSorted()[0] ?? null;
  const marks = [
    ...state.marks,
    ...(owed.some(({ clock }) => clock.lastLawfulDay !== null && today > clock.lastLawfulDay)
      ? ['late']
      : []),
    ...(owed.some(({ deemedRefusedAt }) => deemedRefusedAt !== null) ? ['deemed-refused'] : []),
    ...(owed.some(({ clock }) => clock.basis === 'house' && today > clock.dueOn) ? ['target-passed'] : []),
  ];
  return {
    case: caseNumber(state.id),
    stage: state.stage === 'open' && paused.length > 0 && owed.length === 0 ? 'paused' : state.stage,
    primary: primaryOf(standingKinds(state)),
    kinds: state.asked,
    requester: state.writer?.address ?? null,
    receivedAt: state.receivedAt,
    dueOn,
    basis: first?.basis ?? null,
    /** The earliest day that the law sets; a house target may come before it. */
    statutoryDay: byLaw,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    review: state.marks.includes('review'),
    marks,
    role: state.role,
    language: state.language,
    authenticity: state.authenticity,
    /** How far it is known that the writer is who they say. */
    identity: identityOf(state),
    /** What is known of their right to act for another. */
    authority: authorityOf(state),
    /** Letters that were shown to the officers and wait for their yes. */
    previews: previewsOf(state, now),
    joinedInto: state.joinedInto === null ? null : caseNumber(state.joinedInto),
    takenOver: state.takenOver.map(caseNumber),
    /** The last letters that did not do their work. */
    troubles: state.troubles,
    obligations: state.obligations.map(
      ({ clock, deemedRefusedAt, fee, id, kind, presumed, status, ...one }) => ({
        id,
        kind,
        presumed,
        status: paused.some((each) => each.id === id) ? 'paused' : status,
        extendedDays: one.extensions.reduce((sum, { days }) => sum + days, 0),
        pausedSince: fee !== null && fee.paidOn === null ? fee.estimatedOn : null,
        deemedRefused: deemedRefusedAt !== null,
        basis: clock.basis,
        statutoryDay: clock.statutoryDay,
        lastLawfulDay: clock.lastLawfulDay,
        targetDay: clock.targetDay,
        dueOn: clock.dueOn,
        pack: clock.pack,
        proof: clock.proof,
      }),
    ),
  };
}

function authorityOf(state: OpenedCase): 'not-needed' | 'none' | 'asked' | 'confirmed' {
  const { askedAt, confirmed } = state.authority;
  if (confirmed !== null) return 'confirmed';
  if (askedAt !== null) return 'asked';
  return actsForAnother(state) ? 'none' : 'not-needed';
}

function previewsOf(state: OpenedCase, now: string) {
  return state.previews
    .filter(({ status, until }) => status === 'waiting' && now <= until)
    .map(({ by, code, until, would }) => ({
      code,
      letter: lettersOf[would.type],
      files: would.files.map(({ name }) => name),
      by,
      until,
    }));
}

const lettersOf = { AnswerOrdered: 'answer', MessageOrdered: 'message', ClosingOrdered: 'closing' } as const;

export type CaseRow = ReturnType<typeof caseRow>;

/** A kind as people read it. */
export function plainKind(kind: string): string {
  return kind.replaceAll('_', ' ');
}

/** A letter as people speak of it. */
export function plainLetter(letter: string): string {
  return letterWords.get(letter) ?? letter.replaceAll('-', ' ');
}

const letterWords: ReadonlyMap<string, string> = new Map([
  ['sent', 'copy of what left, for the officers,'],
  ['commands', 'answer to the commands'],
  ['attachments', 'mail with the mails of the case'],
  ['identity', 'one-time code'],
  ['authority', 'question for authority'],
]);

/** A set of kinds as people read it. */
export function plainKinds(kinds: readonly string[]): string {
  return kinds.length === 0 ? 'unrelated' : kinds.map(plainKind).join(', ');
}

/** Days left in words: short enough for a column. */
export function plainDays(daysLeft: number | null): string {
  if (daysLeft === null) return '-';
  return daysLeft < 0 ? `${-daysLeft} past` : String(daysLeft);
}
