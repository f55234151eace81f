import { accountChecks } from '../aws/checks/account.ts';
import type { Asked } from '../aws/checks/deployment.ts';
import { type DnsRecord, found, written } from '../checks/records.ts';
import { recordsIn } from './outputs.ts';
import type { Progress } from './progress.ts';

type Done = {
  readonly outputsFile: string;
  /** Nothing was deployed here before. */
  readonly isFirst: boolean;
  readonly operator: string;
  /** A Route 53 zone was named, in which the stack makes records itself. */
  readonly hasZone: boolean;
  readonly settingsFile: string;
};

/** Says what a person has to do now: DNS, the sandbox, the operator's subscription, the canary. */
export async function sayWhatIsLeft(
  to: Asked,
  progress: Progress,
  { hasZone, isFirst, operator, outputsFile, settingsFile }: Done,
): Promise<void> {
  await sayRecords(to, progress, await recordsIn(outputsFile), hasZone);
  for (const { check, ok, says } of await accountChecks(to.sesv2, to.region))
    if (ok !== 'yes') progress.say(`${check}: ${says}`);
  progress.say(
    isFirst
      ? `AWS has written to ${operator}: confirm the subscription in that mail, or no alarm reaches anybody`
      : `alarms go to ${operator}; a new address has to confirm the subscription that AWS mails to it`,
  );
  progress.say(
    `next: privacy-inbox canary, and privacy-inbox doctor --aws; each with --region ${to.region} --settings ${settingsFile}`,
  );
}

async function sayRecords(
  { dns }: Asked,
  progress: Progress,
  records: readonly DnsRecord[] | null,
  hasZone: boolean,
): Promise<void> {
  if (records === null) {
    progress.say(
      'the outputs of the stack cannot be read: privacy-inbox doctor --aws says which DNS records are missing',
    );
    return;
  }
  const asked = await Promise.all(records.map(async (record) => ({ record, how: await found(dns, record) })));
  const missing = asked.filter(({ how }) => how !== 'right');
  if (missing.length === 0) {
    progress.say(`DNS: all ${records.length} records stand`);
    return;
  }
  const made = hasZone ? '; those in the zone you named are made, and DNS may need some minutes' : '';
  progress.say(`DNS: ${missing.length} of ${records.length} records do not stand yet${made}:`);
  for (const { record, how } of missing) progress.line(`${written(record)}${doubtOf(how)}`);
}

function doubtOf(how: Awaited<ReturnType<typeof found>>): string {
  if (how === 'unknown') return '   (DNS did not answer: it may stand)';
  return typeof how === 'object' ? `   (now ${how.instead.join(', ')})` : '';
}
