import type { AuthenticateResult, DNSResolver } from 'mailauth';
import type { SenderVerdicts } from '../ports.ts';
import type { Authenticity, Mailbox } from './mail.ts';
import { mailboxesOf } from './mailboxes.ts';

/**
 * Attack: a mail with a thousand signatures, each of another domain, which would make us ask a thousand questions. A
 * signature past the limit counts as not made (RFC 6376 6.1), so that a forger gains nothing by adding them.
 */
const maxKeyQuestions = 20;

/**
 * The sender verdicts of the embedded mode, by SPF, DKIM and DMARC (RFC 7208, 6376, 9989), asking DNS through the given
 * resolver. Without one it asks nothing and knows nothing. Only facts of the conversation, the signatures of the mail
 * and DNS count: headers in which a sender says that he passed (Authentication-Results, X-SES-*) are not read. A mail
 * that names no single author never passes.
 */
export function mailauthVerdicts(resolver: DNSResolver | null): SenderVerdicts {
  return async ({ open, reception, from }) => {
    const answer = (authenticity: Authenticity) => ({ authenticity, scan: 'unknown' as const });
    if (resolver === null) return answer(unknown('no DNS: sender not checked'));
    if (from === null) return answer(unknown('From names no single sender'));
    // Loaded on first use: it takes 170 ms, which a process that checks nothing shall not pay.
    const { authenticate } = await import('mailauth');
    const raw = open();
    let fault: Error | null = null;
    raw.on('error', (error) => {
      fault = error;
    });
    try {
      const result = await authenticate(raw, {
        ip: reception.peer.ip,
        helo: reception.peer.helo,
        sender: reception.sender,
        mta: 'localhost',
        resolver: askingForFewKeys(resolver),
        rejectRsaSha1: true,
        disableArc: true,
        disableBimi: true,
      });
      return answer(judged(result, from));
    } catch (cause) {
      // A stream that breaks says nothing of the mail; a mail that its checker cannot read is not checked.
      if (fault !== null) throw cause;
      return answer(unknown('the sender check could not read the mail'));
    } finally {
      raw.destroy();
    }
  };
}

function judged({ dkim, spf, dmarc }: AuthenticateResult, from: Mailbox): Authenticity {
  const authors = mailboxesOf(dkim.headerFrom);
  if (dkim.fromFields !== 1 || authors.length !== 1 || authors[0]?.address !== from.address)
    return unknown('From names no single sender');
  if (dmarc === false) return unknown('DMARC cannot be applied to this From');
  switch (dmarc.status.result) {
    case 'pass':
      if (dmarc.alignment.spf.result !== undefined) return passed('DMARC pass by SPF');
      return isPartial(dmarc.alignment.dkim.underSized)
        ? unknown('DMARC pass, but the signature leaves out part of the mail')
        : passed('DMARC pass by DKIM');
    case 'fail':
      return isUnsettled(dkim, spf, from)
        ? unknown('DNS did not answer for a check that might have passed')
        : failed(`DMARC fail (policy ${dmarc.p})`);
    case 'none':
      return withoutPolicy(dkim);
    default:
      return unknown(`DMARC ${dmarc.status.result}`);
  }
}

/**
 * A domain without DMARC record. A signature of that domain over the whole mail is still its word. SPF alone is not: it
 * speaks of the envelope's domain, and for every customer of the same mail host alike.
 */
function withoutPolicy(dkim: AuthenticateResult['dkim']): Authenticity {
  const signed = dkim.results.some(
    ({ status }) => status.result === 'pass' && isAligned(status) && !isPartial(status.underSized),
  );
  return signed
    ? passed('DKIM pass of the From domain, which has no DMARC record')
    : unknown('no DMARC record');
}

/**
 * Whether a check that could have passed went unanswered: unknown is never folded into fail. Only checks of the From
 * domain count, or a forger would add a signature of a domain whose DNS never answers.
 */
function isUnsettled(
  dkim: AuthenticateResult['dkim'],
  spf: AuthenticateResult['spf'],
  from: Mailbox,
): boolean {
  if (dkim.results.some(({ status }) => status.result === 'temperror' && isAligned(status))) return true;
  if (spf === false || spf.status.result !== 'temperror') return false;
  const author = from.address.slice(from.address.lastIndexOf('@') + 1);
  return author === spf.domain || author.endsWith(`.${spf.domain}`) || spf.domain.endsWith(`.${author}`);
}

function isAligned(status: { readonly aligned?: string | false }): boolean {
  return typeof status.aligned === 'string';
}

/** RFC 6376 8.2: with `l=` anybody can add to a signed mail. */
function isPartial(unsignedBytes: number | undefined): boolean {
  return unsignedBytes !== undefined && unsignedBytes > 0;
}

function askingForFewKeys(resolver: DNSResolver): DNSResolver {
  let asked = 0;
  return async (name, type) => {
    if (name.includes('._domainkey.')) asked += 1;
    if (asked > maxKeyQuestions && name.includes('._domainkey.'))
      throw Object.assign(new Error('too many signatures'), { code: 'ENOTFOUND' });
    return await resolver(name, type);
  };
}

function passed(why: string): Authenticity {
  return { verdict: 'passed', why };
}

function failed(why: string): Authenticity {
  return { verdict: 'failed', why };
}

function unknown(why: string): Authenticity {
  return { verdict: 'unknown', why };
}
