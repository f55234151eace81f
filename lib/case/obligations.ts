import { albertaDay } from '../law/alberta.ts';
import type { Day } from '../law/civil.ts';
import { type Clock, clockUnder, day0Of } from '../law/clock.ts';
import { packInForce } from '../law/packs/in-force.ts';
import { type OpenedCase, receiptOf } from './case.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory, type Kind, kinds } from './kinds.ts';
import type { MailFacts } from './mail-facts.ts';
import { counted, voided } from './timekeeping.ts';

type Asked = { readonly kind: Kind; readonly presumed: boolean };

/**
 * The obligations a mail adds: one for each thing asked that is not already owed, and in doubt a presumed
 * access request (PIPA s. 28: silence is a refusal, so a clock too many is the smaller harm).
 */
export function obligationsAdded(
  state: OpenedCase | null,
  mail: MailFacts,
  at: string,
): readonly CaseEvent[] {
  const owed = state?.obligations.filter((one) => one.status === 'running') ?? [];
  const first = (state?.obligations.length ?? 0) + 1;
  return asked(mail)
    .filter(({ kind, presumed }) =>
      presumed
        ? !owed.some((one) => isStatutory(one.kind))
        : !owed.some((one) => one.kind === kind && !one.presumed),
    )
    .map(({ kind, presumed }, index) => ({
      type: 'ObligationAdded',
      at,
      id: `o${first + index}`,
      kind,
      presumed,
      inReview: mail.understood.review,
      clock: ordinaryClock(kind, albertaDay(mail.receivedAt)),
      receivedAt: mail.receivedAt,
      receptionId: mail.receptionId,
    }));
}

/**
 * The obligations that an officer adds by naming the kinds of a case, owed as if its first mail had been understood so
 * at once. A kind that was taken away before and comes back has the clock it had: a correction never moves day 0.
 */
export function obligationsNamed(
  state: OpenedCase,
  named: readonly Kind[],
  at: string,
): readonly CaseEvent[] {
  const missing = named.filter(
    (kind) => !state.obligations.some((one) => one.kind === kind && one.status !== 'not-asked'),
  );
  return broughtBack(state, missing, at);
}

/**
 * What an officer had ended by word alone, in a case that is opened again: it is owed as before, by the clock it had. A
 * slip in a reason must not cost a person the law's time.
 */
export function obligationsRevived(state: OpenedCase, at: string): readonly CaseEvent[] {
  const gone = kinds.filter((kind) => {
    const last = state.obligations.findLast((one) => one.kind === kind);
    return last !== undefined && byWord.has(last.status);
  });
  return broughtBack(state, gone, at);
}

const byWord: ReadonlySet<string> = new Set(['withdrawn', 'lapsed', 'not-owed']);

function broughtBack(state: OpenedCase, missing: readonly Kind[], at: string): readonly CaseEvent[] {
  const first = state.obligations.length + 1;
  return missing.flatMap((kind, index): CaseEvent[] => {
    const before = state.obligations.findLast((one) => one.kind === kind);
    const added = { type: 'ObligationAdded' as const, at, id: `o${first + index}`, kind };
    const plain = { ...added, presumed: false, inReview: false };
    if (before === undefined) {
      const { firstReception: receptionId, receivedAt } = state;
      return [{ ...plain, clock: ordinaryClock(kind, receiptOf(state)), receivedAt, receptionId }];
    }
    const { receivedAt, receptionId } = before;
    const had = day0Of(before.clock);
    const received = receptionId === state.firstReception ? receiptOf(state) : had;
    // A case that joined may have brought an earlier day.
    const day0 = state.takenOver.length > 0 && had < received ? had : received;
    const again = counted(before, { day0 });
    return [
      { ...plain, clock: again.clock, receivedAt, receptionId, continues: before.id },
      ...voided(plain.id, again, at),
    ];
  });
}

function ordinaryClock(kind: Kind, day0: Day): Clock {
  const clock = clockUnder(packInForce(day0), kind, day0);
  if ('refused' in clock) throw new Error(`no clock for ${kind}: ${clock.refused}`);
  return clock;
}

function asked(mail: MailFacts): readonly Asked[] {
  const { review, statutoryClock } = mail.understood;
  const plain: Asked[] = mail.understood.kinds.flatMap(({ kind }) =>
    kind === 'unrelated' ? [] : [{ kind, presumed: false }],
  );
  const inDoubt = review && statutoryClock && !plain.some(({ kind }) => isStatutory(kind));
  return inDoubt ? [...plain, { kind: 'access_request', presumed: true }] : plain;
}
