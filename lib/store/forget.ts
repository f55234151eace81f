import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, keyOf, keysOf } from './items.ts';
import { queried } from './pages.ts';
import {
  asideKey,
  claimKey,
  messageIdPointer,
  pointerKey,
  senderPointer,
  snapshotKey,
  table,
} from './table.ts';

/** What a case left in the table, beside its own rows. */
export type Traces = {
  readonly caseId: string;
  /** Digests of the mails that were claimed for it, and of letters that came back. */
  readonly digests: readonly string[];
  readonly messageIds: readonly string[];
  readonly senders: readonly string[];
  /** A list of mail kept without a case, all of it; null for none. */
  readonly list: string | null;
};

/**
 * Takes a case out of the table with all that points to it, and answers how many rows went. No function carries this
 * code. The opening commit, which says whose the case is, goes after all others, and the snapshot last, so that a forgetting
 * cut short is found and done again.
 */
export function forgettingOn(client: DynamoDBClient): (traces: Traces) => Promise<number> {
  const remove = async (Key: Item) => {
    await client.send(new DeleteItemCommand({ TableName: table.name, Key }));
  };
  const rowsOf = (pk: string) =>
    Array.fromAsync(
      queried(client, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
      }),
    );
  return async ({ caseId, digests, list, messageIds, senders }) => {
    const last = snapshotKey(caseId);
    const own = (await rowsOf(last.pk)).map(keysOf).filter(({ sk }) => sk !== last.sk);
    const listed = list === null ? [] : await rowsOf(asideKey(list, '').pk);
    const ids = [...messageIds.map(messageIdPointer), ...senders.map(senderPointer)];
    const all = [
      ...digests.map(claimKey),
      ...ids.map((id) => pointerKey(id, caseId)),
      ...listed.map(keysOf),
      ...own.toReversed(),
      last,
    ];
    for (const key of all) await remove(keyOf(key));
    return all.length;
  };
}
