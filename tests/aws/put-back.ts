import { DeleteTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from '../../lib/store/batches.ts';
import { createTable, regionalClient } from '../../lib/store/client.ts';
import { table } from '../../lib/store/table.ts';
import { wholeTable } from '../../lib/store/whole-table.ts';
import { region } from './engines.ts';

/** The table as it is now, as point-in-time recovery would have it later. */
export async function asItIs(): Promise<readonly StoredItem[]> {
  const client = regionalClient(region);
  const items = await Array.fromAsync(wholeTable(client).items());
  client.destroy();
  return items;
}

/** Puts a table of that instant in the place of the one that stands. */
export async function putBack(items: readonly StoredItem[]): Promise<void> {
  const client = regionalClient(region);
  await client.send(new DeleteTableCommand({ TableName: table.name }));
  const stands = () =>
    client.send(new DescribeTableCommand({ TableName: table.name })).then(
      () => true,
      () => false,
    );
  while (await stands());
  await createTable(client);
  await wholeTable(client).put(items);
  client.destroy();
}
