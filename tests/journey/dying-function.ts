import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { vi } from 'vitest';
import * as z from 'zod';

/** The calls by which the functions only read. */
const reads = /^(?:Get|Head|List|Query|Scan|Describe|BatchGet)/;

/** What a write is about, as far as it is told: the key of its object or of its item, and the letter that it sends. */
const input = z.object({
  Key: z.union([z.string(), z.record(z.string(), z.object({ S: z.string() }))]).optional(),
  Item: z.looseObject({ sk: z.object({ S: z.string() }) }).optional(),
  Destinations: z.array(z.string()).optional(),
});

/** A function on AWS that dies: `writes` are what it had done by then. */
export type Life = { left: number; readonly writes: string[] };

/**
 * Puts a life before every S3, DynamoDB and SES client: while one runs, each write is counted, and when it runs out the
 * function is dead: the last write was done, and no other call ever is. Whoever runs outside of a life is not touched.
 */
export function dyingFunctions(): { live<T>(writes: number, work: () => Promise<T>): Promise<Life> } {
  let life: Life | null = null;
  for (const { prototype } of [S3Client, DynamoDBClient, SESClient]) {
    const { send } = prototype;
    vi.spyOn(prototype, 'send').mockImplementation(function mortal(this: unknown, ...args: unknown[]) {
      const [command] = args;
      if (life !== null && typeof command === 'object' && command !== null) {
        if (life.left === 0) throw new Error('this function is dead');
        if (!reads.test(command.constructor.name)) {
          life.left -= 1;
          life.writes.push(nameOf(command));
        }
      }
      return Reflect.apply(send, this, args);
    });
  }
  return {
    async live(left, work) {
      const lived: Life = { left, writes: [] };
      life = lived;
      try {
        await work();
      } catch {
        // Whoever had asked the function hears that it failed, and asks again.
      } finally {
        life = null;
      }
      return lived;
    },
  };
}

function nameOf(command: object): string {
  const call = command.constructor.name.replace(/Command$/, '');
  const { Destinations = [], Item, Key } = input.parse('input' in command ? command.input : {});
  const key = typeof Key === 'string' ? Key.split('/', 1)[0] : (Item?.sk.S ?? Key?.['sk']?.S);
  return [call, key ?? Destinations[0] ?? ''].join(' ').trim();
}
