import { createHash } from 'node:crypto';

/** Names shared by the code, the embedded engine and the stack, so that they cannot drift. */
export const table = {
  name: 'privacy-inbox',
  /** Sparse: commits whose letters or consequences are not finished. */
  pendingIndex: 'pending',
  /** Sparse: snapshots of open cases, by the instant they next need attention. */
  nextIndex: 'nextAt',
} as const;

/** Both indexes have one partition: a firm's open cases are thousands, not millions, and a sweep reads only what is due. */
export const onePartition = '0';

export const claimKey = (digest: string) => ({ pk: `mail#${digest}`, sk: 'claim' });
export const commitKey = (caseId: string, n: number) => ({
  pk: `case#${caseId}`,
  sk: `commit#${String(n).padStart(6, '0')}`,
});
export const snapshotKey = (caseId: string) => ({ pk: `case#${caseId}`, sk: 'snapshot' });
/** Beside the commits of its case, and out of the way of everything that reads or scans for them. */
export const markKey = (caseId: string | null, name: string) => ({
  pk: caseId === null ? 'inbox' : `case#${caseId}`,
  sk: `mark#${name}`,
});
export const pointerKey = (id: string, caseId: string) => ({ pk: `id#${id}`, sk: caseId });
export const budgetKey = (name: string) => ({ pk: `budget#${name}`, sk: 'budget' });
export const mergedKey = (hour: string) => ({ pk: `merged#${hour}`, sk: 'merged' });
export const asideKey = (list: string, receptionId: string) => ({ pk: `aside#${list}`, sk: receptionId });

export const digestsKey = (day: string) => ({ pk: `digest#${day}`, sk: 'digest' });
export const sinceKey = { pk: 'inbox', sk: 'since' };

/** A Message-ID as the index keeps it: SES rewrites the domain, so the part before the last @ decides, digested to a bounded key. */
export function messageIdPointer(messageId: string): string {
  const at = messageId.lastIndexOf('@');
  return `m${digestKey(at > 0 ? messageId.slice(0, at) : messageId)}`;
}

/** A sender as the index keeps it: a digest, so that no address stands in a key. */
export function senderPointer(address: string): string {
  return `a${digestKey(address.toLowerCase())}`;
}

/** 128 bits of SHA-256 in hex: keys of bounded length from words that a stranger chose. */
export function digestKey(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const hash = (name: string) => ({ AttributeName: name, KeyType: 'HASH' as const });
const range = (name: string) => ({ AttributeName: name, KeyType: 'RANGE' as const });
const keysOnly = { ProjectionType: 'KEYS_ONLY' as const };

/** The table as an engine creates it: two sparse indexes that project keys only, so that no text lies in an index. */
export const tableDefinition = {
  TableName: table.name,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    text('pk'),
    text('sk'),
    text('pending'),
    text('pendingAt'),
    text('open'),
    text('nextAt'),
  ],
  KeySchema: [hash('pk'), range('sk')],
  GlobalSecondaryIndexes: [
    { IndexName: table.pendingIndex, KeySchema: [hash('pending'), range('pendingAt')], Projection: keysOnly },
    { IndexName: table.nextIndex, KeySchema: [hash('open'), range('nextAt')], Projection: keysOnly },
  ],
};
