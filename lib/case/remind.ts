import type { OpenedCase } from './case.ts';
import type { CaseEvent } from './events.ts';
import { deemedRefusalAt, lapseDay, lapseToldAt, pagesDue, rungsDue } from './rungs.ts';
import { codeReminderAt } from './trust-commands.ts';

/**
 * What the clock brings at `at`: rungs of reminders (those missed merged into one), pages, the end of a fee estimate's 30
 * days, a reminder of a code not sent back, and what the law makes of silence. Nothing when nothing is due, so that ten sweeps at once are as one.
 */
export function remindDue(state: OpenedCase, at: string): readonly CaseEvent[] {
  if (state.stage === 'closed') return [];
  const refused = state.obligations.flatMap((one): CaseEvent[] => {
    const from = deemedRefusalAt(one);
    const { lastLawfulDay } = one.clock;
    if (from === null || lastLawfulDay === null || at < from) return [];
    return [{ type: 'DeemedRefused', at, id: one.id, lastLawfulDay }];
  });
  const lapsed = state.obligations.flatMap((one): CaseEvent[] => {
    const from = lapseToldAt(one);
    const lastDay = lapseDay(one);
    return from === null || lastDay === null || at < from
      ? []
      : [{ type: 'FeeLapseTold', at, id: one.id, lastDay }];
  });
  const pages = state.obligations.flatMap((one): CaseEvent[] => {
    const hours = pagesDue(one, at);
    return hours.length === 0 ? [] : [{ type: 'Paged', at, id: one.id, hours: [...hours] }];
  });
  const rungs = state.obligations.flatMap((one) => {
    const days = rungsDue(one, at).map((rung) => rung.days);
    return days.length === 0 ? [] : [{ id: one.id, version: one.version, days: days.slice(-mostNamed) }];
  });
  const codes = state.identity.asks.flatMap((asked): CaseEvent[] => {
    const { address, toWriter, validUntil } = asked;
    const from = codeReminderAt(state, asked);
    return from === null || at < from
      ? []
      : [{ type: 'IdentityReminded', at, ask: asked.n, address, toWriter, validUntil }];
  });
  return [
    ...refused,
    ...lapsed,
    ...pages,
    ...codes,
    ...(rungs.length === 0 ? [] : [{ type: 'RungsIssued' as const, at, rungs }]),
  ];
}

/** An outage longer than a year names only its last rungs: the commit must stay small. */
const mostNamed = 400;
