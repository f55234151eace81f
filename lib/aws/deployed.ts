import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';

/** The parameter that says what was deployed in a region: the command line asks it, so that nobody has to say it again. */
export const deployedParameter = '/privacy-inbox/deployed';

const line = z.strictObject({ queueArn: z.string(), deadArn: z.string(), deadUrl: z.url() });

/** One deployed inbox: what its resources are called. Nothing in it is secret. */
const deployed = z.strictObject({
  bucket: z.string(),
  configurationSet: z.string(),
  keysParameter: z.string(),
  ruleSet: z.string(),
  /** The firm's own domain, and the one whose MX points to SES. */
  domain: z.string(),
  receivingDomain: z.string(),
  /** The SHA-256 of the settings that the functions have (`digestOfSettings`). */
  settings: z.string(),
  queues: z.strictObject({ incoming: line, events: line }),
});
export type Deployed = z.infer<typeof deployed>;

/** The parameter stands and does not hold what a deployment writes: it is of another version, or was changed by hand. */
export class DeployedUnreadable extends Error {
  override readonly name = 'DeployedUnreadable';
}

/** What is deployed in the client's region; null where nothing is. */
export async function readDeployed(ssm: SSMClient): Promise<Deployed | null> {
  const text = await parameterText(ssm);
  if (text === null) return null;
  const parsed = deployed.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new DeployedUnreadable(
    `the parameter ${deployedParameter} does not hold what this version deploys: deploy again, or use the version that did`,
  );
}

async function parameterText(ssm: SSMClient): Promise<string | null> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: deployedParameter }));
    return Parameter?.Value ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ParameterNotFound') return null;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
