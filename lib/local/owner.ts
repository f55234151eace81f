import { readFileSync } from 'node:fs';

/** This process as claims name it: its number and, where the system tells, when it started, for numbers are used again. */
export function thisProcess(): string {
  return `${process.pid}.${startedAt(process.pid) ?? 'unknown'}`;
}

/** Whether the process behind an owner's name is known to be gone; a name that is not of this form is not known. */
export function isGone(owner: string): boolean {
  const [pid = '', started] = owner.split('.');
  if (!/^[1-9][0-9]{0,9}$/.test(pid)) return false;
  if (!isRunning(Number(pid))) return true;
  const now = startedAt(Number(pid));
  return now !== null && started !== 'unknown' && now !== started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process has the number, so it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the command name, which may itself hold spaces and brackets. */
function startedAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
