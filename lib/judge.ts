import type { MailFacts, origins } from './case/mail-facts.ts';
import type { Classification } from './classify/classification.ts';
import { isOurs, readCanaryAddress } from './mail/address.ts';
import { judgeAutomatic } from './mail/automatic.ts';
import type { Mail, Mailbox, Reception } from './mail/mail.ts';
import type { World } from './ports.ts';
import type { Settings } from './settings.ts';

/** Everything judged about one mail: who sent it, whether a machine did, what it asks. The facts a case decides on. */
export async function judge(world: World, mail: Mail, reception: Reception): Promise<MailFacts> {
  const from = senderOf(mail, reception);
  const { authenticity, scan } = await world.verdicts({
    open: () => world.raw.open(reception.id),
    reception,
    from: mail.from.length === 1 ? from : null,
  });
  // With the first mail comes the classifier: most sweeps and most commands judge none, and its model takes a while to read.
  const { understand } = await import('./understand.ts');
  const understood = understand(mail);
  return {
    receptionId: reception.id,
    digest: mail.digest,
    messageId: mail.messageId,
    receivedAt: reception.receivedAt,
    from,
    authenticity: { verdict: authenticity.verdict, why: authenticity.why.slice(0, 200) },
    automatic: judgeAutomatic(mail, reception.sender),
    scan,
    addressedToUs: [...mail.to, ...mail.cc].some(({ address }) => isOurs(address, world.settings.addresses)),
    origin: isCanary(world, from, reception.receivedAt)
      ? 'canary'
      : originOf(from, authenticity.verdict, understood, world.settings),
    understood: {
      ...understood,
      kinds: [...understood.kinds],
      reasons: understood.reasons.map(({ kind, phrase }) => ({ kind, phrase: phrase.slice(0, 120) })),
    },
    defects: [...mail.defects],
  };
}

/** The one From mailbox. Only for a mail that cannot be parsed does the envelope speak for a missing header. */
function senderOf(mail: Mail, reception: Reception): Mailbox | null {
  const [from, ...others] = mail.from;
  if (from !== undefined) return others.length === 0 ? from : null;
  const fallback = mail.defects.includes('unparseable') && reception.sender !== '';
  return fallback ? { name: '', address: reception.sender.toLowerCase() } : null;
}

/** Attack: a canary's mail kept by whoever passed it on, and sent again, to open cases that no officer hears of. */
const canaryLastsMs = 3_600_000;

function isCanary({ keys, settings }: World, from: Mailbox | null, receivedAt: string): boolean {
  const madeAt = readCanaryAddress(from?.address ?? '', settings.addresses, keys);
  return madeAt !== null && Math.abs(Date.parse(receivedAt) - Date.parse(madeAt)) <= canaryLastsMs;
}

function originOf(
  from: Mailbox | null,
  verdict: string,
  understood: Classification,
  settings: Settings,
): (typeof origins)[number] {
  const address = from?.address ?? '';
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (isOurs(address, settings.addresses)) return 'own';
  if (settings.officers.some((officer) => officer.address === address)) return 'officer';
  if (settings.staffDomains.includes(domain)) return 'staff';
  const named = settings.commissioner.domains.some((one) => domain === one || domain.endsWith(`.${one}`));
  return (named && verdict !== 'failed') || understood.writer === 'regulator' ? 'regulator' : 'outside';
}
