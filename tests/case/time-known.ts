import type { Obligation, OpenedCase } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { decide } from '../../lib/case/decide.ts';
import type { CaseEvent } from '../../lib/case/events.ts';
import type { Kind, MailKind } from '../../lib/case/kinds.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { mailAsking, open } from './known.ts';

/** A case that was opened by a mail received at this instant, and committed in the same second. */
export function openedOn(receivedAt: string, kinds: readonly MailKind[] = ['access_request']): Command {
  return { ...open(mailAsking(kinds, { receivedAt })), at: receivedAt };
}

/** What is owed of a kind, by the first obligation that the case ever had of it. */
export function of(state: OpenedCase, kind: Kind = 'access_request'): Obligation {
  const found = state.obligations.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`the test owes no ${kind}`);
  return found;
}

/** The three days of a statutory clock: told, lawful, aimed for. */
export function days({ clock }: Obligation): readonly (string | null)[] {
  return [clock.statutoryDay, clock.lastLawfulDay, clock.targetDay];
}

export function types(events: readonly CaseEvent[]): readonly string[] {
  return events.map(({ type }) => type);
}

/** Which letters these events cause, and to whom. */
export function told(events: readonly CaseEvent[]): readonly string[] {
  return lettersFor(events, 'reception-1').map((order) => {
    const what = order.letter === 'confirmation' ? ` ${order.what}` : '';
    return `${order.letter}${what} to ${order.audience}`;
  });
}

/** Why a command is refused: the code, and the words that say it to a person. */
export function refusalOf(state: OpenedCase, command: Command): readonly [string, string] {
  const decided = decide(state, command);
  if (!('refused' in decided)) throw new Error(`not refused: ${types(decided).join(' ')}`);
  return [decided.refused, decided.because];
}
