import { type Check, checkOf } from '../../checks/check.ts';
import type { TableStanding } from '../../store/standing.ts';
import { table } from '../../store/table.ts';

/** Whether the cases can be read, and be got back if somebody deletes them. */
export function judgeTable(standing: TableStanding | null): Check {
  const check = 'table of cases';
  if (standing === null)
    return { check, ok: 'no', says: `there is no table ${table.name}: RUNBOOK "Backup and restore"` };
  const { deletionProtected, recoverable, status } = standing;
  const problems: { ok: 'no' | 'look'; says: string }[] = [];
  if (status !== 'ACTIVE')
    problems.push({ ok: status === 'UPDATING' ? 'look' : 'no', says: `it is ${status}` });
  if (!recoverable)
    problems.push({
      ok: 'no',
      says: 'it cannot be put back to an earlier second: switch point-in-time recovery on',
    });
  if (!deletionProtected)
    problems.push({ ok: 'no', says: 'nothing keeps it from being deleted: switch deletion protection on' });
  return checkOf(check, problems, 'active, can be put back to any second, protected from deletion');
}
