import type { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A conditional write that met another one on its way: S3 asks for it again. */
const maxConflicts = 4;

/** One bucket. A missing object is an answer; every other fault is thrown as S3 tells it. */
export type Objects = {
  /** The object as a stream, or its first bytes; null where there is none. */
  read(
    key: string,
    firstBytes?: number,
  ): Promise<{ readonly body: Readable; readonly storedAt: string } | null>;
  bytes(key: string): Promise<Buffer | null>;
  /** Puts an object where none stands under the key; answers whether it did. */
  putOnce(key: string, bytes: Uint8Array, type: string): Promise<boolean>;
  /** Copies an object with facts beside it; false where there is nothing to copy. */
  copy(from: string, to: string, facts: Record<string, string>): Promise<boolean>;
  has(key: string): Promise<boolean>;
  /** The facts that were put beside an object when it was copied; null where there is no object. */
  facts(key: string): Promise<Readonly<Record<string, string>> | null>;
  remove(key: string): Promise<void>;
  removeAll(keys: readonly string[]): Promise<void>;
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly storedAt: string }>;
};

export function objectsIn(s3: S3Client, Bucket: string): Objects {
  return {
    async read(Key, firstBytes) {
      const Range = firstBytes === undefined ? {} : { Range: `bytes=0-${firstBytes - 1}` };
      const found = await orMissing(s3.send(new GetObjectCommand({ Bucket, Key, ...Range })));
      if (found === null) return null;
      if (!isReadable(found.Body)) throw new Error('S3 answered an object without a body');
      return { body: found.Body, storedAt: instantOf(found.LastModified) };
    },
    async bytes(Key) {
      const found = await orMissing(s3.send(new GetObjectCommand({ Bucket, Key })));
      return found?.Body === undefined ? null : Buffer.from(await found.Body.transformToByteArray());
    },
    async putOnce(Key, Body, ContentType) {
      for (let tries = 1; ; tries += 1) {
        try {
          await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, IfNoneMatch: '*' }));
          return true;
        } catch (error) {
          if (isNamed(error, 'PreconditionFailed')) return false;
          if (!isNamed(error, 'ConditionalRequestConflict') || tries === maxConflicts) throw error;
        }
      }
    },
    async copy(from, Key, Metadata) {
      const CopySource = `${Bucket}/${from}`;
      const how = { MetadataDirective: 'REPLACE', ContentType: 'message/rfc822' } as const;
      const command = new CopyObjectCommand({ Bucket, Key, CopySource, Metadata, ...how });
      return (await orMissing(s3.send(command))) !== null;
    },
    has: async (Key) => (await orMissing(s3.send(new HeadObjectCommand({ Bucket, Key })))) !== null,
    async facts(Key) {
      const found = await orMissing(s3.send(new HeadObjectCommand({ Bucket, Key })));
      return found === null ? null : (found.Metadata ?? {});
    },
    async remove(Key) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    async removeAll(keys) {
      if (keys.length === 0) return;
      const Delete = { Objects: keys.map((Key) => ({ Key })), Quiet: true };
      const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete }));
      if (Errors.length > 0) throw new Error(`S3 did not remove ${Errors.length} of ${keys.length} objects`);
    },
    async *list(Prefix) {
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
        for (const { Key, LastModified } of Contents)
          if (Key !== undefined) yield { key: Key, storedAt: instantOf(LastModified) };
    },
  };
}

/** S3 says NoSuchKey to those who may list the bucket, and NotFound where an answer has no body. */
async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isNamed(error, 'NoSuchKey') || isNamed(error, 'NotFound')) return null;
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;
}

function instantOf(date: Date | undefined): string {
  if (date === undefined) throw new Error('S3 answered an object without the instant it was stored');
  return date.toISOString();
}
