import type { MailFacts } from '../case/mail-facts.ts';
import type { Reception } from '../mail/mail.ts';
import type { Settings } from '../settings.ts';

/**
 * Why a mail to the officers' address of a case may command nothing; null for an officer's. The secret address alone gives
 * nothing: the sender must be on the officers' list and be who it says. Where no check was made, only mail from this very
 * machine passes, and only if the settings say so. Fails closed.
 */
export function whyUnauthorized(
  { authenticity, automatic, from, origin, scan }: MailFacts,
  { peer }: Reception,
  { embedded }: Settings,
): string | null {
  if (from === null || origin !== 'officer') return 'the sender is not on the list of officers';
  if (automatic.is) return 'a machine wrote it';
  if (scan === 'spam' || scan === 'virus') return 'the mail was marked as spam or as carrying a virus';
  if (authenticity.verdict === 'passed') return null;
  if (authenticity.verdict === 'failed') return `the sender address failed its check: ${authenticity.why}`;
  if (embedded.acceptUnknownOfficerFromLoopback && loopback.test(peer.ip)) return null;
  return `the sender address could not be checked: ${authenticity.why}`;
}

const loopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
