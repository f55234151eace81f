import type { Deliveries } from './deliveries.ts';
import type { Fault, Findings } from './findings.ts';
import { ladder, lapseToldAt, midnightOf, plus, statutoryKinds } from './independent.ts';
import type { Life, Stretch } from './life.ts';
import type { ReminderSays } from './reminder-mail.ts';
import type { Sweeps } from './sweeps.ts';

const hourMs = 3_600_000;

export type Evidence = {
  readonly findings: Findings;
  readonly sweeps: Sweeps;
  readonly deliveries: Deliveries;
  /** What a delivered reminder says, by the key of its letter. */
  readonly says: (key: string) => ReminderSays;
};

/** A thing that fell due in a stretch of a life, and the sweep that had to bring it. */
type Due = { readonly sweep: string; readonly stretch: Stretch };

/** Compares what the clock had to bring to one obligation with what it brought. */
export function audit(caseId: string, life: Life, evidence: Evidence): void {
  const name = `${caseId} ${life.id}`;
  if (statutoryKinds.has(life.kind)) {
    const late = auditRungs(name, life, evidence);
    auditDeadlines(name, life, evidence, late);
  }
  auditLapses(name, life, evidence);
  auditPages(name, life, evidence);
}

/** Each rung of each due date; answers the due dates of which a rung did not come in time. */
function auditRungs(name: string, life: Life, evidence: Evidence): ReadonlySet<number> {
  const { findings, sweeps } = evidence;
  const incomplete = new Set<number>();
  const due = new Set<string>();
  const existing = new Map<string, string>();
  const untilOf = (index: number) => life.stretches[index + 1]?.from ?? sweeps.last;
  for (const [index, stretch] of life.stretches.entries()) {
    if (stretch.standing === 'ended') continue;
    for (const { at, days } of ladder(stretch.dates.targetDay, stretch.armedAt, untilOf(index))) {
      const rung = `${stretch.version} ${days}`;
      existing.set(rung, at);
      const found = life.issues.filter((one) => one.version === stretch.version && one.days === days);
      if (due.has(rung) || found.some((one) => one.at < stretch.from)) continue;
      const sweep = dueIn(stretch, untilOf(index), at, 'running', sweeps);
      if (sweep === null) continue;
      due.add(rung);
      findings.add('rungsDue');
      const [issue] = found;
      if (issue === undefined || issue.at > sweeps.graceOf(sweep)) {
        incomplete.add(stretch.version);
        findings.fault('missed', `${name} rung ${rung}, due ${sweep}, issued ${issue?.at ?? 'never'}`);
      } else if (issue.at > sweep) findings.add('issuedAfterCrash');
      if (found.length > 1)
        findings.fault('issuedTwice', `${name} rung ${rung} at ${found.map((one) => one.at)}`);
    }
  }
  const told = new Map<string, number>();
  for (const issue of life.issues) {
    const rung = `${issue.version} ${issue.days}`;
    const at = existing.get(rung);
    if (at === undefined || at > issue.at)
      findings.fault('wrongDates', `${name} rung ${rung} issued ${issue.at}, due ${at ?? 'never'}`);
    if (!due.has(rung) && life.issues.filter((one) => `${one.version} ${one.days}` === rung).length > 1)
      findings.fault('issuedTwice', `${name} rung ${rung}, not due`);
    if (isNamed(name, life, issue, evidence)) told.set(rung, (told.get(rung) ?? 0) + 1);
  }
  for (const rung of due) {
    const times = told.get(rung) ?? 0;
    if (times > 0) findings.add('fulfilled');
    else if (life.issues.some((one) => `${one.version} ${one.days}` === rung))
      findings.fault('missed', `${name} rung ${rung} was issued, and no reminder of it was delivered`);
  }
  for (const [rung, times] of told) if (times > 1) findings.fault('deliveredTwice', `${name} rung ${rung}`);
  return incomplete;
}

/** Whether the letter of an issued rung was delivered and stands for it: as the one that is now, or by name. */
function isNamed(name: string, life: Life, issue: Life['issues'][number], evidence: Evidence): boolean {
  const { deliveries, findings } = evidence;
  if (!deliveries.delivered.has(issue.key)) return false;
  const says = evidence.says(issue.key);
  const earlier = issue.among.slice(0, -1);
  const deliveredAt = deliveries.delivered.get(issue.key)?.at ?? issue.at;
  const stood = life.stretches
    .slice(issue.stretch)
    .filter(({ from }, index) => index === 0 || from <= deliveredAt);
  const isDated = stood.some(
    ({ dates, standing }) =>
      standing === 'paused' ||
      (says.dueDays.includes(dates.dueOn) && says.targetDays.includes(dates.targetDay)),
  );
  if (!isDated)
    findings.fault('wrongDates', `${name}: reminder ${issue.key} says ${says.dueDays}, ${says.targetDays}`);
  if (issue.days === issue.among.at(-1)) return says.headlines > 0;
  findings.add('mergedRungs');
  const named = earlier.slice(-12);
  return says.earlier.some(
    (one) => one.kind === life.kind && one.count === earlier.length && one.named.join() === named.join(),
  );
}

