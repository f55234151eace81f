import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import * as z from 'zod';

const answer = z.strictObject({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string(),
  PhysicalResourceId: z.literal('active-receipt-rule-set'),
  StackId: z.literal('stack'),
  RequestId: z.literal('request'),
  LogicalResourceId: z.literal('ActiveRuleSet'),
});

/** CloudFormation as a custom resource sees it: an event, and a signed address that waits for an answer without content type. */
export async function cloudFormation() {
  const answers: { status: string; reason: string; contentType: string | undefined }[] = [];
  let takes = true;
  const server = createServer((request, response) => {
    text(request).then((body) => {
      const { Status, Reason } = answer.parse(JSON.parse(body));
      answers.push({ status: Status, reason: Reason, contentType: request.headers['content-type'] });
      response.writeHead(takes ? 200 : 503).end();
    }, response.destroy);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');

  const about = (properties: Properties) => ({
    ServiceToken: 'function',
    ResponseURL: `http://127.0.0.1:${address.port}/answer?signature=x`,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'ActiveRuleSet',
    ResourceType: 'Custom::ActiveReceiptRuleSet',
    ResourceProperties: { ServiceToken: 'function', ...properties },
  });
  const again = { PhysicalResourceId: 'active-receipt-rule-set' };
  return {
    answers,
    refusesAnswers() {
      takes = false;
    },
    creates: (properties: Properties): CloudFormationCustomResourceEvent => ({
      ...about(properties),
      RequestType: 'Create',
    }),
    updates: (before: Properties, now: Properties): CloudFormationCustomResourceEvent => ({
      ...about(now),
      ...again,
      RequestType: 'Update',
      OldResourceProperties: { ServiceToken: 'function', ...before },
    }),
    deletes: (properties: Properties): CloudFormationCustomResourceEvent => ({
      ...about(properties),
      ...again,
      RequestType: 'Delete',
    }),
    close: () => server.close(),
  };
}

type Properties = { readonly ruleSet?: string; readonly replaces?: string };
