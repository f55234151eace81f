import { albertaDay } from '../law/alberta.ts';
import type { Obligation, OpenedCase } from './case.ts';
import type { Command, LetterOutcome, Refusal } from './commands.ts';
import { ending } from './ending.ts';
import type { CaseEvent } from './events.ts';
import { counted } from './timekeeping.ts';

/**
 * What the end of a letter with legal effect does to the clock it is about. Only the provider's acceptance counts, at
 * its instant: an extension within the time it extends, an estimate while the time still runs.
 */
export function effectOf(state: OpenedCase, outcome: LetterOutcome): readonly CaseEvent[] {
  const one = standingFor(state, outcome.about);
  if (one === undefined || one.sending === null) return [];
  // A provider's word that a letter came back may be here before our own mark that it left.
  const cameBack = state.bounced.includes(`${outcome.commit}.${outcome.n}`);
  if (outcome.letter === 'extension' && one.sending.what === 'extension')
    return extension(one, one.sending.days, outcome, cameBack);
  if (outcome.letter === 'fee-estimate' && one.sending.what === 'fee-estimate')
    return estimate(one, outcome, cameBack);
  if (outcome.letter === 'answer' && one.sending.what === 'answer')
    return answer(state, one, one.sending, outcome, cameBack);
  return [];
}

/** PIPA s. 28: the answer counts as of the instant at which the provider accepted it. */
function answer(
  state: OpenedCase,
  one: Obligation,
  { by, outcome: decided }: Extract<Obligation['sending'], { what: 'answer' }>,
  outcome: LetterOutcome,
  cameBack: boolean,
): readonly CaseEvent[] {
  const { at, commit, n, status } = outcome;
  const nothing = { type: 'AnswerVoid', at, id: one.id } as const;
  if (status !== 'sent') return [{ ...nothing, because: 'not-sent' }];
  if (cameBack) return [{ ...nothing, because: 'bounced' }];
  if (one.status !== 'running') return [{ ...nothing, because: 'ended' }];
  return [
    { type: 'AnswerGiven', at, id: one.id, outcome: decided, on: albertaDay(at), commit, n },
    ...ending(state, one, { how: 'answered', by }, at),
  ];
}

function extension(
  one: Obligation,
  days: number,
  outcome: LetterOutcome,
  cameBack: boolean,
): readonly CaseEvent[] {
  const { at, commit, n, status } = outcome;
  const id = one.id;
  const kept = { type: 'ExtensionVoid', at, id, days, granted: null, clock: one.clock } as const;
  if (status !== 'sent') return [{ ...kept, because: 'not-sent' }];
  if (cameBack) return [{ ...kept, because: 'bounced' }];
  if (one.status !== 'running') return [{ ...kept, because: 'ended' }];
  const on = albertaDay(at);
  if (on > (one.clock.statutoryDay ?? '')) return [{ ...kept, because: 'too-late' }];
  const { clock } = counted(one, { extensions: [...one.extensions, { days, on, commit, n }] });
  return [{ type: 'ExtensionGranted', at, id, days, on, commit, n, clock }];
}

function estimate(one: Obligation, outcome: LetterOutcome, cameBack: boolean): readonly CaseEvent[] {
  const { at, commit, n, status } = outcome;
  const id = one.id;
  const kept = { type: 'FeeEstimateVoid', at, id, clock: one.clock } as const;
  if (status !== 'sent') return [{ ...kept, because: 'not-sent' }];
  if (cameBack) return [{ ...kept, because: 'bounced' }];
  if (one.status !== 'running') return [{ ...kept, because: 'ended' }];
  const on = albertaDay(at);
  if (on > (one.clock.lastLawfulDay ?? '')) return [{ ...kept, because: 'too-late' }];
  return [{ type: 'ClockStopped', at, id, on, commit, n }];
}

/**
 * A letter of ours came back: what rested on its arrival is taken back. An estimate that was paid for has arrived,
 * whatever a machine says.
 */
export function recordBounce(
  state: OpenedCase,
  command: Command & { type: 'RecordBounce' },
): readonly CaseEvent[] | Refusal {
  const { at, commit, mail, n } = command;
  const letter = letterAt(state, commit, n);
  if (state.bounced.includes(`${commit}.${n}`)) return [];
  const isThis = (held: { commit: number; n: number }) => held.commit === commit && held.n === n;
  const effects = state.obligations
    .filter((one) => mayRunAgain(state, one))
    .flatMap((one): CaseEvent[] => {
      const granted = one.extensions.find(isThis);
      if (granted !== undefined) {
        const others = one.extensions.filter((each) => !isThis(each));
        const { clock, lostExtensions, lostFee } = counted(one, { extensions: others });
        // A later extension, or an estimate, may have come only within the time that this one gave.
        const voided = [granted, ...lostExtensions].map(
          ({ days, ...letter }): CaseEvent => ({
            type: 'ExtensionVoid',
            at,
            id: one.id,
            days,
            granted: { commit: letter.commit, n: letter.n },
            because: 'bounced',
            clock,
          }),
        );
        const stopped: CaseEvent = { type: 'FeeEstimateVoid', at, id: one.id, because: 'too-late', clock };
        return lostFee ? [...voided, stopped] : voided;
      }
      if (one.fee === null || one.fee.paidOn !== null || !isThis(one.fee)) return [];
      const { clock } = counted(one, { fee: null });
      return [{ type: 'FeeEstimateVoid', at, id: one.id, because: 'bounced', clock }];
    });
  const returned = state.obligations
    .filter(
      ({ answer: given, status }) =>
        (status === 'answered' || status === 'policy-sent') && given !== null && isThis(given),
    )
    .map(({ id }): CaseEvent => ({ type: 'AnswerReturned', at, id, commit, n }));
  const reopens = returned.length > 0 && state.stage === 'closed';
  return [
    { type: 'LetterBounced', at, commit, n, letter, mail },
    ...(reopens ? [{ type: 'CaseReopened', at, because: 'answer-returned' } as const] : []),
    ...returned,
    ...effects,
  ];
}

/** What the provider says of a letter on its way; it changes no clock. */
export function recordDelivery(
  state: OpenedCase,
  { at, commit, mail, n, what }: Command & { type: 'RecordDelivery' },
): readonly CaseEvent[] {
  return [{ type: 'DeliveryReported', at, commit, n, letter: letterAt(state, commit, n), what, mail }];
}

/** An obligation, or the one that an officer brought back in its place. */
function standingFor(state: OpenedCase, id: string | undefined): Obligation | undefined {
  const next = state.obligations.find(({ continues }) => continues !== null && continues === id);
  return next === undefined ? state.obligations.find((one) => one.id === id) : standingFor(state, next.id);
}

/**
 * Running, taken away by an officer who may bring it back, or answered by a letter that may come back: what is no longer
 * true must not come back with it.
 */
function mayRunAgain(state: OpenedCase, { answer: given, id, status }: Obligation): boolean {
  const isAway = status === 'not-asked' && !state.obligations.some(({ continues }) => continues === id);
  return status === 'running' || isAway || (status === 'answered' && given !== null);
}

/** What a letter was called, as far as the case remembers it. */
function letterAt(state: OpenedCase, commit: number, n: number): string {
  return state.sent.find((one) => one.commit === commit && one.n === n)?.letter ?? 'letter';
}