/** What the law makes of silence: exactly once for each due date, when its last lawful day is over. */
function auditDeadlines(
  name: string,
  life: Life,
  { findings, sweeps }: Evidence,
  incomplete: ReadonlySet<number>,
): void {
  const passed = new Map<number, Due>();
  for (const [index, stretch] of life.stretches.entries()) {
    const { lastLawfulDay } = stretch.dates;
    if (lastLawfulDay === null || stretch.standing !== 'running' || passed.has(stretch.version)) continue;
    const over = midnightOf(plus(lastLawfulDay, 1));
    const until = life.stretches[index + 1]?.from ?? sweeps.last;
    const told = life.refusals.find(({ version }) => version === stretch.version);
    if (told !== undefined && told.at < over)
      findings.fault('deadlinesWithoutLadder', `${name}: refused at ${told.at}, before ${over}`);
    const sweep = dueIn(stretch, until, over, 'running', sweeps);
    if (sweep !== null) passed.set(stretch.version, { sweep, stretch });
  }
  for (const [version, { sweep }] of passed) {
    findings.add('refusalsDue');
    const told = life.refusals.filter((one) => one.version === version);
    const inTime = told.length === 1 && (told[0]?.at ?? '9') <= sweeps.graceOf(sweep);
    if (!inTime || incomplete.has(version))
      findings.fault(
        'deadlinesWithoutLadder',
        `${name} due date ${version}: over by ${sweep}, refused ${told.map(({ at }) => at)}`,
      );
  }
  for (const { at, version } of life.refusals)
    if (!passed.has(version) && !life.stretches.some((one) => one.version === version && isOver(one, at)))
      findings.fault(
        'deadlinesWithoutLadder',
        `${name} due date ${version}: refused at ${at}, though not over`,
      );
}

function isOver({ dates, from }: Stretch, at: string): boolean {
  return from <= at && dates.lastLawfulDay !== null && midnightOf(plus(dates.lastLawfulDay, 1)) <= at;
}

/** That an estimate has lapsed is told once, on the morning after the writer's last day. */
function auditLapses(name: string, life: Life, { findings, sweeps }: Evidence): void {
  for (const [index, stretch] of life.stretches.entries()) {
    if (stretch.standing !== 'paused' || stretch.feeOn === null) continue;
    const { feeOn } = stretch;
    if (life.stretches.slice(0, index).some((one) => one.feeOn === feeOn)) continue;
    const end = life.stretches.slice(index).find((one) => one.standing !== 'paused')?.from ?? sweeps.last;
    const sweep = dueIn(stretch, end, lapseToldAt(feeOn), 'paused', sweeps);
    const told = life.lapses.filter(({ at }) => at >= stretch.from && at <= end);
    if (sweep !== null) findings.add('lapsesDue');
    expectOnce(findings, `${name} lapse of ${feeOn}`, told, sweep, sweeps);
  }
}

/** A possible breach is paged for 0, 4 and 24 hours after it came, as long as it is not settled. */
function auditPages(name: string, life: Life, { findings, sweeps }: Evidence): void {
  if (life.kind !== 'breach_report') return;
  const [born] = life.stretches;
  if (born === undefined) return;
  const end = life.stretches.find(({ standing }) => standing === 'ended')?.from ?? sweeps.last;
  for (const hours of [0, 4, 24]) {
    const at = new Date(Date.parse(life.receivedAt) + hours * hourMs).toISOString();
    const sweep = dueIn(born, end, at, 'running', sweeps);
    if (sweep !== null) findings.add('pagesDue');
    const told = life.pages.filter((one) => one.hours === hours);
    for (const early of told.filter((one) => one.at < at))
      findings.fault('wrongDates', `${name} page ${hours} at ${early.at}, before ${at}`);
    expectOnce(findings, `${name} page ${hours}`, told, sweep, sweeps);
  }
}

function expectOnce(
  findings: Findings,
  what: string,
  told: readonly { readonly at: string }[],
  sweep: string | null,
  sweeps: Sweeps,
): void {
  const fault = (name: Fault, words: string) => findings.fault(name, `${what}: ${words}`);
  const [first] = told;
  if (told.length > 1) fault('issuedTwice', told.map(({ at }) => at).join(', '));
  if (sweep !== null && (first === undefined || first.at > sweeps.graceOf(sweep)))
    fault('missed', `due ${sweep}, told ${first?.at ?? 'never'}`);
}

/** The sweep that had to bring what is due at an instant, if the stretch still stood as that sweep began; else null. */
function dueIn(
  { from, standing }: Stretch,
  until: string,
  at: string,
  wanted: Stretch['standing'],
  sweeps: Sweeps,
): string | null {
  if (standing !== wanted) return null;
  const sweep = sweeps.firstFrom(at > from ? at : from, from);
  return sweep === null || sweep > until ? null : sweep;
}
