import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { objectsIn } from '../../lib/aws/objects.ts';
import { rawBucket } from '../../lib/aws/raw-bucket.ts';

const s3 = mockClient(S3Client);
const objects = objectsIn(new S3Client({ region: 'ca-central-1' }), 'mail');
const raw = rawBucket(objects, []);
const id = '6n4thuhcbhpfiuf25gshf70rss364fuejrvmqko1';
const fault = (name: string) => Object.assign(new Error('no'), { name });
const at = new Date('2026-11-23T15:00:00.000Z');

beforeEach(() => void s3.reset());

describe('requests to S3', () => {
  it('a mail is kept by a copy with where it was filed, and only then taken from incoming', async () => {
    s3.on(CopyObjectCommand).resolves({}).on(DeleteObjectCommand).resolves({});
    await raw.keep(id, { digest: 'd', caseId: 'abcdefghjkmn' });
    expect(s3.calls().map(({ args }) => args[0].input)).toEqual([
      {
        Bucket: 'mail',
        Key: `kept/${id}`,
        CopySource: `mail/incoming/${id}`,
        Metadata: { digest: 'd', case: 'abcdefghjkmn' },
        MetadataDirective: 'REPLACE',
        ContentType: 'message/rfc822',
      },
      { Bucket: 'mail', Key: `incoming/${id}` },
    ]);
  });

  it('a mail that is kept already is looked for, and nothing is taken away', async () => {
    s3.on(CopyObjectCommand).rejects(fault('NoSuchKey')).on(HeadObjectCommand).resolves({});
    await raw.keep(id, { digest: 'd', caseId: null });
    expect(inputs(HeadObjectCommand)).toEqual([{ Bucket: 'mail', Key: `kept/${id}` }]);
    expect(s3.commandCalls(DeleteObjectCommand)).toHaveLength(0);
  });

  it('a letter is put only where none stands', async () => {
    s3.on(GetObjectCommand).rejects(fault('NoSuchKey')).on(PutObjectCommand).resolves({});
    await raw.composed('abcdefghjkmn.1.0', async () => Buffer.from('words'));
    expect(inputs(PutObjectCommand)).toEqual([
      {
        Bucket: 'mail',
        Key: 'composed/abcdefghjkmn.1.0.eml',
        Body: Buffer.from('words'),
        ContentType: 'message/rfc822',
        IfNoneMatch: '*',
      },
    ]);
  });

  it('the first bytes of a mail are asked for as a range', async () => {
    s3.on(GetObjectCommand).callsFake(() => ({ Body: Readable.from([Buffer.from('x')]), LastModified: at }));
    await Array.fromAsync(raw.open(id, 65_536));
    expect(inputs(GetObjectCommand)).toEqual([
      { Bucket: 'mail', Key: `incoming/${id}`, Range: 'bytes=0-65535' },
    ]);
  });

  it('what is incoming is listed to the end, oldest first, without what is no mail', async () => {
    const older = new Date('2026-11-23T14:00:00.000Z');
    s3.on(ListObjectsV2Command)
      .resolvesOnce({
        IsTruncated: true,
        NextContinuationToken: 'more',
        Contents: [
          { Key: `incoming/${id}`, LastModified: at },
          { Key: 'incoming/AMAZON_SES_SETUP_NOTIFICATION', LastModified: at },
          { Key: 'incoming/', LastModified: at },
        ],
      })
      .resolves({ Contents: [{ Key: 'incoming/anothermail', LastModified: older }] });
    expect(await Array.fromAsync(raw.incoming())).toEqual([
      { id: 'anothermail', receivedAt: '2026-11-23T14:00:00.000Z', owner: '' },
      { id, receivedAt: '2026-11-23T15:00:00.000Z', owner: '' },
    ]);
    expect(inputs(ListObjectsV2Command)).toMatchObject([
      { Prefix: 'incoming/' },
      { Prefix: 'incoming/', ContinuationToken: 'more' },
    ]);
  });

  it('nothing is removed where nothing was counted', async () => {
    s3.on(ListObjectsV2Command).resolves({});
    await raw.forgetAttempts(id);
    expect(s3.commandCalls(DeleteObjectsCommand)).toHaveLength(0);
  });
});

describe('faults of S3', () => {
  it('a condition that does not hold is an answer: what stands is given back', async () => {
    s3.on(GetObjectCommand)
      .rejectsOnce(fault('NoSuchKey'))
      .callsFake(() => ({ Body: body('theirs') }));
    s3.on(PutObjectCommand).rejects(fault('PreconditionFailed'));
    expect(String(await raw.composed('k', async () => Buffer.from('ours')))).toBe('theirs');
  });

  it('a lost answer loses nothing: the next to come finds what was put', async () => {
    s3.on(GetObjectCommand).rejects(fault('NoSuchKey')).on(PutObjectCommand).rejects(fault('TimeoutError'));
    await expect(raw.composed('k', async () => Buffer.from('ours'))).rejects.toThrow();
    s3.on(GetObjectCommand).callsFake(() => ({ Body: body('ours') }));
    expect(String(await raw.composed('k', () => Promise.reject(new Error('not again'))))).toBe('ours');
  });

  it('a conditional write that meets another is asked again, and not for ever', async () => {
    s3.on(PutObjectCommand).rejectsOnce(fault('ConditionalRequestConflict')).resolves({});
    expect(await objects.putOnce('k', Buffer.of(), 'text/plain')).toBe(true);
    s3.reset();
    s3.on(PutObjectCommand).rejects(fault('ConditionalRequestConflict'));
    await expect(objects.putOnce('k', Buffer.of(), 'text/plain')).rejects.toThrow();
    expect(s3.commandCalls(PutObjectCommand)).toHaveLength(4);
  });

  it.each(['AccessDenied', 'SlowDown', 'InternalError', 'TimeoutError'])(
    '%s is thrown, and never "there is none"',
    async (name) => {
      s3.onAnyCommand().rejects(fault(name));
      const works = [
        objects.bytes('k'),
        objects.read('k'),
        objects.has('k'),
        objects.putOnce('k', Buffer.of(), 'text/plain'),
        raw.countAttempt(id),
        raw.keep(id, { digest: 'd', caseId: null }),
        Array.fromAsync(raw.incoming()),
      ];
      for (const work of works) await expect(work).rejects.toMatchObject({ name });
      // Who reads a mail is told that the mail is not to blame.
      await expect(Array.fromAsync(raw.open(id))).rejects.toMatchObject({
        name: 'MailUnavailable',
        cause: { name },
      });
    },
  );

  it('an object that S3 did not remove is a fault', async () => {
    s3.on(ListObjectsV2Command).resolves({ Contents: [{ Key: `attempts/${id}.1`, LastModified: at }] });
    s3.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: `attempts/${id}.1`, Code: 'AccessDenied' }] });
    await expect(raw.forgetAttempts(id)).rejects.toThrow('did not remove 1 of 1');
  });
});

function inputs(command: Parameters<typeof s3.commandCalls>[0]) {
  return s3.commandCalls(command).map((call) => call.args[0].input);
}

function body(words: string) {
  return Object.assign(Readable.from([Buffer.from(words)]), {
    transformToByteArray: async () => Buffer.from(words),
    transformToString: async () => words,
    transformToWebStream: () => new ReadableStream(),
  });
}
