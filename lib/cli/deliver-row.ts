import { caseNumber } from '../case/case-id.ts';
import type { Taken } from '../intake.ts';
import { caseRow } from './case-row.ts';

/** What became of one delivered mail, as `deliver --json` prints it. */
export function deliverRow(taken: Taken, now: string) {
  const { facts, filed, outcome } = taken;
  const row = filed === null ? null : caseRow(filed.finished?.state ?? filed.handled.state, now);
  const own = row?.obligations.filter((one) => one.status === 'running') ?? [];
  return {
    outcome,
    case: filed === null ? null : caseNumber(filed.handled.state.id),
    kinds: facts.understood.kinds.map(({ kind }) => kind),
    primary: facts.understood.primary,
    receivedAt: facts.receivedAt,
    dueOn: row?.dueOn ?? null,
    basis: row?.basis ?? null,
    statutoryDay: row?.statutoryDay ?? null,
    daysLeft: row?.daysLeft ?? null,
    review: facts.understood.review,
    presumed: own.some((one) => one.presumed),
    writer: facts.understood.writer,
    language: facts.understood.language,
    sender: facts.from?.address ?? null,
    authenticity: facts.authenticity.verdict,
    marks: row?.marks ?? [],
    reception: facts.receptionId,
    autoReply: autoReply(taken),
  };
}

/** Whether the writer got an automatic reply, and if not, why. */
function autoReply({ outcome, filed }: Taken): { sent: boolean; why: string } {
  if (filed === null) return { sent: false, why: 'automatic-mail' };
  if (outcome === 'duplicate') return { sent: false, why: 'duplicate' };
  if (outcome === 'officer') return { sent: false, why: 'officer-mail' };
  if (!filed.handled.commit?.letters.some(({ letter }) => letter === 'acknowledgement')) {
    return { sent: false, why: 'not-an-occasion' };
  }
  const reply = filed.finished?.outcomes.find(({ letter }) => letter === 'acknowledgement');
  if (reply === undefined) return { sent: false, why: 'pending' };
  return reply.status === 'sent' ? { sent: true, why: 'sent' } : { sent: false, why: reply.reason };
}
