import { domainToASCII } from 'node:url';
import type { Authenticity, Mailbox } from '../mail/mail.ts';
import type { Arrival } from './arrival.ts';

/** What a scanner of SES said. Only both of its passes make a mail clean: what was not scanned is not known. */
export function scanOf({ verdicts }: Arrival): 'clean' | 'spam' | 'virus' | 'unknown' {
  if (verdicts.virus === 'FAIL') return 'virus';
  if (verdicts.spam === 'FAIL') return 'spam';
  return verdicts.virus === 'PASS' && verdicts.spam === 'PASS' ? 'clean' : 'unknown';
}

/**
 * Whether the author is who the mail says, by what SES checked on receipt. Only a pass of DMARC is a pass; a check that
 * was not made, or came to no end, is neither pass nor failure.
 */
export function authenticityOf(arrival: Arrival, from: Mailbox | null): Authenticity {
  const { forwarded, toldBy, verdicts } = arrival;
  const answer = (verdict: Authenticity['verdict'], why: string): Authenticity => {
    const doubt = forwarded?.doubt ?? null;
    return { verdict, why: doubt === null ? why : `${why}; ${doubt}` };
  };
  if (toldBy === 'headers') return answer('unknown', 'SES did not tell of this mail: sender not checked');
  if (from === null) return answer('unknown', 'From names no single sender');
  if (verdicts.dmarc === 'PASS' && !isWhomSesChecked(arrival, from))
    return answer('unknown', 'SES read another author than this one');
  if (forwarded !== null) {
    const { verdict, why } = throughForwarder(arrival, from);
    return answer(verdict, `${why}, through ${forwarded.host}`);
  }
  switch (verdicts.dmarc) {
    case 'PASS':
      return answer('passed', 'DMARC pass');
    case 'FAIL':
      return isUnsettled(verdicts)
        ? answer('unknown', 'a check that might have passed came to no end')
        : answer('failed', 'DMARC fail');
    default:
      return answer('unknown', `DMARC ${(verdicts.dmarc ?? 'not checked').toLowerCase()}`);
  }
}

/**
 * Attack: a From that SES and we read apart (a blank before its colon, a NUL in its name, a lone carriage return), so that
 * what passed is a stranger's own domain and whom we see is an officer.
 */
function isWhomSesChecked({ authors }: Arrival, { address }: Mailbox): boolean {
  const seen = inOneSpelling(address);
  return authors !== null && authors.length > 0 && authors.every((one) => inOneSpelling(one) === seen);
}

/** Whether SPF or DKIM could not be checked: unknown is never folded into fail. */
function isUnsettled({ dkim, spf }: Arrival['verdicts']): boolean {
  return [dkim, spf].includes('PROCESSING_FAILED');
}

/**
 * What a forwarder leaves of the checks. SPF speaks of the host that handed us the mail, which is the forwarder: attack, a
 * stranger who writes in the name of the firm's own domain, forwarded by the firm's own host, passes SPF and so DMARC.
 * What counts is DKIM, and a pass of DMARC is one by DKIM only where SPF can have had no part in it. A failure is one
 * only where a signature was there and failed.
 */
function throughForwarder({ sender, verdicts }: Arrival, from: Mailbox): Authenticity {
  if (verdicts.dmarc === 'PASS')
    return verdicts.spf !== 'PASS' || !isRelated(sender, from.address)
      ? { verdict: 'passed', why: 'DMARC pass by DKIM' }
      : { verdict: 'unknown', why: 'DMARC pass that may rest on SPF alone' };
  return verdicts.dmarc === 'FAIL' && verdicts.dkim === 'FAIL'
    ? { verdict: 'failed', why: 'DMARC and DKIM fail' }
    : { verdict: 'unknown', why: `DMARC ${(verdicts.dmarc ?? 'not checked').toLowerCase()}` };
}

/** Whether two addresses may be of one organization: more pairs than DMARC takes for one, never fewer (RFC 9989 4.10). */
function isRelated(one: string, other: string): boolean {
  const [left, right] = [one, other].map((address) => {
    const spelt = inOneSpelling(address);
    return spelt
      .slice(spelt.lastIndexOf('@') + 1)
      .split('.')
      .slice(-2)
      .join('.');
  });
  return left === right || left === '';
}

/** Attack: the author's own domain in the envelope, spelt otherwise: with a dot at its end, or in its own script. */
function inOneSpelling(address: string): string {
  const bare = address.toLowerCase().replace(/\.+$/, '');
  const at = bare.lastIndexOf('@') + 1;
  const domain = bare.slice(at);
  return `${bare.slice(0, at)}${domainToASCII(domain) || domain}`;
}
