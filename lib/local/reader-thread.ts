// The thread that parses mail. A mail that never ends its reader, or eats its memory, takes this thread with it and
// not the inbox.
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { filesOf, parseMail } from '../mail/parse.ts';

const asked = z.object({ file: z.string(), wants: z.enum(['mail', 'files']) });

parentPort?.on('message', (message: unknown) => {
  const { file, wants } = asked.parse(message);
  const raw = createReadStream(file);
  const work =
    wants === 'mail'
      ? parseMail(raw).then((parsed) => ({ parsed }))
      : filesOf(raw).then((files) => ({ files }));
  work.then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.name : typeof error }),
  );
});
