import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { Reception } from '../mail/mail.ts';
import type { RawMail } from '../ports.ts';
import { orMissing, putFile, putFileOnce, syncFolder } from './files.ts';

const receptionFile = z.object({
  id: z.string(),
  sender: z.string(),
  recipients: z.array(z.string()),
  receivedAt: z.iso.datetime(),
  peer: z.object({ ip: z.string(), helo: z.string() }),
  owner: z.string(),
});

const filedFile = z.object({ digest: z.string(), caseId: z.string().nullable() });

export type RawFolder = RawMail & {
  /** Stores a mail and its envelope under incoming, durably: file, envelope and folder are on disk when this resolves. */
  receive(reception: Reception, bytes: Readable): Promise<void>;
  /** Where kept mail was filed, for the check after an unclean stop. */
  filed(): AsyncIterable<{
    readonly id: string;
    readonly digest: string;
    readonly caseId: string | null;
    readonly keptAt: number;
  }>;
  /** Puts a kept mail back to incoming: its case did not survive. */
  putBack(receptionId: string): Promise<void>;
  /** Where the raw bytes of a mail are at this moment. */
  fileOf(receptionId: string): Promise<string>;
  /** The letters composed so far, for the same check. */
  letters(): AsyncIterable<{ readonly key: string; readonly composedAt: number }>;
  /** Takes a composed letter out of the way: its commit did not survive. */
  supersede(key: string): Promise<void>;
  /** The path of a composed letter, and its bytes. */
  composedFile(key: string): string;
  composedStream(key: string): Readable;
};

/** Raw mail in a folder: among `parts` while it comes, `incoming` until its case is committed, `kept` for good. */
export async function rawFolder(root: string, owner: string, parts: string): Promise<RawFolder> {
  const incoming = join(root, 'incoming');
  const kept = join(root, 'kept');
  const composed = join(root, 'composed');
  const enclosed = join(root, 'enclosed');
  for (const folder of [incoming, kept, composed, enclosed]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  const readReception = async (id: string) => {
    const text =
      (await orMissing(readFile(join(incoming, `${id}.json`), 'utf8'))) ??
      (await readFile(join(kept, `${id}.json`), 'utf8'));
    return receptionFile.parse(JSON.parse(text));
  };

  return {
    async receive(reception, bytes) {
      const mailPart = join(parts, `${reception.id}.eml`);
      const envelopePart = join(parts, `${reception.id}.json`);
      await pipeline(bytes, createWriteStream(mailPart, { flush: true, mode: 0o600 }));
      await writeFile(envelopePart, JSON.stringify({ ...reception, owner }), { flush: true, mode: 0o600 });
      // The envelope comes last: a reception exists from the moment its envelope stands in incoming.
      await rename(mailPart, join(incoming, `${reception.id}.eml`));
      await rename(envelopePart, join(incoming, `${reception.id}.json`));
      await syncFolder(incoming);
    },
    open: (id, firstBytes) =>
      Readable.from(bytesOf([join(incoming, `${id}.eml`), join(kept, `${id}.eml`)], firstBytes)),
    async reception(id) {
      const { owner: _owner, ...reception } = await readReception(id);
      return reception;
    },
    async countAttempt(id) {
      const there = (await orMissing(stat(join(incoming, `${id}.json`)))) === null ? kept : incoming;
      const file = join(there, `${id}.attempts`);
      await appendFile(file, '.', { flush: true, mode: 0o600 });
      return (await stat(file)).size;
    },
    async forgetAttempts(id) {
      for (const there of [incoming, kept]) await orMissing(unlink(join(there, `${id}.attempts`)));
    },
    async keep(id, filed) {
      const reception = await readReception(id);
      await putFile(parts, join(kept, `${id}.json`), JSON.stringify({ ...reception, ...filed }));
      await orMissing(rename(join(incoming, `${id}.eml`), join(kept, `${id}.eml`)));
      await orMissing(rename(join(incoming, `${id}.attempts`), join(kept, `${id}.attempts`)));
      await orMissing(unlink(join(incoming, `${id}.json`)));
    },
    async *incoming() {
      for (const name of (await readdir(incoming)).toSorted()) {
        if (!name.endsWith('.json')) continue;
        const text = await orMissing(readFile(join(incoming, name), 'utf8'));
        if (text === null) continue;
        const { id, receivedAt, owner: holder } = receptionFile.parse(JSON.parse(text));
        yield { id, receivedAt, owner: holder };
      }
    },
    async composed(key, compose) {
      const file = join(composed, `${key}.eml`);
      const standing = await orMissing(readFile(file));
      if (standing !== null) return standing;
      const bytes = await compose();
      return (await putFileOnce(parts, file, bytes)) ? bytes : readFile(file);
    },
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // The bytes before the name: what stands under a SHA-256 is never written again.
      await putFileOnce(parts, join(enclosed, sha256), bytes, true);
      await syncFolder(enclosed);
      return sha256;
    },
    get: (sha256) => readFile(join(enclosed, sha256)),
    async *filed() {
      for (const name of (await readdir(kept)).toSorted()) {
        if (!name.endsWith('.json')) continue;
        const file = join(kept, name);
        const { digest, caseId } = filedFile.parse(JSON.parse(await readFile(file, 'utf8')));
        yield { id: name.slice(0, -'.json'.length), digest, caseId, keptAt: (await stat(file)).mtimeMs };
      }
    },
    async putBack(id) {
      const reception = await readReception(id);
      await rename(join(kept, `${id}.eml`), join(incoming, `${id}.eml`));
      await putFile(parts, join(incoming, `${id}.json`), JSON.stringify(reception));
      await orMissing(unlink(join(kept, `${id}.attempts`)));
      await unlink(join(kept, `${id}.json`));
    },
    async fileOf(id) {
      const there = (await orMissing(stat(join(incoming, `${id}.eml`)))) === null ? kept : incoming;
      return join(there, `${id}.eml`);
    },
    async *letters() {
      for (const name of (await readdir(composed)).toSorted()) {
        if (!name.endsWith('.eml')) continue;
        const { mtimeMs } = await stat(join(composed, name));
        yield { key: name.slice(0, -'.eml'.length), composedAt: mtimeMs };
      }
    },
    async supersede(key) {
      const superseded = join(root, 'superseded');
      await mkdir(superseded, { recursive: true, mode: 0o700 });
      await rename(join(composed, `${key}.eml`), join(superseded, `${key}.eml`));
    },
    composedFile: (key) => join(composed, `${key}.eml`),
    composedStream: (key) => createReadStream(join(composed, `${key}.eml`)),
  };
}

/** The bytes of the first of these files that is there: a mail may move from incoming to kept at any moment. */
async function* bytesOf(files: readonly string[], firstBytes?: number): AsyncGenerator<Buffer> {
  for (const file of [...files, ...files]) {
    const handle = await orMissing(open(file, 'r'));
    if (handle === null) continue;
    const stream = createReadStream('', {
      fd: handle,
      highWaterMark: 256 * 1024,
      ...(firstBytes === undefined ? {} : { end: firstBytes - 1 }),
    });
    for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    return;
  }
  throw new Error('a raw mail is neither incoming nor kept');
}
