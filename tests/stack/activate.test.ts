import {
  DescribeActiveReceiptRuleSetCommand,
  RuleSetDoesNotExistException,
  SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../lib/stack/activate.ts';
import { cloudFormation } from './cloudformation.ts';

const ours = 'privacy-inbox';
const plain = { ruleSet: ours, replaces: '' };
const replacing = { ruleSet: ours, replaces: 'shop-mail' };
const ses = mockClient(SESClient);
let stack: Awaited<ReturnType<typeof cloudFormation>>;

beforeEach(async () => {
  ses.reset();
  ses.on(SetActiveReceiptRuleSetCommand).resolves({});
  stack = await cloudFormation();
});
afterEach(() => stack.close());

describe('at the first deployment', () => {
  it('activates ours where none is active', async () => {
    givenActive(null);
    await handler(stack.creates(plain));
    expectSet(ours);
    expect(stack.answers).toEqual([{ status: 'SUCCESS', reason: 'done', contentType: undefined }]);
  });

  it('does nothing where ours is active', async () => {
    givenActive(ours);
    await handler(stack.creates(plain));
    expectSet();
    expect(stack.answers).toMatchObject([{ status: 'SUCCESS' }]);
  });

  it('refuses where a foreign one is active, and says how to go on', async () => {
    givenActive('shop-mail');
    await handler(stack.creates(plain));
    expectSet();
    expect(stack.answers).toMatchObject([
      { status: 'FAILED', reason: expect.stringContaining('--context replaceActiveRuleSet=shop-mail') },
    ]);
  });

  it('replaces the foreign one that was named', async () => {
    givenActive('shop-mail');
    await handler(stack.creates(replacing));
    expectSet(ours);
    expect(stack.answers).toMatchObject([{ status: 'SUCCESS' }]);
  });

  it('refuses where another is active than was named', async () => {
    givenActive('newsletter');
    await handler(stack.creates(replacing));
    expectSet();
    expect(stack.answers).toMatchObject([{ status: 'FAILED' }]);
  });

  it('answers also when SES cannot be asked: CloudFormation would wait for an hour', async () => {
    ses.on(DescribeActiveReceiptRuleSetCommand).rejects(new Error('AccessDenied'));
    await handler(stack.creates(plain));
    expectSet();
    expect(stack.answers).toMatchObject([
      { status: 'FAILED', reason: expect.stringContaining('AccessDenied') },
    ]);
  });

  it('answers also to words it does not know', async () => {
    await handler(stack.creates({}));
    expectSet();
    expect(stack.answers).toMatchObject([{ status: 'FAILED' }]);
  });

  it('fails where its answer is not taken, so that Lambda tries again', async () => {
    givenActive(ours);
    stack.refusesAnswers();
    await expect(handler(stack.creates(plain))).rejects.toThrow('503');
  });
});

describe('at a later one', () => {
  it('goes on from our own set to our own of another name', async () => {
    givenActive('old-name');
    await handler(stack.updates({ ...plain, ruleSet: 'old-name' }, plain));
    expectSet(ours);
  });

  it('lets a refused replacement be rolled back', async () => {
    givenActive('newsletter');
    await handler(stack.updates(plain, replacing));
    await handler(stack.updates(replacing, plain));
    expectSet();
    expect(stack.answers.map(({ status }) => status)).toEqual(['FAILED', 'SUCCESS']);
  });
});

describe('at the end', () => {
  it('leaves no active set behind that CloudFormation is about to delete', async () => {
    givenActive(ours);
    await handler(stack.deletes(plain));
    expectSet(undefined);
    expect(stack.answers).toMatchObject([{ status: 'SUCCESS' }]);
  });

  it('puts back what it replaced', async () => {
    givenActive(ours);
    await handler(stack.deletes(replacing));
    expectSet('shop-mail');
  });

  it('does not insist on what is gone', async () => {
    givenActive(ours);
    const gone = new RuleSetDoesNotExistException({ message: 'gone', $metadata: {} });
    ses.on(SetActiveReceiptRuleSetCommand, { RuleSetName: 'shop-mail' }).rejects(gone);
    await handler(stack.deletes(replacing));
    expectSet('shop-mail', undefined);
    expect(stack.answers).toMatchObject([{ status: 'SUCCESS' }]);
  });

  it('leaves a foreign one alone', async () => {
    givenActive('shop-mail');
    await handler(stack.deletes(plain));
    expectSet();
    expect(stack.answers).toMatchObject([{ status: 'SUCCESS' }]);
  });
});

function givenActive(name: string | null): void {
  ses
    .on(DescribeActiveReceiptRuleSetCommand)
    .resolves(name === null ? {} : { Metadata: { Name: name, CreatedTimestamp: new Date(0) } });
}

function expectSet(...wanted: readonly (string | undefined)[]): void {
  const set = ses.commandCalls(SetActiveReceiptRuleSetCommand).map(({ args }) => args[0].input.RuleSetName);
  expect(set).toEqual(wanted);
}
