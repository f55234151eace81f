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

const told = z.object({ port: z.number(), taken: z.number(), rssBytes: z.number(), peakBytes: z.number() });
const megabyte = 1_000_000;

/**
 * The peak of an inbox's memory above its idle while a mail of 35 MB comes in by SMTP and is taken in, in a process of
 * its own that has taken in a small mail before. The largest of a few processes counts.
 */
export async function memory(runs: number, progress: Progress): Promise<Figure> {
  const above: number[] = [];
  const idle: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const measured = await oneInbox();
    above.push(measured.peak - measured.idle);
    idle.push(measured.idle);
    progress('memory', run + 1, runs);
  }
  return {
    measure: 'memory of a 35 MB mail',
    value: Math.max(...above),
    unit: 'MB',
    limit: 200,
    note: `peak above ${Math.max(...idle).toFixed(0)} MB idle; ${runs === 1 ? 'one process' : `the most of ${runs} processes`}`,
  };
}

async function oneInbox(): Promise<{ readonly idle: number; readonly peak: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy inbox bench '));
  const child = fork(join(import.meta.dirname, 'inbox-process.ts'), [folder], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const heard = async () => {
    const [message]: unknown[] = await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`the inbox ended early, with ${code}`))),
    ]);
    return told.parse(message);
  };
  try {
    const { port } = await heard();
    const deliver = async (n: number, raw: Readable) => {
      const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
      const taken = heard();
      await Promise.all([transport.sendMail({ envelope: { from: writerOf(n), to: inbox }, raw }), taken]);
      return taken;
    };
    const idle = await deliver(1, Readable.from([smallMail(1)]));
    const peak = await deliver(2, largeMail());
    return { idle: idle.rssBytes / megabyte, peak: peak.peakBytes / megabyte };
  } finally {
    if (child.connected) child.disconnect();
    await exited;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
