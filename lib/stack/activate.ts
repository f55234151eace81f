// The handler behind the custom resource that makes our receipt rule set the active one of its region. A region has one
// active rule set: activating ours switches another off, and its mail would be lost. So whoever's set is active is asked
// for first, and a foreign one is replaced only where the deployment names it.
import {
  DescribeActiveReceiptRuleSetCommand,
  RuleSetDoesNotExistException,
  SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import * as z from 'zod';

/** `replaces`: the foreign rule set that may be switched off; empty: none. */
const wanted = z.object({ ruleSet: z.string().min(1), replaces: z.string() });
type Wanted = z.infer<typeof wanted>;

/** Called by CloudFormation, which waits for the answer at a signed address. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const refused = await attempt(new SESClient(), event);
  const answer = {
    Status: refused === null ? 'SUCCESS' : 'FAILED',
    Reason: refused ?? 'done',
    PhysicalResourceId: 'PhysicalResourceId' in event ? event.PhysicalResourceId : 'active-receipt-rule-set',
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
  };
  // As bytes: a text body would get a content type, which the address is not signed for.
  const body = new TextEncoder().encode(JSON.stringify(answer));
  const { ok, status } = await fetch(event.ResponseURL, { method: 'PUT', body });
  // Lambda tries an event again whose handler threw.
  if (!ok) throw new Error(`CloudFormation did not take the answer: ${status}`);
}

/** Does what is asked; answers why not, or null. Without an answer CloudFormation would wait in vain. */
async function attempt(ses: SESClient, event: CloudFormationCustomResourceEvent): Promise<string | null> {
  try {
    const now = wanted.parse(event.ResourceProperties);
    if (event.RequestType === 'Delete') return await leave(ses, now);
    const before = event.RequestType === 'Update' ? wanted.parse(event.OldResourceProperties) : null;
    return await activate(ses, now, before);
  } catch (error) {
    return `the active rule set could not be read or set: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

async function activate(ses: SESClient, now: Wanted, before: Wanted | null): Promise<string | null> {
  const active = await activeRuleSet(ses);
  if (active === now.ruleSet) return null;
  if (active === null || active === now.replaces || active === before?.ruleSet) {
    await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: now.ruleSet }));
    return null;
  }
  // Taking back a permission asks for nothing; refusing it would also block the rollback of a refused update.
  if (before !== null && before.replaces !== '' && now.replaces === '') return null;
  return `the receipt rule set "${active}" is active in this region and is not ours; nothing was changed. To switch it off and ours on, deploy with --context replaceActiveRuleSet=${active}`;
}

/** Ours goes; what it replaced comes back if it is still there. Somebody else's is left alone. */
async function leave(ses: SESClient, { ruleSet, replaces }: Wanted): Promise<null> {
  if ((await activeRuleSet(ses)) !== ruleSet) return null;
  if (replaces !== '' && (await cameBack(ses, replaces))) return null;
  await ses.send(new SetActiveReceiptRuleSetCommand({}));
  return null;
}

async function cameBack(ses: SESClient, ruleSet: string): Promise<boolean> {
  try {
    await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: ruleSet }));
    return true;
  } catch (error) {
    if (error instanceof RuleSetDoesNotExistException) return false;
    throw error;
  }
}

async function activeRuleSet(ses: SESClient): Promise<string | null> {
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  return Metadata?.Name ?? null;
}
