import {
  type AttributeValue,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';
import { table } from './table.ts';

const TableName = table.name;
type Key = Record<string, AttributeValue>;

/** Every item a query finds, page after page. */
export function queried(
  client: DynamoDBClient,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<Item> {
  return everyPage((from) => client.send(new QueryCommand({ TableName, ...query, ...from })));
}

/** Every item a scan finds, page after page. */
export function scanned(
  client: DynamoDBClient,
  scan: Omit<ScanCommandInput, 'TableName'>,
): AsyncGenerator<Item> {
  return everyPage((from) => client.send(new ScanCommand({ TableName, ...scan, ...from })));
}

async function* everyPage(
  read: (from: {
    ExclusiveStartKey?: Key;
  }) => Promise<{ Items?: Key[] | undefined; LastEvaluatedKey?: Key | undefined }>,
): AsyncGenerator<Item> {
  let from: Key | undefined;
  do {
    const page = await read(from === undefined ? {} : { ExclusiveStartKey: from });
    for (const item of page.Items ?? []) yield plain(item);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** Our items hold strings, numbers and sets of strings; nothing else is ours. */
export function plain(item: Key): Item {
  const kept: Item = {};
  for (const [name, value] of Object.entries(item)) {
    if (value.S !== undefined) kept[name] = { S: value.S };
    else if (value.N !== undefined) kept[name] = { N: value.N };
    else if (value.SS !== undefined) kept[name] = { SS: value.SS };
  }
  return kept;
}
