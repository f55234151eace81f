import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type ServiceInputTypes,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';

type Key = Record<string, AttributeValue>;

/** One call as the product made it. */
export type TableCall = {
  /** The command's name without `Command`, such as `PutItem`. */
  readonly kind: string;
  readonly input: ServiceInputTypes;
};

/** Hears every call of a client: before it is sent, with its answer still to come. */
export type Listener = {
  readonly asked: (call: TableCall) => void;
  readonly answered: () => void;
};

/** Lets a listener hear the client's calls, from the command to its answer as the caller gets it. */
export function listen(client: DynamoDBClient, { asked, answered }: Listener): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      asked({ kind: (context.commandName ?? '').replace(/Command$/, ''), input: args.input });
      try {
        return await next(args);
      } finally {
        answered();
      }
    },
    { step: 'initialize', priority: 'high', name: 'bench' },
  );
}

export function isRead({ kind }: TableCall): boolean {
  return /^(Get|BatchGet|Query|Scan)/.test(kind);
}

/** What a call was about: the first keys of what it touched, by their kind alone. */
export function subjectOf({ input }: TableCall): string {
  if ('Item' in input) return keyKind(input.Item);
  if ('KeyConditionExpression' in input) return keyKind({ pk: input.ExpressionAttributeValues?.[':pk'] });
  if ('Key' in input) return keyKind(input.Key);
  if ('RequestItems' in input)
    return rowsOf(input)
      .map(({ PutRequest }) => keyKind(PutRequest?.Item))
      .join(', ');
  return '';
}

/** The size of what a call carries, as JSON. */
export function bytesOf({ input }: TableCall): number {
  return Buffer.byteLength(JSON.stringify(input));
}

/**
 * The same call again: the same kind and sizes on keys of its own, in a table that has grown in the same way. A call of
 * a kind that the store did not make when this was written is a fault, since leaving it out would make the parts cheap.
 */
export function replay(client: DynamoDBClient, { kind, input }: TableCall): () => Promise<unknown> {
  if ('Item' in input) {
    const put = { ...input, Item: moved(input.Item) };
    return () => client.send(new PutItemCommand(put));
  }
  if ('UpdateExpression' in input) {
    const update = { ...input, Key: moved(input.Key) };
    return () => client.send(new UpdateItemCommand(update));
  }
  if ('KeyConditionExpression' in input) {
    const { ExpressionAttributeValues: values = {} } = input;
    const query = { ...input, ExpressionAttributeValues: { ...values, ':pk': movedKey(values[':pk']) } };
    return () => client.send(new QueryCommand(query));
  }
  if (kind === 'GetItem' && 'Key' in input) {
    const get = { ...input, Key: moved(input.Key) };
    return () => client.send(new GetItemCommand(get));
  }
  if (kind === 'BatchWriteItem' && 'RequestItems' in input) {
    const rows = rowsOf(input).map(({ PutRequest }) => ({ PutRequest: { Item: moved(PutRequest?.Item) } }));
    const [name = ''] = Object.keys(input.RequestItems ?? {});
    return () => client.send(new BatchWriteItemCommand({ RequestItems: { [name]: rows } }));
  }
  throw new Error(`the bench cannot make a ${kind} again; teach it how`);
}

function rowsOf({ RequestItems = {} }: { readonly RequestItems?: object | undefined }): WriteRequest[] {
  return Object.values(RequestItems).flatMap((rows: unknown) => (Array.isArray(rows) ? rows : []));
}

function moved(key: Key | undefined): Key {
  return { ...key, pk: movedKey(key?.['pk']) };
}

/** A key beside the product's own and as long: its kind in capitals. */
function movedKey(pk: AttributeValue | undefined): AttributeValue {
  if (pk?.S === undefined) throw new Error('a call without a key cannot be made again');
  return { S: pk.S.replace(/^[a-z]+/, (kind) => kind.toUpperCase()) };
}

function keyKind(
  key: { pk?: AttributeValue | undefined; sk?: AttributeValue | undefined } | undefined,
): string {
  const kind = key?.pk?.S?.split('#')[0] ?? '';
  const row = key?.sk?.S?.split('#')[0] ?? '';
  return kind === 'case' ? row : kind;
}
