import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { objectsIn } from '../../lib/aws/objects.ts';
import { rawBucket } from '../../lib/aws/raw-bucket.ts';
import { anAwsInbox, setClock } from '../aws/an-inbox.ts';
import { bucket } from '../aws/engines.ts';
import { letterEvent } from '../aws/letter-event.ts';
import type { Sent } from '../aws/received-mail.ts';
import type { TakenLetter } from '../aws/ses-endpoint.ts';
import { settings as usual, keys as usualKeys } from '../world.ts';
import { type Arrived, type Fate, type Opening, type Place, patienceMs, reading, type Way } from './place.ts';

/** The functions on AWS. */
export async function aws({ keys = usualKeys, settings = {}, whenOver }: Opening = {}): Promise<Place> {
  const inbox = await anAwsInbox(settings, { keys, ...(whenOver === undefined ? {} : { whenOver }) });
  const { commits, engines, log, notify, settle, store } = inbox;
  const raw = rawBucket(objectsIn(engines.s3, bucket), []);
  const letter = reading();
  const arrived = (how: Sent, since: number): Arrived => ({
    receptionId: how.id,
    ...takenIn(log.slice(since)),
    async again() {
      await notify(how);
      await settle();
    },
  });
  return {
    commits,
    keys,
    raw,
    settings: { ...usual, ...settings },
    now: () => new Date().toISOString(),
    trustsItsMachine: false,
    // A request that is over cannot be asked whether it still has its letters: they wait until its claim is stale.
    triesAgainMs: 15 * 60_000 + 1000,
    async deliver(mail, way) {
      const since = log.length;
      return arrived(await inbox.deliver(mail, asSes(way)), since);
    },
    async deliverAtOnce(mails) {
      for (const { raw: mail, way } of mails) await notify(await store(mail, asSes(way)));
      await settle({ atOnce: mails.length });
    },
    async deliverDeadly(mail) {
      const how = await store(mail);
      await notify(how);
      for (let tries = 0; tries < 3; tries += 1) {
        await settle({ timeoutMs: patienceMs });
        setClock(new Date(Date.now() + 361_000).toISOString());
      }
      return inbox.caseOf(how);
    },
    letters: (known = 0) =>
      Promise.all(engines.ses.letters.slice(known).map((one) => letter(keyOf(one), one.wire, one.raw))),
    handed: () => engines.ses.handed,
    providerIsDown: (isDown) => engines.ses.always(isDown ? 'throttle' : 'take'),
    async reports({ key }, what) {
      const since = log.length;
      const sent = engines.ses.letters.find((one) => keyOf(one) === key);
      if (sent === undefined) throw new Error('no such letter left');
      await inbox.tell(JSON.stringify(eventOf(what, sent)), sent);
      if (!/"recorded":\s*"(?:recorded|known)"/.test(log.slice(since).join('\n')))
        throw new Error('an event was not taken for what it is');
    },
    enclosed: async () => (await inbox.keys('enclosed/')).length,
    kept: async () => (await inbox.keys('kept/')).map((key) => key.slice('kept/'.length)),
    async original(id) {
      const stored = await buffer(raw.open(id));
      // Below the headers that SES puts on top.
      return stored.subarray(stored.indexOf('\r\n', stored.indexOf('X-SES-DKIM-SIGNATURE:')) + 2);
    },
    faults: () => log.filter((line) => /"level":\s*"ERROR"/.test(line)),
    sweep: () => inbox.sweep(),
    setClock,
  };
}

const said = z.object({
  outcome: z.enum(['opened', 'joined', 'duplicate', 'officer', 'automatic', 'unparseable']),
  case: z.string(),
});

/** What the one mail that was taken in came to, as the function says in its log. */
function takenIn(lines: readonly string[]): Pick<Arrived, 'outcome' | 'caseId'> {
  const found = lines
    .filter((line) => line.includes('"mail taken in"'))
    .map((line) => said.parse(JSON.parse(line)));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    throw new Error(`${found.length} mails were taken in, not one`);
  return { outcome: only.outcome, caseId: only.case === 'none' ? null : only.case };
}

const dmarc = { passed: 'PASS', failed: 'FAIL', unknown: 'GRAY' } as const;

/** The same mail as SES meets it. Whoever is not said to write from elsewhere is checked, and passes. */
function asSes({ peer, scan = 'clean', verdict, ...envelope }: Way = {}): Partial<Sent> {
  const known = verdict ?? (peer === undefined ? 'passed' : 'unknown');
  const scanned = scan === 'unknown' ? 'GRAY' : 'PASS';
  const checked = known === 'failed' ? 'FAIL' : 'PASS';
  return {
    ...envelope,
    ...(peer === undefined ? {} : { client: `${peer.helo} (${peer.helo} [${peer.ip}])` }),
    verdicts: {
      spam: scan === 'spam' ? 'FAIL' : scanned,
      virus: scan === 'virus' ? 'FAIL' : scanned,
      spf: checked,
      dkim: checked,
      dmarc: dmarc[known],
    },
  };
}

function keyOf({ tags }: TakenLetter): string {
  const { case: caseId, commit, letter = '', n } = tags;
  return caseId === undefined ? letter : `${caseId}.${commit}.${n}`;
}

/** SES tells of every fate by an event; one that it gave up after days is a transient bounce whose action failed. */
function eventOf(what: Fate, letter: TakenLetter) {
  switch (what) {
    case 'failed':
      return letterEvent('Bounce', letter);
    case 'gave-up': {
      const event = letterEvent('Bounce', letter);
      const [address = ''] = letter.destinations;
      const bouncedRecipients = [{ emailAddress: address, action: 'failed', status: '4.4.7' }];
      return { ...event, bounce: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients } };
    }
    case 'delayed':
      return letterEvent('DeliveryDelay', letter);
    case 'complained':
      return letterEvent('Complaint', letter);
    default: {
      const unknown: never = what;
      throw new Error(`unknown fate ${JSON.stringify(unknown)}`);
    }
  }
}
