import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import type { Figure, Progress } from './figures.ts';
import { inbox, largeMail, smallMail, writerOf } from './mails.ts';

const told = z.object({
  port: z.number(),
  /** What its last mail came to: outcome and defects. */
  outcome: z.string(),
  residentBytes: z.number(),
  peakBytes: z.number(),
});

/** Memory in bytes: of a fresh inbox, of one that has taken in a small mail, and at its peak over the large one. */
type Memory = { readonly fresh: number; readonly idle: number; readonly peak: number };

/**
 * The peak of an inbox's memory above its idle while a mail of 35 MB comes in by SMTP and is taken in, in a process of
 * its own that has taken in a small mail before. Of several processes the one that takes most counts.
 */
export async function memory(processes: number, progress: Progress): Promise<Figure> {
  const measured: Memory[] = [];
  for (let n = 0; n < processes; n += 1) {
    measured.push(await oneInbox());
    progress('inboxes for memory', n + 1, processes);
  }
  const most = (above: (memory: Memory) => number) => Math.max(...measured.map(above)) / 1_000_000;
  return {
    measure: 'memory of a 35 MB mail',
    value: most(({ peak, idle }) => peak - idle),
    unit: 'MB',
    limit: 200,
    note: `peak above ${mb(most(({ idle }) => idle))} idle; ${mb(most(({ peak, fresh }) => peak - fresh))} above an inbox that has read no mail yet`,
  };
}

const mb = (value: number) => `${value.toFixed(0)} MB`;

async function oneInbox(): Promise<Memory> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy inbox bench '));
  const child = fork(new URL('./inbox-process.ts', import.meta.url), [folder], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const hear = async () => {
    const [message]: unknown[] = await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`the inbox ended early, with ${code}`))),
    ]);
    return told.parse(message);
  };
  try {
    const fresh = await hear();
    const deliver = async (n: number, raw: Readable) => {
      const transport = createTransport({ host: '127.0.0.1', port: fresh.port, ignoreTLS: true });
      const envelope = { from: writerOf(n), to: inbox };
      const [heard] = await Promise.all([hear(), transport.sendMail({ envelope, raw })]);
      // A mail that its reader gave up on takes little memory, and would make a good figure.
      if (heard.outcome !== 'opened') throw new Error(`the bench's mail came to "${heard.outcome}"`);
      return heard;
    };
    const idle = await deliver(1, Readable.from([smallMail(1)]));
    const large = await deliver(2, largeMail());
    return { fresh: fresh.residentBytes, idle: idle.residentBytes, peak: large.peakBytes };
  } finally {
    if (child.connected) child.disconnect();
    await exited;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
