import { type Case, caseState, type OpenedCase, unopened } from '../case/case.ts';
import { type Commit, commitBody, type LetterClaim, type Loaded, routing, setAside } from './commits.ts';
import { commitKey, onePartition, snapshotKey } from './table.ts';

/** A DynamoDB item in the wire's own form; bodies are one JSON string, so that no marshaller stands between. */
export type Item = Record<string, { S: string } | { N: string } | { SS: string[] }>;

/** Attack: a mail that makes a commit grow until the item limit stops its case. Far below DynamoDB's 400 KB. */
const maxCommitBytes = 32 * 1024;

export const keyOf = (key: { pk: string; sk: string }): Item => ({ pk: { S: key.pk }, sk: { S: key.sk } });

/** The item of a commit. With a claim it stands on the pending list until it is finished. */
export function commitItem(commit: Commit, claim: LetterClaim | null): Item {
  const { caseId, n, ...body } = commit;
  return {
    ...keyOf(commitKey(caseId, n)),
    body: { S: JSON.stringify(body) },
    ...(claim === null
      ? {}
      : {
          pending: { S: onePartition },
          pendingAt: { S: commit.at },
          owner: { S: claim.owner },
          claimedAt: { S: claim.claimedAt },
        }),
  };
}

/** Whether a commit is small enough to be written. Throws for one that could be written but never read again. */
export function fits(commit: Commit): boolean {
  if (Buffer.byteLength(JSON.stringify(commit)) > maxCommitBytes) return false;
  const { caseId: _case, n: _n, ...body } = commit;
  if (!commitBody.safeParse(body).success) throw new Error('a commit that could not be read back');
  return true;
}

export function readCommit(item: Item): Commit {
  const { pk, sk } = keysOf(item);
  const body = commitBody.parse(JSON.parse(text(item, 'body')));
  return { ...body, caseId: pk.slice('case#'.length), n: Number(sk.slice('commit#'.length)) };
}

export function snapshotItem(state: OpenedCase, version: number, nextAt: string | null): Item {
  return {
    ...keyOf(snapshotKey(state.id)),
    body: { S: JSON.stringify(state) },
    version: { N: String(version) },
    ...(nextAt === null ? {} : { open: { S: onePartition }, nextAt: { S: nextAt } }),
  };
}

export function readSnapshot(item: Item | undefined): Loaded {
  if (item === undefined) return { state: unopened, version: 0 };
  const version = item['version'];
  if (version === undefined || !('N' in version)) throw new Error('a snapshot without a version');
  const state: Case = caseState.parse(JSON.parse(text(item, 'body')));
  return { state, version: Number(version.N) };
}

export function readRouting(item: Item) {
  return routing.parse(JSON.parse(text(item, 'body')));
}

export function readAside(item: Item) {
  return setAside.parse(JSON.parse(text(item, 'body')));
}

/** The two key attributes of an item or index row. */
export function keysOf(item: Item): { pk: string; sk: string } {
  return { pk: text(item, 'pk'), sk: text(item, 'sk') };
}

/** A string attribute; an item without it is not one of ours. */
export function text(item: Item, name: string): string {
  const value = item[name];
  if (value === undefined || !('S' in value)) throw new Error(`an item has no text ${name}`);
  return value.S;
}
