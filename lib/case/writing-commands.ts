import { answered, breachEnds, whyNoAnswer } from './answering.ts';
import { type OpenedCase, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory } from './kinds.ts';
import { longestReason } from './outcomes.ts';
import { onePlain, plain, refusal } from './refusals.ts';
import type { WordsOrdered } from './writer-events.ts';
import { largestLetter, longestBody, sizeOf } from './writing.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };
type Writes = Of<'GiveAnswer' | 'SendMessage' | 'CloseCase'>;

/** PIPA s. 29: the answer is ordered, or shown as a preview; it counts once the provider has accepted it. */
export function giveAnswer(state: OpenedCase, command: Of<'GiveAnswer'>): Decided {
  if (state.stage === 'closed') return isClosed;
  const about = answered(state, command);
  if ('refused' in about) return about;
  const { one, outcome } = about;
  const sections = [...new Set(command.sections)];
  return orders(state, command, {
    type: 'AnswerOrdered',
    at: command.at,
    id: one.id,
    outcome,
    sections,
    ...written(state, command),
  });
}

/** An officer's own words to the writer. */
export function sendMessage(state: OpenedCase, command: Of<'SendMessage'>): Decided {
  return orders(state, command, { type: 'MessageOrdered', at: command.at, ...written(state, command) });
}

/** Closes a case in which no statutory clock runs; silent unless the officer wrote words for the writer. */
export function closeCase(state: OpenedCase, command: Of<'CloseCase'>): Decided {
  const because = command.because.trim();
  const refused = whyNotClosed(state, because);
  if (refused !== null) return refused;
  const { at, by, writing } = command;
  if (writing.body === null && writing.files.length === 0) return closed(state, { at, because, by });
  return orders(state, command, { type: 'ClosingOrdered', at, ...written(state, command) }, because);
}

/** Why a case cannot be closed by an officer's word now; null when it can. */
function whyNotClosed(state: OpenedCase, because: string): Refusal | null {
  if (state.stage === 'closed') return refusal('stands-already', 'the case is closed already');
  if (state.marks.includes('hold'))
    return refusal('not-allowed', 'the case is on hold for the Commissioner or a court: it stays open');
  const open = running(state);
  const byLaw = open.find(({ kind }) => isStatutory(kind));
  if (byLaw !== undefined) {
    const presumed = byLaw.presumed ? '; if nobody asked for that: /kind with the right kinds and why' : '';
    return refusal(
      'not-allowed',
      `the law's time for ${onePlain(byLaw.kind)} runs until ${byLaw.clock.dueOn}: it ends by /answer, /answered, /withdrawn or /lapsed${presumed}`,
    );
  }
  if (open.some(({ kind }) => kind === 'breach_report')) return refusal('not-allowed', breachEnds);
  if (open.some(({ sending }) => sending !== null))
    return refusal('stands-already', 'a letter of this case is on its way; it may end what is owed');
  if (open.length > 0 && because === '')
    return refusal(
      'no-reason',
      `owed is still: ${open.map(({ kind }) => plain(kind)).join(', ')}; closing needs the reason why no answer is owed: /close REASON`,
    );
  return because.length > longestReason
    ? refusal('not-allowed', `a reason has at most ${longestReason} letters`)
    : null;
}

/** The events by which an officer's word closes a case. */
function closed(
  state: OpenedCase,
  { at, because, by }: { readonly at: string; readonly because: string; readonly by: string },
): readonly CaseEvent[] {
  return [
    ...running(state).map(
      ({ id }): CaseEvent => ({ type: 'ObligationEnded', at, id, how: 'not-owed', because, by }),
    ),
    { type: 'CaseClosed', at, because: 'officer', words: because, by },
  ];
}

/** Sends what a preview has shown, as the case stands now, or takes it back. */
export function settlePreview(state: OpenedCase, command: Of<'SettlePreview'>): Decided {
  const { at, by, how } = command;
  const preview = meant(state, command);
  if ('refused' in preview) return preview;
  const settled: CaseEvent = { type: 'PreviewSettled', at, code: preview.code, how, by };
  if (how === 'discarded') return [settled];
  const would = { ...preview.would, at };
  const refused = whyNot(state, would) ?? whyNotThere(state, would);
  if (refused !== null) return refused;
  if (preview.closes === null) return [settled, would];
  const open = whyNotClosed(state, preview.closes);
  return open ?? [settled, would, ...closed(state, { at, because: preview.closes, by: preview.would.by })];
}

/** A letter to the writer came back after the preview was made: nobody was warned of it there. */
function whyNotThere({ undeliverable, writer }: OpenedCase, { overridden }: WordsOrdered): Refusal | null {
  const address = writer?.address ?? '';
  return undeliverable.includes(address) && !overridden.includes(cameBack(address))
    ? refusal('slip', `nothing was sent: ${cameBack(address)} since; give the command again`)
    : null;
}

