import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { DnsRecord } from '../checks/records.ts';

/** As `cdk deploy --outputs-file` writes it: for each stack its outputs. */
const outputs = z.record(z.string(), z.record(z.string(), z.string()));

const line = /^(?<name>\S+) (?<type>CNAME|MX) (?<value>.+)$/;

/** The DNS records that the stack says have to stand; null where its outputs cannot be read. */
export async function recordsIn(file: string): Promise<readonly DnsRecord[] | null> {
  const parsed = outputs.safeParse(await jsonIn(file));
  if (!parsed.success) return null;
  return Object.values(parsed.data)
    .flatMap((stack) => Object.values(stack))
    .flatMap(recordOf);
}

function recordOf(text: string): readonly DnsRecord[] {
  const { name, type, value } = line.exec(text)?.groups ?? {};
  if (name === undefined || value === undefined) return [];
  return [{ name, type: type === 'MX' ? 'MX' : 'CNAME', value }];
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
