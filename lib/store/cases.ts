import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OpenedCase } from '../case/case.ts';
import type { Commits } from './commits.ts';
import { type Item, keysOf, readSnapshot, text } from './items.ts';
import { scanned } from './pages.ts';

/** The snapshots of all cases, by a scan: for lists and for the morning run. */
export function casesOn(client: DynamoDBClient): Pick<Commits, 'everyCase' | 'snapshots'> {
  const items = () =>
    scanned(client, {
      FilterExpression: 'sk = :snapshot',
      ExpressionAttributeValues: { ':snapshot': { S: 'snapshot' } },
    });
  return {
    async *everyCase() {
      for await (const item of items()) {
        const caseId = keysOf(item).pk.slice('case#'.length);
        const nextAt = 'nextAt' in item ? text(item, 'nextAt') : null;
        yield { caseId, nextAt, ...readOrNull(item) };
      }
    },
    async *snapshots() {
      for await (const item of items()) {
        const { state } = readSnapshot(item);
        if (state.stage !== 'unopened') yield state;
      }
    },
  };
}

function readOrNull(item: Item): { readonly version: number; readonly state: OpenedCase | null } {
  try {
    const { state, version } = readSnapshot(item);
    return { version, state: state.stage === 'unopened' ? null : state };
  } catch {
    return { version: 0, state: null };
  }
}
