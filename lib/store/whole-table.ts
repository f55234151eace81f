import { createHash } from 'node:crypto';
import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { putAll, type StoredItem } from './batches.ts';
import { table } from './table.ts';

const TableName = table.name;

/** The table as a whole, for whoever moves it: items of every kind, as they are stored and never read. */
export type WholeTable = {
  /** Every item, read consistently, in no order. Not of one instant: an item may change once it was read. */
  items(): AsyncIterable<StoredItem>;
  /** Puts items as they are, over any of the same keys; their index rows follow. */
  put(items: readonly StoredItem[]): Promise<void>;
};

export function wholeTable(client: DynamoDBClient): WholeTable {
  return {
    async *items() {
      let from: Record<string, AttributeValue> | undefined;
      do {
        const start = from === undefined ? {} : { ExclusiveStartKey: from };
        const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ...start }));
        yield* page.Items ?? [];
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    put: (items) => putAll(client, items),
  };
}

/** The key of a stored item, as one word. */
export function nameOfStored({ pk, sk }: StoredItem): string {
  if (pk?.S === undefined || sk?.S === undefined) throw new Error('an item without our keys');
  return `${pk.S} ${sk.S}`;
}

/** The case that a stored item's name says it is of; null for any other item. */
export function caseOfStored(name: string): string | null {
  return /^case#(\S+) /.exec(name)?.[1] ?? null;
}

/** SHA-256 over all that a stored item holds. The same for the same item in any engine: attributes and sets have no order. */
export function fingerprintOf(item: StoredItem): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(item)))
    .digest('base64');
}

function inOrder(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, held]): [string, unknown] => {
    const ordered = inOrder(held);
    return [name, isSet(name, ordered) ? ordered.toSorted() : ordered];
  });
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** An attribute of one of these types is a set, whose members come in any order. */
function isSet(name: string, held: unknown): held is unknown[] {
  return (name === 'SS' || name === 'NS' || name === 'BS') && Array.isArray(held);
}
