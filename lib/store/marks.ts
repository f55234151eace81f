import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Commits, type LetterName, letterKey } from './commits.ts';
import { type Item, keyOf, keysOf } from './items.ts';
import { markOf, told } from './mark.ts';
import { queried, scanned } from './pages.ts';
import { markKey, table } from './table.ts';

/**
 * What the provider tells of letters, one item a letter: the set of its tellings. A set takes the same telling once, and
 * in any order, so a mark needs no condition and no reading before it is written. Each event costs one UpdateItem, one
 * write unit while the item is below 1 KB; most letters have two events. An item of a case that is not ours is nobody's:
 * no list, no scan and no case reads it.
 */
export function marksOn(client: DynamoDBClient): Pick<Commits, 'everyMark' | 'mark' | 'marks'> {
  return {
    async mark(letter, what) {
      await client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyOf(keyFor(letter)),
          UpdateExpression: 'ADD told :told',
          ExpressionAttributeValues: { ':told': { SS: [JSON.stringify(what)] } },
        }),
      );
    },
    async *everyMark() {
      const items = scanned(client, {
        FilterExpression: 'begins_with(sk, :mark)',
        ExpressionAttributeValues: { ':mark': { S: markKey(null, '').sk } },
      });
      for await (const item of items) yield { letter: letterOf(keysOf(item)), mark: markOf(tellings(item)) };
    },
    async marks(caseId) {
      const { pk, sk } = markKey(caseId, '');
      const items = queried(client, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mark)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':mark': { S: sk } },
      });
      const marks = await Array.fromAsync(items, (item) => {
        const name = keysOf(item).sk.slice(sk.length);
        return [caseId === null ? name : keyOfLetter(caseId, name), markOf(tellings(item))] as const;
      });
      return new Map(marks);
    },
  };
}

function keyFor(letter: LetterName) {
  if (letter.of === 'inbox') return markKey(null, letter.letter);
  return markKey(letter.caseId, `${String(letter.commit).padStart(6, '0')}.${letter.n}`);
}

function letterOf({ pk, sk }: { readonly pk: string; readonly sk: string }): LetterName {
  const name = sk.slice(markKey(null, '').sk.length);
  if (pk === markKey(null, '').pk) return { of: 'inbox', letter: name };
  const [commit, n] = name.split('.');
  return { of: 'case', caseId: pk.slice('case#'.length), commit: Number(commit), n: Number(n) };
}

function keyOfLetter(caseId: string, name: string): string {
  const [commit, n] = name.split('.');
  return letterKey({ caseId, n: Number(commit) }, Number(n));
}

function tellings(item: Item) {
  const set = item['told'];
  return set !== undefined && 'SS' in set ? set.SS.map((one) => told.parse(JSON.parse(one))) : [];
}
