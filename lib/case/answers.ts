import { albertaDay } from '../law/alberta.ts';
import { day0Of } from '../law/clock.ts';
import { packNamed } from '../law/packs/in-force.ts';
import { breachEnds, whySections } from './answering.ts';
import { isPaused, type Obligation, type OpenedCase } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import { ending } from './ending.ts';
import type { CaseEvent } from './events.ts';
import { longestReason, outcomesOf } from './outcomes.ts';
import { notYet, onePlain, owed, refusal } from './refusals.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** The answer left by another way: it ends what was owed, as of the day it left. */
export function recordAnswer(state: OpenedCase, command: Of<'RecordAnswer'>): Decided {
  const { at, because = '', by, how, kind, on, outcome, sections = [] } = command;
  const one = owed(state, kind);
  if ('refused' in one) return one;
  if (kind === 'breach_report') return refusal('not-allowed', breachEnds);
  const wrong =
    notYet(on, albertaDay(at)) ?? (on < day0Of(one.clock) ? `${on} is before the request came` : null);
  if (wrong !== null) return refusal('not-allowed', wrong);
  const missing = whyNoRecord(one, command);
  if (missing !== null) return missing;
  const reasons = {
    ...(sections.length === 0 ? {} : { sections: [...new Set(sections)] }),
    ...(because === '' ? {} : { because }),
  };
  return [
    { type: 'AnswerRecorded', at, id: one.id, outcome, by, how, on, ...reasons },
    ...ending(state, one, { how: 'answered', by }, at),
  ];
}

/** What an answer by another way has to have said as well (PIPA s. 29); null when nothing is missing. */
function whyNoRecord(
  one: Obligation,
  { because = '', kind, outcome, sections = [] }: Of<'RecordAnswer'>,
): Refusal | null {
  const possible = outcomesOf[kind];
  if (!possible.includes(outcome))
    return refusal('which', `${onePlain(kind)} is answered by one of: ${possible.join(', ')}`);
  const wrong = whySections(kind, outcome, sections, packNamed(one.clock.pack).withholding);
  if (wrong !== null) return wrong;
  if ((outcome === 'refused' || outcome === 'part') && because.trim() === '')
    return refusal('no-words', 'write the reasons that were given for the refusal, as the text');
  return because.length > longestReason
    ? refusal('not-allowed', `reasons have at most ${longestReason} letters`)
    : null;
}

/** The writer took the request back, or an officer holds it withdrawn because a fee estimate was never accepted. */
export function endObligation(state: OpenedCase, command: Of<'EndObligation'>): Decided {
  const { at, because, by, how, kind } = command;
  const one = owed(state, kind, (each) => how === 'withdrawn' || isPaused(each));
  if ('refused' in one) return one;
  if (kind === 'breach_report') return refusal('not-allowed', breachEnds);
  if (because.trim() === '') return refusal('no-reason', 'ending what the law may ask for needs a reason');
  if (because.length > longestReason)
    return refusal('not-allowed', `a reason has at most ${longestReason} letters`);
  if (how === 'lapsed' && !(isPaused(one) && one.fee?.lapseTold === true))
    return refusal(
      'not-allowed',
      'only a request whose fee estimate has lapsed can be held withdrawn for silence',
    );
  return ending(state, one, { how, because, by }, at);
}

/** PIPA s. 34.1: without a real risk of significant harm nothing has to be reported; with one, only the report ends it. */
export function assessBreach(state: OpenedCase, command: Of<'AssessBreach'>): Decided {
  const { at, by, risk } = command;
  const one = owed(state, 'breach_report');
  if ('refused' in one) return one;
  const because = command.because.trim();
  if (because === '')
    return refusal(
      'no-reason',
      'an assessment needs its reason: it may have to be shown to the Commissioner',
    );
  if (because.length > longestReason)
    return refusal('not-allowed', `a reason has at most ${longestReason} letters`);
  const assessed: CaseEvent = { type: 'BreachAssessed', at, id: one.id, risk, because, by };
  return risk === 'real-risk' ? [assessed] : [assessed, ...ending(state, one, { how: 'assessed', by }, at)];
}

/** The report to the Commissioner, by the day it left and the reference it got. */
export function reportBreach(state: OpenedCase, command: Of<'ReportBreach'>): Decided {
  const { at, by, on, reference } = command;
  const one = owed(state, 'breach_report');
  if ('refused' in one) return one;
  if (!one.assessedRisk)
    return refusal('not-allowed', 'say first that there is a real risk: /assessed real-risk REASON');
  const wrong =
    notYet(on, albertaDay(at)) ?? (on < day0Of(one.clock) ? `${on} is before we heard of it` : null);
  if (wrong !== null) return refusal('not-allowed', wrong);
  if (reference.trim() === '') return refusal('no-reason', 'a report needs its reference');
  const reported: CaseEvent = {
    type: 'BreachReported',
    at,
    id: one.id,
    on,
    reference: reference.trim().slice(0, 200),
    by,
  };
  return [reported, ...ending(state, one, { how: 'reported', by }, at)];
}
