import { type App, Stack, Tags } from 'aws-cdk-lib';
import { activation } from './activation.ts';
import { alarms } from './alarms.ts';
import { mailBucket } from './bucket.ts';
import { sayWhatIsDeployed } from './deployed.ts';
import type { Deployment } from './deployment.ts';
import { dnsRecords } from './dns.ts';
import { acknowledge } from './nag.ts';
import { names } from './names.ts';
import { operatorTopic } from './operator.ts';
import { deadQueue, queueWithDead, subscribe } from './queues.ts';
import { receivingRule } from './receiving.ts';
import { sweepSchedule } from './schedule.ts';
import { identitiesOf, lettersOut } from './sending.ts';
import { casesTable } from './table.ts';
import { topic, topicKey } from './topics.ts';
import { workers } from './workers.ts';

/** The inbox on AWS: mail in by SES, S3, SNS and SQS; cases in DynamoDB; letters out by SES; a sweep every quarter of an hour. */
export class InboxStack extends Stack {
  constructor(app: App, deployment: Deployment) {
    const { account, region, settings, domain, operator } = deployment;
    super(app, names.stack, {
      env: { region, ...(account === null ? {} : { account }) },
      description: `Privacy Inbox of ${settings.organization}: mail to its privacy address becomes a case`,
      terminationProtection: true,
    });
    Tags.of(this).add('product', 'privacy-inbox');
    Tags.of(this).add('domain', domain);

    const key = topicKey(this);
    const incomingTopic = topic(this, 'IncomingTopic', names.incoming, key);
    const eventsTopic = topic(this, 'EventsTopic', names.events, key);
    const incoming = queueWithDead(this, 'Incoming', names.incoming);
    const events = queueWithDead(this, 'Events', names.events);
    const sweepDead = deadQueue(this, 'Sweep', names.sweep);
    subscribe(incomingTopic, incoming);
    subscribe(eventsTopic, events);

    const mail = mailBucket(this);
    const cases = casesTable(this);
    const ours = identitiesOf(this, deployment, lettersOut(this, eventsTopic));
    const { receive, delivery, sweep } = workers(this, deployment, {
      mail,
      cases,
      ours,
      incoming,
      events,
      sweepDead,
    });
    sweepSchedule(this, sweep, sweepDead);

    const rule = receivingRule(this, deployment, mail, incomingTopic);
    activation(this, deployment, rule);
    dnsRecords(this, deployment, ours);
    sayWhatIsDeployed(this, deployment, { mail, incoming, events });
    alarms(this, operatorTopic(this, operator, key), {
      functions: [receive, delivery, sweep],
      incoming: incoming.queue,
      dead: { incoming: incoming.dead, events: events.dead, sweep: sweepDead },
      cases,
    });
    acknowledge(this, mail);
  }
}
