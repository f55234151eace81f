import type { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { domainOf } from '../aws/receiving-domain.ts';
import type { Deployment } from './deployment.ts';
import { names } from './names.ts';

export type OurDomain = { readonly domain: string; readonly identity: EmailIdentity };

/** How letters leave: by TLS or not at all, since they carry what people are told about their own information. */
export function lettersOut(stack: Stack, events: Topic): ConfigurationSet {
  const set = new ConfigurationSet(stack, 'Letters', {
    configurationSetName: names.configurationSet,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    sendingEnabled: true,
  });
  new ConfigurationSetEventDestination(stack, 'LetterEvents', {
    configurationSet: set,
    configurationSetEventDestinationName: names.events,
    destination: EventDestination.snsTopic(events),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.DELIVERY_DELAY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
    ],
  });
  return set;
}

/**
 * Our domains as SES knows them, signing with DKIM: those of the public addresses, and the one that receives, which its
 * parent's verification covers for sending only. Bounces come as events: forwarded by mail they would come back in as mail.
 */
export function identitiesOf(
  scope: Construct,
  { settings, receivingDomain }: Deployment,
  configurationSet: ConfigurationSet,
): readonly OurDomain[] {
  const domains = new Set([...settings.addresses.map(domainOf), receivingDomain]);
  return [...domains].map((domain) => ({
    domain,
    identity: new EmailIdentity(scope, `Identity ${domain}`, {
      identity: Identity.domain(domain),
      dkimSigning: true,
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      configurationSet,
      feedbackForwarding: false,
    }),
  }));
}
