import { isCanary } from './case/canary.ts';
import type { OpenedCase } from './case/case.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import { albertaDay } from './law/alberta.ts';
import type { World } from './ports.ts';
import { type Commit, letterKey, type OrderedLetter } from './store/commits.ts';
import { digestKey } from './store/table.ts';

/** Why letter `n` of a commit is held back for good; null when it may leave, and then its place in a budget is taken. */
export async function whyHeld(
  world: World,
  commit: Commit,
  n: number,
  order: OrderedLetter,
  state: OpenedCase,
): Promise<string | null> {
  return (
    gate(order, state) ?? whyNotTheirs(order, state) ?? (await overBudget(world, commit, n, order, state))
  );
}

/**
 * Why a letter must not leave; null when it may. Only an automatic reply to a writer can be held here: officers always
 * hear, and what an officer ordered is the officer's to answer for.
 */
export function gate(order: LetterOrder, state: OpenedCase): string | null {
  switch (order.letter) {
    case 'notice':
    case 'reminder':
    case 'page':
    case 'confirmation':
    case 'commands':
    case 'extension':
    case 'fee-estimate':
    case 'answer':
    case 'message':
    case 'closing':
    case 'identity':
    case 'authority':
    case 'preview':
    case 'sent':
    case 'attachments':
      return null;
    case 'acknowledgement': {
      const { gate: facts } = order;
      if (facts === null && state.marks.includes('hold')) return 'hold';
      if (facts === null) return state.marks.includes('spam') ? 'spam-or-virus' : null;
      if (facts.unparseable) return 'unparseable';
      if (facts.automatic) return 'automatic-mail';
      if (facts.origin === 'own') return 'own-address';
      if (facts.origin === 'regulator') return 'regulator';
      if (facts.origin === 'staff' || facts.origin === 'officer') return 'staff';
      if (state.marks.includes('hold')) return 'hold';
      if (!facts.singleFrom) return 'no-single-sender';
      if (facts.authenticity === 'failed') return 'sender-not-authentic';
      if (facts.scan === 'spam' || facts.scan === 'virus') return 'spam-or-virus';
      return facts.addressedToUs ? null : 'not-addressed-to-us';
    }
    default: {
      const unknown: never = order;
      throw new Error(`unknown letter ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * Whether a budget holds the letter back. The budgets of the moment the letter was ordered count, and remember whom
 * they let through, so that a retry an hour or a day later neither spends twice nor loses its place.
 */
async function overBudget(
  world: World,
  commit: Commit,
  n: number,
  order: OrderedLetter,
  state: OpenedCase,
): Promise<string | null> {
  const { budgets } = world.settings;
  const member = letterKey(commit, n);
  const hour = order.at.slice(0, 13);
  if (order.letter === 'notice' || (order.letter === 'commands' && isOfNobody(commit))) {
    // Officers hear of no canary, in a merged notice neither.
    if (order.audience !== 'officers' || isCanary(state)) return null;
    if (await world.commits.spend(`notices#${hour}`, member, budgets.noticesPerHour)) return null;
    const until = new Date(Date.parse(`${hour}:00:00Z`) + 3_600_000).toISOString();
    await world.commits.putOff(hour, commit.caseId, until);
    return 'merged';
  }
  if (order.letter !== 'acknowledgement' || order.gate === null) return null;
  const address = digestKey(order.to.join(' '));
  const today = `${albertaDay(order.at)}#${address}`;
  if (!(await world.commits.spend(today, member, budgets.repliesPerAddressPerDay))) return 'budget-address';
  return (await world.commits.spend(hour, member, budgets.repliesPerHour)) ? null : 'budget-hour';
}

/** Attack: a writer who fills the officers' mailbox with commands in an officer's name. An officer always hears at once. */
function isOfNobody({ events }: Commit): boolean {
  return events.some(
    (event) =>
      event.type === 'CommandsGiven' &&
      event.words === null &&
      event.results.every(({ outcome }) => outcome === 'refused'),
  );
}

/** Slip: a letter that could not leave at once, to somebody of whom an officer has said since that the case is not theirs. */
function whyNotTheirs(order: OrderedLetter, { writer }: OpenedCase): string | null {
  const answersAMail = order.letter === 'acknowledgement' && order.gate !== null;
  return order.audience === 'writer' && !answersAMail && writer !== null && !order.to.includes(writer.address)
    ? 'an officer has said since that the case is with somebody else'
    : null;
}
