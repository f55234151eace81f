import type { Stack } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { type Deployed, deployedParameter } from '../aws/deployed.ts';
import { deployedSettings, digestOfSettings } from '../aws/deployed-settings.ts';
import type { Deployment } from './deployment.ts';
import { names } from './names.ts';
import type { Queues } from './queues.ts';

type Parts = { readonly mail: Bucket; readonly incoming: Queues; readonly events: Queues };

/** Says what was deployed, where the command line looks for it. Nothing in it is secret: it needs rights to be used. */
export function sayWhatIsDeployed(
  stack: Stack,
  { domain, receivingDomain, settings }: Deployment,
  { events, incoming, mail }: Parts,
): void {
  const lineOf = ({ dead, queue }: Queues) => ({
    queueArn: queue.queueArn,
    deadArn: dead.queueArn,
    deadUrl: dead.queueUrl,
  });
  const said: Deployed = {
    bucket: mail.bucketName,
    configurationSet: names.configurationSet,
    keysParameter: names.keysParameter,
    ruleSet: names.ruleSet,
    domain,
    receivingDomain,
    settings: digestOfSettings(deployedSettings(settings, receivingDomain)),
    queues: { incoming: lineOf(incoming), events: lineOf(events) },
  };
  new StringParameter(stack, 'Deployed', {
    parameterName: deployedParameter,
    description: 'What the command line of the privacy inbox works on with --aws',
    stringValue: stack.toJsonString(said),
  });
}