function cameBack(address: string): string {
  return `a letter to ${address} came back`.slice(0, 300);
}

/** The preview that is meant. Without its code only one that nobody can take for another. */
function meant(state: OpenedCase, { at, by, code }: Of<'SettlePreview'>) {
  const open = state.previews.filter(({ status, until }) => status === 'waiting' && at <= until);
  if (code !== null) {
    const named = open.find((one) => one.code === code);
    if (named !== undefined) return named;
    const was = state.previews.find((one) => one.code === code);
    if (was === undefined) return refusal('not-owed', `the case has no preview ${code}`);
    return was.status === 'waiting'
      ? refusal('too-late', `preview ${code} is more than 24 hours old: give the command again`)
      : refusal('stands-already', `preview ${code} is ${previewWords[was.status]}`);
  }
  const dayAgo = new Date(Date.parse(at) - previewMs).toISOString();
  const recent = state.previews.filter((one) => one.at >= dayAgo);
  const [only] = open;
  if (only === undefined)
    return refusal(
      'not-owed',
      'no preview waits for a yes: one that is more than 24 hours old, or whose case has changed, is given again',
    );
  if (open.length === 1 && (recent.length === 1 || only.by === by)) return only;
  return refusal('which', `say which preview: ${open.map((one) => `/yes ${one.code}`).join(' or ')}`);
}

const previewWords = {
  sent: 'sent already',
  discarded: 'taken back',
  void: 'void, for the case has changed since: give the command again',
} as const;

/** Attack, and slip: a yes that meets another letter than the one its giver has read. */
const previewMs = 86_400_000;

function written(state: OpenedCase, command: Writes) {
  const { anyway, by, writing } = command;
  const { body, contact, files } = writing;
  const overridden = anyway ? slipsIn(state, command).map((slip) => slip.slice(0, 300)) : [];
  return { body, files: [...files], contact, overridden, by };
}

/** What an officer may not have meant to send. */
function slipsIn(state: OpenedCase, { writing }: Writes): readonly string[] {
  const address = state.writer?.address ?? '';
  return state.undeliverable.includes(address) ? [...writing.slips, cameBack(address)] : writing.slips;
}

/** The letter leaves at once, or, with files or against a warning, is shown first. */
function orders(
  state: OpenedCase,
  command: Writes,
  would: WordsOrdered,
  closes: string | null = null,
): Decided {
  const refused = whyNot(state, would);
  if (refused !== null) return refused;
  const { anyway, at, by } = command;
  const slips = slipsIn(state, command);
  if (slips.length > 0 && !anyway)
    return refusal(
      'slip',
      `nothing was sent: ${slips.join('; ')}. If it is meant so, put the word anyway at the end of the command: you will see the letter first`,
    );
  // What stands below /close may be a mail program's own: it closes a case in front of somebody, and is read first.
  if (would.files.length === 0 && !anyway && would.type !== 'ClosingOrdered')
    return [would, ...(closes === null ? [] : closed(state, { at, because: closes, by }))];
  const to = state.writer ?? { name: '', address: '' };
  const code = `p${state.previewsMade + 1}`;
  const until = new Date(Date.parse(at) + previewMs).toISOString();
  return [{ type: 'PreviewMade', at, code, until, by, would, closes, to }];
}

/** Why a letter may not leave, whatever the officer says; null when it may. */
function whyNot(state: OpenedCase, would: WordsOrdered): Refusal | null {
  if (state.stage === 'closed') return isClosed;
  if (state.writer === null)
    return refusal('no-address', 'the case knows no single address to write to: /requester ADDRESS NAME');
  if (state.marks.includes('forwarded-by-staff'))
    return refusal(
      'no-address',
      'a colleague forwarded it, and whose request it is has to be settled: /requester ADDRESS NAME',
    );
  if ((would.body?.letters ?? 0) > longestBody)
    return refusal(
      'too-large',
      `the text has ${would.body?.letters} letters; at most ${longestBody} stand in a letter`,
    );
  const size = sizeOf(would);
  if (size > largestLetter)
    return refusal(
      'too-large',
      `with its files the letter has ${(size / 1e6).toFixed(1)} MB, and the provider takes ${largestLetter / 1e6} MB: send the files in several letters by /send, or give a link`,
    );
  if (would.type === 'AnswerOrdered') return whyNoAnswer(state, would);
  return would.body === null && would.type === 'MessageOrdered'
    ? refusal('no-words', 'write the message below the command, after an empty line')
    : null;
}

const isClosed = refusal('closed', 'the case is closed, and nothing is sent from it: /reopen REASON first');
