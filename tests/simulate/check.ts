import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, type Evidence } from './audit.ts';
import type { Deliveries } from './deliveries.ts';
import { auditDigests } from './digests.ts';
import type { Findings } from './findings.ts';
import { Ledger } from './ledger.ts';
import { auditLetters } from './letters.ts';
import type { Place } from './place.ts';
import { type ReminderSays, readReminder } from './reminder-mail.ts';
import type { Sweeps } from './sweeps.ts';

type Played = {
  readonly place: Place;
  readonly findings: Findings;
  readonly sweeps: Sweeps;
  readonly deliveries: Deliveries;
  readonly received: ReadonlyMap<string, string>;
  /** Commands that were said to be done, by case. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  readonly since: string;
  /** The files of the outbox. */
  readonly files: readonly string[];
};

/** Holds everything that was committed and delivered against the independent book. */
export async function check(played: Played, progress: (share: number, words: string) => void): Promise<void> {
  const { accepted, deliveries, files, findings, place, received, since, sweeps } = played;
  const evidence: Evidence = { findings, sweeps, deliveries, says: saysIn(place.outbox) };
  const filed = new Set<string>();
  for await (const { id, mails } of place.commits.snapshots()) {
    const ledger = new Ledger(id, received, findings);
    const written = new Set<string>();
    const commits = await place.commits.commits(id);
    for (const commit of commits) {
      ledger.replay(commit);
      written.add(commit.commandId);
      findings.add('commits');
    }
    for (const command of accepted.get(id) ?? [])
      if (!written.has(command))
        findings.fault('missed', `${id}: "${command}" was said to be done, and is nowhere`);
    auditLetters(commits, findings, deliveries);
    for (const life of new Set(ledger.lives.values())) audit(id, life, evidence);
    for (const reception of mails.flatMap(({ receptions }) => receptions)) filed.add(reception);
    findings.add('cases');
    if (findings.counts.cases % 200 === 0) progress(1, `${findings.counts.cases} cases checked`);
  }
  for (const reception of received.keys())
    if (!filed.has(reception)) findings.fault('missed', `mail ${reception} is in no case`);
  auditDigests(since, findings, sweeps, deliveries);
  for await (const left of place.commits.pending())
    findings.fault('missed', `still pending: ${JSON.stringify(left)}`);
  for (const key of deliveries.changed)
    findings.fault('deliveredTwice', `${key} left again with other bytes`);
  for (const file of files)
    if (!deliveries.delivered.has(file.replace(/\.eml$/, '')))
      findings.fault('deliveredTwice', `${file} is in the outbox, and was never sent`);
}

function saysIn(outbox: string): Evidence['says'] {
  const read = new Map<string, ReminderSays>();
  return (key) => {
    const known = read.get(key) ?? readReminder(readFileSync(join(outbox, `${key}.eml`), 'utf8'));
    read.set(key, known);
    return known;
  };
}
