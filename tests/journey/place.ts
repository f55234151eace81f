import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { intake, type Taken } from '../../lib/intake.ts';
import type { AddressKeys } from '../../lib/mail/address.ts';
import { bounceAddress, digestAddress } from '../../lib/mail/address.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { type Swept, sweep } from '../../lib/sweep.ts';
import { anAwsInbox, setClock } from '../aws/an-inbox.ts';
import { keys } from '../aws/engines.ts';
import { aWorld, mail, type TestWorld } from '../world.ts';

export const inbox = 'privacy@plutomicro.com';

/** How a mail comes: from Ada to the inbox, her address proved, but for what is given. */
type Way = {
  readonly sender?: string;
  readonly recipients?: readonly string[];
  /** Whether the sender is who the mail says, as far as this place can know it of an officer. */
  readonly proved?: boolean;
};

/** A letter that left, and the name by which the place knows it. */
export type Letter = { readonly name: string; readonly mail: Mail };

/** A mail that was taken in. */
type Arrived = {
  readonly caseId: string | null;
  /** The place tells of the very same reception once more. */
  readonly again: () => Promise<void>;
};

/** The whole inbox in one of the places it runs in, as its writers, its officers and its clock meet it. */
export type Place = {
  readonly commits: Commits;
  readonly keys: AddressKeys;
  deliver(raw: string, way?: Way): Promise<Arrived>;
  /** A mail whose reading ends whoever reads it, tried again as this place tries; answers its case. */
  deliverDeadly(raw: string): Promise<string | null>;
  letters(): Promise<readonly Letter[]>;
  /** The letter cannot be delivered, and we are told in the way of this place. */
  comesBack(letter: Letter): Promise<void>;
  sweep(): Promise<Swept>;
  setClock(instant: string): void;
};

/** Words for which the reader that the test puts in place never comes back. */
export const deadly = 'This mail kills its reader.';
/** By then a reader that lives would have read the mail. */
const patienceMs = 400;

/** One process on one machine. */
export async function embedded(): Promise<Place> {
  const world = await aWorld();
  const bytesOf = (name: string) => readFileSync(join(world.outbox, `${name}.eml`));
  return {
    commits: world.commits,
    keys: world.keys,
    async deliver(raw, { proved = true, ...way } = {}) {
      const peer = proved ? {} : { peer: { ip: '203.0.113.7', helo: 'mallory.example.net' } };
      const id = await world.store(raw, { ...way, ...peer });
      const taken = await intake(world, id);
      return { caseId: caseIn(taken), again: async () => void (await intake(world, id)) };
    },
    async deliverDeadly(raw) {
      const id = await world.store(raw);
      for (let tries = 0; tries < 2; tries += 1) await Promise.race([intake(world, id), wait(patienceMs)]);
      return caseIn(await intake(world, id));
    },
    letters: () =>
      Promise.all(
        readdirSync(world.outbox)
          .toSorted()
          .map((file) => file.slice(0, -'.eml'.length))
          .map(async (name) => ({ name, mail: await parsed(bytesOf(name)) })),
      ),
    async comesBack({ name }) {
      await world.deliver(report, { sender: '', recipients: [returnAddress(name, world)] });
    },
    sweep: () => sweep(world, new Set()),
    setClock: world.setClock,
  };
}

/** The functions on AWS. */
export async function aws(): Promise<Place> {
  const { caseOf, commits, deliver, engines, notify, settle, store, sweep: swept, tell } = await anAwsInbox();
  return {
    commits,
    keys,
    async deliver(raw, { proved = true, ...way } = {}) {
      const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS' };
      const how = await deliver(raw, { ...way, verdicts: { ...verdicts, dmarc: proved ? 'PASS' : 'GRAY' } });
      const again = async () => {
        await notify(how);
        await settle();
      };
      return { caseId: await caseOf(how), again };
    },
    async deliverDeadly(raw) {
      const how = await store(raw);
      await notify(how);
      for (let tries = 0; tries < 3; tries += 1) {
        await settle({ timeoutMs: patienceMs });
        setClock(new Date(Date.now() + 361_000).toISOString());
      }
      return caseOf(how);
    },
    letters: () =>
      Promise.all(
        engines.ses.letters.map(async ({ tags, wire }) => ({
          name: tags['letter'] ?? '',
          mail: await parsed(wire),
        })),
      ),
    async comesBack({ name }) {
      const letter = engines.ses.letters.find(({ tags }) => tags['letter'] === name);
      if (letter === undefined) throw new Error('no such letter left');
      await tell('Bounce', letter);
    },
    sweep: () => swept(),
    setClock,
  };
}

function caseIn({ filed }: Taken): string | null {
  return filed === null ? null : filed.handled.state.id;
}

async function parsed(bytes: Buffer): Promise<Mail> {
  const read = await parseMail(Readable.from([bytes]));
  if ('rejected' in read) throw new Error('a letter of ours cannot be read');
  return read;
}

/** Where a report of failure goes by SMTP: the envelope sender that the letter had. */
function returnAddress(name: string, world: TestWorld): string {
  const day = /^digest-(\d{4}-\d{2}-\d{2})$/.exec(name)?.[1];
  if (day !== undefined) return digestAddress(inbox, day, world.keys);
  const [caseId = '', commit, n] = name.split('.');
  return bounceAddress(inbox, caseId, { commit: Number(commit), n: Number(n) }, world.keys);
}

/** A report of failure as mail servers write it (RFC 3464). */
const report =
  mail('', {
    From: 'MAILER-DAEMON@mx.example.org',
    'Auto-Submitted': 'auto-replied',
    'Message-ID': '<report@mx.example.org>',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="part"',
  }) +
  [
    '--part',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; ada@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '--part--',
    '',
  ].join('\r\n');
