import { AssetHashType, DockerImage, type Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { bundle } from './bundle.ts';

type Work = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The source file whose `handler` is called. */
  readonly entry: string;
  readonly memorySize: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  /** Every call to AWS that the function makes; its role allows these, its log, and nothing else. */
  readonly calls: readonly PolicyStatement[];
  /** Writes what lies beside the bundle. */
  readonly beside: (folder: string) => void;
};

/**
 * One function with its own role and log. The role is written out: CDK's own would bring a managed policy that may write
 * to any log of the account.
 */
export function inboxFunction(stack: Stack, work: Work): LambdaFunction {
  const { id, name, description, memorySize, timeout } = work;
  const logGroup = new LogGroup(stack, `${id}Log`, {
    logGroupName: `/aws/lambda/${name}`,
    // Long enough to ask why a deadline of 45 days, extended by 30, was missed. Logs hold no personal data.
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const log = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  const role = new Role(stack, `${id}Role`, {
    // Role names are the account's, not the region's.
    roleName: `${name}-${stack.region}`,
    description,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { calls: new PolicyDocument({ statements: [...work.calls, log] }) },
  });
  return new LambdaFunction(stack, id, {
    functionName: name,
    description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: bundled(work),
    memorySize,
    timeout,
    environment: { ...work.environment },
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
  });
}

/** The bundle as CDK's asset, made by esbuild in this process: no container, no shell, no network. */
function bundled({ name, entry, beside }: Work): Code {
  return Code.fromAsset(import.meta.dirname, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK keeps one bundle for each source folder and command: this tells the functions apart. The image is never used.
      command: [name],
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(folder) {
          bundle(entry, folder);
          beside(folder);
          return true;
        },
      },
    },
  });
}
