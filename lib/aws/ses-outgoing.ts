import { type SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import type { Outgoing } from '../ports.ts';
import { tagsOf } from './letter-tags.ts';

type Letter = Parameters<Outgoing['send']>[0];

/** What SES takes of one message by this call, after encoding. Asked before, for a refusal by size would not say so. */
const maxBytes = 10 * 1024 * 1024;

/**
 * What SES says of this very letter, however often it is sent. Everything else (a throttle, a day's quota, a pause of the
 * account or of the configuration set, a domain whose DNS records are gone, a right that is missing, a timeout) ends one
 * day, and the letter waits for it.
 */
const refusals: ReadonlySet<string> = new Set(['MessageRejected', 'InvalidParameterValue']);

/**
 * SES rejects a letter in the same word for what is in it and for an identity that is not verified: ours, while its DKIM
 * records cannot be found, or the reader's, in the sandbox. The second is no fault of the letter.
 */
const notVerified = /\bnot verified\b/i;

/**
 * Outgoing mail by SES, one attempt a call: after a timeout nobody knows whether the letter left, and only the sweep,
 * which waits for the claim to grow stale, sends again. That is the one window in which a letter may leave twice.
 */
export function sesOutgoing(ses: SESClient, configurationSet: string, region: string): Outgoing {
  return {
    async send(letter) {
      if (letter.bytes.length > maxBytes) return { accepted: false, reason: 'ses: above 10 MB' };
      try {
        const { MessageId } = await ses.send(new SendRawEmailCommand(request(letter, configurationSet)));
        if (MessageId === undefined) throw new Error('SES accepted a letter and did not say as what');
        return { accepted: true, messageId: `${MessageId}@${domainIn(region)}` };
      } catch (error) {
        if (!(error instanceof Error) || !refusals.has(error.name) || notVerified.test(error.message))
          throw error;
        return { accepted: false, reason: `ses ${error.name}` };
      }
    },
  };
}

/** The envelope decides where the letter goes, not its headers. SES takes no null sender: From stands in for it. */
function request({ bytes, envelope, key }: Letter, ConfigurationSetName: string): SendRawEmailCommandInput {
  return {
    ...(envelope.from === '' ? {} : { Source: envelope.from }),
    Destinations: [...envelope.to],
    RawMessage: { Data: bytes },
    ConfigurationSetName,
    Tags: tagsOf(key),
  };
}

/** What SES puts behind the id it gave: replies name the letter by the whole, and we find it by the part before the @. */
function domainIn(region: string): string {
  return region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;
}
