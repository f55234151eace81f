import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** CDK's own mark of a bootstrapped region; the qualifier is CDK's default, which the stack does not change. */
const Name = '/cdk-bootstrap/hnb659fds/version';

/** The version of CDK's own resources in the client's account and region; null where it was never bootstrapped. */
export async function bootstrapVersion(ssm: SSMClient): Promise<string | null> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name }));
    return Parameter?.Value ?? null;
  } catch (error) {
    if (error instanceof Error && error.name === 'ParameterNotFound') return null;
    throw error;
  }
}
