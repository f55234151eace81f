import { isStatutory, type Kind, type MailKind } from '../case/kinds.ts';
import type { ReadyCommand } from './block.ts';
import { readyCommand } from './command-link.ts';
import * as lines from './ready-lines.ts';

/** Something owed, as far as it decides which commands fit. */
type Owed = {
  readonly kind: Kind;
  readonly presumed: boolean;
  /** Its clock stands still for a fee estimate. */
  readonly paused: boolean;
  readonly mayExtend: boolean;
  readonly mayAskFee: boolean;
  /** The writer's time to accept the estimate is over. */
  readonly lapsed: boolean;
  /** A letter that ends or moves it is ordered and not yet accepted for sending. */
  readonly sending: boolean;
};

/** What is known of a case when commands are chosen for it. */
export type ReadyFacts = {
  /** The officers' address of the case. */
  readonly replyTo: string;
  readonly caseNumber: string;
  /** Those still owed; what the letter is about stands first. */
  readonly obligations: readonly Owed[];
  readonly review: boolean;
  readonly primary: MailKind;
  readonly stage: 'open' | 'closed';
  readonly identity: 'none' | 'asked' | 'address-controlled' | 'confirmed';
  /** The writer acts for somebody else. */
  readonly representative: boolean;
  /** That they may is confirmed. */
  readonly authority: boolean;
  readonly forwardedByStaff: boolean;
  /** A letter to the writer's address came back. */
  readonly undeliverable?: boolean;
  readonly replyWithheld: boolean;
  readonly hasAttachments: boolean;
  readonly breachAssessedRisk: boolean;
  readonly hold: boolean;
};

/** More of them would hide the one that is needed. */
const mostCommands = 7;

/**
 * The few commands that fit a case now, the first to be given in front. None of them would reach the writer while it is
 * not settled whose request a colleague forwarded, nor while letters to their address come back.
 */
export function readyCommands(facts: ReadyFacts): readonly ReadyCommand[] {
  const fitting = facts.stage === 'closed' ? toClosed(facts) : toOpen(facts);
  return [...fitting.slice(0, mostCommands - 1), lines.help].map(({ line, does }) =>
    readyCommand(facts, line, does),
  );
}

function toClosed({ hasAttachments }: ReadyFacts): readonly lines.Told[] {
  return [lines.reopen, ...when(hasAttachments, lines.attachments)];
}

function toOpen(facts: ReadyFacts): readonly lines.Told[] {
  const { forwardedByStaff, hasAttachments, undeliverable = false } = facts;
  const files = when(hasAttachments, lines.attachments);
  const whatItIs = [...whatIsAsked(facts), ...aboutBreach(facts), ...aboutFee(facts)];
  if (forwardedByStaff) return [lines.requester, lines.received, ...whatItIs, ...files, ...ends(facts)];
  const byPost = answerable(facts).map(lines.answeredByPost);
  if (undeliverable) return [lines.otherAddress, ...whatItIs, ...byPost, ...files, ...ends(facts)];
  return [
    ...whatItIs,
    ...toWriter(facts),
    ...files,
    ...moreTime(facts),
    ...otherAnswers(facts),
    ...ends(facts),
  ];
}

/** Only an officer's word settles a doubt; no line takes away what is surely asked, but the one that takes away all. */
function whatIsAsked(facts: ReadyFacts): readonly lines.Told[] {
  if (!isInDoubt(facts)) return [];
  const { obligations, primary } = facts;
  const sure = surelyAsked(facts);
  const likely = sure.length > 0 || primary === 'unrelated' ? sure : [primary];
  const maybeAccess = likely.length === 0 || obligations.some(({ presumed }) => presumed);
  const isNamed = likely.includes('access_request') || likely.includes('breach_report');
  return [
    ...when(likely.length > 0, lines.kindsAre(likely, 'it was understood rightly')),
    ...when(
      maybeAccess && !isNamed,
      lines.kindsAre([...sure, 'access_request'], 'it asks to see personal information'),
    ),
    lines.kindsAre([], 'it asks nothing about privacy: all its clocks end'),
  ];
}

function isInDoubt({ obligations, review }: ReadyFacts): boolean {
  return review || obligations.some(({ presumed }) => presumed);
}

function surelyAsked({ obligations }: ReadyFacts): readonly Kind[] {
  return obligations.filter(({ presumed }) => !presumed).map(({ kind }) => kind);
}

function aboutBreach({ breachAssessedRisk, obligations }: ReadyFacts): readonly lines.Told[] {
  if (!obligations.some(({ kind }) => kind === 'breach_report')) return [];
  return breachAssessedRisk ? [lines.reported] : [lines.noRealRisk, lines.realRisk];
}

function aboutFee({ obligations }: ReadyFacts): readonly lines.Told[] {
  const paused = obligations.filter((one) => one.paused);
  return paused.flatMap((one) => [lines.paid(one.kind), ...when(one.lapsed, lines.lapsed(one.kind))]);
}

/** What reaches the writer, after what has to be known of them first. On hold only a person's own words do. */
function toWriter(facts: ReadyFacts): readonly lines.Told[] {
  const { hold, replyWithheld } = facts;
  const kinds = answerable(facts);
  const missing = proofs(facts);
  return [
    ...when(kinds.includes('access_request'), ...missing),
    ...when(replyWithheld && !hold, lines.acknowledge),
    ...kinds.map((kind) => lines.answer(kind, missing.length === 0)),
    lines.send,
  ];
}

/** What a letter of ours could answer now: surely asked, its clock running, no letter on its way. */
function answerable({ obligations }: ReadyFacts): readonly Exclude<Kind, 'breach_report'>[] {
  return obligations
    .filter(({ paused, presumed, sending }) => !presumed && !paused && !sending)
    .flatMap(({ kind }) => (kind === 'breach_report' ? [] : [kind]));
}

/** What access waits for. */
function proofs({ authority, identity, representative }: ReadyFacts): readonly lines.Told[] {
  return [
    ...when(identity === 'none', lines.askIdentity),
    ...when(identity !== 'confirmed', lines.confirmIdentity),
    ...when(representative && !authority, lines.askAuthority, lines.confirmAuthority),
  ];
}

function moreTime({ obligations }: ReadyFacts): readonly lines.Told[] {
  const free = obligations.filter(({ sending }) => !sending);
  return [
    ...free.filter(({ mayExtend }) => mayExtend).map(({ kind }) => lines.extend(kind)),
    ...free.filter(({ mayAskFee, presumed }) => mayAskFee && !presumed).map(({ kind }) => lines.fee(kind)),
  ];
}

function otherAnswers(facts: ReadyFacts): readonly lines.Told[] {
  return answerable(facts).flatMap(lines.otherAnswers);
}

/** While the law's time runs, or a possible breach is open, no word closes a case. */
function ends(facts: ReadyFacts): readonly lines.Told[] {
  const { hold, obligations, primary } = facts;
  const asked = surelyAsked(facts);
  const isBound = obligations.some(
    (one) => one.sending || isStatutory(one.kind) || one.kind === 'breach_report',
  );
  const mayClose = !hold && !isBound;
  return [
    ...asked.filter((kind) => kind !== 'breach_report').map(lines.withdrawn),
    ...when(
      !isInDoubt(facts) && !asked.includes('access_request'),
      lines.kindsAre([...asked, 'access_request'], 'it asks to see personal information too'),
    ),
    ...when(mayClose, lines.close),
    ...when(mayClose && primary === 'unrelated', lines.spam),
  ];
}

function when(isSo: boolean, ...told: readonly lines.Told[]): readonly lines.Told[] {
  return isSo ? told : [];
}
