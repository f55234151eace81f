import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import type { Variables } from '../../lib/aws/environment.ts';
import { createTable, regionalClient } from '../../lib/store/client.ts';
import { moveTasks } from './move-task.ts';
import { openSesEndpoint, type SesEndpoint } from './ses-endpoint.ts';
import { openSsmEndpoint } from './ssm-endpoint.ts';

export const region = 'ca-central-1';
export const bucket = 'privacy-inbox-mail';
export const keys = { current: 'a key for tests only, 32 letters!', previous: null };

/** A queue with the topic that fills it and the queue where its messages end. */
type Line = { readonly topicArn: string; readonly queueUrl: string; readonly deadUrl: string };

/** Everything of AWS that the functions speak to, on loopback. */
export type Engines = {
  readonly s3: S3Client;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly ses: SesEndpoint;
  readonly ssm: Awaited<ReturnType<typeof openSsmEndpoint>>;
  readonly incoming: Line;
  readonly events: Line;
  /** From now on the table answers that it has failed, or works again. */
  readonly tableDown: (isDown: boolean) => void;
  close(): Promise<void>;
};

/** Starts the engines and points the SDK at them by the environment, as Lambda's own environment would. */
export async function startEngines(): Promise<Engines> {
  const fauxqs = buildApp({ logger: false, defaultRegion: region });
  refuseOverwriting(fauxqs);
  moveTasks(fauxqs);
  // Whatever is to come is here already: only tests send.
  fauxqs.addHook('preHandler', async ({ body }) => {
    if (typeof body === 'object' && body !== null) Reflect.deleteProperty(body, 'WaitTimeSeconds');
  });
  const faux = await fauxqs.listen({ port: 0, host: '127.0.0.1' });
  const table = dynalite({ createTableMs: 0 });
  const tableDown = breaking(table);
  table.listen(0, '127.0.0.1');
  await once(table, 'listening');
  const bound = table.address();
  const ses = await openSesEndpoint(region);
  const ssm = await openSsmEndpoint({ '/privacy-inbox/address-keys': JSON.stringify(keys) });
  const ours: Variables = {
    MAIL_BUCKET: bucket,
    CONFIGURATION_SET: 'privacy-inbox',
    ADDRESS_KEYS_PARAMETER: '/privacy-inbox/address-keys',
    SETTINGS_FILE: join(import.meta.dirname, '..', '..', 'settings.json'),
  };
  Object.assign(process.env, ours, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'loopback',
    AWS_SECRET_ACCESS_KEY: 'loopback',
    AWS_ENDPOINT_URL_S3: faux,
    AWS_ENDPOINT_URL_SNS: faux,
    AWS_ENDPOINT_URL_SQS: faux,
    AWS_ENDPOINT_URL_SES: ses.url,
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    // Log and counts go to the console, where a test hears them.
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
  });
  const s3 = new S3Client({});
  const sns = new SNSClient({});
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const client = regionalClient(region);
  await createTable(client);
  client.destroy();
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    s3,
    sns,
    sqs,
    ses,
    ssm,
    tableDown,
    incoming: await line(sns, sqs, 'incoming'),
    events: await line(sns, sqs, 'events'),
    async close() {
      for (const one of [s3, sns, sqs]) one.destroy();
      await fauxqs.close();
      await new Promise<void>((closed) => table.close(() => closed()));
      await ses.close();
      await ssm.close();
    },
  };
}

/** As the stack makes it: six minutes of visibility, five receives, then the dead queue. */
async function line(sns: SNSClient, sqs: SQSClient, name: string): Promise<Line> {
  const queue = async (QueueName: string, Attributes: Record<string, string>) =>
    (await sqs.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? '';
  const arn = (queueName: string) => `arn:aws:sqs:${region}:000000000000:${queueName}`;
  const deadUrl = await queue(`${name}-dead`, {});
  const queueUrl = await queue(name, {
    VisibilityTimeout: '360',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn(`${name}-dead`), maxReceiveCount: '5' }),
  });
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: name }));
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: arn(name) }));
  return { topicArn: TopicArn, queueUrl, deadUrl };
}

/** Puts a switch before a server, by which it answers nothing but that it has failed. */
function breaking(server: Server): (isDown: boolean) => void {
  const listeners = server.listeners('request');
  let down = false;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (down) {
      request.resume();
      response.statusCode = 500;
      response.end(JSON.stringify({ __type: 'InternalServerError', message: 'out of order' }));
    } else for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
  return (isDown) => {
    down = isDown;
  };
}

/**
 * S3 refuses a put with `If-None-Match: *` where an object stands; fauxqs overwrites it. One after the other, so that of
 * two at once only one is taken, as in S3.
 */
function refuseOverwriting(app: ReturnType<typeof buildApp>): void {
  const turns = new Map<string, Promise<void>>();
  const ends = new WeakMap<object, () => void>();
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return;
    const [path = ''] = request.url.split('?');
    const before = turns.get(path);
    const { promise, resolve } = Promise.withResolvers<void>();
    turns.set(path, promise);
    ends.set(request, resolve);
    await before;
    const { statusCode } = await app.inject({ method: 'HEAD', url: path });
    if (statusCode !== 200) return;
    const error =
      '<?xml version="1.0" encoding="UTF-8"?><Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message><Condition>If-None-Match</Condition></Error>';
    await reply.code(412).header('content-type', 'application/xml').send(error);
  });
  app.addHook('onResponse', async (request) => ends.get(request)?.());
}
