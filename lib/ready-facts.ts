import { isPaused, type Obligation, type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import { primaryOf } from './case/kinds.ts';
import { actsForAnother, identityOf } from './case/trust.ts';
import type { Day } from './law/civil.ts';
import { packNamed } from './law/packs/in-force.ts';
import type { ReadyFacts } from './letters/ready-commands.ts';

/** What a letter knows beside the case: where a reply to it goes, what it is about, and of the mail it tells of. */
type Told = Pick<ReadyFacts, 'replyTo'> & {
  readonly today: Day;
  /** The obligations that the letter is about. */
  readonly about?: readonly string[];
  readonly replyWithheld?: boolean;
  readonly hasAttachments?: boolean;
};

/** What decides which commands fit a case as it stands. */
export function readyFacts(
  state: OpenedCase,
  { about = [], hasAttachments = false, replyTo, replyWithheld = false, today }: Told,
): ReadyFacts {
  const owed = running(state);
  const isAbout = ({ id }: Obligation) => about.includes(id);
  const ordered = [...owed.filter(isAbout), ...owed.filter((one) => !isAbout(one))];
  return {
    replyTo,
    caseNumber: caseNumber(state.id),
    obligations: ordered.map((one) => owedFacts(one, today)),
    review: state.marks.includes('review'),
    primary: primaryOf(state.asked),
    stage: state.stage,
    identity: identityOf(state),
    representative: actsForAnother(state),
    authority: state.authority.confirmed !== null,
    // A mail that names no single sender leaves the same open: whose request it is.
    forwardedByStaff: state.marks.includes('forwarded-by-staff') || state.writer === null,
    undeliverable: state.undeliverable.includes(state.writer?.address ?? ''),
    replyWithheld,
    hasAttachments,
    breachAssessedRisk: owed.some(({ assessedRisk }) => assessedRisk),
    hold: state.marks.includes('hold'),
  };
}

/** Only what the decider would not refuse is offered. */
function owedFacts(one: Obligation, today: Day): ReadyFacts['obligations'][number] {
  return {
    kind: one.kind,
    presumed: one.presumed,
    paused: isPaused(one),
    mayExtend: mayExtend(one, today),
    mayAskFee: mayAskFee(one, today),
    lapsed: isPaused(one) && one.fee?.lapseTold === true,
    sending: one.sending !== null,
  };
}

function mayExtend(one: Obligation, today: Day): boolean {
  const { statutoryDay, pack } = one.clock;
  const { extension } = packNamed(pack);
  const taken = one.extensions.reduce((sum, { days }) => sum + days, 0);
  return (
    statutoryDay !== null &&
    extension !== null &&
    today <= statutoryDay &&
    taken < extension.maxDays &&
    one.sending === null &&
    !isPaused(one)
  );
}

function mayAskFee(one: Obligation, today: Day): boolean {
  const { lastLawfulDay, pack } = one.clock;
  const period = packNamed(pack).periods[one.kind];
  const isFree = one.fee === null && one.sending === null;
  return (
    isFree &&
    period?.basis === 'statutory' &&
    period.mayStopForFee &&
    lastLawfulDay !== null &&
    today <= lastLawfulDay
  );
}
