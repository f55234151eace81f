// The thread that parses mail. A mail that never ends its reader, or eats its memory, takes this thread with it and
// not the inbox.
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { parseMail } from '../mail/parse.ts';

parentPort?.on('message', (message: unknown) => {
  parseMail(createReadStream(z.string().parse(message))).then(
    (parsed) => parentPort?.postMessage({ parsed }),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.name : typeof error }),
  );
});
