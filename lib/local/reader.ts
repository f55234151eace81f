import { Worker } from 'node:worker_threads';
import type { MailFile } from '../mail/files.ts';
import type { Mail } from '../mail/mail.ts';
import type { Rejected } from '../mail/parse.ts';

/** Attack: a mail whose parsing never ends. The largest mail we take parses in a few seconds. */
const longestMs = 60_000;
/** Attack: a mail that unfolds into more than the machine has. A 40 MB mail parses in well under this. */
const mostMemoryMb = 1024;

type Files = readonly MailFile[] | null;
type Answer = { readonly parsed: Mail | Rejected } | { readonly files: Files } | { readonly failed: string };

/** The reader died or was ended over a mail: the mail may be what killed it. */
class ReaderDied extends Error {
  override readonly name = 'ReaderDied';
}

export type Reader = {
  /** Parses the raw mail in a file; throws `ReaderDied` when the thread dies over it or takes too long. */
  parse(file: string): Promise<Mail | Rejected>;
  /** The files of the raw mail in a file, as `filesOf` answers them; throws as `parse` does. */
  files(file: string): Promise<Files>;
  close(): Promise<void>;
};

/**
 * Parses mail in a thread of its own, made at the first mail and again after it died. One mail at a time: a mail that
 * kills the thread must not take the blame of its neighbour, nor give it its own.
 */
export function openReader(
  thread = new URL('./reader-thread.ts', import.meta.url),
  patienceMs = longestMs,
): Reader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const alive = (): Worker => {
    worker ??= new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } });
    return worker;
  };
  const readNow = (file: string, wants: 'mail' | 'files') =>
    new Promise<Exclude<Answer, { failed: string }>>((resolve, reject) => {
      const reading = alive();
      const done = () => {
        clearTimeout(patience);
        reading.off('error', lost).off('exit', lost).off('message', answered);
      };
      const lost = () => {
        done();
        worker = null;
        reject(new ReaderDied());
      };
      const answered = (answer: Answer) => {
        done();
        if ('failed' in answer) reject(new Error(`a mail could not be read: ${answer.failed}`));
        else resolve(answer);
      };
      const patience = setTimeout(() => void reading.terminate(), patienceMs);
      reading.on('error', lost).on('exit', lost).on('message', answered);
      reading.postMessage({ file, wants });
    });

  const inTurn = (file: string, wants: 'mail' | 'files') => {
    const turn = last.then(() => readNow(file, wants));
    last = turn.catch(() => null);
    return turn;
  };

  return {
    async parse(file) {
      const answer = await inTurn(file, 'mail');
      if (!('parsed' in answer)) throw new Error('the reader answered another question');
      return answer.parsed;
    },
    async files(file) {
      const answer = await inTurn(file, 'files');
      if (!('files' in answer)) throw new Error('the reader answered another question');
      return answer.files;
    },
    async close() {
      await last;
      await worker?.terminate();
    },
  };
}
